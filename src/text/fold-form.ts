import { simplifyCharacter } from './simplify.ts';

/**
 * The form of a name or term under which its spellings meet: compatibility forms and widths folded, lower
 * case, simplified characters, one kind of middle dot and apostrophe, single spaces.
 *
 * Not of the same length as the text; for keys, not for spans.
 *
 * @example
 * foldForm('傑克‧馬 ') // '杰克·马'
 * foldForm('ＡＢＣ News') // 'abc news'
 */
export function foldForm(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFKC').toLowerCase())
    folded += simplifyCharacter(character);
  return folded
    .replaceAll(/[•‧・･∙⋅・．﹒]/gu, '·')
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
