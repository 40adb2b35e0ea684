import { findKinds, LETTER, MARK, NUMBER } from './character-kinds.ts';
import { findOriginalSpan, fold, foldText } from './fold.ts';
import type { FoldedText } from './fold.ts';
import type { Span } from './span.ts';

/** The smallest thing that search compares: a character of Chinese, Japanese or Korean, else a word. */
export interface Unit extends Span {
  /** Folded. */
  readonly text: string;
  /** True for Chinese, Japanese and Korean characters. */
  readonly isCharacter: boolean;
  /** True where another character follows at once, with nothing between. */
  readonly joinsNext: boolean;
}

/** Longer words are compared by their beginning. */
const MAX_WORD = 100;
/** Stands between texts, that no phrase may run over it; never a token itself. */
const BORDER = ' ¶ ';
const SPACE = 0x20;

/**
 * Cuts a text into units, in order, with their places in the original.
 *
 * @example
 * segment('臺灣 5G手机').map(({ text }) => text) // ['台', '湾', '5g', '手', '机']
 */
export function segment(text: string): readonly Unit[] {
  return segmentFolded(fold(text));
}

/** The units of a text that is folded already, with their places in the original. */
export function segmentFolded(folded: FoldedText): readonly Unit[] {
  const units: Unit[] = [];
  visitUnits(folded.text, (start, end, isCharacter) => {
    const span = findOriginalSpan(folded, { start, end });
    units.push({
      start: span.start,
      end: span.end,
      text: folded.text.slice(start, Math.min(end, start + MAX_WORD)),
      isCharacter,
      joinsNext: isCharacter && isCjk(folded.text.codePointAt(end) ?? 0),
    });
  });
  return units;
}

/** Calls back for every unit of a folded text, in order. */
function visitUnits(
  text: string,
  visit: (start: number, end: number, isCharacter: boolean) => void,
): void {
  for (let start = 0; start < text.length;) {
    const code = text.codePointAt(start) ?? 0;
    let end = start + (code > 0xffff ? 2 : 1);
    const isCharacter = isCjk(code);
    if (isCharacter) visit(start, end, true);
    else if (isWordPart(code)) {
      end = findWordEnd(text, end);
      visit(start, end, false);
    }
    start = end;
  }
}

function findWordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    if (isCjk(code) || !isWordPart(code)) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** Chinese, Japanese and Korean letters; the middle dot and the double hyphen of the Kana block are none. */
function isCjk(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb && code !== 0x30a0) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3105 && code <= 0x312f) ||
    (code >= 0x31a0 && code <= 0x31ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    code <= 0x11ff
  );
}

/** Letters, marks and digits of every other script. */
function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (findKinds(code) & (LETTER | MARK | NUMBER)) !== 0;
}

/**
 * Tokens of the index, one for each unit: a character together with the one that follows it at once, so
 * that a run of them is a run of overlapping pairs; a word as it is.
 *
 * @example
 * createTokens(segment('台湾人 spoke')) // ['台湾', '湾人', '人', 'spoke']
 */
export function createTokens(units: readonly Unit[]): readonly string[] {
  return units.map(({ text, joinsNext }, index) =>
    joinsNext ? text + (units[index + 1]?.text ?? '') : text,
  );
}

/**
 * The tokens of several texts in one string, parted by spaces; no phrase matches across a border between
 * the texts.
 *
 * @example
 * createIndexText(['台湾人', 'spoke']) // '台湾 湾人 人 ¶ spoke'
 */
export function createIndexText(texts: readonly string[]): string {
  const folded = texts.map(foldText);
  // A character takes three places at most: itself, the one after it and a space.
  const size = folded.reduce((sum, { length }) => sum + length * 3 + BORDER.length, 0);
  const tokens = new Uint16Array(size);
  let end = 0;
  for (const [order, text] of folded.entries()) {
    if (order > 0) end = copyUnits(BORDER, 0, BORDER.length, tokens, end);
    end = writeTokens(text, tokens, end);
  }
  return Buffer.from(tokens.buffer, 0, end * 2).toString('utf16le');
}

/** Several results of `createIndexText` as the one of all their texts. */
export function joinIndexTexts(texts: readonly string[]): string {
  return texts.join(BORDER);
}

/**
 * Writes what `createTokens` gives for the units of a folded text, parted by spaces, from a place on;
 * returns the place behind it. Neither units nor strings are made: search has a token for every character.
 */
function writeTokens(text: string, tokens: Uint16Array, from: number): number {
  let place = from;
  visitUnits(text, (start, end, isCharacter) => {
    const next = isCharacter ? (text.codePointAt(end) ?? 0) : 0;
    const last = isCharacter
      ? isCjk(next)
        ? end + (next > 0xffff ? 2 : 1)
        : end
      : Math.min(end, start + MAX_WORD);
    if (place > from) {
      tokens[place] = SPACE;
      place += 1;
    }
    place = copyUnits(text, start, last, tokens, place);
  });
  return place;
}

function copyUnits(
  text: string,
  start: number,
  end: number,
  target: Uint16Array,
  from: number,
): number {
  for (let at = start; at < end; at += 1) target[from + at - start] = text.charCodeAt(at);
  return from + end - start;
}
