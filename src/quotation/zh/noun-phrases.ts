import type { MentionKind } from '../../speaker/speaker.ts';
import type { Items } from './items.ts';
import {
  BOUNDARY,
  LONGEST_PHRASE,
  findHead,
  isNominal,
  isPhraseEnd,
  skipBracket,
} from './phrase-heads.ts';
import * as flag from './word-flags.ts';

/** A phrase for a person, a body or a text within one clause. */
export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Position of the name among the paragraph's names, -1 where the phrase is no name. */
  readonly name: number;
  /** Spoken to, spoken about, a companion, or the object of a verb. */
  readonly isObject: boolean;
  /** A text or body in which something stands (回忆录里). */
  readonly isPlace: boolean;
  /** Only the owner of what follows (X的…). */
  readonly isOwner: boolean;
  readonly isUnnamed: boolean;
  /** Ends a relative clause (总部位于佛山的集团): what stands before it in the clause is part of it. */
  readonly closesRelative: boolean;
}

/** Determiners that count people. */
const PERSON_COUNTED = /[位名]$/u;
/** Words for people that are whole phrases: no known verb need stand behind them. */
const WHOLE =
  /^(?:有人|某人|一人|另一人|其中一人|人们|大家|网友|网民|有些人|一些人|很多人|不少人|许多人)$/u;
/** 了 behind a verb that is in no table. */
const DONE = /[^除为]了/u;
/** Determiners of many: a company's name seldom stands right before them. */
const ALL =
  /^(?:所有|全体|任何|其他|其它|其余|许多|不少|很多|众多|大量|多数|大多数|部分|每个|每位|每名|各个|各位)$/u;

/** Asks whether a name of the paragraph is a person's. */
export type IsPerson = (name: number) => boolean;

/** After these the next phrase is an object. */
const MAKES_OBJECT = flag.OBJECT_MARK | flag.PREDICATE | flag.SAYING | flag.STATING;
const DETERMINER = flag.INDEFINITE | flag.DEMONSTRATIVE;
/** Prepositions of the one who is spoken to. */
const ADDRESSING = /^(?:对|向|给)$/u;
const COLLECTIVE =
  /们$|人们$|民众$|网友$|网民$|^(?:许多|不少|很多|众多|一些|部分|部份|多数|大多数|几[位名个]|多[位名家]|数[位名]|大部分|有些|少数|大批|一众|越来越多)/u;
const CONCERNED = /^(?:相关|有关|方面|内部|高层)/u;
/** 浙江省: what an administrative place ends with. */
const PLACE_END = /^(?:自治区|特别行政区|省|市|县|州|区)(?!\p{Script=Han}{0,1}[民长委内外里])/u;
/** Dates, counts of pages and parts, 的, and what a verb left behind. */
const DATE_AHEAD =
  /^(?:[了着过]|[\s\d,]+(?![\s\d,多余]*[名位个家])(?:[年月日号时点分秒]|[页章节条篇封段字]的?)?|[年月日号]|[一二三四五六七八九十]+月|的)+/u;

/**
 * Given the items of a clause, returns its phrases in order.
 *
 * @example
 * 郑州市车管所一名工作人员对记者 → 郑州市车管所一名工作人员, 记者 (object)
 */
