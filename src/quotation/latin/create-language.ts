import { createFeatures } from '../features.ts';
import type { Article } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type {
  AttributionLanguage,
  AttributionWeights,
  LanguageAnalysis,
  QuotationSpan,
  SpanProposal,
  VerdictSoFar,
} from '../language.ts';
import { proposeCandidates } from './candidates.ts';
import { readDiscourse, type Discourse } from './discourse.ts';
import type { LatinGrammar } from './grammar.ts';
import { findIndirect } from './indirect.ts';
import { findKind, findScareReason, findSpeechFeatures } from './speech-features.ts';
import { readSurroundings } from './surroundings.ts';
import type { Lexicon } from './tokens.ts';
import { findTurns } from './turns.ts';

/** Words remembered between articles; what a word is by itself never changes. */
const MAX_LEXICON = 50_000;

/** What an unmarked span proposes once the verdicts before it are known. */
export type UnmarkedProposals = ReadonlyMap<
  PlacedSpan,
  (before: readonly VerdictSoFar[]) => SpanProposal
>;

/** Given the tables of a language written with spaces and capitals, returns its module. */
export function createLatinLanguage(
  codes: readonly string[],
  grammar: LatinGrammar,
  weights: AttributionWeights,
): AttributionLanguage {
  const lexicon: Lexicon = new Map();
  return {
    codes,
    weights,
    analyse(article: Article, spans: readonly QuotationSpan[]): LanguageAnalysis {
      if (lexicon.size > MAX_LEXICON) lexicon.clear();
      const discourse = readDiscourse(article, spans, grammar, lexicon);
      const turns = findTurns(article, discourse);
      const taken = new Set([...turns.keys()].map((span) => span.paragraph));
      const indirect = findIndirect(discourse, taken);
      const endings = findEndings(spans);
      const echoes = findEchoes(spans);
      return {
        speakers: discourse.entities.list(),
        doubtful: discourse.entities.listDoubtful(),
        unmarkedSpans: [...turns.keys(), ...indirect.keys()],
        propose(span: QuotationSpan | PlacedSpan, before: readonly VerdictSoFar[]): SpanProposal {
          const unmarked = turns.get(span) ?? indirect.get(span);
          if (unmarked !== undefined) return unmarked(before);
          if (!('outer' in span)) throw new TypeError('An unmarked span must come from analyse.');
          return proposeMarked(
            span,
            before,
            discourse,
            endings.get(span) ?? null,
            echoes.has(span),
          );
        },
      };
    },
  };
}

function proposeMarked(
  span: QuotationSpan,
  before: readonly VerdictSoFar[],
  discourse: Discourse,
  endingSpan: QuotationSpan | null,
  isEcho: boolean,
): SpanProposal {
  const around = readSurroundings(span, discourse, before);
  if (around === null) {
    // Only where a marked string overlaps another: it is left to the outer one.
    return {
      span,
      kind: 'DIRECT',
      speechFeatures: createFeatures('overlapping'),
      scareReason: 'UNKNOWN',
      listCandidates: () => [],
      continuesUtterance: false,
    };
  }
  const { last } = around;
  return {
    span,
    kind: findKind(around),
    speechFeatures: findSpeechFeatures(around, discourse.grammar),
    scareReason: findScareReason(around, discourse.grammar, isEcho),
    listCandidates: () =>
      proposeCandidates(
        around,
        discourse,
        before,
        endingSpan === null ? null : readSurroundings(endingSpan, discourse, before),
      ),
    continuesUtterance:
      span.isContinuation ||
      (last !== null &&
        last.isSpeech &&
        last.span.paragraph === span.paragraph &&
        (around.isBare || !around.startsCapital || around.sitesBefore.length > 0)),
  };
}

/** Of each span that goes on in the next paragraph, the span where the quotation ends. */
function findEndings(spans: readonly QuotationSpan[]): Map<QuotationSpan, QuotationSpan> {
  const endings = new Map<QuotationSpan, QuotationSpan>();
  for (let at = spans.length - 2; at >= 0; at -= 1) {
    const [span, next] = [spans[at], spans[at + 1]];
    if (span === undefined || next === undefined) continue;
    const goesOn = !span.isClosed && next.isContinuation && next.paragraph === span.paragraph + 1;
    if (goesOn) endings.set(span, endings.get(next) ?? next);
  }
  return endings;
}

/** Spans whose words stood in marks before, whatever their case and closing sign. */
function findEchoes(spans: readonly QuotationSpan[]): ReadonlySet<QuotationSpan> {
  const seen = new Set<string>();
  const echoes = new Set<QuotationSpan>();
  for (const span of spans) {
    const words = span.text.toLowerCase().replace(/[.,;:!?]$/, '');
    if (seen.has(words)) echoes.add(span);
    seen.add(words);
  }
  return echoes;
}
