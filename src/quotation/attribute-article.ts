import type { Article } from '../article/article.ts';
import type { ArticleSpeaker } from '../speaker/speaker.ts';
import { comparePlaces } from '../text/span.ts';
import type { PlacedSpan } from '../text/span.ts';
import { divideSpans } from './divide-spans.ts';
import { createFeatures } from './features.ts';
import { adoptBodyVerdicts } from './adopt-body-verdicts.ts';
import { findQuotationSpans } from './find-quotation-spans.ts';
import type {
  AttributionLanguage,
  AttributionWeights,
  Candidate,
  QuotationSpan,
  SpanProposal,
  VerdictSoFar,
} from './language.ts';
import { findLanguage } from './languages.ts';
import { scoreCandidates, scoreSpeech } from './model.ts';
import type { Attribution, Evidence, Quotation, UnknownReason } from './quotation.ts';
import { findConfidence, keyOf, rankSpeakers, type RankedSpeaker } from './rank-speakers.ts';
import { sortFew } from './sort-few.ts';

/** A string counts as speech from this probability on. */
const SPEECH_THRESHOLD = 0.5;
/** Below this lead over the runner-up a missing speaker is called ambiguous. */
const AMBIGUOUS_SHARE = 0.25;
const MAX_ALTERNATIVES = 3;
/** A guess that is wrong in six cases of seven is no fact: below this it is only the first alternative. */
const LEAST_CONFIDENCE = 0.15;
/** Highest confidence of spans without marks; no gold has them, so this one is not fitted. */
const UNMARKED_CONFIDENCE = 0.9;

/** Marked strings of one article that are attributed: more than any book has, and what one thread can hold. */
export const MAX_MARKED_SPANS = 50_000;

/** Printed forms of one speaker that are kept: `extract` repeats them with each quotation. */
const MAX_ALIASES = 20;

/** What an article says, and how many marked strings at its end were not looked at. */
export interface LimitedAttribution extends Attribution {
  readonly leftOutCount: number;
}

/** A quotation whose speakers still stand at their places of the whole list. */
type QuotationDraft = { -readonly [Key in keyof Quotation]: Quotation[Key] };

/** Sees every proposal with its verdict; the fitting script collects its examples here. @internal */
export type ProposalObserver = (
  proposal: SpanProposal,
  candidates: readonly Candidate[],
  verdict: VerdictSoFar,
) => void;

/**
 * Given an article, returns who said what in it. The language's module proposes kinds and speakers,
 * the fitted model chooses; an article in a language without a module keeps its marked strings as
 * quotations of unknown speakers. Linear in the length of the article for the part that lives here.
 *
 * Marked strings beyond `MAX_MARKED_SPANS` are counted, not attributed: their text stays in its paragraph.
 */
export function attributeArticle(article: Article): LimitedAttribution {
  const language = findLanguage(article.language);
  if (language === null) return attributeNobody(article);
  return attributeArticleWith(article, language, language.weights);
}

/** The same with weights of the caller's choice, for fitting and for measuring by folds. @internal */
export function attributeArticleWith(
  article: Article,
  language: AttributionLanguage,
  weights: AttributionWeights,
  observe?: ProposalObserver,
  options: { readonly keepAll: boolean } = { keepAll: false },
): LimitedAttribution {
  const { found, leftOutCount } = findLimitedSpans(article);
  const findTags = language.findInsertedTags;
  const marked = findTags === undefined ? found : divideSpans(found, findTags);
  const analysis = language.analyse(article, marked);
  const spans: (QuotationSpan | PlacedSpan)[] = [
    ...dropEnclosed(marked, analysis.unmarkedSpans),
    ...analysis.unmarkedSpans,
    ...(analysis.reportedSpans ?? []),
  ];
  const reported: ReadonlySet<QuotationSpan | PlacedSpan> = new Set(analysis.reportedSpans ?? []);
  /** Reported speech waits for the marked strings in it. */
  const judgedAt = (span: PlacedSpan): number => (reported.has(span) ? span.end - 1 : span.start);
  spans.sort(
    (left, right) =>
      left.paragraph - right.paragraph || judgedAt(left) - judgedAt(right) || right.end - left.end,
  );
  const before: VerdictSoFar[] = [];
  const quotations: QuotationDraft[] = [];
  /** Confidence of the quotations so far by their places. */
  const sureties = new Map<string, number>();
  let utterance = 0;
  let spoken: Quotation | null = null;
  let speechBefore = 0;
  for (const span of spans) {
    const proposal = analysis.propose(span, before);
    if (proposal === null) continue;
    const isGiven = proposal.speechFeatures.isEmpty();
    // What goes on from the paragraph before is what it was there.
    const inherited =
      'outer' in span && span.isContinuation && before.at(-1)?.isSpeech === true ? speechBefore : 0;
    const speech = isGiven ? 1 : Math.max(inherited, scoreSpeech(proposal.speechFeatures, weights));
    speechBefore = speech;
    const isSpeech = speech >= SPEECH_THRESHOLD;
    const candidates = isSpeech || observe !== undefined ? proposal.listCandidates() : [];
    const ranked = isSpeech
      ? rankSpeakers(
          scoreCandidates(
            isGiven && candidates.length > 0 ? candidates : withNobody(candidates),
            weights,
          ),
          sureties,
        )
      : [];
    const speaker = ranked[0]?.candidate.speaker ?? null;
    const verdict = { span: proposal.span, isSpeech, speaker };
    addInOrder(before, verdict);
    observe?.(proposal, candidates, verdict);
    if (!isSpeech) {
      if (!('outer' in span)) continue;
      utterance += 1;
      quotations.push(createScare(proposal, 1 - speech, utterance));
      continue;
    }
    const continued =
      proposal.continuesUtterance && spoken !== null && spoken.speaker === speaker ? spoken : null;
    if (continued === null) utterance += 1;
    const act = continued?.utterance ?? utterance;
    const quotation = createQuotation(proposal, ranked, isGiven ? null : speech, weights, act);
    quotations.push(quotation);
    sureties.set(keyOf(quotation), quotation.confidence);
    spoken = quotation;
  }
  if (reported.size > 0) putInOrder(quotations);
  adoptBodyVerdicts(article.paragraphs, quotations);
  const counts = analysis.speakers.map(() => 0);
  for (const { speaker } of quotations)
    if (speaker !== null) counts[speaker] = (counts[speaker] ?? 0) + 1;
  const speakers = analysis.speakers.map(({ name, kind, aliases, roles, mentions }, index) => ({
    name,
    kind,
    aliases: aliases.slice(0, MAX_ALIASES),
    roles,
    quotationCount: counts[index] ?? 0,
    mentions,
  }));
  return options.keepAll
    ? { quotations, speakers, leftOutCount }
    : { ...dropSilent(quotations, speakers, analysis.doubtful ?? NOBODY), leftOutCount };
}

