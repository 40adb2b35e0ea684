import { isFoldedPlace, isPartOfPlace, isPlace } from './places.ts';
import { isChineseStopTerm, TERM_BREAK_CHARACTERS, TERM_EDGE_CHARACTERS } from './stop-words.ts';

/** A key term as one article's text has it. */
export interface FoundTerm {
  readonly label: string;
  readonly count: number;
  /** Offsets of the text searched where it stands, ascending. */
  readonly positions: readonly number[];
}

const LONGEST_TERM = 8;

interface Gram {
  count: number;
  readonly positions: number[];
  left: number;
  right: number;
  isLeftVaried: boolean;
  isRightVaried: boolean;
  /** Occurrences whose first (last) character binds more strongly to its outer neighbour. */
  straddlesLeft: number;
  straddlesRight: number;
  /** Occurrences that begin with the last character of a place's name or of a number with its measure. */
  cutsLeft: number;
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

const BREAK_CODES: ReadonlySet<number> = new Set(
  [...TERM_BREAK_CHARACTERS].map((character) => character.charCodeAt(0)),
);

/**
 * Repeated strings of Chinese characters that behave like words: their neighbours vary on both sides,
 * they do not cut a stronger pair in two, and no longer term accounts for them.
 *
 * Needs no dictionary. Longer strings are grown only from pairs that repeat, so the time is linear in
 * the text. Terms that stand once are not found.
 *
 * @example
 * findChineseTerms('碳市场开市。各地谈碳市场，专家看好碳市场。') // [{ label: '碳市场', count: 3, … }]
 */
export function findChineseTerms(text: string): readonly FoundTerm[] {
  const pairs = countPairs(text);
  const grams = countGrams(text, pairs);
  const kept = new Map<string, Gram>();
  for (const [label, gram] of grams) {
    if (isWordLike(label, gram)) kept.set(label, gram);
  }
  swallowParts(kept);
  return [...kept].map(([label, { count, positions }]) => ({ label, count, positions }));
}

const FIRST_HAN = 0x3400;
const HAN_COUNT = 0x6c00;

/** A pair of characters as one number, small enough that no map has to store it as an object. */
function pairKey(first: number, second: number): number {
  return (first - FIRST_HAN) * HAN_COUNT + (second - FIRST_HAN);
}

function isTermCode(code: number): boolean {
  return isHan(code) && !BREAK_CODES.has(code);
}

function countPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let previous = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isTermCode(code)) {
      previous = 0;
      continue;
    }
    if (previous !== 0) {
      const key = pairKey(previous, code);
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
    previous = code;
  }
  return pairs;
}

function countGrams(text: string, pairs: ReadonlyMap<number, number>): Map<string, Gram> {
  const grams = new Map<string, Gram>();
  const countOf = (first: number, second: number) =>
    isHan(first) && isHan(second) ? (pairs.get(pairKey(first, second)) ?? 0) : 0;
  for (let start = 0; start + 1 < text.length; start += 1) {
    const first = text.charCodeAt(start);
    for (let length = 2; length <= LONGEST_TERM; length += 1) {
      const end = start + length;
      if (end > text.length) break;
      const beforeLast = text.charCodeAt(end - 2);
      const last = text.charCodeAt(end - 1);
      const binding = countOf(beforeLast, last);
      if (binding < 2) break;
      const label = text.slice(start, end);
      let gram = grams.get(label);
      if (gram === undefined) {
        gram = {
          count: 0,
          positions: [],
          left: -1,
          right: -1,
          isLeftVaried: false,
          isRightVaried: false,
          straddlesLeft: 0,
          straddlesRight: 0,
          cutsLeft: 0,
        };
        grams.set(label, gram);
      }
      const left = start === 0 ? 0 : text.charCodeAt(start - 1);
      const right = end === text.length ? 0 : text.charCodeAt(end);
      gram.count += 1;
      gram.positions.push(start);
      if (!isTermCode(left) || (gram.left !== -1 && gram.left !== left)) gram.isLeftVaried = true;
      if (!isTermCode(right) || (gram.right !== -1 && gram.right !== right))
        gram.isRightVaried = true;
      gram.left = left;
      gram.right = right;
      if (countOf(left, first) > countOf(first, text.charCodeAt(start + 1)))
        gram.straddlesLeft += 1;
      if (isCutLoose(left, first)) gram.cutsLeft += 1;
      if (countOf(last, right) > binding) gram.straddlesRight += 1;
    }
  }
  return grams;
}

function isWordLike(label: string, gram: Gram): boolean {
  // Pairs repeat by chance, and long strings that stand twice are phrases.
  if (gram.count < (label.length === 2 || label.length > 5 ? 3 : 2)) return false;
  if (!gram.isLeftVaried || !gram.isRightVaried) return false;
  if (hasFunctionEdge(label)) return false;
  if (isChineseStopTerm(label)) return false;
  for (const length of [2, 3]) {
    if (label.length <= length) continue;
    if (isChineseStopTerm(label.slice(0, length)) && isChineseStopTerm(label.slice(length)))
      return false;
  }
  if (isPartOfPlace(label) || gram.cutsLeft * 2 >= gram.count) return false;
  return gram.straddlesLeft * 2 <= gram.count && gram.straddlesRight * 2 <= gram.count;
}

const NUMERALS = '一二三四五六七八九十百千万亿两几多数每各某这那此该第兩幾數萬億這該0123456789';
const MEASURES = '个项种家名位件条张次场部座届期份篇個項種條張場屆';

/** True where a character ends 中国, 美国 … or measures the number before it (两项, 这种). */
function isCutLoose(left: number, first: number): boolean {
  const [one, two] = [String.fromCharCode(left), String.fromCharCode(first)];
  return (MEASURES.includes(two) && NUMERALS.includes(one)) || isFoldedPlace(one + two);
}

/** Removes terms that mostly stand inside one longer kept term. */
function swallowParts(kept: Map<string, Gram>): void {
  for (const label of [...kept.keys()].toSorted((a, b) => b.length - a.length)) {
    const gram = kept.get(label);
    if (gram === undefined) continue;
    for (let start = 0; start < label.length; start += 1) {
      for (let end = start + 2; end <= label.length; end += 1) {
        if (end - start === label.length) continue;
        const part = label.slice(start, end);
        const inner = kept.get(part);
        if (inner !== undefined && gram.count * 2 > inner.count) kept.delete(part);
      }
    }
  }
}

/** True where a function character stands at an edge, unless it belongs to the name of a place (日本, 中国). */
function hasFunctionEdge(label: string): boolean {
  const isFunctionStart =
    TERM_EDGE_CHARACTERS.has(label.charAt(0)) &&
    !isPlace(label.slice(0, 2)) &&
    !isPlace(label.slice(0, 3));
  return isFunctionStart || (TERM_EDGE_CHARACTERS.has(label.slice(-1)) && !isPlace(label));
}
