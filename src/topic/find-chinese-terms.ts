import { foldForm } from '../text/fold-form.ts';
import { isPartOfPlace, isPlace, isPlacePair } from './places.ts';
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
/** Stands for the character before the first and behind the last. */
const TEXT_END = 0;

interface Gram {
  readonly label: string;
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
 * Needs no dictionary. Longer strings are grown only from shorter ones that repeat, so the time is linear in
 * the text. Terms that stand once are not found.
 *
 * @example
 * findChineseTerms('碳市场开市。各地谈碳市场，专家看好碳市场。') // [{ label: '碳市场', count: 3, … }]
 */
export function findChineseTerms(text: string): readonly FoundTerm[] {
  const kept = new Map<string, Gram>();
  for (const gram of collectGrams(text)) {
    if (isWordLike(gram)) kept.set(gram.label, gram);
  }
  swallowParts(kept);
  return [...kept.values()]
    .map(({ label, positions }) => ({ label, count: positions.length, positions }))
    .sort(
      (a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0) || a.label.length - b.label.length,
    );
}

const FIRST_HAN = 0x3400;
const HAN_COUNT = 0x6c00;

function isTermCode(code: number): boolean {
  return TERM_CODES[code] === 1;
}

/** The strings of one length that repeat in a text. */
interface Repeats {
  /** For each place the number, from 1, of the string that begins there; 0 where none does. */
  readonly ids: Int32Array;
  /** By number how often the string stands in the text; 0 for number 0. */
  readonly counts: readonly number[];
}

/**
 * Given a key for each place, 0 for none, numbers those that stand more than once. An open table of places
 * finds the first one of a key: a map took most of the time.
 */
function findRepeats(keys: Float64Array): Repeats {
  const ids = new Int32Array(keys.length);
  const counts = [0];
  const bits = 33 - Math.clz32(keys.length);
  const mask = 2 ** bits - 1;
  const firsts = new Int32Array(mask + 1).fill(-1);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    if (key === 0) continue;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    let first = firsts[slot] ?? -1;
    while (first !== -1 && keys[first] !== key) {
      slot = (slot + 1) & mask;
      first = firsts[slot] ?? -1;
    }
    if (first === -1) {
      firsts[slot] = place;
      continue;
    }
    let id = ids[first] ?? 0;
    if (id === 0) {
      id = counts.push(1) - 1;
      ids[first] = id;
    }
    ids[place] = id;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return { ids, counts };
}

/** The pairs of characters that repeat and that a term may hold. */
function findPairs(text: string): Repeats {
  const keys = new Float64Array(text.length);
  for (let place = 0; place + 1 < text.length; place += 1) {
    const first = text.charCodeAt(place);
    const second = text.charCodeAt(place + 1);
    if (isTermCode(first) && isTermCode(second))
      keys[place] = (first - FIRST_HAN) * HAN_COUNT + (second - FIRST_HAN);
  }
  return findRepeats(keys);
}

/** The strings that are longer by one: both of the shorter ones in them must repeat. */
function lengthen({ ids, counts }: Repeats): Repeats {
  const keys = new Float64Array(ids.length);
  for (let place = 0; place + 1 < ids.length; place += 1) {
    const head = ids[place] ?? 0;
    const tail = ids[place + 1] ?? 0;
    if (head !== 0 && tail !== 0) keys[place] = head * counts.length + tail;
  }
  return findRepeats(keys);
}

function countAt({ ids, counts }: Repeats, place: number): number {
  return counts[ids[place] ?? 0] ?? 0;
}

/** A place before which a term would be cut out of a longer word, or behind which it would. */
const [CUT_BEFORE, CUT_BEHIND] = [1, 2];

/** By place whether it cuts a word, for the places where pairs that repeat begin and end. */
function findCuts(text: string, { ids }: Repeats): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  for (let start = 0; start < ids.length; start += 1) {
    if (ids[start] === 0) continue;
    const left = start === 0 ? TEXT_END : text.charCodeAt(start - 1);
    // `50 万英镑`: a space between digits and what they count means nothing.
    const counter = left === SPACE ? text.charCodeAt(start - 2) : left;
    const first = text.charCodeAt(start);
    if (isCutLoose(counter, first) || isOrdinaryPair(left, first))
      cuts[start] = (cuts[start] ?? 0) | CUT_BEFORE;
    const end = start + 2;
    const last = text.charCodeAt(end - 1);
    const right = end === text.length ? TEXT_END : text.charCodeAt(end);
    if (isOrdinaryPair(last, right) || isCounted(last, right))
      cuts[end] = (cuts[end] ?? 0) | CUT_BEHIND;
  }
  return cuts;
}

