import type { MentionKind } from '../../speaker/speaker.ts';
import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { Items } from './items.ts';
import { findNounPhrases } from './noun-phrases.ts';
import type { NounPhrase } from './phrase.ts';
import type { IsPerson } from './read-region.ts';
import { isForeign, startsWithSurname } from './name-units.ts';
import { isOrdinary } from './lexicon.ts';
import * as flag from './word-flags.ts';

/** What stands where the subject of a verb of saying is expected. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Position of the name among the paragraph's names, -1 where it is no name. */
  readonly name: number;
  /** Clauses between it and the cue. */
  readonly distance: number;
  readonly isUnnamed: boolean;
  /** Nothing but its place says that it names somebody. */
  readonly isGuess: boolean;
  /** Only the owner of something (X的…). */
  readonly isOwner: boolean;
}

/** Subject of a verb, and the one who passes the words on where they are somebody else's. */
export interface Subjects {
  readonly subject: Subject | null;
  readonly via: Subject | null;
}

const FARTHEST_CLAUSE = 4;
const WINDOW = 160;
/** 援引知情人士的话, 引述消息人士: somebody whose words go on. */
const SAID_BY = /话|说法|消息|人士|官员|专家|发言人|言论|观点|分析师|者$/u;
const CONDITION = /^\s*(?:但|而)?(?:若|如果|一旦|假如|假使|倘若|要是)/u;
const NO_GUESS =
  /[的了是有没不把被使让害这那\d去来要可能会并且很更最再后前地从所、《》（()）]|^(?:几|内容|全文|原文|文中|书中|部分|书面|口头|联名|公开|笔者|记者|本报|换句|换言|人们|一般|通常|可以|应该|集体|共同|一致|只有|自己|大家|彼此|互相|反复|详细|资料|结果|此举|历史|世界|角色)/u;

/**
 * Given the items of a paragraph and the place of a verb of saying, returns the subject of the verb: the
 * first phrase of its clause that is not spoken to or about, else that of the clause before it.
 */
export function findSubjects(
  text: string,
  items: Items,
  cue: number,
  sentenceStart: number,
  isPerson: IsPerson,
): Subjects {
  const at = items.starts[cue] ?? text.length;
  return findSubjectsBefore(
    text,
    items,
    cue,
    at,
    sentenceStart,
    isPerson,
    (items.flags[cue] ?? 0) & flag.SAYING,
  );
}

/** The same for a place that needs no verb (before a colon); `to` is the first item that does not count. */
export function findSubjectsBefore(
  text: string,
  items: Items,
  to: number,
  at: number,
  sentenceStart: number,
  isPerson: IsPerson,
  mayGuess: number,
): Subjects {
  let clauseEnd = at;
  let last = to;
  /** The text in which somebody says it. */
  let place: Subjects | null = null;
  for (let distance = 0; distance <= FARTHEST_CLAUSE; distance += 1) {
    let first = last;
    while (
      first > 0 &&
      (items.starts[first - 1] ?? 0) >= sentenceStart &&
      at - (items.starts[first - 1] ?? 0) <= WINDOW &&
      ((items.flags[first - 1] ?? 0) & (flag.PAUSE | flag.STOP)) === 0
    ) {
      first -= 1;
    }
    const separator = first - 1;
    const clauseStart = Math.max(
      sentenceStart,
      separator >= 0 && (items.starts[separator] ?? 0) >= sentenceStart
        ? (items.ends[separator] ?? 0)
        : sentenceStart,
      at - WINDOW,
    );
    // 若某某当选，: whom a condition speaks of does not speak.
    const isCondition = distance > 0 && CONDITION.test(text.slice(clauseStart, clauseEnd));
    const found = isCondition
      ? null
      : choose(
          text,
          items,
          first,
          last,
          clauseStart,
          clauseEnd,
          distance,
          isPerson,
          mayGuess !== 0,
        );
    if (distance === 0 && found !== null && isTextAsPlace(text, found)) {
      // 林若梅，曾在一篇论文中直言: her name is the clause before.
      place = found;
    } else if (place !== null) {
      return found !== null && isClauseOf(text, found, clauseEnd) ? found : place;
    } else if (found !== null) {
      const named =
        distance > 0 && isApposition(text, found, clauseStart, clauseEnd)
          ? findApposed(text, items, separator, sentenceStart, isPerson)
          : null;
      return named === null ? found : { ...found, subject: { ...named, distance } };
    }
    if (
      separator < 0 ||
      (items.starts[separator] ?? 0) < sentenceStart ||
      at - clauseStart >= WINDOW
    )
      break;
    last = separator;
    clauseEnd = items.starts[separator] ?? clauseStart;
  }
  return place ?? { subject: null, via: null };
}