function findLimitedSpans({ paragraphs, language }: Article): {
  readonly found: QuotationSpan[];
  readonly leftOutCount: number;
} {
  const found = findQuotationSpans(paragraphs, language);
  const leftOutCount = Math.max(0, found.length - MAX_MARKED_SPANS);
  return { found: found.slice(0, MAX_MARKED_SPANS), leftOutCount };
}

/** Adds a verdict in reading order: reported speech is judged behind the strings in it. */
function addInOrder(before: VerdictSoFar[], verdict: VerdictSoFar): void {
  const { paragraph, start } = verdict.span;
  let place = before.length;
  for (; place > 0; place -= 1) {
    const span = before[place - 1]?.span;
    if (span === undefined || span.paragraph !== paragraph || span.start <= start) break;
  }
  before.splice(place, 0, verdict);
}

/** Puts quotations in reading order, and numbers their utterances by it. */
function putInOrder(quotations: QuotationDraft[]): void {
  quotations.sort((left, right) => comparePlaces(left, right) || right.end - left.end);
  const numbers = new Map<number, number>();
  for (const quotation of quotations) {
    const number = numbers.get(quotation.utterance) ?? numbers.size + 1;
    numbers.set(quotation.utterance, number);
    quotation.utterance = number;
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Leaves out phrases that nobody is quoted under (一位居民, a spokesman): of the silent ones only
 * persons and bodies are of use to a reader, and only those who are somebody beyond doubt.
 */
function dropSilent(
  quotations: readonly QuotationDraft[],
  speakers: readonly ArticleSpeaker[],
  doubtful: ReadonlySet<number>,
): Attribution {
  const used = new Set<number | null>();
  for (const { speaker, via, alternatives } of quotations) {
    used.add(speaker).add(via);
    for (const alternative of alternatives) used.add(alternative.speaker);
  }
  const kept: ArticleSpeaker[] = [];
  /** Where each speaker stands among those who are kept. */
  const places = speakers.map((speaker, index) => {
    const { kind, mentions } = speaker;
    const isNamed =
      (kind === 'PERSON' || kind === 'ORGANISATION') && mentions.length > 0 && !doubtful.has(index);
    return used.has(index) || isNamed ? kept.push(speaker) - 1 : null;
  });
  const move = (index: number | null): number | null =>
    index === null ? null : (places[index] ?? null);
  for (const quotation of quotations) {
    quotation.speaker = move(quotation.speaker);
    quotation.via = move(quotation.via);
    if (quotation.alternatives.length === 0) continue;
    quotation.alternatives = quotation.alternatives.flatMap(({ speaker, confidence }) => {
      const position = move(speaker);
      return position === null ? [] : [{ speaker: position, confidence }];
    });
  }
  return { speakers: kept, quotations };
}

/** Marked strings of a language that no module serves. */
function attributeNobody(article: Article): LimitedAttribution {
  const { found, leftOutCount } = findLimitedSpans(article);
  const quotations = found.map((span, index): Quotation => ({
    paragraph: span.paragraph,
    start: span.start,
    end: span.end,
    text: span.text,
    kind: 'DIRECT',
    scareReason: null,
    speaker: null,
    via: null,
    mention: null,
    cue: null,
    evidence: [],
    alternatives: [],
    confidence: 0,
    method: 'NONE',
    reason: 'UNSUPPORTED_LANGUAGE',
    utterance: index + 1,
  }));
  return { quotations, speakers: [], leftOutCount };
}

/** Leaves out marked strings inside an answer or a post: they belong to the outer words. */
function dropEnclosed(
  marked: readonly QuotationSpan[],
  unmarked: readonly PlacedSpan[],
): QuotationSpan[] {
  const byParagraph = new Map<number, PlacedSpan[]>();
  for (const span of unmarked) {
    const list = byParagraph.get(span.paragraph);
    if (list === undefined) byParagraph.set(span.paragraph, [span]);
    else list.push(span);
  }
  const reached = new Map<number, number>();
  return marked.filter((span) => {
    const others = byParagraph.get(span.paragraph);
    if (others === undefined) return true;
    let index = reached.get(span.paragraph) ?? 0;
    while (index < others.length && (others[index]?.end ?? 0) < span.end) index += 1;
    reached.set(span.paragraph, index);
    const other = others[index];
    return other === undefined || other.start > span.start;
  });
}

/** "Nobody is named" is always one of the answers. */
function withNobody(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.some((candidate) => candidate.speaker === null)) return candidates;
  const nobody: Candidate = {
    speaker: null,
    via: null,
    mention: null,
    cue: null,
    antecedent: null,
    method: 'NONE',
    features: createFeatures('nobody'),
  };
  return [...candidates, nobody];
}

function createQuotation(
  proposal: SpanProposal,
  ranked: readonly RankedSpeaker[],
  speech: number | null,
  weights: AttributionWeights,
  utterance: number,
): QuotationDraft {
  const winner = ranked[0];
  const chosen = winner?.candidate;
  const confidence =
    speech === null
      ? Math.min(UNMARKED_CONFIDENCE, findConfidence(winner, 1, weights))
      : findConfidence(winner, speech, weights);
  const guess = chosen?.speaker ?? null;
  const isWeak = guess !== null && confidence < LEAST_CONFIDENCE;
  const speaker = isWeak ? null : guess;
  const { paragraph, start, end, text } = proposal.span;
  // Named one by one here and below: spreading was a tenth of the whole stage.
  return {
    paragraph,
    start,
    end,
    text,
    kind: proposal.kind,
    scareReason: null,
    speaker,
    via: speaker === null ? null : (chosen?.via ?? null),
    mention: chosen?.mention ?? null,
    cue: chosen?.cue ?? null,
    evidence: chosen === undefined ? [] : collectEvidence(chosen),
    alternatives: listAlternatives(ranked, isWeak ? 0 : 1),
    confidence,
    method: speaker === null ? 'NONE' : (chosen?.method ?? 'NONE'),
    reason: isWeak ? 'LOW_CONFIDENCE' : speaker === null ? findReason(ranked) : null,
    utterance,
  };
}

/** The runners-up, likeliest first; `first` is the first of them. */
function listAlternatives(
  ranked: readonly RankedSpeaker[],
  first: number,
): QuotationDraft['alternatives'] {
  const alternatives: { speaker: number; confidence: number }[] = [];
  const last = Math.min(ranked.length, 2 + MAX_ALTERNATIVES);
  for (let rank = first; rank < last && alternatives.length < MAX_ALTERNATIVES; rank += 1) {
    const { candidate, probability = 0 } = ranked[rank] ?? {};
    const speaker = candidate?.speaker ?? null;
    if (speaker === null) continue;
    alternatives.push({ speaker, confidence: Math.round(probability * 1000) / 1000 });
  }
  return alternatives;
}

function collectEvidence(candidate: Candidate): Evidence[] {
  const evidence: Evidence[] = [];
  if (candidate.cue !== null) evidence.push(createEvidence(candidate.cue, 'CUE'));
  if (candidate.mention !== null) evidence.push(createEvidence(candidate.mention, 'MENTION'));
  if (candidate.antecedent !== null)
    evidence.push(createEvidence(candidate.antecedent, 'ANTECEDENT'));
  return sortFew(evidence, comparePlaces);
}

function findReason(ranked: readonly RankedSpeaker[]): UnknownReason {
  const kind = ranked[0]?.candidate.mention?.kind;
  if (kind === 'PRONOUN') return 'PRONOUN_UNRESOLVED';
  if (kind === 'COLLECTIVE') return 'COLLECTIVE';
  return (ranked[1]?.probability ?? 0) >= AMBIGUOUS_SHARE ? 'AMBIGUOUS' : 'NO_CUE';
}

function createScare(
  proposal: SpanProposal,
  probability: number,
  utterance: number,
): QuotationDraft {
  const { paragraph, start, end, text } = proposal.span;
  return {
    paragraph,
    start,
    end,
    text,
    kind: 'SCARE',
    scareReason: proposal.scareReason,
    speaker: null,
    via: null,
    mention: null,
    cue: null,
    evidence: [],
    alternatives: [],
    confidence: Math.round(probability * 1000) / 1000,
    method: 'NONE',
    reason: 'NOT_SPEECH',
    utterance,
  };
}

function createEvidence(
  { paragraph, start, end, text }: PlacedSpan,
  role: Evidence['role'],
): Evidence {
  return { paragraph, start, end, text, role };
}
