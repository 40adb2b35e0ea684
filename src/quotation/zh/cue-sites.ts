import type { MentionKind } from '../../speaker/speaker.ts';
import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { Items } from './items.ts';
import { findPhraseKind, skipLead } from './phrase.ts';
import {
  createDashSite,
  findQuotedBehind,
  findTextBefore,
  isQuoteColon,
  isQuoteDash,
  STRETCH_END,
} from './quote-links.ts';
import { findDone, type IsPerson } from './read-region.ts';
import { endsPerson, findDeterminedHead, isNominal } from './phrase-heads.ts';
import { findSubjects, findSubjectsBefore, type Subject, type Subjects } from './subjects.ts';
import * as flag from './word-flags.ts';

/** What links speech and speaker: a verb of saying, or the colon before a marked string. */
export interface CueSite {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  /** What links: a verb of saying, a verb that often states, a colon, a dash before a name, or only the clause. */
  readonly kind: 'saying' | 'stating' | 'colon' | 'dash' | 'clause';
  /** Start of the sentence it stands in. */
  readonly sentence: number;
  /** End of the sentence it stands in. */
  readonly sentenceEnd: number;
  readonly subject: Subject | null;
  /** Who passes the words on, where the subject is quoted by somebody. */
  readonly via: Subject | null;
  readonly isAccordingTo: boolean;
}

/** A phrase for somebody unnamed, wherever it stands (一名救生员). */
export interface PlacedPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Without a determiner: 店主, not 一位店主. */
  readonly isBare: boolean;
}

export interface ParagraphSites {
  readonly sites: readonly CueSite[];
  /** Unnamed people, in order. */
  readonly phrases: readonly PlacedPhrase[];
  /** Subjects of verbs of publishing, in order. */
  readonly publishers: readonly Subject[];
}

const ACCORDING = /^(?:据|根据|按照|按|依照|依据|用|在|照)$/u;
/** Ends the stretch that a role at the head of a clause consists of. */
const UNCLEAN =
  flag.CUE |
  flag.NAME |
  flag.PREDICATE |
  flag.OBJECT_MARK |
  flag.ADVERB |
  flag.PRONOUN |
  flag.PERSON;
/** All that tells where clauses, phrases and cues are; 的 and places, the most frequent words, do not. */
const TELLING =
  UNCLEAN | STRETCH_END | flag.PAUSE | flag.STOP | flag.QUOTED | flag.CONNECTIVE | flag.TEXT;
const LONGEST_ROLE = 16;
const DENYING = /^(?:没有|没|未|并未|从未|尚未|未曾|未能|不愿|不想|不再|拒绝)$/u;
const BEING = /^(?:是|作为|身为|成为|担任|就是|不是|像|好像|就像|如同|类似|变成)$/u;
/** 一些不同意见: what somebody has, no text that speaks. */
const VIEWS =
  /^(?:一些|一个|许多|不少|很多|众多|几个|多个|各种|这些|那些).*(?:意见|决定|计划|办法|方案|规定|数据)$/u;
/** Of the nouns before a determiner. */
const LONGEST_LEAD = 20;
const PLACE_LEAD = /^\p{Script=Han}{1,8}[省市县区镇乡村州]的?$/u;
/** Means 'if' unless a mark follows. */
const CONDITIONAL = '的话';

