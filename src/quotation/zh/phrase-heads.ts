import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { Items } from './items.ts';
import * as flag from './word-flags.ts';

/** What ends a stretch that could be one phrase. */
export const BOUNDARY =
  flag.PAUSE |
  flag.STOP |
  flag.CONNECTIVE |
  flag.ADVERB |
  flag.OBJECT_MARK |
  flag.PREDICATE |
  flag.SAYING |
  flag.STATING |
  flag.TIME |
  flag.QUOTED |
  flag.PRONOUN;
/** No phrase for a person, body or text is longer. */
export const LONGEST_PHRASE = 48;
/** Of a phrase without 的 in it. */
const LONGEST_PLAIN = 20;
const SHORT_PHRASE = 12;
const LONGEST_GAP = 12;
/** What may stand between a subject and its verb and is in no table (研究人员们, 主席冷冷地). */
const LOOSE_GAP =
  /^(?:们|\d+[年月日号时点分]|[一二三四五六七八九十]+[月日号]|[\s\d]|\p{Script=Han}{1,4}地|[一二三两数多几][次度]|本人|自己)+$/u;

/** Number of the head of the phrase that the determiner at an item opens, or -1. */
export function findDeterminedHead(text: string, items: Items, from: number): number {
  let to = from + 1;
  const start = items.starts[from] ?? 0;
  while (
    to < items.starts.length &&
    (items.starts[to] ?? 0) - start <= LONGEST_PHRASE &&
    ((items.flags[to] ?? 0) & (flag.PAUSE | flag.STOP)) === 0
  ) {
    to += 1;
  }
  return findHead(text, items, from, to, items.starts[to] ?? text.length);
}

/** The head that a determiner opens a phrase for: 一名…的发言人. */
export function findHead(
  text: string,
  items: Items,
  from: number,
  to: number,
  clauseEnd: number,
): number {
  const start = items.starts[from] ?? 0;
  const reach =
    ((items.flags[from] ?? 0) & flag.DEMONSTRATIVE) === 0 ? LONGEST_PLAIN : LONGEST_PLAIN - 4;
  let hasOf = false;
  /** Head that only owns what follows (该报告的估计). */
  let owner = -1;
  /** A verb, an adverb or a preposition since the determiner that no 的 has closed. */
  let isOpen = false;
  for (let index = from + 1; index < to; index += 1) {
    const kind = items.flags[index] ?? 0;
    const end = items.ends[index] ?? 0;
    if (end - start > LONGEST_PHRASE) return -1;
    if ((kind & (flag.STOP | flag.QUOTED | flag.PAUSE)) !== 0) return -1;
    if ((kind & flag.OF) !== 0) {
      hasOf = true;
      isOpen = false;
      // 的人 is both.
      if ((kind & flag.PERSON) === 0) continue;
    }
    if ((kind & flag.NAME) !== 0) {
      // 一家旅馆的李凯, 该公司的出纳黄国萍: the name takes the phrase.
      const previous = items.flags[index - 1] ?? 0;
      if (
        (previous & (flag.TITLE | flag.PERSON | flag.OF)) !== 0 &&
        text.slice(items.ends[index - 1], items.starts[index]).trim() === ''
      )
        return -1;
      continue;
    }
    if ((kind & (flag.HEAD | flag.BOOK)) === 0) {
      // 一位匿名官员: before a person it is no adverb.
      const isModifier = text.slice(items.starts[index] ?? 0, end) === '匿名';
      if ((kind & BOUNDARY) !== 0 && !isModifier) isOpen = true;
      continue;
    }
    if (isOpen || (!hasOf && end - start > reach)) continue;
    if (isPhraseEnd(text, items, index, to, clauseEnd, 0)) return index;
    // 一名救生员穿着…: a person so close to the determiner needs no known verb behind.
    if (!isOpen && !hasOf && end - start <= SHORT_PHRASE && endsPerson(items, index)) return index;
    const isOwned =
      ((items.flags[index + 1] ?? 0) & flag.OF) !== 0 && items.starts[index + 1] === end;
    if (isOwned && owner < 0) owner = index;
  }
  return owner;
}

