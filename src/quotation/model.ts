import { compileWeights, type Features, type FeatureWeights } from './features.ts';
import type { AttributionWeights, Candidate } from './language.ts';
import { sortFew } from './sort-few.ts';

/** A candidate with the share of the probability that the model gives it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Tables by number of feature, made once for each. */
const compiled = new WeakMap<Readonly<Record<string, number>>, FeatureWeights>();

function compile(table: Readonly<Record<string, number>>): FeatureWeights {
  let weights = compiled.get(table);
  if (weights === undefined) {
    weights = compileWeights(table);
    compiled.set(table, weights);
  }
  return weights;
}

/** Probability that a string with these features is somebody's speech (logistic model). */
export function scoreSpeech(features: Features, weights: AttributionWeights): number {
  return 1 / (1 + Math.exp(-features.score(compile(weights.speech))));
}

/** The candidates with their probabilities (softmax), most probable first; ties keep their order. */
export function scoreCandidates(
  candidates: readonly Candidate[],
  weights: AttributionWeights,
): ScoredCandidate[] {
  const table = compile(weights.speaker);
  const scores = candidates.map(({ features }) => features.score(table));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return sortFew(
    candidates.map((candidate, index) => ({
      candidate,
      probability: (powers[index] ?? 0) / total,
    })),
    (left, right) => right.probability - left.probability,
  );
}

/** Calibrated probability of a raw one: linear between the points of the table, clamped to 0…1. */
export function calibrate(raw: number, weights: AttributionWeights): number {
  let [lowRaw, lowValue] = [0, 0];
  const { calibration } = weights;
  for (let index = 0; index <= calibration.length; index += 1) {
    const [pointRaw, pointValue] = calibration[index] ?? [1, 1];
    if (raw <= pointRaw) {
      const share = pointRaw === lowRaw ? 1 : (raw - lowRaw) / (pointRaw - lowRaw);
      return clamp(lowValue + share * (pointValue - lowValue));
    }
    lowRaw = pointRaw;
    lowValue = pointValue;
  }
  return clamp(lowValue);
}

function clamp(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
