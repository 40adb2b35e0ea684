import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { Items } from './items.ts';
import { createPhrase, type NounPhrase, skipLead } from './phrase.ts';
import { BOUNDARY, findHead, isNominal, LONGEST_PHRASE, skipBracket } from './phrase-heads.ts';
import { findDone, type IsPerson, MAKES_OBJECT, readRegion } from './read-region.ts';
import * as flag from './word-flags.ts';

/** Determiners of many: a company's name seldom stands right before them. */
const ALL =
  /^(?:无数|数百|数千|绝大多数|绝大部分|所有|全体|任何|其他|其它|其余|许多|不少|很多|众多|大量|多数|大多数|部分|每个|每位|每名|各个|各位)$/u;

const DETERMINER = flag.INDEFINITE | flag.DEMONSTRATIVE;
/** What a job is called: Han, a marked string before it, a Latin name in it. */
const JOB = /^(?=.{2,16}$)[\p{Script=Han}A-Za-z \uE000-\uE002]*\p{Script=Han}{2,}$/u;
/** What stands between a subject and its verb and is in no table. */
const LEADS_TO_VERB = /(?:如是|如此|这样|这么|则|就|也|下)$/u;
const LEADS_ON = flag.SAYING | flag.STATING | flag.ADVERB | flag.OBJECT_MARK;
const ENDS_JOB = LEADS_ON | flag.PAUSE | flag.STOP | flag.PRONOUN | flag.PREDICATE | flag.NAME;

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
  /** A verb that may take a clause stands right before the region. */
  let takesClause = false;
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
    if (isRelative) {
      found.isObject = false;
      found.closesRelative = true;
    } else if (isAddressed && found.closesRelative) found.isObject = true;
    else found.opensClause = takesClause;
    phrases.push(found);
  };
  for (let index = from; index < to; index += 1) {
    const kind = items.flags[index] ?? 0;
    const start = items.starts[index] ?? 0;
    const end = items.ends[index] ?? 0;
    if ((kind & flag.BRACKET) !== 0 && isAt(text, start, character.OPENING_BRACKET)) {
      index = skipBracket(text, items, index, to);
      continue;
    }
    const person =
      opener === 0 && (kind & flag.COUNTS_PEOPLE) !== 0
        ? findUnknownPerson(text, items, index, to, clauseEnd)
        : -1;
    if ((kind & DETERMINER) !== 0 && (kind & flag.PRONOUN) === 0) {
      const head = findHead(text, items, index, to, clauseEnd);
      // 一位任职于晚报的…: who counts people means no newspaper.
      const isOther = person >= 0 && ((items.flags[head] ?? 0) & flag.PERSON) === 0;
      if (head >= 0 && !isOther) {
        const isOwner =
          ((items.flags[head + 1] ?? 0) & flag.OF) !== 0 &&
          items.starts[head + 1] === items.ends[head];
        // 补贴了这些工人, 遣散所有成员: an unknown verb stands before.
        const hasVerb =
          start > regionStart &&
          (findDone(text, regionStart, start) >= 0 ||
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
        phrase.isOwner = isOwner;
        phrase.opensClause = takesClause && !isLed;
        phrases.push(phrase);
        takesClause = false;
        index = head;
        regionStart = phraseEnd;
        regionFirst = head + 1;
        opener = 0;
        continue;
      }
    }
    if (person >= 0) {
      phrases.push(createPhrase(text, start, person, flag.PERSON, false, true));
      regionStart = person;
      while (regionFirst < to && (items.starts[regionFirst] ?? 0) < person) regionFirst += 1;
      index = regionFirst - 1;
      continue;
    }
    if (text.charAt(start) === '、' && start === clauseStart) {
      // 甲称「…」、乙提出「…」: another clause begins.
      regionStart = end;
      regionFirst = index + 1;
      opener = 0;
      continue;
    }
    if ((kind & flag.AND) !== 0) {
      // 、 and 与 join offices and bodies into one modifier; after a person the next one is another.
      const isListMark = isAt(text, start, character.LISTING);
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
    if (!isBoundary || isNominal(items, index, regionFirst)) continue;
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
        opensClause: takesClause,
      });
    }
    regionStart = end;
    regionFirst = index + 1;
    // 有记者问: 有 only says that there is somebody.
    const isWord = end - start === 1;
    const isThere = isWord && text.charAt(start) === '有';
    opener = goesOn ? flag.PREDICATE : isThere ? 0 : kind;
    // 他记得警察说, 我喜欢一个作家说的.
    takesClause = (kind & flag.TAKES_CLAUSE) !== 0;
    if ((kind & flag.ADDRESSING) !== 0) isAddressed = true;
    if (isWord && text.charAt(start) === '被') isPassive = true;
  }
  close(to, clauseEnd, 0);
  return phrases;
}

/**
 * Where the person ends whom a determiner of people counts, whatever the job is; -1 where none is found: 一位猎头说,
 * 一位西方高级外交官对记者说, 一位曾长期任职于联想的离职经理人如是说. What ends with 的 describes; the job goes up to
 * the next verb, adverb or preposition.
 */
function findUnknownPerson(
  text: string,
  items: Items,
  determiner: number,
  to: number,
  clauseEnd: number,
): number {
  const start = items.starts[determiner] ?? 0;
  let from = items.ends[determiner] ?? 0;
  let first = determiner + 1;
  for (let index = first; index < to; index += 1) {
    const end = items.ends[index] ?? 0;
    if (end - start > LONGEST_PHRASE || ((items.flags[index] ?? 0) & flag.PAUSE) !== 0) break;
    if (((items.flags[index] ?? 0) & flag.OF) === 0) continue;
    from = end;
    first = index + 1;
  }
  let last = first;
  while (last < to && !endsJob(items, last)) last += 1;
  const isLast = last >= to;
  if (!isLast && ((items.flags[last] ?? 0) & LEADS_ON) === 0) return -1;
  const end = isLast ? clauseEnd : (items.starts[last] ?? from);
  const job = text.slice(from, end).replace(LEADS_TO_VERB, '');
  return JOB.test(job) ? from + job.length : -1;
}

/** True for what no job goes beyond; 离职主编 is one though 离职 is a verb. */
function endsJob(items: Items, index: number): boolean {
  const kind = items.flags[index] ?? 0;
  const isModifier =
    (kind & flag.PREDICATE) !== 0 &&
    ((items.flags[index + 1] ?? 0) & flag.PERSON) !== 0 &&
    items.starts[index + 1] === items.ends[index];
  return (kind & ENDS_JOB) !== 0 && !isModifier;
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
