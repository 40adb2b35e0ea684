import type { AttributionWeights, Candidate } from './language.ts';

/** A candidate with the share of the probability that the model gives it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Tables as maps, made once for each: features are looked up by the million. */
const compiled = new WeakMap<Readonly<Record<string, number>>, ReadonlyMap<string, number>>();

function compile(weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  let table = compiled.get(weights);
  if (table === undefined) {
    table = new Map(Object.entries(weights));
    compiled.set(weights, table);
  }
  return table;
}

/** Sum of feature times weight; features without a weight count nothing. */
export function scoreFeatures(
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): number {
  const table = compile(weights);
  let sum = 0;
  for (const name in features) {
    const weight = table.get(name);
    if (weight !== undefined) sum += (features[name] ?? 0) * weight;
  }
  return sum;
}

/** Probability that a string with these features is somebody's speech (logistic model). */
export function scoreSpeech(
  features: Readonly<Record<string, number>>,
  weights: AttributionWeights,
): number {
  return 1 / (1 + Math.exp(-scoreFeatures(features, weights.speech)));
}

/** The candidates with their probabilities (softmax), most probable first; ties keep their order. */
export function scoreCandidates(
  candidates: readonly Candidate[],
  weights: AttributionWeights,
): ScoredCandidate[] {
  const scores = candidates.map((candidate) => scoreFeatures(candidate.features, weights.speaker));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return candidates
    .map((candidate, index) => ({ candidate, probability: (powers[index] ?? 0) / total }))
    .sort((left, right) => right.probability - left.probability);
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
