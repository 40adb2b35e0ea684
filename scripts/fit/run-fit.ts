import { attributeArticleWith } from '../../src/quotation/attribute-article.ts';
import type {
  AttributionLanguage,
  AttributionWeights,
  Candidate,
  SpanProposal,
} from '../../src/quotation/language.ts';
import { fitCalibration, fitWeights, type Example } from './fit-weights.ts';
import type { GoldArticle } from './gold.ts';

/** How often examples are collected anew: each time with the verdicts of the weights before. */
const PASSES = 3;
const FOLDS = 5;

export interface FoldFigures {
  readonly judged: number;
  readonly speechRight: number;
  readonly speech: number;
  readonly speakerRight: number;
  readonly claimed: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly calibrationError: number;
}

interface Verdict {
  readonly raw: number;
  readonly isRight: boolean;
}

export interface Penalty {
  readonly speech: number;
  readonly speaker: number;
  /** How much a string counts that is nobody's speech; 1 where absent. More where the gold has few. */
  readonly otherWeight?: number;
}

/** Fits on all gold; the calibration comes from held-out folds, so that it is honest. */
export function fitLanguage(
  language: AttributionLanguage,
  gold: readonly GoldArticle[],
  penalty: Penalty,
): AttributionWeights {
  const weights = fitPasses(language, gold, penalty);
  const held = runFolds(language, gold, penalty).verdicts;
  return {
    ...weights,
    calibration: fitCalibration(held, Math.max(15, Math.ceil(held.length / 25))),
  };
}

/** Fits on four fifths, measures on the fifth; calibration crosses the folds in the same way. */
export function measureFolds(
  language: AttributionLanguage,
  gold: readonly GoldArticle[],
  penalty: Penalty,
): { readonly figures: FoldFigures; readonly weightsByFold: readonly AttributionWeights[] } {
  return runFolds(language, gold, penalty);
}

/** The fold of the article at a position: every fifth, so that publishers spread. */
export function isInFold(position: number, fold: number): boolean {
  return position % FOLDS === fold;
}

function runFolds(language: AttributionLanguage, gold: readonly GoldArticle[], penalty: Penalty) {
  const verdicts: Verdict[] = [];
  const folds: Verdict[][] = [];
  const weightsByFold: AttributionWeights[] = [];
  const count = { judged: 0, speechRight: 0, speech: 0, speakerRight: 0, claimed: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const train = gold.filter((_, position) => !isInFold(position, fold));
    const test = gold.filter((_, position) => isInFold(position, fold));
    const weights = fitPasses(language, train, penalty);
    weightsByFold.push(weights);
    const own: Verdict[] = [];
    for (const one of test) {
      const outcome = measureArticle(language, one, { ...weights, calibration: [] });
      own.push(...outcome.verdicts);
      count.judged += outcome.judged;
      count.speech += outcome.speech;
      count.speechRight += outcome.speechRight;
      count.speakerRight += outcome.speakerRight;
      count.claimed += outcome.claimed;
    }
    folds.push(own);
    verdicts.push(...own);
  }
  let sure = 0;
  let sureRight = 0;
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0, count: 0 }));
  for (const [fold, own] of folds.entries()) {
    const others = folds.flatMap((list, index) => (index === fold ? [] : list));
    const calibration = fitCalibration(others, Math.max(15, Math.ceil(others.length / 25)));
    for (const verdict of own) {
      const confidence = interpolate(calibration, verdict.raw);
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      if (bin !== undefined) {
        bin.confidence += confidence;
        bin.right += verdict.isRight ? 1 : 0;
        bin.count += 1;
      }
      if (confidence >= 0.9) {
        sure += 1;
        sureRight += verdict.isRight ? 1 : 0;
      }
    }
  }
  const calibrationError =
    bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) /
    Math.max(1, verdicts.length);
  return { verdicts, weightsByFold, figures: { ...count, sure, sureRight, calibrationError } };
}

function interpolate(points: readonly (readonly [number, number])[], raw: number): number {
  let [lowRaw, lowValue] = [0, 0];
  for (const [pointRaw, value] of [...points, [1, 1] as const]) {
    if (raw <= pointRaw) {
      return pointRaw === lowRaw
        ? value
        : lowValue + ((raw - lowRaw) / (pointRaw - lowRaw)) * (value - lowValue);
    }
    [lowRaw, lowValue] = [pointRaw, value];
  }
  return lowValue;
}

function fitPasses(
  language: AttributionLanguage,
  gold: readonly GoldArticle[],
  penalty: Penalty,
): AttributionWeights {
  let weights: AttributionWeights = language.weights;
  for (let pass = 0; pass < PASSES; pass += 1) {
    weights = fitWeights(
      gold.flatMap((one) => collectExamples(language, one, weights)),
      penalty,
    );
  }
  return weights;
}

function collectExamples(
  language: AttributionLanguage,
  { article, judge, weight = 1 }: GoldArticle,
  weights: AttributionWeights,
): Example[] {
  const proposals: { proposal: SpanProposal; candidates: readonly Candidate[] }[] = [];
  const { speakers } = attributeArticleWith(
    article,
    language,
    weights,
    (proposal, candidates) => {
      proposals.push({ proposal, candidates });
    },
    { keepAll: true },
  );
  return proposals.flatMap(({ proposal, candidates: proposed }) => {
    if (proposal.kind !== 'DIRECT' && proposal.kind !== 'MIXED') return [];
    const gold = judge(proposal.span);
    if (gold === null) return [];
    const { isSpeaker } = gold;
    const candidates =
      isSpeaker === null
        ? null
        : proposed.map(({ speaker, features }) => {
            const entry = speaker === null ? undefined : speakers[speaker];
            return {
              speaker,
              features: features.toTable(),
              isRight: entry !== undefined && isSpeaker(entry),
            };
          });
    return [
      {
        article: article.url,
        weight,
        speechFeatures: proposal.speechFeatures.toTable(),
        isSpeech: gold.isSpeech,
        candidates,
      },
    ];
  });
}

function measureArticle(
  language: AttributionLanguage,
  { article, judge }: GoldArticle,
  weights: AttributionWeights,
) {
  const { quotations, speakers } = attributeArticleWith(article, language, weights);
  const verdicts: Verdict[] = [];
  const count = { judged: 0, speechRight: 0, speech: 0, speakerRight: 0, claimed: 0 };
  for (const quotation of quotations) {
    if (!['DIRECT', 'MIXED', 'SCARE'].includes(quotation.kind)) continue;
    const gold = judge(quotation);
    if (gold === null || gold.isMeasured === false) continue;
    const isSpeech = quotation.kind !== 'SCARE';
    if (isSpeech) count.claimed += 1;
    if (gold.isSpeech) count.speech += 1;
    if (gold.isSpeech === isSpeech) count.speechRight += 1;
    count.judged += 1;
    if (!isSpeech || quotation.speaker === null) continue;
    if (gold.isSpeech && gold.isSpeaker === null) continue;
    const speaker = speakers[quotation.speaker];
    const isRight = speaker !== undefined && gold.isSpeaker?.(speaker) === true;
    if (isRight) count.speakerRight += 1;
    verdicts.push({ raw: quotation.confidence, isRight });
  }
  return { ...count, verdicts };
}
