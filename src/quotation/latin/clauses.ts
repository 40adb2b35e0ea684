import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

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

/** How many nouns or marks a walk through a sentence passes at most. @internal */
export const MAX_STEPS = 8;

/** Given a paragraph's tokens and phrases, returns them with what ends and starts where. */
export function readClauses(tokens: readonly Token[], phrases: readonly Phrase[]): Clauses {
  const endingAt = new Map<number, number>();
  const startingAt = new Map<number, number>();
  for (const [index, phrase] of phrases.entries()) {
    endingAt.set(phrase.last, index);
    startingAt.set(phrase.first, index);
  }
  const sentenceStarts: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const sentence = tokens[index]?.sentence ?? 0;
    if (sentence >= sentenceStarts.length) sentenceStarts[sentence] = index;
  }
  return { tokens, phrases, endingAt, startingAt, sentenceStarts };
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

/** From the last noun of "a spokesman for the campaign" to its first. */
export function climb(clauses: Clauses, phrase: number, start: number): number {
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
export function findAntecedent(clauses: Clauses, relative: number): number | null {
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
export function findRelative(clauses: Clauses, from: number, start: number): number | null {
  for (let at = from; at >= start && at > from - 25; at -= 1) {
    const token = clauses.tokens[at];
    if (token === undefined || token.text === ',') return null;
    if (token.wordClass === 'RELATIVE') return findAntecedent(clauses, at);
  }
  return null;
}

/** First token of the segment that a comma closes. @internal */
export function findSegmentStart(tokens: readonly Token[], comma: number, start: number): number {
  let at = comma - 1;
  while (at >= start && !isBreak(tokens[at]) && at > comma - 60) at -= 1;
  return at + 1;
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'MARK' && /^[,;:—–-]+$/.test(token.text));
}
