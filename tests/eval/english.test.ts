import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnglishGold } from '../../scripts/fit/english-gold.ts';
import { measure } from '../../scripts/fit/measure.ts';
import { ENGLISH } from '../../src/quotation/en/english.ts';
import { sharedDir } from '../support/shared.ts';

const folder = join(sharedDir, 'eval/english');
const hasGold = existsSync(join(folder, 'gold.train.jsonl.gz'));
/** Every sixth article: enough for floors, quick enough for every run. `npm run eval` reads them all. */
const STEP = 6;

/** Floors a little below the figures reached; raise them with the figures. */
describe.runIf(hasGold)('attribution on a sample of the English development gold', () => {
  it('stays above its floors', () => {
    const gold = readEnglishGold(folder).filter((_, position) => position % STEP === 0);
    const figures = measure(ENGLISH, gold, () => ENGLISH.weights);
    expect(figures.articles).toBe(140);
    expect(figures.detectionF1).toBeGreaterThan(0.97);
    expect(figures.attribution).toBeGreaterThan(0.9);
    expect(figures.byStratum['named']).toBeGreaterThan(0.95);
    expect(figures.byStratum['nominal']).toBeGreaterThan(0.7);
    expect(figures.byStratum['pronoun']).toBeGreaterThan(0.82);
    expect(figures.endToEndF1).toBeGreaterThan(0.88);
    expect(figures.sureRight).toBeGreaterThan(0.95);
  });
});

describe.skipIf(hasGold)(
  'attribution on the English development gold (gold is absent: not measured)',
  () => {
    it('is not measured without gold', () => {
      expect(hasGold).toBe(false);
    });
  },
);
