import {
  COMPOUND_SURNAMES,
  GIVEN,
  JAPANESE_SURNAMES,
  SURNAMES,
  TRANSLITERATION,
} from './name-characters.ts';

/** Units that Chinese surnames of one character consist of: 1 at each. */
export const SURNAME_UNITS = createSet(SURNAMES);
/** Units that foreign names are written with: 1 at each. */
export const FOREIGN_UNITS = createSet(TRANSLITERATION);
/** Units of Chinese given names: 1 at each. */
export const GIVEN_UNITS = createSet(GIVEN);
/** Surnames of two characters, with the most that their given names have. */
export const LONG_SURNAMES: ReadonlyMap<string, number> = new Map([
  ...COMPOUND_SURNAMES.map((name) => [name, 2] as const),
  ...JAPANESE_SURNAMES.map((name) => [name, 3] as const),
]);
/** First units of those. */
export const LONG_FIRST = createSet(
  [...LONG_SURNAMES.keys()].map((name) => name.charAt(0)).join(''),
);
/** Characters that a name may begin with. */
export const NAME_OPENINGS: Uint8Array = join(
  SURNAME_UNITS,
  FOREIGN_UNITS,
  LONG_FIRST,
  createSet('老小'),
);
/** What stands behind a surname in place of the given name: 张医生, 陈律师. */
export const FORM_OF_ADDRESS = /^(?:先生|女士|小姐|太太|老师|教授|医生|律师|师傅|大爷|阿姨|同学)$/u;

/** A table over UTF-16 units with 1 at each of the characters. */
export function createSet(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

function join(...sets: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(0x10000);
  for (const set of sets)
    for (let unit = 0; unit < set.length; unit += 1) all[unit] ||= set[unit] ?? 0;
  return all;
}

/** True for a character that foreign names are written with. */
export function isForeignUnit(unit: number): boolean {
  return FOREIGN_UNITS[unit] === 1;
}

/** True for a compound surname, or a Japanese one of two characters. */
export function isLongSurname(name: string): boolean {
  return LONG_SURNAMES.has(name);
}

/** True for a string that begins with a Chinese or Japanese surname. */
export function startsWithSurname(name: string): boolean {
  return SURNAME_UNITS[name.charCodeAt(0)] === 1 || LONG_SURNAMES.has(name.slice(0, 2));
}

/** True for a string of nothing but characters that foreign names are written with. */
export function isForeign(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    if (!isForeignUnit(name.charCodeAt(at))) return false;
  }
  return true;
}
