import { attributeArticleWith } from '../../src/quotation/attribute-article.ts';
import type { AttributionLanguage, AttributionWeights } from '../../src/quotation/language.ts';
import type { GoldArticle } from './gold.ts';

/** Figures of one gold set. */
export interface Figures {
  readonly articles: number;
  readonly gold: number;
  readonly detectionF1: number;
  readonly attribution: number;
  readonly endToEndF1: number;
  /** Of right speakers, the share that goes by the fullest name; null where the gold gives no names. */
  readonly canonical: number | null;
  /** Share of the gold's non-quotations returned as DIRECT or MIXED. */
  readonly scare: number;
  /** Of verdicts with confidence of 0.9 and more, the share that is right. */
  readonly sureRight: number;
  /** Share of right speakers by kind of source, where the gold tells kinds. */
  readonly byStratum: Readonly<Record<string, number>>;
}

/** Measures attribution against gold; `weightsOf` gives the weights for the article at a position. */
export function measure(
  language: AttributionLanguage,
  gold: readonly GoldArticle[],
  weightsOf: (position: number) => AttributionWeights,
): Figures {
  const count = {
    gold: 0,
    judged: 0,
    claimed: 0,
    answered: 0,
    matchedJudged: 0,
    matched: 0,
    right: 0,
    named: 0,
    fullName: 0,
    scare: 0,
    non: 0,
    sure: 0,
    sureRight: 0,
  };
  const strata: Record<string, { all: number; right: number }> = {};
  for (const [position, { article, judge, goldCount, judgedCount }] of gold.entries()) {
    const { quotations, speakers } = attributeArticleWith(article, language, weightsOf(position));
    count.gold += goldCount;
    count.judged += judgedCount ?? goldCount;
    for (const quotation of quotations) {
      if (!['DIRECT', 'MIXED', 'SCARE'].includes(quotation.kind)) continue;
      const verdict = judge(quotation);
      if (verdict === null || verdict.isMeasured === false) continue;
      const isSpeech = quotation.kind !== 'SCARE';
      if (!verdict.isSpeech) {
        count.non += 1;
        if (isSpeech) count.scare += 1;
      }
      if (!isSpeech) continue;
      count.claimed += 1;
      if (verdict.isSpeech) count.matched += 1;
      // The gold knows that these are somebody's words, not whose.
      if (verdict.isSpeech && verdict.isSpeaker === null) continue;
      if (verdict.isSpeech) count.matchedJudged += 1;
      if (quotation.speaker !== null || judgedCount === undefined) count.answered += 1;
      const speaker = quotation.speaker === null ? undefined : speakers[quotation.speaker];
      const isRight =
        verdict.isSpeech && speaker !== undefined && verdict.isSpeaker?.(speaker) === true;
      if (isRight) count.right += 1;
      if (isRight && verdict.isFullName !== undefined) {
        count.named += 1;
        if (verdict.isFullName(speaker)) count.fullName += 1;
      }
      if (verdict.isSpeech && verdict.stratum !== undefined) {
        const stratum = (strata[verdict.stratum] ??= { all: 0, right: 0 });
        stratum.all += 1;
        if (isRight) stratum.right += 1;
      }
      if (quotation.confidence >= 0.9) {
        count.sure += 1;
        if (isRight) count.sureRight += 1;
      }
    }
  }
  const harmonic = (hits: number, claimed: number, wanted: number): number =>
    (2 * hits) / Math.max(1, claimed + wanted);
  return {
    articles: gold.length,
    gold: count.gold,
    detectionF1: harmonic(count.matched, count.claimed, count.gold),
    attribution: count.right / Math.max(1, count.matchedJudged),
    endToEndF1: harmonic(count.right, count.answered, count.judged),
    canonical: count.named === 0 ? null : count.fullName / count.named,
    scare: count.scare / Math.max(1, count.non),
    sureRight: count.sureRight / Math.max(1, count.sure),
    byStratum: Object.fromEntries(
      Object.entries(strata).map(([name, { all, right }]) => [name, right / all]),
    ),
  };
}
