import { describe, expect, it } from 'vitest';
import {
  compileWeights,
  createFeatures,
  featureId,
  Features,
} from '../../src/quotation/features.ts';

describe('Features', () => {
  it('adds up value times weight, and nothing for features without a weight', () => {
    const features = createFeatures('test:one', 'test:unknown');
    features.add(featureId('test:two'), 0.5);
    expect(features.score(compileWeights({ 'test:one': 2, 'test:two': 3 }))).toBe(3.5);
  });

  it('counts a feature whose name is first met after the weights were compiled', () => {
    const weights = compileWeights({ 'test:early': 1 });
    expect(createFeatures('test:late', 'test:early').score(weights)).toBe(1);
  });

  it('keeps names, values and order', () => {
    const features = new Features().addAll(createFeatures('test:b', 'test:a'));
    features.addIf('test:no', false);
    features.addIf('test:c', true);
    expect(Object.entries(features.toTable())).toEqual([
      ['test:b', 1],
      ['test:a', 1],
      ['test:c', 1],
    ]);
    expect(features.isEmpty()).toBe(false);
    expect(new Features().isEmpty()).toBe(true);
  });
});
