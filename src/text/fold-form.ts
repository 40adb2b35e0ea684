import { simplify } from './simplify.ts';
import { unifyRadicals } from './unify-radicals.ts';

const HAN_ONLY = /^[\u3400-\u9FFF]*$/u;

/**
 * The form of a name or term under which its spellings meet: compatibility forms, radicals and widths folded, lower
 * case, simplified characters, one kind of middle dot and apostrophe, single spaces.
 *
 * Not of the same length as the text; for keys, not for spans.
 *
 * @example
 * foldForm('傑克‧馬 ') // '杰克·马'
 * foldForm('ＡＢＣ News') // 'abc news'
 */
export function foldForm(text: string): string {
  // Most names and terms are Chinese characters alone, which only a simpler character can replace.
  if (HAN_ONLY.test(text)) return simplify(text);
  const folded = simplify(unifyRadicals(text).normalize('NFKC').toLowerCase());
  return folded
    .replaceAll(/[•‧・･∙⋅・．﹒]/gu, '·')
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
