import { findWord, flagsOfWord, lengthOfWord } from './lexicon.ts';
import { INSIDE, INSIDE_CLOSE, INSIDE_END } from './masked.ts';
import { BOOK, PAUSE, QUOTED, STOP } from './word-flags.ts';

/** The known words of one paragraph in order, as parallel lists; what lies between them is unknown. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly flags: readonly number[];
  /** By place in the text: 0 where nothing known stands, 1 inside a word, 2 + n where word n starts. */
  readonly cover: Int32Array;
  /** Places that no known word covers and a name may begin at. */
  readonly openings: readonly number[];
}

const INSIDE_CODE = INSIDE.charCodeAt(0);
const INSIDE_END_CODE = INSIDE_END.charCodeAt(0);
const INSIDE_CLOSE_CODE = INSIDE_CLOSE.charCodeAt(0);
const BOOK_OPEN = '《'.charCodeAt(0);
const BOOK_CLOSE = '》'.charCodeAt(0);
const BOOK_LIMIT = 62;
const COMMA = ','.charCodeAt(0);

/** The known words of each of the paragraphs of an article. */
export function findTokensOf(texts: readonly string[], opens: Uint8Array): Tokens[] {
  // One stretch of memory for all: one for each paragraph costs as much as a fifth of the words in it.
  let length = 0;
  for (const text of texts) length += text.length + 1;
  const covers = new Int32Array(length);
  let start = 0;
  return texts.map((text) => {
    const end = start + text.length + 1;
    const tokens = findTokens(text, opens, covers.subarray(start, end));
    start = end;
    return tokens;
  });
}

/**
 * Given a masked, folded text, returns its known words, the longest at each place, left to right.
 * `cover`, which is filled, has one place more than the text.
 */
function findTokens(text: string, opens: Uint8Array, cover: Int32Array): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const flags: number[] = [];
  const openings: number[] = [];
  const length = text.length;
  const add = (start: number, end: number, kind: number): void => {
    cover[start] = starts.length + 2;
    for (let place = start + 1; place < end; place += 1) cover[place] = 1;
    starts.push(start);
    ends.push(end);
    flags.push(kind);
  };
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    if (unit >= INSIDE_CODE && unit <= INSIDE_CLOSE_CODE) {
      let end = at;
      while (text.charCodeAt(end) === INSIDE_CODE) end += 1;
      const isFinal = text.charCodeAt(end) === INSIDE_END_CODE;
      add(at, end + 1, isFinal ? QUOTED | STOP : QUOTED | PAUSE);
      at = end + 1;
      continue;
    }
    if (unit === BOOK_OPEN) {
      let close = at + 1;
      const limit = Math.min(length, at + BOOK_LIMIT);
      while (close < limit && text.charCodeAt(close) !== BOOK_CLOSE) close += 1;
      if (close < limit) {
        add(at, close + 1, BOOK);
        at = close + 1;
        continue;
      }
    }
    if (unit === COMMA && isDigit(text, at - 1) && isDigit(text, at + 1)) {
      // 16,000: no pause.
      at += 1;
      continue;
    }
    const word = findWord(text, at);
    if (word === 0) {
      if (opens[unit] === 1) openings.push(at);
      at += 1;
      continue;
    }
    const end = at + lengthOfWord(word);
    const kind = flagsOfWord(word);
    if (kind === 0) {
      for (let place = at; place < end; place += 1) cover[place] = 1;
    } else {
      // 于, 曾 and 向 are words and surnames.
      if (end === at + 1 && opens[unit] === 1) openings.push(at);
      add(at, end, kind);
    }
    at = end;
  }
  return { starts, ends, flags, cover, openings };
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Flags of the word that starts at a place, 0 where none does. */
export function flagsAt(tokens: Tokens, place: number): number {
  const entry = tokens.cover[place] ?? 0;
  return entry < 2 ? 0 : (tokens.flags[entry - 2] ?? 0);
}

/** Number of the first word that starts at or after a place. */
export function firstTokenFrom(tokens: Tokens, place: number): number {
  let low = 0;
  let high = tokens.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