/** How often a string must stand in a text: pairs repeat by chance, and long strings that stand twice are phrases. */
function findLeastCount(length: number): number {
  return length === 2 || length > 5 ? 3 : 2;
}

/** Strings that stand often enough, shorter ones first, with what stands around them. */
function collectGrams(text: string): readonly Gram[] {
  const found: Gram[] = [];
  const pairs = findPairs(text);
  const cuts = findCuts(text, pairs);
  let repeats = pairs;
  for (let length = 2; length <= LONGEST_TERM && repeats.counts.length > 1; length += 1) {
    const { ids, counts } = repeats;
    const least = findLeastCount(length);
    const grams: (Gram | null)[] = counts.map(() => null);
    for (let start = 0; start < ids.length; start += 1) {
      const id = ids[start] ?? 0;
      if ((counts[id] ?? 0) < least) continue;
      const end = start + length;
      const left = start === 0 ? TEXT_END : text.charCodeAt(start - 1);
      const right = end === text.length ? TEXT_END : text.charCodeAt(end);
      let gram = grams[id] ?? null;
      if (gram === null) {
        gram = createGram(text.slice(start, end), left, right);
        grams[id] = gram;
        found.push(gram);
      }
      gram.positions.push(start);
      if (!isTermCode(left) || gram.left !== left) gram.isLeftVaried = true;
      if (!isTermCode(right) || gram.right !== right) gram.isRightVaried = true;
      gram.left = left;
      gram.right = right;
      if (((cuts[start] ?? 0) & CUT_BEFORE) !== 0) gram.cutsLeft += 1;
      if (((cuts[end] ?? 0) & CUT_BEHIND) !== 0) gram.cutsRight += 1;
      if (start > 0 && countAt(pairs, start - 1) > countAt(pairs, start)) gram.straddlesLeft += 1;
      if (countAt(pairs, end - 1) > countAt(pairs, end - 2)) gram.straddlesRight += 1;
    }
    repeats = lengthen(repeats);
  }
  return found;
}

function createGram(label: string, left: number, right: number): Gram {
  return {
    label,
    positions: [],
    left,
    right,
    isLeftVaried: false,
    isRightVaried: false,
    straddlesLeft: 0,
    straddlesRight: 0,
    cutsLeft: 0,
    cutsRight: 0,
  };
}

function isWordLike(gram: Gram): boolean {
  const { label } = gram;
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

const [NUMERAL, DETERMINER, MEASURE, UNIT] = [1, 2, 4, 8];
/** By UTF-16 unit what a character is to a count. */
const COUNT_CLASSES: Uint8Array = createCountClasses();

function createCountClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const members = [
    [NUMERAL, NUMERALS],
    [DETERMINER, DETERMINERS],
    [MEASURE, MEASURES],
    [UNIT, UNITS],
  ] as const;
  for (const [kind, characters] of members) {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      classes[code] = (classes[code] ?? 0) | kind;
    }
  }
  // A number that ends the text counts something.
  classes[TEXT_END] = UNIT;
  return classes;
}

function isOfClass(code: number, classes: number): boolean {
  return ((COUNT_CLASSES[code] ?? 0) & classes) !== 0;
}

/** True for two characters that are a number and what it counts, or counts by (两项, 三人, 七国). */
function isCounted(number: number, counted: number): boolean {
  return isOfClass(number, NUMERAL) && isOfClass(counted, MEASURE | UNIT);
}

/** True where a character ends 中国, 美国 … or measures the number before it (两项, 这种). */
function isCutLoose(left: number, first: number): boolean {
  return (
    isCounted(left, first) ||
    (isOfClass(left, DETERMINER) && isOfClass(first, MEASURE)) ||
    isPlacePair(left, first)
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