/** True where a name or pronoun is all that its clause has, but for 在 before a marked string (他在“二战”回忆录里). */
function isClauseOf(text: string, { subject }: Subjects, clauseEnd: number): boolean {
  if (subject === null || (subject.name < 0 && subject.kind !== 'PRONOUN')) return false;
  return /^\s*在?\s*$/u.test(text.slice(subject.end, clauseEnd));
}

/** True for a text in which somebody says something: 论文中, 回忆录里. */
function isTextAsPlace(text: string, { subject, via }: Subjects): boolean {
  return (
    subject?.kind === 'DOCUMENT' && via === null && /[里中上内]/u.test(text.charAt(subject.end))
  );
}

/** 林若梅，港口的一位老师，说: nothing but who somebody is stands between two commas. */
function isApposition(
  text: string,
  { subject, via }: Subjects,
  clauseStart: number,
  clauseEnd: number,
): boolean {
  if (subject === null || via !== null || subject.kind !== 'ROLE' || subject.isOwner) return false;
  const before = text.slice(clauseStart, subject.start).trim();
  return (
    text.slice(subject.end, clauseEnd).trim() === '' && /^(?:来自|曾任|现任|时任)?$/u.test(before)
  );
}

/** The person whose name alone, a bracket aside, is the clause that a comma ends; null where there is more. */
function findApposed(
  text: string,
  items: Items,
  comma: number,
  sentenceStart: number,
  isPerson: IsPerson,
): Subject | null {
  if (!isAt(text, items.starts[comma] ?? -1, character.COMMA)) return null;
  for (let index = comma - 1; index >= 0; index -= 1) {
    const start = items.starts[index] ?? 0;
    const kind = items.flags[index] ?? 0;
    if (start < sentenceStart || (kind & (flag.PAUSE | flag.STOP | flag.QUOTED)) !== 0) return null;
    const end = items.ends[index] ?? start;
    const name = items.names[index] ?? -1;
    if (name < 0 || !isPerson(name)) continue;
    const behind = text.slice(end, items.starts[comma]).trim();
    const before = items.ends[index - 1] ?? 0;
    const opens =
      start <= sentenceStart + 1 ||
      (start - before <= 1 &&
        ((items.flags[index - 1] ?? 0) &
          (flag.PAUSE | flag.STOP | flag.QUOTED | flag.CONNECTIVE)) !==
          0);
    if (!opens || !/^(?:[（(][^（）()]*[）)])?$/u.test(behind)) continue;
    return { ...createNamed(text, start, end, false), name };
  }
  return null;
}

