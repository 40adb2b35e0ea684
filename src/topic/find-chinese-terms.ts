import { foldForm } from '../text/fold-form.ts';
import { isFoldedPlace, isPartOfPlace, isPlace } from './places.ts';
import {
  isChineseStopTerm,
  isOrdinaryPair,
  opensLikeClause,
  TERM_BREAK_CHARACTERS,
  TERM_EDGE_CHARACTERS,
} from './stop-words.ts';

/** A key term as one article's text has it. */
export interface FoundTerm {
  readonly label: string;
  readonly count: number;
  /** Offsets of the text searched where it stands, ascending. */
  readonly positions: readonly number[];
}

const LONGEST_TERM = 8;
const SPACE = 0x20;

interface Gram {
  readonly positions: number[];
  left: number;
  right: number;
  isLeftVaried: boolean;
  isRightVaried: boolean;
  /** Occurrences whose first (last) character binds more strongly to its outer neighbour. */
  straddlesLeft: number;
  straddlesRight: number;
  /** Occurrences that begin with the last character of a place's name, a number with its measure, an ordinary word. */
  cutsLeft: number;
  /** Occurrences that end with the first character of an ordinary word (资本流 of 资本流动). */
  cutsRight: number;
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** 1 for the UTF-16 units that a term may hold. */
const TERM_CODES: Uint8Array = createTermCodes();

function createTermCodes(): Uint8Array {
  const codes = Uint8Array.from({ length: 0x10000 }, (_, code) => (isHan(code) ? 1 : 0));
  for (const character of TERM_BREAK_CHARACTERS) codes[character.charCodeAt(0)] = 0;
  return codes;
}

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
  const kept = new Map<string, Gram>();
  for (const [label, gram] of collectGrams(text)) {
    if (isWordLike(label, gram)) kept.set(label, gram);
  }
  swallowParts(kept);
  return [...kept].map(([label, { positions }]) => ({ label, count: positions.length, positions }));
}

const FIRST_HAN = 0x3400;
const HAN_COUNT = 0x6c00;

function isTermCode(code: number): boolean {
  return TERM_CODES[code] === 1;
}

/** For each place how often the pair of characters that begins there stands in the text; 0 for no pair of a term. */
function countPairs(text: string): Int32Array {
  const places = new Int32Array(text.length);
  const ids = new Map<number, number>();
  const counts: number[] = [];
  for (let index = 0; index + 1 < text.length; index += 1) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    if (!isTermCode(first) || !isTermCode(second)) continue;
    // Small enough that no map has to store the number as an object.
    const key = (first - FIRST_HAN) * HAN_COUNT + (second - FIRST_HAN);
    let id = ids.get(key);
    if (id === undefined) {
      id = counts.push(0) - 1;
      ids.set(key, id);
    }
    counts[id] = (counts[id] ?? 0) + 1;
    places[index] = id + 1;
  }
  return places.map((id) => (id === 0 ? 0 : (counts[id - 1] ?? 0)));
}

/** Strings of pairs that repeat, in order of their first place and length, with what stands around them. */
function collectGrams(text: string): ReadonlyMap<string, Gram> {
  const pairs = countPairs(text);
  const grams = new Map<string, Gram>();
  for (let start = 0; start + 1 < text.length; start += 1) {
    const firstBinding = pairs[start] ?? 0;
    if (firstBinding < 2) continue;
    const left = start === 0 ? 0 : text.charCodeAt(start - 1);
    // `50 万英镑`: a space between digits and what they count means nothing.
    const counter = left === SPACE ? text.charCodeAt(start - 2) : left;
    const isLeftOpen = !isTermCode(left);
    const isStraddled = start > 0 && (pairs[start - 1] ?? 0) > firstBinding;
    const first = text.charCodeAt(start);
    const isCut = isCutLoose(counter, first) || isOrdinaryPair(left, first);
    for (let length = 2; length <= LONGEST_TERM; length += 1) {
      const end = start + length;
      if (end > text.length) break;
      const binding = pairs[end - 2] ?? 0;
      if (binding < 2) break;
      const gram = findGram(grams, text.slice(start, end));
      const right = end === text.length ? 0 : text.charCodeAt(end);
      gram.positions.push(start);
      if (isLeftOpen || (gram.left !== -1 && gram.left !== left)) gram.isLeftVaried = true;
      if (!isTermCode(right) || (gram.right !== -1 && gram.right !== right))
        gram.isRightVaried = true;
      gram.left = left;
      gram.right = right;
      if (isStraddled) gram.straddlesLeft += 1;
      if (isCut) gram.cutsLeft += 1;
      if (
        isOrdinaryPair(text.charCodeAt(end - 1), right) ||
        isCounted(text.charAt(end - 1), text.charAt(end))
      )
        gram.cutsRight += 1;
      if ((pairs[end - 1] ?? 0) > binding) gram.straddlesRight += 1;
    }
  }
  return grams;
}

