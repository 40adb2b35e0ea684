import { Converter } from 'opencc-js/t2cn';

/** First and last character of the common Chinese characters and their first extension. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Characters that the dictionary leaves as they are because, alone, they may stand for themselves; a text
 * that writes Simplified nearly always has the second one in their place.
 */
const CONTEXTUAL = '後后裏里裡里於于著着乾干徵征瞭了餘余藉借';

/** The form of every UTF-16 unit; built once, a constant of the dictionary. */
const SIMPLIFIED: Uint16Array = createSimplifiedTable();

function createSimplifiedTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const characters: string[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1)
    characters.push(String.fromCharCode(code));
  // Line breaks keep the dictionary's phrases from matching across characters.
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  converted.forEach((simplified: string, index: number) => {
    if (simplified.length === 1) table[FIRST_HAN + index] = simplified.charCodeAt(0);
  });
  for (let index = 0; index < CONTEXTUAL.length; index += 2)
    table[CONTEXTUAL.charCodeAt(index)] = CONTEXTUAL.charCodeAt(index + 1);
  return table;
}

/**
 * The characters whose Simplified form is this one, itself among them where it has none.
 *
 * @example
 * listTraditional('台') // ['台', '檯', '臺', '颱']
 */
export function listTraditional(simplified: string): readonly string[] {
  const wanted = simplified.charCodeAt(0);
  const found: string[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1)
    if (SIMPLIFIED[code] === wanted) found.push(String.fromCharCode(code));
  return found;
}

/**
 * A text with every Chinese character in its Simplified form; all others, and its length, stay.
 *
 * @example
 * simplify('台灣AI') // '台湾AI'
 */
export function simplify(text: string): string {
  let simplified = '';
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const simple = SIMPLIFIED[code] ?? code;
    if (simple === code) continue;
    simplified += text.slice(done, index) + String.fromCharCode(simple);
    done = index + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}
