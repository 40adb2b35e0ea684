import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { Items } from './items.ts';
import { createPhrase, type PhraseDraft, skipLead } from './phrase.ts';
import { endsPerson, isPhraseEnd, LONGEST_PHRASE, skipBracket } from './phrase-heads.ts';
import * as flag from './word-flags.ts';
import { COUNTED_PEOPLE } from './words.ts';

/** Asks whether a name of the paragraph is a person's. */
export type IsPerson = (name: number) => boolean;

/** Words for people that are whole phrases: no known verb need stand behind them. */
const WHOLE: ReadonlySet<string> = new Set([
  ...COUNTED_PEOPLE,
  ...'有人 某人 一人 另一人 其中一人 人们 大家 网友 网民'.split(' '),
]);
const DONE = '了'.charCodeAt(0);
/** After these the next phrase is an object. */
export const MAKES_OBJECT = flag.OBJECT_MARK | flag.PREDICATE | flag.SAYING | flag.STATING;
const CONCERNED = /^(?:相关|有关|方面|内部|高层)/u;
/** 浙江省: what an administrative place ends with. */
const PLACE_END = /^(?:自治区|特别行政区|省|市|县|州|区)(?!\p{Script=Han}{0,1}[民长委内外里])/u;

/** One stretch without a boundary: the phrase that it ends with, or the name in it. */
export function readRegion(
  text: string,
  items: Items,
  first: number,
  last: number,
  start: number,
  end: number,
  opener: number,
  closer: number,
  isPerson: IsPerson,
): PhraseDraft | null {
  if (first >= last) return null;
  let tail = first;
  let hasOf = false;
  for (let index = first; index < last; index += 1) {
    if (((items.flags[index] ?? 0) & flag.OF) === 0) continue;
    hasOf = true;
    tail = ((items.flags[index] ?? 0) & flag.PERSON) === 0 ? index + 1 : index;
  }
  // 某公司在上海的总监某某: a place before the person is a clause of the same kind.
  const isPlaced = (opener & flag.OBJECT_MARK) !== 0 && /[在于驻]/u.test(text.charAt(start - 1));
  const endsInPerson = last > tail && endsWithPerson(items, tail, last, isPerson);
  const closesRelative =
    hasOf && ((opener & (flag.PREDICATE | flag.CUE)) !== 0 || (isPlaced && endsInPerson));
  const isObject = (opener & MAKES_OBJECT) !== 0 && !closesRelative;
  // 忽视了中国政府: what stands behind a verb with 了 is its object.
  const done = hasOf ? -1 : findDone(text, start, items.starts[last - 1] ?? end);
  if (done >= 0) {
    // 老汉望了一下: who stands at the head of the clause did it.
    const doer = isObject ? null : findDoer(text, items, first, start, isPerson);
    if (doer !== null) return doer;
    const from = done + 1;
    let next = first;
    while (next < last && (items.starts[next] ?? 0) < from) next += 1;
    return readRegion(text, items, next, last, from, end, flag.PREDICATE, closer, isPerson);
  }
  let name = -1;
  let head = -1;
  for (let index = tail; index < last; index += 1) {
    const kind = items.flags[index] ?? 0;
    if (
      (kind & flag.BRACKET) !== 0 &&
      isAt(text, items.starts[index] ?? 0, character.OPENING_BRACKET)
    ) {
      index = skipBracket(text, items, index, last);
      continue;
    }
    if ((kind & flag.NAME) !== 0) {
      // 财政部长X: the last name is who speaks; X公司: the head takes it.
      name = index;
      head = -1;
    } else if ((kind & flag.HEAD) !== 0 || (kind & flag.BOOK) !== 0) head = index;
  }
  if (name >= 0) {
    const position = items.names[name] ?? -1;
    const nameStart = items.starts[name] ?? 0;
    const nameEnd = items.ends[name] ?? 0;
    const headFlags = head < 0 ? 0 : (items.flags[head] ?? 0);
    // 比克相关负责人: nobody's name has people who are in charge of it.
    const isBody = !isPerson(position) || CONCERNED.test(text.slice(nameEnd, nameEnd + 2));
    const isRole =
      head >= 0 &&
      isPhraseEnd(text, items, head, last, end, closer) &&
      (isBody ? (headFlags & flag.BODY) === 0 : (headFlags & flag.PERSON) === 0);
    if (isRole) {
      const phrase = createPhrase(
        text,
        skipLead(text, start, nameStart),
        items.ends[head] ?? end,
        headFlags,
        isObject,
        false,
      );
      phrase.closesRelative = closesRelative;
      return phrase;
    }
    return {
      start: nameStart,
      end: nameEnd,
      kind: 'NAME',
      name: position,
      isObject,
      isPlace: false,
      isOwner: false,
      isUnnamed: false,
      closesRelative,
      opensClause: false,
    };
  }
  const isWhole =
    head >= 0 && WHOLE.has(text.slice(items.starts[head] ?? 0, items.ends[head] ?? 0));
  if (head >= 0 && (isWhole || isPhraseEnd(text, items, head, last, end, closer))) {
    const headStart = items.starts[head] ?? start;
    const isThere = text.charAt(headStart) === '有';
    const from = isThere ? headStart : skipLead(text, start, headStart);
    const headEnd = items.ends[head] ?? end;
    // 准办: one letter of a body and one before it are no name; 的人, 者: nor is a head alone.
    const isStump =
      /^(?:的?人[们員员士]?|者)$/u.test(text.slice(from, headEnd)) ||
      (headEnd - headStart === 1 &&
        headEnd - from <= 2 &&
        ((items.flags[head] ?? 0) & flag.BODY) !== 0);
    if (headEnd - from <= LONGEST_PHRASE && !isStump) {
      const phrase = createPhrase(text, from, headEnd, items.flags[head] ?? 0, isObject, false);
      phrase.closesRelative = closesRelative;
      return phrase;
    }
  }
  for (let index = first; index < last; index += 1) {
    const position = items.names[index] ?? -1;
    const kind = items.flags[index] ?? 0;
    const isBarePlace = (kind & flag.PLACE) !== 0 && last - first === 1 && opener === 0;
    if (position < 0 && (kind & (flag.BOOK | flag.TEXT)) === 0 && !isBarePlace) continue;
    const wordEnd = items.ends[index] ?? 0;
    const suffix = isBarePlace ? (PLACE_END.exec(text.slice(wordEnd, wordEnd + 7))?.[0] ?? '') : '';
    return {
      start: items.starts[index] ?? 0,
      end: wordEnd + suffix.length,
      kind: position < 0 && (kind & flag.PLACE) === 0 ? 'DOCUMENT' : 'NAME',
      name: position,
      isObject,
      isPlace: false,
      isOwner: true,
      isUnnamed: false,
      closesRelative: false,
      opensClause: false,
    };
  }
  return null;
}

