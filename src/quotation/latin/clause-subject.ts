import { type Clauses } from './clauses.ts';
import type { LatinGrammar } from './grammar.ts';
import { isVerb } from './phrases.ts';

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

/** The subject of a verb of saying: index of a phrase. */
export interface VerbSubject {
  readonly subject: number;
  readonly relation: SubjectRelation;
  readonly via?: number;
  /** Of "Lee sent a letter saying": Lee, where the subject is the letter. */
  readonly holder?: number;
}

/** How many tokens back the subject of a clause is looked for. */
const MAX_CLAUSE = 150;

/** The subject of the clause that a verb without one of its own leans on. */
export function findClauseSubject(
  clauses: Clauses,
  at: number,
  start: number,
  grammar: LatinGrammar,
  relation: SubjectRelation,
): VerbSubject | null {
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
