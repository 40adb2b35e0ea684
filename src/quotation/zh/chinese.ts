import type { Article } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type {
  AttributionLanguage,
  LanguageAnalysis,
  QuotationSpan,
  SpanProposal,
  VerdictSoFar,
} from '../language.ts';
import { proposeCandidates } from './candidates.ts';
import { readDiscourse, type Discourse } from './discourse.ts';
import {
  findKind,
  findScareReason,
  findSpeechFeatures,
  type Surroundings,
} from './speech-features.ts';
import { findSitesAround } from './sites-around.ts';
import { findReportedSpeech, proposeReported } from './reported-speech.ts';
import { findTurns } from './turns.ts';
import { WEIGHTS } from './weights.ts';

/** How much of the writer's text on either side the rules look at. */
const CONTEXT = 40;
/** How much of it the longest pattern takes that ends right before the string. */
const NEAR = 8;

/** Chinese, Simplified and Traditional; mainland, Taiwan and overseas usage. */
export const CHINESE: AttributionLanguage = {
  codes: ['zh'],
  weights: WEIGHTS,
  analyse(article: Article, spans: readonly QuotationSpan[]): LanguageAnalysis {
    const discourse = readDiscourse(article, spans);
    const { turns, prose } = findTurns(article, discourse);
    const reported = findReportedSpeech(prose, discourse);
    const speakers = discourse.registry.list();
    return {
      speakers,
      doubtful: discourse.registry.doubtful,
      unmarkedSpans: [...turns.keys()],
      reportedSpans: [...reported.keys()],
      propose(
        span: QuotationSpan | PlacedSpan,
        before: readonly VerdictSoFar[],
      ): SpanProposal | null {
        const turn = turns.get(span);
        if (turn !== undefined) return turn;
        const words = reported.get(span);
        if (words !== undefined) return proposeReported(words, before, discourse);
        if (!('outer' in span)) throw new TypeError('An unmarked span must come from analyse.');
        return proposeMarked(span, before, discourse);
      },
    };
  },
};

function proposeMarked(
  span: QuotationSpan,
  verdicts: readonly VerdictSoFar[],
  discourse: Discourse,
): SpanProposal {
  const paragraph = discourse.paragraph(span.paragraph);
  const text = paragraph.masked.text;
  const sites = findSitesAround(
    span,
    paragraph,
    discourse.paragraph(span.paragraph - 1),
    discourse.paragraph(span.paragraph + 1),
  );
  const before = text.slice(Math.max(0, span.outer.start - CONTEXT), span.outer.start);
  const around: Surroundings = {
    before,
    near: before.slice(-NEAR),
    after: text.slice(span.outer.end, span.outer.end + CONTEXT),
    siteBefore: sites.before.find(({ kind }) => kind !== 'clause') ?? null,
    siteAfter: sites.after,
    occurrences: discourse.occurrences(span.text),
    // Whether marks hold speech is told by the marked string before, not by reported words.
    last: verdicts.findLast(({ span: other }) => 'outer' in other) ?? null,
  };
  const last = verdicts.at(-1) ?? null;
  return {
    span,
    kind: findKind(span, around),
    speechFeatures: findSpeechFeatures(span, around),
    scareReason: findScareReason(span, around),
    listCandidates: () => proposeCandidates(span, around, sites, verdicts, discourse),
    continuesUtterance:
      span.isContinuation ||
      (last !== null &&
        last.isSpeech &&
        last.span.paragraph === span.paragraph &&
        !/[。！？]/u.test(text.slice(last.span.end + 1, span.outer.start).slice(0, -1))),
  };
}
