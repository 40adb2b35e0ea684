import { segment } from './segment.ts';
import type { Unit } from './segment.ts';

/** Units that must stand side by side, in this order. */
export interface SearchTerm {
  readonly units: readonly Unit[];
  /** True where the last word may go on: `protest` finds `protesters`. Never inside quotation marks. */
  readonly isPrefix: boolean;
}

/** What a search asks for: all of the terms, none of the excluded ones. */
export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
  /** True where the text has nothing that could be found, as `%` or `…`: the answer is empty. */
  readonly isHopeless: boolean;
}

/** A search is text that somebody types; what is longer is cut here. */
export const MAX_SEARCH_LENGTH = 1000;
/** Shorter words stand for themselves only: `a` does not find every word with that letter. */
const MIN_PREFIX = 3;
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
  '《': '》',
};
/** Chinese punctuation parts terms as a space does; other marks join (`covid-19`, `U.S.`). */
const SEPARATOR = /[\s，。；！？、：…（）”」』》»]/u;
const MINUS = /[-－−]/u;

/**
 * Reads a search: terms parted by spaces, phrases in quotation marks, a minus before what must not occur.
 * Whatever else stands in it is text; there are no syntax errors.
 *
 * @example
 * parseSearch('台灣 "climate change" -covid') // terms 台灣, “climate change”; excluded covid
 */
export function parseSearch(text: string): Search {
  const source = text.slice(0, MAX_SEARCH_LENGTH);
  const terms: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  let index = 0;
  while (index < source.length) {
    if (SEPARATOR.test(source.charAt(index))) {
      index += 1;
      continue;
    }
    const after = source.charAt(index + 1);
    const isExcluded = MINUS.test(source.charAt(index)) && after !== '' && !SEPARATOR.test(after);
    if (isExcluded) index += 1;
    const { content, isQuoted, end } = readTerm(source, index);
    const term = createTerm(content, isQuoted);
    if (term !== null) (isExcluded ? excluded : terms).push(term);
    index = end;
  }
  return { terms, excluded, isHopeless: terms.length === 0 && excluded.length === 0 };
}

function readTerm(
  source: string,
  start: number,
): { readonly content: string; readonly isQuoted: boolean; readonly end: number } {
  const closing = CLOSING[source.charAt(start)];
  const close = closing === undefined ? -1 : source.indexOf(closing, start + 1);
  if (close !== -1)
    return { content: source.slice(start + 1, close), isQuoted: true, end: close + 1 };
  let end = start + 1;
  while (end < source.length) {
    const character = source.charAt(end);
    if (SEPARATOR.test(character) || CLOSING[character] !== undefined) break;
    end += 1;
  }
  return { content: source.slice(start, end), isQuoted: false, end };
}

function createTerm(content: string, isQuoted: boolean): SearchTerm | null {
  const units = segment(content);
  const last = units.at(-1);
  if (last === undefined) return null;
  return { units, isPrefix: !isQuoted && !last.isCharacter && last.text.length >= MIN_PREFIX };
}