function choose(
  text: string,
  items: Items,
  from: number,
  to: number,
  start: number,
  end: number,
  distance: number,
  isPerson: IsPerson,
  mayGuess: boolean,
): Subjects | null {
  const phrases = findNounPhrases(text, items, from, to, start, end, isPerson);
  // Most clauses up the sentence have nobody in them.
  if (phrases.length === 0 && !hasOtherVoice(items, from, to))
    return distance > 0 || !mayGuess ? null : guess(text, items, from, to, start, end);
  const subjectOf = (phrase: NounPhrase): Subject => ({
    start: phrase.start,
    end: phrase.end,
    text: text.slice(phrase.start, phrase.end).trim(),
    kind: phrase.kind,
    name: phrase.name,
    distance,
    isUnnamed: phrase.isUnnamed,
    isGuess: false,
    isOwner: phrase.isOwner,
  });
  // 他记得警察回复道: the clause that the verb takes has a subject of its own.
  const inner =
    distance > 0
      ? undefined
      : phrases.findLast((phrase) => phrase.opensClause && !phrase.isPlace && !phrase.isOwner);
  if (inner !== undefined && isRightBefore(items, to, inner.end, end))
    return { subject: subjectOf(inner), via: null };
  const relative =
    distance > 0
      ? -1
      : phrases.findLastIndex(
          (phrase) => phrase.closesRelative && !phrase.isObject && !phrase.isPlace,
        );
  const free = phrases.filter(
    (phrase, index) => index >= relative && !phrase.isObject && !phrase.isOwner,
  );
  // 他在回忆录里写道: where the text is the place, its writer speaks.
  const head =
    free.find((phrase) => !phrase.isPlace) ?? free.find(({ kind }) => kind === 'DOCUMENT');
  const first = findHolder(items, to, head, phrases, isPerson) ?? head;
  for (let index = to - 1; index >= from; index -= 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & flag.PASSIVE) !== 0) {
      // 被安全局逮捕的某某说: the passive belongs to the attribute of who speaks.
      const at = items.ends[index] ?? 0;
      if (free.some((phrase) => phrase.start > at && phrase.closesRelative)) continue;
      const agent = findAgent(text, items, index, phrases, subjectOf);
      // 遭到批评: what one suffers, without whom it comes from; 遭批“…” says nothing of who speaks.
      const isOwnVerb = index === to - 1 && items.ends[index] === items.starts[to];
      const isPlain = text.charAt(items.starts[index] ?? 0) === '被';
      if (agent.subject === null && !isPlain && !isOwnVerb) continue;
      return agent;
    }
    if ((kind & flag.QUOTING) === 0) continue;
    // 援引宪法，强调: a text is no more than quoted from, the clause behind is the quoter's.
    if (distance > 0 && !SAID_BY.test(text.slice(items.ends[index] ?? 0, end))) continue;
    // 引用某某的话对官员们说: the one who quotes goes on in his own words.
    if (/的话[^，。]{0,6}[对向]/u.test(text.slice(items.ends[index] ?? 0, end))) break;
    const quoted = phrases.find((phrase) => phrase.start >= (items.ends[index] ?? 0));
    if (quoted === undefined) break;
    return {
      subject: subjectOf({ ...quoted, isOwner: false }),
      via: first === undefined ? null : subjectOf(first),
    };
  }
  if (first !== undefined) {
    return { subject: subjectOf(first), via: null };
  }
  const owner = phrases.find((phrase) => phrase.isOwner && !phrase.isObject);
  if (owner !== undefined) return { subject: subjectOf(owner), via: null };
  if (distance > 0 || !mayGuess || phrases.length > 0) return null;
  return guess(text, items, from, to, start, end);
}

/** True where a passive or a verb of quoting says that somebody else speaks. */
function hasOtherVoice(items: Items, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (((items.flags[index] ?? 0) & (flag.PASSIVE | flag.QUOTING)) !== 0) return true;
  return false;
}

/**
 * 西班牙卫生预警和协调中心主任某某: a body, place or text before a person with an office is part of what that person is
 * called, though a word in between may be a verb elsewhere; null where the first phrase is somebody, or nobody follows.
 */
function findHolder(
  items: Items,
  to: number,
  head: NounPhrase | undefined,
  phrases: readonly NounPhrase[],
  isPerson: IsPerson,
): NounPhrase | null {
  const isSomebody = head !== undefined && head.kind !== 'NAME' && head.kind !== 'DOCUMENT';
  if (isSomebody || (head !== undefined && head.name >= 0 && isPerson(head.name))) return null;
  const holder = phrases.findLast(
    (phrase) =>
      phrase.start >= (head?.end ?? 0) &&
      phrase.name >= 0 &&
      isPerson(phrase.name) &&
      !phrase.isPlace &&
      !phrase.isOwner,
  );
  if (holder === undefined) return null;
  return !holder.isObject || isCalled(items, to, holder) ? { ...holder, isObject: false } : null;
}

