import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAnnotatedGold } from '../../scripts/fit/annotated-gold.ts';
import { readChineseGold } from '../../scripts/fit/chinese-gold.ts';
import { measure } from '../../scripts/fit/measure.ts';
import { readArticles } from '../../scripts/fit/read-articles.ts';
import { CHINESE } from '../../src/quotation/zh/chinese.ts';
import { sharedDir } from '../support/shared.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(sharedDir, 'eval/chinese');
const hasGold = existsSync(join(folder, 'gold'));

/** Floors a little below the figures reached; raise them with the figures. */
describe.runIf(hasGold)('attribution on the Chinese development gold', () => {
  it('stays above its floors', () => {
    const gold = readChineseGold(join(folder, 'gold'), readArticles(join(folder, 'docs')));
    const figures = measure(CHINESE, gold, () => CHINESE.weights);
    expect(figures.articles).toBe(30);
    expect(figures.detectionF1).toBeGreaterThan(0.94);
    expect(figures.attribution).toBeGreaterThan(0.95);
    expect(figures.endToEndF1).toBeGreaterThan(0.905);
    expect(figures.canonical).toBeGreaterThan(0.94);
    expect(figures.scare).toBeLessThan(0.09);
    expect(figures.sureRight).toBeGreaterThan(0.95);
  });

  it('stays above its floors on the annotated articles of the archive', () => {
    const annotations = join(root, 'scripts/fit/annotations');
    const gold = readAnnotatedGold(annotations, join(sharedDir, 'archive'));
    const figures = measure(CHINESE, gold, () => CHINESE.weights);
    expect(figures.articles).toBeGreaterThan(390);
    expect(figures.detectionF1).toBeGreaterThan(0.92);
    expect(figures.attribution).toBeGreaterThan(0.865);
    expect(figures.endToEndF1).toBeGreaterThan(0.805);
    expect(figures.canonical).toBeGreaterThan(0.845);
    expect(figures.sureRight).toBeGreaterThan(0.95);
  });
});

describe.skipIf(hasGold)(
  'attribution on the Chinese development gold (gold is absent: not measured)',
  () => {
    it('is not measured without gold', () => {
      expect(hasGold).toBe(false);
    });
  },
);