export function findNounPhrases(
  text: string,
  items: Items,
  from: number,
  to: number,
  clauseStart: number,
  clauseEnd: number,
  isPerson: IsPerson,
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let regionStart = clauseStart;
  let regionFirst = from;
  let opener = 0;
  /** An addressee's preposition stands before: 对前来访问的某某 is spoken to for all its verbs. */
  let isAddressed = false;
  let isPassive = false;
  const close = (last: number, end: number, closer: number): void => {
    const found = readRegion(
      text,
      items,
      regionFirst,
      last,
      regionStart,
      end,
      opener,
      closer,
      isPerson,
    );
    if (found === null) return;
    const isRelative =
      isPassive && found.isObject && /的/u.test(text.slice(regionStart, found.start));
    phrases.push(
      isRelative
        ? { ...found, isObject: false, closesRelative: true }
        : isAddressed && found.closesRelative
          ? { ...found, isObject: true }
          : found,
    );
  };
  for (let index = from; index < to; index += 1) {
    const kind = items.flags[index] ?? 0;
    const start = items.starts[index] ?? 0;
    const end = items.ends[index] ?? 0;
    if ((kind & flag.BRACKET) !== 0 && /[（(]/u.test(text.charAt(start))) {
      index = skipBracket(text, items, index, to);
      continue;
    }
    if ((kind & DETERMINER) !== 0 && (kind & flag.PRONOUN) === 0) {
      const head = findHead(text, items, index, to, clauseEnd);
      if (head >= 0) {
        const isOwner =
          ((items.flags[head + 1] ?? 0) & flag.OF) !== 0 &&
          items.starts[head + 1] === items.ends[head];
        // 补贴了这些工人, 遣散所有成员: an unknown verb stands before.
        const hasVerb =
          start > regionStart &&
          (DONE.test(text.slice(regionStart, start)) ||
            (ALL.test(text.slice(start, end)) &&
              !hasNoun(items, regionFirst, index) &&
              text.slice(regionStart, start).trim().length > 1));
        const isObject = hasVerb || ((opener & MAKES_OBJECT) !== 0 && start - regionStart <= 12);
        // 瞧瞧这老师: only a noun before 这 belongs to the phrase.
        const isBare = (kind & flag.DEMONSTRATIVE) !== 0 && !hasNoun(items, regionFirst, index);
        const isLed = !hasVerb && !isBare && start - regionStart <= 20;
        const phraseStart = skipLead(text, isLed ? regionStart : start, start);
        const phraseEnd = items.ends[head] ?? end;
        const phrase = createPhrase(
          text,
          phraseStart,
          phraseEnd,
          items.flags[head] ?? 0,
          isObject,
          true,
        );
        phrases.push({ ...phrase, isOwner });
        index = head;
        regionStart = phraseEnd;
        regionFirst = head + 1;
        opener = 0;
        continue;
      }
    }
    const person =
      opener === 0 && PERSON_COUNTED.test(text.slice(start, end))
        ? findUnknownPerson(text, items, index, to, clauseEnd)
        : -1;
    if (person >= 0) {
      phrases.push(createPhrase(text, start, person, flag.PERSON, false, true));
      regionStart = person;
      while (regionFirst < to && (items.starts[regionFirst] ?? 0) < person) regionFirst += 1;
      index = regionFirst - 1;
      continue;
    }
    if ((kind & flag.AND) !== 0) {
      // 、 and 与 join offices and bodies into one modifier; after a person the next one is another.
      const isListMark = /[、兼]/u.test(text.charAt(start));
      const isJoined =
        isListMark ||
        ((items.flags[index - 1] ?? 0) & (flag.BODY | flag.NAME)) !== 0 ||
        (index === regionFirst && start > regionStart) ||
        leadsToTitledName(items, index, to);
      if (isJoined && !hasPerson(items, regionFirst, index, isPerson)) continue;
    }
    const isKin =
      (kind & flag.PRONOUN) !== 0 &&
      items.starts[index + 1] === end &&
      ((items.flags[index + 1] ?? 0) & flag.PERSON) !== 0;
    const isBoundary = (kind & (BOUNDARY | flag.AND)) !== 0 && !isKin;
    if (!isBoundary || isNominal(text, items, index, regionFirst)) continue;
    // …专家、为政府提供咨询的某某: what ends with 、 goes on behind the boundary.
    const goesOn = text.charAt(start - 1) === '、' && (kind & (flag.PAUSE | flag.STOP)) === 0;
    if (!goesOn) close(index, start, kind);
    if ((kind & flag.PRONOUN) !== 0) {
      const isOwner =
        ((items.flags[index + 1] ?? 0) & flag.OF) !== 0 && items.starts[index + 1] === end;
      phrases.push({
        start,
        end,
        kind: 'PRONOUN',
        name: -1,
        isObject: (opener & MAKES_OBJECT) !== 0 && start === regionStart,
        isPlace: false,
        isOwner,
        isUnnamed: false,
        closesRelative: false,
      });
    }
    regionStart = end;
    regionFirst = index + 1;
    // 有记者问: 有 only says that there is somebody.
    const isThere = text.slice(start, end) === '有';
    opener = goesOn ? flag.PREDICATE : isThere ? 0 : kind;
    if (ADDRESSING.test(text.slice(start, end))) isAddressed = true;
    if (text.slice(start, end) === '被') isPassive = true;
  }
  close(to, clauseEnd, 0);
  return phrases;
}

/** 一位猎头说: where the person ends whom a determiner of people counts, whatever the job is; -1 where none. */
function findUnknownPerson(
  text: string,
  items: Items,
  determiner: number,
  to: number,
  clauseEnd: number,
): number {
  const from = items.ends[determiner] ?? 0;
  const isLast = determiner + 1 >= to;
  const end = isLast ? clauseEnd : (items.starts[determiner + 1] ?? from);
  const follows = isLast ? flag.SAYING : (items.flags[determiner + 1] ?? 0);
  if ((follows & (flag.SAYING | flag.STATING | flag.ADVERB | flag.OBJECT_MARK)) === 0) return -1;
  return /^\p{Script=Han}{2,6}$/u.test(text.slice(from, end)) ? end : -1;
}

/** True where a name, a body or a place stands among items. */
function hasNoun(items: Items, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (((items.flags[index] ?? 0) & (flag.NAME | flag.HEAD | flag.PLACE | flag.OF)) !== 0)
      return true;
  }
  return false;
}