/** True where an office, or 的, stands right before a named person and no preposition before that. */
function isCalled(items: Items, to: number, { name }: NounPhrase): boolean {
  let index = items.names.lastIndexOf(name, to);
  const before = items.flags[index - 1] ?? 0;
  if ((before & (flag.TITLE | flag.OF)) === 0) return false;
  for (index -= 1; index >= 0; index -= 1) {
    const kind = items.flags[index] ?? 0;
    const opens = ((items.flags[index - 1] ?? flag.STOP) & (flag.PAUSE | flag.STOP)) !== 0;
    // 和 joins as often as it accompanies, which it does at the head of a clause: 与他儿子某某谈话时.
    if ((kind & flag.OBJECT_MARK) !== 0 && ((kind & flag.AND) === 0 || opens)) return false;
    // 由政府创办的机构的总干事某某: the preposition belongs to the attribute.
    if ((kind & (flag.PAUSE | flag.STOP | flag.OF)) !== 0) return true;
  }
  return true;
}

/** True where nothing but adverbs parts the end of a phrase from the verb. */
function isRightBefore(items: Items, verb: number, phraseEnd: number, verbStart: number): boolean {
  let place = verbStart;
  for (let index = verb - 1; index >= 0 && place > phraseEnd; index -= 1) {
    if ((items.starts[index] ?? 0) < phraseEnd) break;
    if (((items.flags[index] ?? 0) & (flag.ADVERB | flag.TIME)) === 0) return false;
    place = items.starts[index] ?? 0;
  }
  return place - phraseEnd <= 6;
}

/** 被X称为: the one after 被, a country or city too; nobody where a verb follows at once. */
function findAgent(
  text: string,
  items: Items,
  mark: number,
  phrases: readonly NounPhrase[],
  subjectOf: (phrase: NounPhrase) => Subject,
): Subjects {
  const from = items.ends[mark] ?? 0;
  const agent = phrases.find((phrase) => phrase.start >= from && phrase.start - from <= 12);
  if (agent !== undefined) return { subject: subjectOf(agent), via: null };
  const isPlace = ((items.flags[mark + 1] ?? 0) & flag.PLACE) !== 0;
  const isVerb = ((items.flags[mark + 2] ?? 0) & flag.CUE) !== 0;
  if (!isPlace || !isVerb || items.starts[mark + 1] !== from) return { subject: null, via: null };
  const end = items.ends[mark + 1] ?? from;
  return { subject: createNamed(text, from, end, false), via: null };
}

function isNameLike(word: string): boolean {
  if (/^[A-Z]/u.test(word)) return true;
  if (startsWithSurname(word)) return word.length <= 3;
  return word.length >= 3 && isForeign(word);
}

/** A short unknown word right before the verb, with nothing else in the clause. */
function guess(
  text: string,
  items: Items,
  from: number,
  to: number,
  start: number,
  end: number,
): Subjects | null {
  let left = start;
  for (let index = from; index < to; index += 1) {
    const kind = items.flags[index] ?? 0;
    if ((kind & (flag.CONNECTIVE | flag.TIME | flag.PLACE)) !== 0) left = items.ends[index] ?? left;
    else if ((kind & flag.ADVERB) === 0) return null;
    else if (left === (items.starts[index] ?? 0)) left = items.ends[index] ?? left;
  }
  let right = end;
  for (let index = to - 1; index >= from; index -= 1) {
    if (((items.flags[index] ?? 0) & flag.ADVERB) === 0 || (items.ends[index] ?? 0) !== right)
      break;
    right = items.starts[index] ?? right;
  }
  const word = text.slice(left, right).trim();
  if (word.length < 2 || word.length > 5 || NO_GUESS.test(word) || isOrdinary(word)) return null;
  if (/[里中上内外间时后前]$/u.test(word)) return null;
  if (!isNameLike(word) && !/^(?:表示|称|宣布|回应|说)/u.test(text.slice(end, end + 2)))
    return null;
  const at = text.indexOf(word, left);
  return { subject: createNamed(text, at, at + word.length, true), via: null };
}

/** A stretch of the clause that names its subject and is in no table of names. */
export function createNamed(text: string, start: number, end: number, isGuess: boolean): Subject {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'NAME',
    name: -1,
    distance: 0,
    isUnnamed: false,
    isGuess,
    isOwner: false,
  };
}
