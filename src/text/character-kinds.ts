/** What a character is, as bits: one character may be of several kinds. */
export const LETTER = 1 << 1;
export const NUMBER = 1 << 2;
export const MARK = 1 << 3;
export const HAN = 1 << 4;
/** Of the scripts of Chinese, Japanese and Korean. */
export const EAST_ASIAN = 1 << 5;
export const LATIN = 1 << 6;

const KNOWN = 1;
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
  [HAN, /\p{Script=Han}/u],
  [EAST_ASIAN, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  [LATIN, /\p{Script=Latin}/u],
];
/** Kinds of the characters of the first plane that were met: the patterns are asked once for each. */
const kinds = new Uint8Array(0x10000);

/**
 * The kinds of a code point.
 *
 * @example
 * (findKinds('气'.codePointAt(0) ?? 0) & HAN) !== 0 // true
 */
export function findKinds(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 ? readKinds(code) : known;
}

function readKinds(code: number): number {
  const character = String.fromCodePoint(code);
  let found = KNOWN;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(character)) found |= kind;
  if (code < kinds.length) kinds[code] = found;
  return found;
}