/** 专家和经济学家某某: offices joined before one name. */
function leadsToTitledName(items: Items, from: number, to: number): boolean {
  let hasTitle = false;
  for (let index = from + 1; index < to && index < from + 8; index += 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & flag.NAME) !== 0)
      return hasTitle && ((items.flags[index - 1] ?? 0) & (flag.TITLE | flag.PERSON)) !== 0;
    if ((kind & flag.TITLE) !== 0) hasTitle = true;
    if ((kind & BOUNDARY) !== 0) return false;
  }
  return false;
}

/** One stretch without a boundary: the phrase that it ends with, or the name in it. */
function readRegion(
  text: string,
  items: Items,
  first: number,
  last: number,
  start: number,
  end: number,
  opener: number,
  closer: number,
  isPerson: IsPerson,
): NounPhrase | null {
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
  const done = hasOf ? null : DONE.exec(text.slice(start, items.starts[last - 1] ?? end));
  if (done !== null) {
    const from = start + done.index + 2;
    let next = first;
    while (next < last && (items.starts[next] ?? 0) < from) next += 1;
    return readRegion(text, items, next, last, from, end, flag.PREDICATE, closer, isPerson);
  }
  let name = -1;
  let head = -1;
  for (let index = tail; index < last; index += 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & flag.BRACKET) !== 0 && /[（(]/u.test(text.charAt(items.starts[index] ?? 0))) {
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
      return { ...phrase, closesRelative };
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
    };
  }
  const isWhole =
    head >= 0 && WHOLE.test(text.slice(items.starts[head] ?? 0, items.ends[head] ?? 0));
  if (head >= 0 && (isWhole || isPhraseEnd(text, items, head, last, end, closer))) {
    const headStart = items.starts[head] ?? start;
    const isThere = text.charAt(headStart) === '有';
    const from = isThere ? headStart : skipLead(text, start, headStart);
    const headEnd = items.ends[head] ?? end;
    if (headEnd - from <= LONGEST_PHRASE) {
      const phrase = createPhrase(text, from, headEnd, items.flags[head] ?? 0, isObject, false);
      return { ...phrase, closesRelative };
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
    };
  }
  return null;
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

function hasPerson(items: Items, from: number, to: number, isPerson: IsPerson): boolean {
  for (let index = from; index < to; index += 1) {
    const name = items.names[index] ?? -1;
    // 某某的顾问、前副国务卿: the owner of an office is not who holds it.
    const isOwner =
      ((items.flags[index + 1] ?? 0) & flag.OF) !== 0 &&
      items.starts[index + 1] === items.ends[index];
    if (name >= 0 && !isOwner && isPerson(name)) return true;
  }
  return false;
}

/** Where a phrase begins when dates and 的 are left out at its head. */
export function skipLead(text: string, start: number, before: number): number {
  const lead = DATE_AHEAD.exec(text.slice(start, before))?.[0].length ?? 0;
  return start + lead;
}

function createPhrase(
  text: string,
  start: number,
  end: number,
  flags: number,
  isObject: boolean,
  isUnnamed: boolean,
): NounPhrase {
  const kind = findPhraseKind(text.slice(start, end), flags);
  // 回忆录里, 网上: a place, not a subject.
  const isPlace = (flags & flag.PERSON) === 0 && /[里中上内]/u.test(text.charAt(end));
  return {
    start,
    end,
    kind,
    name: -1,
    isObject,
    isPlace,
    isOwner: false,
    isUnnamed,
    closesRelative: false,
  };
}

/** What kind of mention a phrase is, by its words and the class of its head. */
export function findPhraseKind(phrase: string, flags: number): MentionKind {
  if ((flags & (flag.TEXT | flag.BOOK)) !== 0) return 'DOCUMENT';
  if (COLLECTIVE.test(phrase)) return 'COLLECTIVE';
  return (flags & flag.BODY) !== 0 ? 'NAME' : 'ROLE';
}