/** Given a masked paragraph with its items, returns its verbs of saying with their subjects, in order. */
export function findCueSites(
  paragraph: number,
  text: string,
  items: Items,
  isPerson: IsPerson,
): ParagraphSites {
  const sites: CueSite[] = [];
  const phrases: PlacedPhrase[] = [];
  const publishers: Subject[] = [];
  const ends = findSentenceEnds(text, items);
  let sentence = 0;
  let order = 0;
  let relativeUntil = -1;
  /** Start of the sentence that the last verb stood in. */
  let lastVerb = -1;
  /** That verb has its string: 甲提到“…”时，乙“…”. */
  let isSpent = false;
  let clause = 0;
  /** Where the stretch of nouns began that a text's phrase consists of. */
  let stretch = 0;
  /** No verb, name or adverb since the clause began. */
  let isClean = true;
  let wasColon = false;
  for (let index = 0; index < items.starts.length; index += 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & TELLING) === 0) {
      wasColon = false;
      continue;
    }
    const start = items.starts[index] ?? 0;
    const end = items.ends[index] ?? 0;
    while ((ends[order] ?? Infinity) <= start) {
      sentence = ends[order] ?? 0;
      order += 1;
    }
    const isDeterminer =
      (kind & (flag.INDEFINITE | flag.DEMONSTRATIVE)) !== 0 && (kind & flag.PRONOUN) === 0;
    if (isDeterminer && index > relativeUntil) {
      const head = findDeterminedHead(text, items, index);
      if (head >= 0) {
        if (hasOf(items, index, head)) relativeUntil = head;
        // 作为一名医生, 他是一名医生: what somebody is said to be is nobody new.
        const isSaidOf =
          items.ends[index - 1] === start &&
          BEING.test(text.slice(items.starts[index - 1] ?? 0, start));
        const isVague = VIEWS.test(text.slice(start, items.ends[head] ?? end));
        if (!isSaidOf && !isVague && ((items.flags[head] ?? 0) & (flag.PERSON | flag.TEXT)) !== 0) {
          const last = items.ends[head] ?? end;
          // 某县一位车主, 某公司的一份报告: the nouns right before the determiner belong to it.
          const from = findLead(text, items, index, stretch);
          const phraseKind = findPhraseKind(text.slice(from, last), items.flags[head] ?? 0);
          phrases.push({ start: from, end: last, kind: phraseKind, isBare: false });
        }
      }
    }
    // 店主…, 这位老师…: a role at the head of a clause, with nothing but modifiers before it.
    if ((kind & flag.PERSON) !== 0 && isClean && start - clause <= LONGEST_ROLE) {
      const isNew = endsPerson(items, index) && phrases.at(-1)?.end !== end;
      if (isNew && !isDoneTo(text, items, index, clause)) {
        const phraseKind = findPhraseKind(text.slice(clause, end), kind);
        phrases.push({
          start: skipLead(text, clause, start),
          end,
          kind: phraseKind,
          isBare: true,
        });
      }
    }
    // 中国政府的白皮书: a text that 这份白皮书 may come back to.
    if (
      (kind & flag.TEXT) !== 0 &&
      end - start > 1 &&
      start > stretch &&
      start - skipLead(text, stretch, start) <= LONGEST_ROLE
    ) {
      const next = items.starts[index + 1] === end ? (items.flags[index + 1] ?? 0) : 0;
      const isDetermined = phrases.at(-1)?.end === end;
      // 某某发了三条推文: what somebody did with it is no part of its name.
      const isObject = findDone(text, stretch, start) >= 0;
      const isNamed = (next & (flag.HEAD | flag.NAME | flag.OF)) === 0;
      if (isNamed && !isDetermined && !isObject && (kind & flag.CLASSES) === flag.TEXT) {
        phrases.push({
          start: skipLead(text, stretch, start),
          end,
          kind: 'DOCUMENT',
          isBare: true,
        });
      }
    }
    if ((kind & STRETCH_END) !== 0) stretch = end;
    const before = clause;
    if ((kind & (flag.PAUSE | flag.STOP | flag.QUOTED)) !== 0) {
      clause = end;
      isClean = true;
    } else if ((kind & flag.CONNECTIVE) !== 0 && isClean) {
      // 但中方工作人员, 店里还有客人: what joins the clause to another is no part of its subject.
      if (end - start > 1 || text.slice(clause, start).trim() === '') clause = end;
    } else if ((kind & UNCLEAN) !== 0) isClean = false;
    const isColon = (kind & flag.PAUSE) !== 0 && isQuoteColon(text, items, index);
    const isVerb =
      (kind & flag.CUE) !== 0 &&
      index > relativeUntil &&
      isUsedAsCue(text, items, index) &&
      !isNominal(items, index, 0);
    if (isVerb) {
      lastVerb = sentence;
      isSpent = false;
    }
    if (
      (kind & (flag.PREDICATE | flag.SAYING)) !== 0 &&
      (kind & flag.PUBLISHING) !== 0 &&
      !isNominal(items, index, 0)
    ) {
      // The bare text (通报) speaks for the body that publishes it.
      const { subject } = findSubjects(text, items, index, sentence, isPerson);
      if (subject?.kind === 'NAME' && subject.distance <= 1) publishers.push(subject);
    }
    const isDash = (kind & flag.PAUSE) !== 0 && isQuoteDash(text, items, index);
    // No verb and no colon before the string: the subject of its clause may speak all the same.
    const isQuoted = (kind & flag.QUOTED) !== 0;
    const isBare = isQuoted && start > before && (lastVerb !== sentence || isSpent) && !wasColon;
    wasColon = isColon;
    if (isQuoted) isSpent = true;
    if (isDash) {
      const site = createDashSite(
        paragraph,
        text,
        items,
        index,
        sentence,
        ends[order] ?? text.length,
        isPerson,
      );
      if (site !== null) sites.push(site);
      continue;
    }
    if (!isColon && !isVerb && !isBare) continue;
    const found = isVerb
      ? (findQuotedBehind(text, items, index, sentence, isPerson) ??
        findSubjects(text, items, index, sentence, isPerson))
      : (findTextBefore(text, items, index) ??
        findSubjectsBefore(text, items, index, start, sentence, isPerson, 0));
    // (某某网报道) “…”: what stands in brackets is no part of the clause.
    const isAside =
      !isVerb &&
      found.subject !== null &&
      /^[^（(]*[）)]/u.test(text.slice(found.subject.end, start));
    // 拍这样一部纪录片需要勇气：: a text that the clause speaks of, not one that speaks.
    const isSpokenOf =
      !isVerb &&
      found.subject?.kind === 'DOCUMENT' &&
      found.subject.isUnnamed &&
      found.subject.end < start;
    const { subject, via } = isSpokenOf || isAside ? NOBODY : found;
    if (isBare && !isColon && !isVerb && subject === null) continue;
    const isCue = isColon || isVerb;
    sites.push({
      paragraph,
      start: isCue ? start : start - 1,
      end: isCue ? end : start - 1,
      verb: isCue ? text.slice(start, end) : '',
      kind: isVerb
        ? (kind & flag.SAYING) !== 0
          ? 'saying'
          : 'stating'
        : isColon
          ? 'colon'
          : 'clause',
      sentence,
      sentenceEnd: ends[order] ?? text.length,
      subject,
      via,
      isAccordingTo: subject !== null && isAccordingTo(text, items, subject.start, sentence),
    });
  }
  return { sites, phrases, publishers };
}

