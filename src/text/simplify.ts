import { Converter } from 'opencc-js/t2cn';

/** First and last character of the common Chinese characters and their first extension. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Characters that the dictionary leaves as they are because, alone, they may stand for themselves; a text
 * that writes Simplified nearly always has the second one in their place.
 */
const CONTEXTUAL = '後后裏里裡里於于著着乾干徵征瞭了餘余藉借';

/** The form of each character from `FIRST_HAN` on; built once, a constant of the dictionary. */
const SIMPLIFIED: readonly string[] = createSimplifiedTable();

function createSimplifiedTable(): readonly string[] {
  const characters: string[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1)
    characters.push(String.fromCharCode(code));
  // Line breaks keep the dictionary's phrases from matching across characters.
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  const table = characters.map((character, index) => {
    const simplified = converted[index];
    return simplified?.length === 1 ? simplified : character;
  });
  for (let index = 0; index < CONTEXTUAL.length; index += 2)
    table[CONTEXTUAL.charCodeAt(index) - FIRST_HAN] = CONTEXTUAL.charAt(index + 1);
  return table;
}

/**
 * The Simplified form of one Chinese character, itself where it has none.
 *
 * @example
 * simplifyCharacter('灣') // '湾'
 */
export function simplifyCharacter(character: string): string {
  return SIMPLIFIED[character.charCodeAt(0) - FIRST_HAN] ?? character;
}
