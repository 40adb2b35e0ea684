import { findClauseSubject, type VerbSubject } from './clause-subject.ts';
import {
  type Clauses,
  climb,
  findAntecedent,
  findAttributeEnd,
  findRelative,
  findSegmentStart,
  MAX_STEPS,
} from './clauses.ts';
import type { LatinGrammar } from './grammar.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Given the token of a verb of saying, returns its subject with how it stands to it, or null. */
export function findVerbSubject(
  clauses: Clauses,
  at: number,
  grammar: LatinGrammar,
): VerbSubject | null {
  return findPassive(clauses, at, grammar) ?? findSubject(clauses, at, grammar);
}

/** "was asked by Lee": Lee; "Lee was asked": Lee too, who is rather the one spoken to. */
function findPassive(clauses: Clauses, at: number, grammar: LatinGrammar): VerbSubject | null {
  const { tokens } = clauses;
  if (tokens[at]?.cue?.form !== 'PAST') return null;
  let left = at - 1;
  while (tokens[left]?.wordClass === 'ADVERB') left -= 1;
  if (!grammar.passiveAuxiliaries.has(tokens[left]?.lower ?? '')) return null;
  if (grammar.agentMarkers.has(tokens[at + 1]?.lower ?? '')) {
    const agent = clauses.startingAt.get(at + 2);
    if (agent !== undefined) return { subject: agent, relation: 'INVERTED' };
  }
  const found = findSubject(clauses, at, grammar);
  return found === null ? null : { ...found, relation: 'PASSIVE' };
}

function findSubject(clauses: Clauses, at: number, grammar: LatinGrammar): VerbSubject | null {
  const { tokens } = clauses;
  const cue = tokens[at]?.cue;
  if (cue === undefined || cue === null) return null;
  const inverted = findInverted(clauses, at, grammar);
  if (inverted !== null) return { subject: inverted, relation: 'INVERTED' };
  const before = skipLeft(clauses, at - 1, grammar);
  const token = tokens[before];
  const start = clauses.sentenceStarts[tokens[at]?.sentence ?? 0] ?? 0;
  if (cue.form === 'PARTICIPLE' || isInfinitive(tokens, at, grammar)) {
    return findParticipleSubject(clauses, at, before, start, grammar);
  }
  if (token === undefined || before < start) return null;
  return findFiniteSubject(clauses, at, before, start, grammar);
}

function findFiniteSubject(
  clauses: Clauses,
  at: number,
  before: number,
  start: number,
  grammar: LatinGrammar,
): VerbSubject | null {
  const { tokens } = clauses;
  const token = tokens[before];
  if (token === undefined) return null;
  if (token.kind === 'QUOTE') return findClauseSubject(clauses, at, start, grammar, 'SHARED');
  if (token.wordClass === 'RELATIVE') {
    const antecedent = findAntecedent(clauses, before);
    if (antecedent !== null) return { subject: antecedent, relation: 'RELATIVE' };
  }
  const ending = clauses.endingAt.get(before);
  if (ending !== undefined) {
    const head = climb(clauses, ending, start);
    const top = clauses.phrases[head];
    if (top !== undefined && !top.isGoverned) {
      // "Lee, who is chairman of the fund said": a noun behind a verb is no subject.
      const isPredicate =
        tokens[top.first - 1]?.wordClass === 'AUXILIARY' &&
        clauses.phrases[head]?.kind === 'NOMINAL';
      const outer = isPredicate ? findRelative(clauses, top.first - 1, start) : null;
      if (outer !== null) return { subject: outer, relation: 'RELATIVE' };
      return { subject: firstOfPair(clauses, head, start), relation: 'DIRECT' };
    }
    const relative = findRelative(clauses, before, start);
    if (relative !== null) return { subject: relative, relation: 'RELATIVE' };
    const pronoun = clauses.phrases[ending]?.kind === 'PRONOUN';
    if (pronoun) return { subject: ending, relation: 'DIRECT' };
    return (
      findClauseSubject(clauses, at, start, grammar, 'CLAUSE') ?? {
        subject: ending,
        relation: 'CLAUSE',
      }
    );
  }
  if (token.kind === 'MARK') {
    const subject = findBehindApposition(clauses, before, start);
    if (subject !== null) return { subject, relation: 'APPOSITION' };
    return findClauseSubject(clauses, at, start, grammar, 'SHARED');
  }
  if (token.wordClass === 'CONJUNCTION') {
    return findClauseSubject(clauses, at, start, grammar, 'SHARED');
  }
  const relative = findRelative(clauses, before, start);
  if (relative !== null) return { subject: relative, relation: 'RELATIVE' };
  return findClauseSubject(clauses, at, start, grammar, 'CLAUSE');
}

