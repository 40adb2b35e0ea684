import { WEIGHTS as ENGLISH } from '../en/weights.ts';
import type { AttributionWeights } from '../language.ts';

/**
 * No French gold exists, so nothing is fitted here. The features name places, marks and relations, not
 * words, so that the weights fitted on English serve; rows below set by hand what French papers do
 * otherwise. The calibration follows no measure: it keeps the order of the raw probabilities and never
 * claims 0.9. Replace the table by `scripts/fit-attribution.ts` once there is gold.
 */
export const WEIGHTS: AttributionWeights = {
  speech: {
    ...ENGLISH.speech,
    // Guillemets stand round parts of a sentence far oftener than English marks do.
    'before:that': 1,
    'before:PREPOSITION': 0.2,
    // The comma before the verb stands outside the marks, and a title has a capital on its first word only.
    'after:,': 0.3,
    'COMMA:,': 0.3,
    titleCase: -0.3,
    'titleCase:none': 0,
  },
  speaker: {
    ...ENGLISH.speaker,
    // "…", a déclaré X: the verb stands before its subject as a rule.
    'after:next:INVERTED': 2,
    'after:first:INVERTED': 0.6,
    // Selon X, "…".
    'before:nearest:ACCORDING': 1.5,
  },
  calibration: [
    [0.2, 0.1],
    [0.5, 0.35],
    [0.8, 0.6],
    [0.95, 0.75],
    [1, 0.85],
  ],
};