/** True for a head of a person that no other head, name or 的 follows at once. */
export function endsPerson(items: Items, index: number): boolean {
  const end = items.ends[index] ?? 0;
  if (((items.flags[index] ?? 0) & flag.PERSON) === 0 || end - (items.starts[index] ?? 0) < 2)
    return false;
  const gap = (items.starts[index + 1] ?? Infinity) - end;
  // A Latin name stands behind a space.
  const next =
    gap === 0 || (gap === 1 && (items.names[index + 1] ?? -1) >= 0)
      ? (items.flags[index + 1] ?? 0)
      : 0;
  return (next & (flag.HEAD | flag.NAME | flag.OF | flag.BOOK | flag.AND)) === 0;
}

/** True where the phrase cannot go on after its head: a verb, an adverb or the end of the clause follows. */
export function isPhraseEnd(
  text: string,
  items: Items,
  head: number,
  last: number,
  end: number,
  closer: number,
): boolean {
  const headEnd = items.ends[head] ?? 0;
  let next = head + 1;
  let place = headEnd;
  const isOpen =
    next < last &&
    items.starts[next] === headEnd &&
    ((items.flags[next] ?? 0) & flag.BRACKET) !== 0;
  if (isOpen) {
    next = skipBracket(text, items, next, last) + 1;
    place = items.ends[next - 1] ?? headEnd;
  }
  const nextStart = next < last ? (items.starts[next] ?? end) : end;
  const kind = next < last ? (items.flags[next] ?? 0) : closer;
  const gap = nextStart - place;
  if (
    next < last &&
    (kind & (flag.HEAD | flag.NAME | flag.OF | flag.BOOK)) !== 0 &&
    (kind & flag.CUE) === 0
  )
    return false;
  if (next < last && (kind & flag.OF) !== 0) return false;
  if (next < last && (kind & flag.AND) !== 0 && isAt(text, nextStart, character.LISTING))
    return false;
  return gap === 0 || (gap <= LONGEST_GAP && LOOSE_GAP.test(text.slice(place, nextStart)));
}

/** True for a verb that stands as a noun, and for texts (报告, 通报) with a phrase before them. */
export function isNominal(items: Items, index: number, regionFirst: number): boolean {
  const kind = items.flags[index] ?? 0;
  if ((kind & (flag.CUE | flag.TEXT)) === 0 || (kind & (flag.PAUSE | flag.PRONOUN)) !== 0)
    return false;
  if ((kind & flag.CUE) === 0) return true;
  // 通报提到: a text that speaks.
  const following =
    items.starts[index + 1] === items.ends[index] ? (items.flags[index + 1] ?? 0) : 0;
  if (
    (kind & flag.TEXT) !== 0 &&
    (following & (flag.CUE | flag.ADVERB)) !== 0 &&
    (following & flag.QUOTED) === 0
  )
    return true;
  const start = items.starts[index] ?? 0;
  const end = items.ends[index] ?? 0;
  if ((kind & flag.VERBAL_NOUN) === 0) return false;
  const next = items.starts[index + 1] === end ? (items.flags[index + 1] ?? 0) : 0;
  const isModifier =
    (next & (flag.TITLE | flag.PERSON | flag.BODY)) !== 0 && (next & flag.CUE) === 0;
  // 批评政府“…”: a head with a string right behind is the object.
  const isObject =
    items.starts[index + 2] === items.ends[index + 1] &&
    ((items.flags[index + 2] ?? 0) & flag.QUOTED) !== 0;
  if (isModifier && !isObject && index > regionFirst) return true;
  return (
    index > regionFirst &&
    ((items.flags[index - 1] ?? 0) & flag.OF) !== 0 &&
    items.ends[index - 1] === start &&
    (next & flag.QUOTED) === 0
  );
}

/** Number of the closing bracket, or of the last item where none follows within reach. */
export function skipBracket(text: string, items: Items, from: number, to: number): number {
  for (let index = from + 1; index < to && index < from + 12; index += 1) {
    if (isAt(text, items.starts[index] ?? 0, character.CLOSING_BRACKET)) return index;
  }
  return from;
}
