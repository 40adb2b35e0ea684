import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { CueSite } from './cue-sites.ts';
import type { Items } from './items.ts';
import { isNominal } from './phrase-heads.ts';
import type { IsPerson } from './read-region.ts';
import { createNamed, findSubjects, findSubjectsBefore, type Subjects } from './subjects.ts';
import * as flag from './word-flags.ts';

/* What links a marked string to its speaker where no verb of saying does: a colon, a dash, a verb of quoting. */

/** Ends a stretch of nouns. */
export const STRETCH_END =
  flag.CUE |
  flag.PREDICATE |
  flag.OBJECT_MARK |
  flag.ADVERB |
  flag.PRONOUN |
  flag.PAUSE |
  flag.STOP |
  flag.CONNECTIVE |
  flag.QUOTED |
  flag.TIME |
  flag.INDEFINITE |
  flag.DEMONSTRATIVE;
/** 引述某某的话, 援引某某的惊人讲话: the words of the one who is quoted. */
const WORDS_OF =
  /的[^，。：]{0,6}(?:话|讲话|说法|言论|观点|分析|发言|原话|诗句?|名言|讲述|描述|评论|解释|看法)$/u;
/** Kinds of texts that one person makes. */
const UTTERANCE =
  /^(?:名言|格言|诗|诗歌|歌|歌词|口号|推文|微博|帖子|留言|短信|日记|遗言|家书|题词|博文|便条|字条)$/u;
const OWNED = /[的他她]$/u;
const NUMBERED = /第[一二三四五六七八九十\d]+[条句首则]$/u;

/** A colon before a marked string that no verb of saying stands before. */
export function isQuoteColon(text: string, items: Items, index: number): boolean {
  const at = items.starts[index] ?? 0;
  if (!isAt(text, at, character.COLON)) return false;
  const next = items.starts[index + 1];
  // At the end of its paragraph it announces the next one.
  if (next === undefined && at >= text.trimEnd().length - 1) return true;
  if (next === undefined || next - at > 2 || ((items.flags[index + 1] ?? 0) & flag.QUOTED) === 0)
    return false;
  // 问他：, 告诉记者：: a verb with its object before the colon.
  for (let before = index - 1; before >= 0 && at - (items.starts[before] ?? 0) <= 14; before -= 1) {
    const kind = items.flags[before] ?? 0;
    // 给予过她这样的评价：: a verb that stands as a noun leaves the colon to the subject.
    if ((kind & flag.SAYING) !== 0) return isNominal(items, before, 0);
    if ((kind & (flag.PAUSE | flag.STOP | flag.ADVERB | flag.PREDICATE)) !== 0) break;
  }
  const previous = items.flags[index - 1] ?? 0;
  return (previous & flag.CUE) === 0 || at - (items.ends[index - 1] ?? 0) > 1;
}

/** “…”——某某: the dash names who wrote or said it, with nothing behind. */
export function isQuoteDash(text: string, items: Items, index: number): boolean {
  const at = items.starts[index] ?? 0;
  if (!isAt(text, at, character.DASH) || isAt(text, at - 1, character.DASH)) return false;
  const previous = items.flags[index - 1] ?? 0;
  return (previous & flag.QUOTED) !== 0 && at - (items.ends[index - 1] ?? 0) <= 1;
}

/** The site of such a dash, with the name behind it for its subject; null where no name stands there, or more than that. */
export function createDashSite(
  paragraph: number,
  text: string,
  items: Items,
  index: number,
  sentence: number,
  sentenceEnd: number,
  isPerson: IsPerson,
): CueSite | null {
  let next = index;
  while (isAt(text, items.starts[next] ?? 0, character.DASH)) next += 1;
  const dashEnd = items.ends[next - 1] ?? items.starts[index] ?? 0;
  const start = items.starts[index] ?? 0;
  if ((items.starts[next] ?? Infinity) - start > 6) return null;
  next = findSignedPerson(items, next, isPerson) ?? next;
  const name = items.names[next] ?? -1;
  const nameStart = items.starts[next] ?? 0;
  const nameEnd = items.ends[next] ?? 0;
  if (name < 0 || text.length - nameEnd > 40) return null;
  return {
    paragraph,
    start,
    end: dashEnd,
    verb: '—',
    kind: 'dash',
    sentence: Math.min(sentence, start),
    sentenceEnd,
    subject: { ...createNamed(text, nameStart, nameEnd, false), name },
    via: null,
    isAccordingTo: false,
  };
}

/** ——海天集团前董事长王建国: the person behind a body and an office, where nothing else stands between. */
function findSignedPerson(items: Items, from: number, isPerson: IsPerson): number | null {
  const ends = STRETCH_END & ~flag.TIME;
  for (let index = from; index < items.starts.length; index += 1) {
    if (((items.flags[index] ?? 0) & ends) !== 0) return null;
    const name = items.names[index] ?? -1;
    if (name >= 0 && isPerson(name)) return index;
  }
  return null;
}

/** 报道引述一名官员的话：: who is quoted stands behind the verb, who quotes before it. */
export function findQuotedBehind(
  text: string,
  items: Items,
  verb: number,
  sentence: number,
  isPerson: IsPerson,
): Subjects | null {
  const from = items.ends[verb] ?? 0;
  if (((items.flags[verb] ?? 0) & flag.QUOTING) === 0) return null;
  let last = verb + 1;
  while (((items.flags[last] ?? flag.STOP) & (flag.PAUSE | flag.STOP | flag.QUOTED)) === 0)
    last += 1;
  const end = items.starts[last] ?? text.length;
  if (!WORDS_OF.test(text.slice(from, end))) return null;
  const { subject } = findSubjectsBefore(text, items, last, end, from, isPerson, 0);
  if (subject === null || subject.start < from) return null;
  const quoted = { ...subject, isOwner: false, distance: 0 };
  return { subject: quoted, via: findSubjects(text, items, verb, sentence, isPerson).subject };
}

/** 发布《…》：, 这样一首歌谣：: the text right before the colon is what speaks. */
export function findTextBefore(text: string, items: Items, colon: number): Subjects | null {
  const index = colon - 1;
  const kind = items.flags[index] ?? 0;
  if ((kind & (flag.BOOK | flag.TEXT)) === 0 || items.ends[index] !== items.starts[colon])
    return null;
  let start = items.starts[index] ?? 0;
  const before = items.flags[index - 1] ?? 0;
  if (
    (before & (flag.INDEFINITE | flag.DEMONSTRATIVE)) !== 0 &&
    start - (items.ends[index - 1] ?? 0) <= 8
  ) {
    start = items.starts[index - 1] ?? start;
  }
  const end = items.ends[index] ?? start;
  // 第二条推文：: the one who made the first goes on.
  const isUtterance = UTTERANCE.test(text.slice(items.starts[index] ?? 0, end));
  if (isUtterance && NUMBERED.test(text.slice(0, start))) return { subject: null, via: null };
  // 某某的一句名言: words that somebody made speak for that one.
  if (isUtterance && OWNED.test(text.slice(0, start))) return null;
  const isUnnamed = (before & flag.INDEFINITE) !== 0;
  return {
    subject: { ...createNamed(text, start, end, false), kind: 'DOCUMENT', isUnnamed },
    via: null,
  };
}
