import { writeFileSync } from 'node:fs';
import type { AttributionWeights } from '../../src/quotation/language.ts';

/** Writes fitted weights as a table that people can read: one feature a line, in order of name. */
export function writeWeights(file: string, weights: AttributionWeights): void {
  const table = (rows: Readonly<Record<string, number>>): string =>
    Object.entries(rows)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => `    '${name}': ${weight},\n`)
      .join('');
  const points = weights.calibration
    .map(([raw, calibrated]) => `    [${raw}, ${calibrated}],\n`)
    .join('');
  const text = `import type { AttributionWeights } from '../language.ts';

/** Fitted by scripts/fit-attribution.ts on development gold; do not edit by hand. */
export const WEIGHTS: AttributionWeights = {
  speech: {
${table(weights.speech)}  },
  speaker: {
${table(weights.speaker)}  },
  calibration: [
${points}  ],
};
`;
  writeFileSync(file, text);
}
