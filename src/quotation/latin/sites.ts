import type { CueForm, LatinGrammar } from './grammar.ts';
import { isVerb, type Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** How the subject stands to its verb. */
export type SubjectRelation =
  | 'DIRECT'
  | 'APPOSITION'
  | 'RELATIVE'
  | 'SHARED'
  | 'PARTICIPLE'
  | 'INVERTED'
  | 'ACCORDING'
  | 'PASSIVE'
  | 'HELD'
  | 'CLAUSE';

/** A verb of saying (or "according to") with its subject; token indexes. */
export interface Site {
  readonly token: number;
  /** Last token of the cue where it has several words. */
  readonly tokenEnd: number;
  readonly cue: CueForm;
  readonly subject: number;
  /** Last token of the subject with its attributes (a spokesman for the campaign). */
  readonly subjectEnd: number;
  readonly relation: SubjectRelation;
  readonly sentence: number;
  /** Phrase that passes the words on (Lee quoted him as saying), or null. */
  readonly via: number | null;
}

/** What one paragraph looks like to the rules. */
export interface Clauses {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  /** Phrase that ends at a token. */
  readonly endingAt: ReadonlyMap<number, number>;
  /** Phrase that starts at a token. */
  readonly startingAt: ReadonlyMap<number, number>;
  readonly sentenceStarts: readonly number[];
}

const MAX_STEPS = 8;
/** How many tokens back the subject of a clause is looked for. */
const MAX_CLAUSE = 150;
const ACCORDING: CueForm = { strength: 'SAY', form: 'PRESENT', isNoun: false };

export function readClauses(tokens: readonly Token[], phrases: readonly Phrase[]): Clauses {
  const endingAt = new Map<number, number>();
  const startingAt = new Map<number, number>();
  for (const [index, phrase] of phrases.entries()) {
    endingAt.set(phrase.last, index);
    startingAt.set(phrase.first, index);
  }
  const sentenceStarts: number[] = [];
  for (const [index, token] of tokens.entries()) {
    sentenceStarts[token.sentence] ??= index;
  }
  return { tokens, phrases, endingAt, startingAt, sentenceStarts };
}

/** Given a paragraph's clauses, returns its verbs of saying with their subjects, in order. */
export function findSites(clauses: Clauses, grammar: LatinGrammar): Site[] {
  const sites: Site[] = [];
  const { tokens } = clauses;
  const opensSource = new Set(grammar.sourcePhrases.map(([first]) => first));
  for (const [at, token] of tokens.entries()) {
    const phraseLength = opensSource.has(token.lower) ? matchSourcePhrase(clauses, at, grammar) : 0;
    if (phraseLength > 0) {
      const subject = clauses.startingAt.get(at + phraseLength);
      if (subject !== undefined) {
        sites.push(create(clauses, at, at + phraseLength - 1, ACCORDING, subject, 'ACCORDING'));
      }
      continue;
    }
    if (token.cue === null) continue;
    const found = findPassive(clauses, at, grammar) ?? findSubject(clauses, at, grammar);
    if (found !== null) {
      const subject = nameOf(clauses, found.subject, grammar);
      // "quoted Lee as saying": one act, and its speaker is Lee.
      if (found.via !== undefined && sites.at(-1)?.subject === found.via) sites.pop();
      if (found.holder !== undefined) {
        sites.push(create(clauses, at, at, token.cue, found.holder, 'PARTICIPLE'));
      }
      sites.push({
        ...create(clauses, at, at, token.cue, subject, found.relation),
        via: found.via ?? null,
      });
    }
  }
  return sites;
}

interface Found {
  readonly subject: number;
  readonly relation: SubjectRelation;
  readonly via?: number;
  /** Of "Lee sent a letter saying": Lee, where the subject is the letter. */
  readonly holder?: number;
}

function create(
  clauses: Clauses,
  token: number,
  tokenEnd: number,
  cue: CueForm,
  subject: number,
  relation: SubjectRelation,
): Site {
  const sentence = clauses.tokens[token]?.sentence ?? 0;
  const subjectEnd = findAttributeEnd(clauses, subject, token);
  return { token, tokenEnd, cue, subject, subjectEnd, relation, sentence, via: null };
}

function matchSourcePhrase(clauses: Clauses, at: number, grammar: LatinGrammar): number {
  for (const words of grammar.sourcePhrases) {
    if (words.every((word, index) => clauses.tokens[at + index]?.lower === word)) {
      return words.length;
    }
  }
  return 0;
}

/** The last token of a phrase with what hangs on it by prepositions, up to token `limit`. */
export function findAttributeEnd(clauses: Clauses, phrase: number, limit = Infinity): number {
  let end = clauses.phrases[phrase]?.last ?? 0;
  if (clauses.phrases[phrase]?.kind === 'PRONOUN') return end;
  for (let step = 0; step < 4; step += 1) {
    const preposition = clauses.tokens[end + 1];
    if (preposition === undefined || preposition.wordClass !== 'PREPOSITION') break;
    const next = clauses.startingAt.get(end + 2);
    const nextPhrase = next === undefined ? undefined : clauses.phrases[next];
    if (nextPhrase === undefined || nextPhrase.kind === 'PRONOUN') break;
    const behind = nextPhrase.last;
    if (end < limit && behind >= limit) break;
    end = behind;
  }
  return end;
}

/** "was asked by Lee": Lee; "Lee was asked": Lee too, who is rather the one spoken to. */
function findPassive(clauses: Clauses, at: number, grammar: LatinGrammar): Found | null {
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

/** "the deputy manager, Ann Lee,": the name that follows a role is its bearer. */
function nameOf(clauses: Clauses, subject: number, grammar: LatinGrammar): number {
  const { tokens } = clauses;
  const phrase = clauses.phrases[subject];
  if (phrase?.kind !== 'NOMINAL') return subject;
  const head = tokens[phrase.last]?.lower ?? '';
  if (!grammar.roleNouns.has(head)) return subject;
  const comma = findAttributeEnd(clauses, subject) + 1;
  const position = clauses.startingAt.get(comma + 1);
  const name = position === undefined ? undefined : clauses.phrases[position];
  if (position === undefined || name?.kind !== 'NAME' || tokens[comma]?.text !== ',')
    return subject;
  const run = name.names.at(-1);
  const isFull = run !== undefined && (run.last > run.first || run.titled < run.first);
  const behind = tokens[name.last + 1];
  const isClosed =
    behind === undefined ||
    behind.kind === 'MARK' ||
    behind.wordClass === 'RELATIVE' ||
    behind.wordClass === 'PREPOSITION' ||
    behind.cue !== null ||
    behind.sentence !== tokens[name.last]?.sentence;
  return isFull && isClosed ? position : subject;
}

function findSubject(clauses: Clauses, at: number, grammar: LatinGrammar): Found | null {
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
): Found | null {
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
): Found | null {
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

/** From the last noun of "a spokesman for the campaign" to its first. */
function climb(clauses: Clauses, phrase: number, start: number): number {
  let current = phrase;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const one = clauses.phrases[current];
    if (one === undefined || !one.isGoverned || one.first - 2 < start) return current;
    let left = one.first - 2;
    if (clauses.tokens[left]?.wordClass === 'PREPOSITION') left -= 1;
    const outer = clauses.endingAt.get(left);
    if (outer === undefined) return current;
    if (clauses.phrases[outer]?.kind === 'PRONOUN') return current;
    current = outer;
  }
  return current;
}

/** The noun before "who", with or without a comma. */
function findAntecedent(clauses: Clauses, relative: number): number | null {
  let left = relative - 1;
  if (clauses.tokens[left]?.text === ',') left -= 1;
  if (clauses.tokens[left]?.text === ')') {
    for (let step = 0; step < MAX_STEPS && clauses.tokens[left]?.text !== '('; step += 1) left -= 1;
    left -= 1;
  }
  const ending = clauses.endingAt.get(left);
  if (ending === undefined) return null;
  const phrase = clauses.phrases[ending];
  if (phrase?.kind === 'NAME' && phrase.names.length > 0) return ending;
  const top = climb(clauses, ending, 0);
  return clauses.phrases[top]?.isGoverned === true ? ending : top;
}

/** The noun of a relative clause that runs up to here: "a man who lives in Ohio said". */
function findRelative(clauses: Clauses, from: number, start: number): number | null {
  for (let at = from; at >= start && at > from - 25; at -= 1) {
    const token = clauses.tokens[at];
    if (token === undefined || token.text === ',') return null;
    if (token.wordClass === 'RELATIVE') return findAntecedent(clauses, at);
  }
  return null;
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

function findSegmentStart(tokens: readonly Token[], comma: number, start: number): number {
  let at = comma - 1;
  while (at >= start && !isBreak(tokens[at]) && at > comma - 60) at -= 1;
  return at + 1;
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'MARK' && /^[,;:—–-]+$/.test(token.text));
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

/** The subject of the clause that a verb without one of its own leans on. */
export function findClauseSubject(
  clauses: Clauses,
  at: number,
  start: number,
  grammar: LatinGrammar,
  relation: SubjectRelation,
): Found | null {
  const { tokens } = clauses;
  let from = Math.max(start, at - MAX_CLAUSE);
  for (let token = from; token < at; token += 1) {
    const one = tokens[token];
    if (one?.text === ';') from = token + 1;
  }
  const first = tokens[from];
  const second = tokens[from + 1];
  const leads =
    first !== undefined &&
    (first.wordClass === 'SUBORDINATOR' ||
      grammar.participleEnding.test(first.lower) ||
      (first.wordClass === 'CONJUNCTION' && second?.wordClass === 'SUBORDINATOR'));
  if (leads) {
    let comma = from;
    while (comma < at && tokens[comma]?.text !== ',') comma += 1;
    // "As Lee, a lawyer, put it": no clause of its own stands before the comma.
    const alone = clauses.endingAt.get(comma - 1);
    const isAlone = alone !== undefined && clauses.phrases[alone]?.first === from + 1;
    if (comma < at - 1 && !isAlone) from = comma + 1;
  }
  let fallback: number | null = null;
  for (let token = from; token < at; token += 1) {
    const index = clauses.startingAt.get(token);
    if (index === undefined) continue;
    const phrase = clauses.phrases[index];
    if (phrase === undefined || phrase.last >= at) continue;
    if (phrase.isGoverned) continue;
    if (clauses.tokens[phrase.last]?.kind === 'POSSESSIVE') continue;
    if (isLeading(clauses, index, grammar)) continue;
    if (hasVerbBehind(clauses, phrase.last, grammar)) return { subject: index, relation };
    fallback ??= index;
  }
  return fallback === null ? null : { subject: fallback, relation };
}

/** "Hours later, Lee": time or place before a comma, with the subject right behind it. */
function isLeading(clauses: Clauses, index: number, grammar: LatinGrammar): boolean {
  const { tokens, phrases } = clauses;
  const phrase = phrases[index];
  if (phrase === undefined || phrase.kind === 'PRONOUN') return false;
  const head = tokens[phrase.last];
  if (grammar.places.has(head?.lower ?? '') && tokens[phrase.first - 1]?.text === ',') return true;
  if (phrase.kind === 'NAME') return false;
  let comma = phrase.last + 1;
  while (tokens[comma]?.wordClass === 'ADVERB') comma += 1;
  if (tokens[comma]?.text !== ',') return false;
  const next = phrases[clauses.startingAt.get(comma + 1) ?? -1];
  return next !== undefined && next.kind !== 'NOMINAL';
}

function hasVerbBehind(clauses: Clauses, last: number, grammar: LatinGrammar): boolean {
  let at = last + 1;
  while (clauses.tokens[at]?.wordClass === 'ADVERB') at += 1;
  const token = clauses.tokens[at];
  if (token === undefined) return false;
  if (token.text === ',' || token.text === '(' || token.wordClass === 'PREPOSITION') return true;
  return (
    token.wordClass === 'AUXILIARY' ||
    token.cue !== null ||
    isVerb(token, undefined, grammar) ||
    (token.wordClass === 'OTHER' && !token.isCapital && grammar.presentEnding.test(token.lower))
  );
}
