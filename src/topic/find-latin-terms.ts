import { findKinds, LETTER, MARK, NUMBER } from '../text/character-kinds.ts';
import type { FoundTerm } from './find-chinese-terms.ts';
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from './stop-words.ts';

/** What stands inside words: ', ’, & and -. */
const JOINERS: readonly number[] = Array.from("'’&-", (joiner) => joiner.charCodeAt(0));
const POSSESSIVE = /['’]s?$/u;
const SENTENCE_BREAK = /[.!?:;\n“”"«»‘(–—]/u;
const FIRST_CJK = 0x2e80;
/** they’ll, don’t, I’ve: never a topic, nor the head of one. */
const CONTRACTION = /['’](?:ll|t|ve|re|d|m)$/u;
const CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'de',
  'du',
  'des',
  'la',
  'le',
  'for',
  'and',
]);

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Of capitalised words only. */
  readonly isSentenceStart: boolean;
}

/**
 * Key terms of a text in Latin letters: runs of capitalised words that stand inside a sentence, and
 * words and pairs of words that repeat.
 *
 * Words that are capitalised only because a sentence begins are not taken for names. `onlyNames` leaves
 * out the repeated common words; it serves texts in another script that print Latin names.
 *
 * @example
 * findLatinTerms('Talks on the Paris Agreement stalled.', 'en', false) // [{ label: 'Paris Agreement', … }]
 */
export function findLatinTerms(
  text: string,
  language: string,
  onlyNames: boolean,
): readonly FoundTerm[] {
  const stopWords = language === 'fr' ? FRENCH_STOP_WORDS : ENGLISH_STOP_WORDS;
  const words = listWords(text, onlyNames);
  const found = new Map<string, { label: string; positions: number[]; isName: boolean }>();
  const add = (label: string, position: number, isName: boolean) => {
    const key = label.toLowerCase();
    const term = found.get(key);
    if (term === undefined) found.set(key, { label, positions: [position], isName });
    else {
      term.positions.push(position);
      if (isName && !term.isName) {
        term.label = label;
        term.isName = true;
      }
    }
  };
  addNames(text, words, stopWords, add);
  if (!onlyNames) addRepeatedWords(text, words, stopWords, add);
  const terms: FoundTerm[] = [];
  for (const { label, positions, isName } of found.values()) {
    const minimum = isName ? (label.includes(' ') ? 1 : 2) : label.includes(' ') ? 2 : 4;
    const distinct = [...new Set(positions)].toSorted((a, b) => a - b);
    if (distinct.length >= minimum)
      terms.push({ label, count: distinct.length, positions: distinct });
  }
  return terms;
}

/** @param onlyLatin leave out words that begin in a script without capitals; no name holds one */
function listWords(text: string, onlyLatin: boolean): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (let start = findWordStart(text, 0); start < text.length; start = findWordStart(text, end)) {
    const gapStart = end;
    end = findWordEnd(text, start);
    if (onlyLatin && text.charCodeAt(start) >= FIRST_CJK) continue;
    const found = text.slice(start, end);
    const printed = found.replace(POSSESSIVE, '');
    const first = printed.charAt(0);
    const isCapital = first !== first.toLowerCase();
    words.push({
      text: printed,
      lower: printed.toLowerCase(),
      start,
      end: start + printed.length,
      isCapital,
      isSentenceStart:
        isCapital && (start === 0 || SENTENCE_BREAK.test(text.slice(gapStart, start))),
    });
  }
  return words;
}

/** The place of the first letter from a place on; the length of the text where there is none. */
function findWordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if ((findKinds(code) & LETTER) !== 0) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** The place behind a word: letters, marks, digits and what joins them. */
function findWordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if ((findKinds(code) & (LETTER | MARK | NUMBER)) === 0 && !JOINERS.includes(code)) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

type Add = (label: string, position: number, isName: boolean) => void;

function addNames(
  text: string,
  words: readonly Word[],
  stopWords: ReadonlySet<string>,
  add: Add,
): void {
  let index = 0;
  while (index < words.length) {
    const first = words[index];
    index += 1;
    if (first === undefined || !first.isCapital || stopWords.has(first.lower)) continue;
    if (CONTRACTION.test(first.lower)) continue;
    let last = first;
    let length = 1;
    while (index < words.length && length < 6) {
      const next = words[index];
      if (next === undefined || text.slice(last.end, next.start) !== ' ') break;
      const after = words[index + 1];
      if (next.isCapital && !stopWords.has(next.lower)) {
        last = next;
        index += 1;
        length += 1;
      } else if (
        CONNECTORS.has(next.lower) &&
        next.lower !== 'and' &&
        after?.isCapital === true &&
        text.slice(next.end, after.start) === ' ' &&
        !stopWords.has(after.lower)
      ) {
        last = after;
        index += 2;
        length += 2;
      } else break;
    }
    if (length === 1 && (first.isSentenceStart || !isTelling(first.text))) continue;
    add(text.slice(first.start, last.end), first.start, true);
  }
}

/** Two letters or fewer tell nothing (initials, bytes of an escaped address), but for the known ones. */
function isTelling(word: string): boolean {
  return word.length > 2 || /^(?:AI|EU|UK|UN|US|VR)$/u.test(word);
}

function addRepeatedWords(
  text: string,
  words: readonly Word[],
  stopWords: ReadonlySet<string>,
  add: Add,
): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.lower.length < 4 || stopWords.has(word.lower)) continue;
    if (CONTRACTION.test(word.lower)) continue;
    if (!word.isCapital || word.isSentenceStart) add(word.lower, word.start, false);
    const next = words[index + 1];
    if (
      next !== undefined &&
      !word.isCapital &&
      !next.isCapital &&
      next.lower.length >= 4 &&
      !stopWords.has(next.lower) &&
      !/(?:ly|ed)$/u.test(next.lower) &&
      text.slice(word.end, next.start) === ' '
    )
      add(`${word.lower} ${next.lower}`, word.start, false);
  }
}
