import type { AttributionWeights } from '../language.ts';

/** Fitted by scripts/fit-attribution.ts on development gold; do not edit by hand. */
export const WEIGHTS: AttributionWeights = {
  speech: {},
  speaker: {},
  calibration: [],
};