/** 接载客人，, 来了个老汉: whom an unknown verb before has for its object. */
function isDoneTo(text: string, items: Items, head: number, clause: number): boolean {
  const start = items.starts[head] ?? 0;
  const end = items.ends[head] ?? start;
  const before = text.slice(clause, start).trim();
  if (findDone(before, 0, before.length) >= 0) return true;
  const endsClause =
    end >= text.length ||
    (items.starts[head + 1] === end &&
      ((items.flags[head + 1] ?? 0) & (flag.PAUSE | flag.STOP)) !== 0);
  return endsClause && before.length >= 2 && !before.endsWith('的');
}

const NOBODY: Subjects = { subject: null, via: null };

/** Where the body or place begins that a determined phrase belongs to; the determiner where there is none. */
function findLead(text: string, items: Items, determiner: number, stretch: number): number {
  const end = items.starts[determiner] ?? 0;
  if (end - stretch > LONGEST_LEAD || end === stretch) return end;
  let place = -1;
  /** Where what stands right before begins. */
  let next = end;
  for (let index = determiner - 1; (items.starts[index] ?? -1) >= stretch; index -= 1) {
    const kind = items.flags[index] ?? 0;
    const isAdjacent = items.ends[index] === next;
    if (isAdjacent) next = items.starts[index] ?? next;
    if (isAdjacent && (kind & (flag.BODY | flag.NAME)) !== 0) return skipLead(text, stretch, end);
    if ((kind & flag.PLACE) !== 0) place = items.starts[index] ?? place;
  }
  if (place >= 0) return place;
  return PLACE_LEAD.test(text.slice(stretch, end)) ? skipLead(text, stretch, end) : end;
}

/** Ends of the sentences of a masked text. */
function findSentenceEnds(text: string, items: Items): number[] {
  const ends: number[] = [];
  for (let index = 0; index < items.starts.length; index += 1) {
    if (((items.flags[index] ?? 0) & flag.STOP) === 0) continue;
    ends.push(items.ends[index] ?? text.length);
  }
  return ends;
}

/** False where the word is a noun or belongs to a relative clause (他提到的那些事). */
function isUsedAsCue(text: string, items: Items, index: number): boolean {
  const start = items.starts[index] ?? 0;
  const end = items.ends[index] ?? 0;
  const nextKind = items.starts[index + 1] === end ? (items.flags[index + 1] ?? 0) : 0;
  // 渔民们没有回答: nobody speaks.
  const isDenied =
    ((items.flags[index] ?? 0) & flag.SAYING) !== 0 &&
    items.ends[index - 1] === start &&
    (nextKind & (flag.PAUSE | flag.STOP)) !== 0 &&
    !isAt(text, end, character.COLON) &&
    DENYING.test(text.slice(items.starts[index - 1] ?? 0, start));
  if (isDenied) return false;
  if (end - start === CONDITIONAL.length && text.startsWith(CONDITIONAL, start)) {
    const isLed = isAt(text, end, character.COLON) || text.charAt(end) === '来';
    return (nextKind & (flag.QUOTED | flag.CUE)) !== 0 || isLed;
  }
  if ((nextKind & flag.OF) === 0) return true;
  const after = items.flags[index + 2] ?? 0;
  return (after & (flag.QUOTED | flag.PAUSE)) !== 0 && (items.starts[index + 2] ?? 0) - end <= 3;
}

function hasOf(items: Items, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) {
    if (((items.flags[index] ?? 0) & flag.OF) !== 0) return true;
  }
  return false;
}

function isAccordingTo(text: string, items: Items, subject: number, sentence: number): boolean {
  let low = 0;
  let high = items.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items.starts[middle] ?? 0) < subject) low = middle + 1;
    else high = middle;
  }
  const start = items.starts[low - 1] ?? -1;
  return start >= sentence && ACCORDING.test(text.slice(start, items.ends[low - 1] ?? start));
}