/** Place of the first 了 behind a verb that is in no table, -1 where there is none. */
export function findDone(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charCodeAt(at) !== DONE) continue;
    const before = text.charAt(at - 1);
    if (before !== '除' && before !== '为') return at;
  }
  return -1;
}

/** The person that a clause with 了 begins with. */
function findDoer(
  text: string,
  items: Items,
  first: number,
  start: number,
  isPerson: IsPerson,
): PhraseDraft | null {
  const flags = items.flags[first] ?? 0;
  const at = items.starts[first] ?? 0;
  const end = items.ends[first] ?? 0;
  if (text.slice(start, at).trim() !== '') return null;
  const name = items.names[first] ?? -1;
  const isRole = name < 0 && (flags & flag.PERSON) !== 0 && endsPerson(items, first);
  if (!isRole && (name < 0 || !isPerson(name))) return null;
  const phrase = createPhrase(text, at, end, flags, false, false);
  if (name >= 0) {
    phrase.kind = 'NAME';
    phrase.name = name;
  }
  return phrase;
}

function endsWithPerson(items: Items, from: number, to: number, isPerson: IsPerson): boolean {
  for (let index = to - 1; index >= from; index -= 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & flag.BRACKET) !== 0) continue;
    if ((kind & flag.NAME) !== 0) return isPerson(items.names[index] ?? -1);
    return (kind & flag.PERSON) !== 0;
  }
  return false;
}