/** Of "Ann Lee and Bo Kim said" the first: one speaker stands for the pair. */
function firstOfPair(clauses: Clauses, phrase: number, start: number): number {
  const { tokens, phrases } = clauses;
  const one = phrases[phrase];
  if (one?.kind !== 'NAME' || tokens[one.first - 1]?.wordClass !== 'CONJUNCTION') return phrase;
  const other = clauses.endingAt.get(one.first - 2);
  const first = other === undefined ? undefined : phrases[other];
  if (other === undefined || first?.kind !== 'NAME' || first.first < start) return phrase;
  const before = tokens[first.first - 1];
  const opens =
    before === undefined ||
    before.sentence !== tokens[first.first]?.sentence ||
    before.kind !== 'WORD';
  return opens && !first.isGoverned ? other : phrase;
}

function isInfinitive(tokens: readonly Token[], at: number, grammar: LatinGrammar): boolean {
  return (
    tokens[at]?.cue?.form === 'BASE' && grammar.infinitiveMarkers.has(tokens[at - 1]?.lower ?? '')
  );
}

function findParticipleSubject(
  clauses: Clauses,
  at: number,
  before: number,
  start: number,
  grammar: LatinGrammar,
): VerbSubject | null {
  const { tokens } = clauses;
  if (grammar.quotingMarkers.has(tokens[at - 1]?.lower ?? '')) {
    const object = clauses.endingAt.get(at - 2);
    const quoter = findClauseSubject(clauses, at, start, grammar, 'CLAUSE');
    const phrase = object === undefined ? undefined : clauses.phrases[object];
    if (
      object !== undefined &&
      phrase !== undefined &&
      grammar.quotingVerb.test(tokens[phrase.first - 1]?.lower ?? '')
    ) {
      const via = quoter?.subject;
      return {
        subject: object,
        relation: 'DIRECT',
        ...(via !== undefined && via !== object ? { via } : {}),
      };
    }
    return quoter;
  }
  const ending = clauses.endingAt.get(before);
  if (ending !== undefined && (before < at - 1 || tokens[before]?.kind === 'WORD')) {
    // "Lee was telling", "a memo saying": the noun right before; else the subject of the clause.
    const phrase = clauses.phrases[ending];
    const hasAuxiliary = tokens[at - 1]?.wordClass === 'AUXILIARY';
    const top = climb(clauses, ending, start);
    const opener = tokens[(clauses.phrases[top]?.first ?? 0) - 1];
    if (opener !== undefined && grammar.absoluteMarkers.has(opener.lower)) {
      return { subject: top, relation: 'DIRECT' };
    }
    if (phrase !== undefined && (hasAuxiliary || !phrase.isGoverned)) {
      const main = findClauseSubject(clauses, at, start, grammar, 'PARTICIPLE');
      if (hasAuxiliary || main === null || main.subject === ending) {
        return { subject: ending, relation: 'DIRECT' };
      }
      if (phrase.kind === 'NOMINAL') {
        return { subject: ending, relation: 'HELD', holder: main.subject };
      }
      return main;
    }
  }
  return findClauseSubject(clauses, at, start, grammar, 'PARTICIPLE');
}

/** The subject behind the verb: "…," said Lee. Only right behind a marked string or its comma. */
function findInverted(clauses: Clauses, at: number, grammar: LatinGrammar): number | null {
  const { tokens } = clauses;
  const cue = tokens[at]?.cue;
  if (cue === undefined || cue === null || cue.form === 'PARTICIPLE' || cue.strength === 'TELL') {
    return null;
  }
  let left = at - 1;
  while (tokens[left]?.wordClass === 'AUXILIARY' || tokens[left]?.wordClass === 'ADVERB') left -= 1;
  if (tokens[left]?.text === ',' || tokens[left]?.text === '—' || tokens[left]?.text === '-')
    left -= 1;
  const opens = tokens[left]?.kind === 'QUOTE' || (left < at - 1 && tokens[left] === undefined);
  const isAs = grammar.quotingMarkers.has(tokens[left]?.lower ?? '');
  const isTag = tokens[at - 1]?.text === ',' && grammar.tagVerbs.has(tokens[at]?.lower ?? '');
  if (!opens && !isAs && !isTag) return null;
  let right = at + 1;
  while (tokens[right]?.wordClass === 'ADVERB') right += 1;
  if (grammar.partitives.has(tokens[right]?.lower ?? '')) right += 1;
  const subject = clauses.startingAt.get(right);
  if (subject === undefined) return null;
  const phrase = clauses.phrases[subject];
  if (phrase === undefined) return null;
  if (phrase.kind === 'PRONOUN' && grammar.invertedPronoun === null) return null;
  // "…" said Lee and "…" asked the man told them apart from "…" Lee said and left: no verb follows.
  const behind = tokens[phrase.last + 1];
  if (behind !== undefined && behind.cue !== null && isAs) return null;
  if (isTag && !opens && !isAs && !closesTag(clauses, subject)) return null;
  return subject;
}