function findGram(grams: Map<string, Gram>, label: string): Gram {
  let gram = grams.get(label);
  if (gram === undefined) {
    gram = {
      positions: [],
      left: -1,
      right: -1,
      isLeftVaried: false,
      isRightVaried: false,
      straddlesLeft: 0,
      straddlesRight: 0,
      cutsLeft: 0,
      cutsRight: 0,
    };
    grams.set(label, gram);
  }
  return gram;
}

function isWordLike(label: string, gram: Gram): boolean {
  // Pairs repeat by chance, and long strings that stand twice are phrases.
  if (gram.positions.length < (label.length === 2 || label.length > 5 ? 3 : 2)) return false;
  if (!gram.isLeftVaried || !gram.isRightVaried) return false;
  if (hasFunctionEdge(label)) return false;
  if (isChineseStopTerm(label) || opensLikeClause(label)) return false;
  for (const length of [2, 3]) {
    if (label.length <= length) continue;
    if (isChineseStopTerm(label.slice(0, length)) && isChineseStopTerm(label.slice(length)))
      return false;
  }
  if (isPartOfPlace(label)) return false;
  if (Math.max(gram.cutsLeft, gram.cutsRight) * 2 >= gram.positions.length) return false;
  return (
    gram.straddlesLeft * 2 <= gram.positions.length &&
    gram.straddlesRight * 2 <= gram.positions.length
  );
}

const NUMERALS = '一二三四五六七八九十百千万亿两兩萬億0123456789';
/** What else stands before a measure: 数名, 每个, 该项. */
const DETERMINERS = '几数多每各某这那此该第幾數這該';
const MEASURES =
  '个项种家名位件条张次场部座届期份篇国本台门级块根套辆架头栋艘支杯例封把只颗棵间层幅首句段页轮起批群组枚匹瓶粒片笔册个項種條張場屆國臺門級塊輛頭棟隻顆間層頁輪組筆冊';
/** What a number stands before without a measure: people, times, amounts, lands. */
const UNITS = '人岁年月日天周号点分秒吨米里斤克元成倍省市县方万亿千百歲週號點噸縣萬億';

/** True for two characters that are a number and what it counts, or counts by (两项, 三人, 七国). */
function isCounted(number: string, counted: string): boolean {
  return NUMERALS.includes(number) && (MEASURES.includes(counted) || UNITS.includes(counted));
}

/** True where a character ends 中国, 美国 … or measures the number before it (两项, 这种). */
function isCutLoose(left: number, first: number): boolean {
  const [one, two] = [String.fromCharCode(left), String.fromCharCode(first)];
  return (
    isCounted(one, two) ||
    (DETERMINERS.includes(one) && MEASURES.includes(two)) ||
    isFoldedPlace(one + two)
  );
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
        if (inner !== undefined && gram.positions.length * 2 > inner.positions.length)
          kept.delete(part);
      }
    }
  }
}

const DIGITS = '一二三四五六七八九两兩';
/** What else after a digit makes no name: ranks and shares (四大, 四季), rounds, places (四处), adverbs. */
const NO_NAME = '十大小半余餘多几幾零审審季处處面边邊';
/** Names that look like a number of something, and of which no rule can tell that they are not. */
const COUNTED_NAMES: ReadonlySet<string> = new Set(
  '七国集团 八国集团 八国联军 四人帮 三里屯'.split(' '),
);

/**
 * True for a name that begins with a digit: a digit before what it does not count (二氧化碳, 五角大楼), two
 * digits that are a day (六四, 九一八), a pair of them (一带一路, 一国两制).
 */
function isNumberedName(label: string): boolean {
  const [first = '', second = '', third = ''] = label;
  if (!DIGITS.includes(first)) return false;
  if (COUNTED_NAMES.has(foldForm(label))) return true;
  // 一 opens adverbs and phrases of all kinds (一直, 一系列).
  if (first === '一') return label.length === 4 && '一两兩'.includes(third);
  // 三四, 七八: about so many.
  if (DIGITS.includes(second)) return DIGITS.indexOf(second) !== DIGITS.indexOf(first) + 1;
  return ![MEASURES, UNITS, NO_NAME].some((characters) => characters.includes(second));
}

/** True for digits alone. */
function isDigits(label: string): boolean {
  return Array.from(label).every((character) => DIGITS.includes(character));
}

/** True where a function character stands at an edge, unless it belongs to the name of a place (日本, 中国). */
function hasFunctionEdge(label: string): boolean {
  if (isNumberedName(label)) return TERM_EDGE_CHARACTERS.has(label.slice(-1)) && !isDigits(label);
  const isFunctionStart =
    TERM_EDGE_CHARACTERS.has(label.charAt(0)) &&
    !isPlace(label.slice(0, 2)) &&
    !isPlace(label.slice(0, 3));
  return isFunctionStart || (TERM_EDGE_CHARACTERS.has(label.slice(-1)) && !isPlace(label));
}
