import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createFeatures } from '../../src/quotation/features.ts';
import type { Candidate } from '../../src/quotation/language.ts';
import { findConfidence, keyOf, rankSpeakers } from '../../src/quotation/rank-speakers.ts';
import { CHINESE } from '../../src/quotation/zh/chinese.ts';
import { createTextArticle } from '../support/text-article.ts';

const BEFORE = { paragraph: 0, start: 4, end: 9, text: '船到了吗？' };

/** Somebody who only goes on from the string before, or who is named for himself. */
function candidate(speaker: number, isNamed: boolean): Candidate {
  const mention = { paragraph: 0, start: 0, end: 3, text: '林永海', kind: 'NAME' as const };
  return {
    speaker,
    via: null,
    mention: isNamed ? mention : null,
    cue: null,
    antecedent: isNamed ? null : BEFORE,
    method: 'CONTINUATION',
    features: createFeatures(),
  };
}

describe('rankSpeakers and findConfidence', () => {
  const confidence = (surety: number, ...parts: readonly (readonly [Candidate, number])[]) => {
    const scored = parts.map(([one, probability]) => ({ candidate: one, probability }));
    const ranked = rankSpeakers(scored, new Map([[keyOf(BEFORE), surety]]));
    return findConfidence(ranked[0], 1, CHINESE.weights);
  };

  it('makes no guess surer by repeating it', () => {
    expect(confidence(0.2, [candidate(1, false), 0.98])).toBe(0.2);
    expect(confidence(0.2, [candidate(1, true), 0.98])).toBeGreaterThan(0.9);
  });

  it('keeps its own judgement where the one before is surer', () => {
    const alone = confidence(1, [candidate(1, false), 0.6]);
    expect(confidence(0.99, [candidate(1, false), 0.6])).toBe(alone);
  });

  it('counts what speaks for somebody besides', () => {
    const both = confidence(0.2, [candidate(1, false), 0.5], [candidate(1, true), 0.45]);
    expect(both).toBeGreaterThan(0.2);
    expect(both).toBeLessThan(
      confidence(1, [candidate(1, false), 0.5], [candidate(1, true), 0.45]),
    );
  });

  it('holds along a row of strings', () => {
    const text =
      '市长林永海说：“船到了。”/相关的问题是：“你是不是去过港口？”、“你是不是给了别人？” 或者 “你有没有卖过船？”';
    const { quotations } = attributeArticle(createTextArticle('zh', text.split('/')));
    const last = quotations.at(-1);
    const before = quotations.find(({ paragraph, start }) =>
      last?.evidence.some((one) => one.paragraph === paragraph && one.start === start),
    );
    expect(last?.mention).toBeNull();
    expect(last?.confidence).toBeLessThanOrEqual(before?.confidence ?? 0);
  });
});