/** Whether nothing but a mark, a date or a clause of its own follows the noun behind a tag verb. */
function closesTag(clauses: Clauses, subject: number): boolean {
  const { tokens, phrases } = clauses;
  const last = phrases[subject]?.last ?? 0;
  const behind = tokens[findAttributeEnd(clauses, subject) + 1];
  return (
    behind === undefined ||
    behind.sentence !== tokens[last]?.sentence ||
    behind.kind === 'MARK' ||
    behind.wordClass === 'RELATIVE' ||
    behind.wordClass === 'TIME'
  );
}

/** The token left of a verb's auxiliaries, adverbs and dates. */
function skipLeft(clauses: Clauses, from: number, grammar: LatinGrammar): number {
  let at = from;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const token = clauses.tokens[at];
    if (token === undefined || token.kind !== 'WORD') return at;
    if (clauses.endingAt.has(at) && token.wordClass !== 'TIME') return at;
    const isSmall =
      token.wordClass === 'AUXILIARY' ||
      token.wordClass === 'ADVERB' ||
      token.wordClass === 'TIME' ||
      grammar.infinitiveMarkers.has(token.lower);
    if (!isSmall) return at;
    at -= 1;
    // "said on Tuesday", "in 2015": the preposition of a date goes with it.
    if (token.wordClass === 'TIME' && clauses.tokens[at]?.wordClass === 'PREPOSITION') at -= 1;
  }
  return at;
}

/**
 * The subject before a comma: jumps over appositions, relative clauses and brackets from right to
 * left until a segment ends in a noun that is no attribute of the one before.
 */
function findBehindApposition(clauses: Clauses, comma: number, start: number): number | null {
  const { tokens } = clauses;
  let right = comma;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const mark = tokens[right];
    if (mark === undefined || right <= start) return null;
    if (mark.text === ')') {
      let open = right;
      while (open > start && open > right - 30 && tokens[open]?.text !== '(') open -= 1;
      const ending = clauses.endingAt.get(open - 1);
      if (ending === undefined) return null;
      return climb(clauses, ending, start);
    }
    // "Lee (R-Ohio), said": the bracket belongs to the name before it.
    let end = right - 1;
    if (tokens[end]?.text === ')') {
      while (end > start && end > right - 30 && tokens[end]?.text !== '(') end -= 1;
      end -= 1;
    }
    const left = findSegmentStart(tokens, end + 1, start);
    const ending = clauses.endingAt.get(end);
    const first = tokens[left];
    const isFirst = left <= start;
    if (ending !== undefined && first !== undefined) {
      const head = climb(clauses, ending, left);
      const phrase = clauses.phrases[head];
      if (phrase !== undefined && !phrase.isGoverned) {
        const isWhole = phrase.first === left;
        if (!isWhole && isPlainStart(first)) return head;
        if (isFirst && first.wordClass !== 'SUBORDINATOR') return head;
        if (isWhole && phrase.kind === 'NAME' && !isPlace(clauses, phrase, left)) return head;
        if (isWhole && phrase.kind === 'PRONOUN') return head;
      } else if (isFirst) return null;
    }
    if (isFirst) return null;
    right = left - 1;
  }
  return null;
}

/** Whether the words before a noun in its segment are no attribute (But Lee, when asked Lee). */
function isPlainStart(first: Token): boolean {
  return (
    first.wordClass !== 'RELATIVE' &&
    first.wordClass !== 'DETERMINER' &&
    first.wordClass !== 'PREPOSITION' &&
    !(first.wordClass === 'OTHER' && !first.isCapital)
  );
}

/** A name between commas behind a place or at the tail of "of Dayton, Ohio,". */
function isPlace(clauses: Clauses, phrase: Phrase, left: number): boolean {
  if (phrase.first !== phrase.last) return false;
  const before = clauses.endingAt.get(left - 2);
  const token = clauses.tokens[phrase.first];
  if (before === undefined || token === undefined) return false;
  if (token.text.endsWith('.') || /^[A-Z]-/.test(token.text)) return true;
  return clauses.phrases[before]?.kind === 'NAME' || (clauses.phrases[before]?.isGoverned ?? false);
}
