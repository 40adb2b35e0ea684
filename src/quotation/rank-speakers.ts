import type { PlacedSpan } from '../text/span.ts';
import type { AttributionWeights, Candidate } from './language.ts';
import { calibrate, type ScoredCandidate } from './model.ts';
import { sortFew } from './sort-few.ts';

/** Somebody who may have said it. */
export interface RankedSpeaker extends ScoredCandidate {
  /** Part of the probability that is lost where the quotations that it goes on from are somebody else's. */
  readonly doubt: number;
  /** Confidence of the surest quotation that it goes on from, 0 where it goes on from none. */
  readonly surety: number;
}

/** One entry a speaker: its best candidate, with the probability of all its candidates together. */
export function rankSpeakers(
  scored: readonly ScoredCandidate[],
  sureties: ReadonlyMap<string, number>,
): RankedSpeaker[] {
  const bySpeaker = new Map<
    number | null,
    { -readonly [Key in keyof RankedSpeaker]: RankedSpeaker[Key] }
  >();
  for (const { candidate, probability } of scored) {
    let known = bySpeaker.get(candidate.speaker);
    if (known === undefined) {
      known = { candidate, probability: 0, doubt: 0, surety: 0 };
      bySpeaker.set(candidate.speaker, known);
    }
    known.probability += probability;
    const surety = findSuretyOfLast(candidate, sureties);
    if (surety === null) continue;
    known.doubt += probability * (1 - surety);
    known.surety = Math.max(known.surety, surety);
  }
  return sortFew([...bySpeaker.values()], (left, right) => right.probability - left.probability);
}

/** Confidence of the quotation that a candidate goes on from who has no cue and no mention of his own; else null. */
function findSuretyOfLast(
  { cue, mention, antecedent }: Candidate,
  sureties: ReadonlyMap<string, number>,
): number | null {
  if (cue !== null || mention !== null || antecedent === null) return null;
  return sureties.get(keyOf(antecedent)) ?? null;
}

/** The place of a quotation, as the table of sureties knows it. */
export function keyOf({ paragraph, start }: PlacedSpan): string {
  return `${paragraph}:${start}`;
}

/**
 * Calibrated confidence in the first of the ranked. The model weighs whether one person says both strings; that the
 * one before is his was no surer than its own confidence, and a guess must not grow by being repeated.
 */
export function findConfidence(
  first: RankedSpeaker | undefined,
  speech: number,
  weights: AttributionWeights,
): number {
  const { probability, doubt, surety } = first ?? { probability: 0, doubt: 0, surety: 0 };
  const own = calibrate(probability * speech, weights);
  if (doubt === 0) return own;
  return Math.min(own, Math.max(surety, calibrate((probability - doubt) * speech, weights)));
}
