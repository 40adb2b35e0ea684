import type { Article } from '../article/article.ts';
import type { ArticleSpeaker, MentionKind } from '../speaker/speaker.ts';
import type { PlacedSpan, Span } from '../text/span.ts';
import type { Features } from './features.ts';
import type { AttributionMethod, QuotationKind, ScareReason } from './quotation.ts';

/** A marked string found in a paragraph, before anybody asks whether it is speech. */
export interface QuotationSpan extends PlacedSpan {
  /** The marks that enclose it; `outer` has them inside, `start`/`end` do not. */
  readonly outer: Span;
  /** Opening mark as printed. */
  readonly mark: string;
  /** False where the paragraph ends before a closing mark. */
  readonly isClosed: boolean;
  /** True where the paragraph starts with an opening mark that continues an unclosed one before. */
  readonly isContinuation: boolean;
}

/** A proposal of a language module: this kind, this speaker, for these reasons. */
export interface Candidate {
  /** Index of the speaker in `LanguageAnalysis.speakers`, or null for "nobody is named". */
  readonly speaker: number | null;
  readonly via: number | null;
  readonly mention: (PlacedSpan & { readonly kind: MentionKind }) | null;
  readonly cue: PlacedSpan | null;
  readonly antecedent: PlacedSpan | null;
  readonly method: AttributionMethod;
  /** What speaks for and against it; the fitted table weighs it. */
  readonly features: Features;
}

/** What a language module says about one span: what kind of string it is, and who may have said it. */
export interface SpanProposal {
  readonly span: PlacedSpan;
  /** Kind if it is speech. */
  readonly kind: Exclude<QuotationKind, 'SCARE'>;
  /** Features of the question "is this somebody's speech?"; empty where there is no doubt. */
  readonly speechFeatures: Features;
  /** Reason to give if it is not. */
  readonly scareReason: ScareReason;
  /** Who may have said it. Asked before the next span is, and only where the string is speech. */
  readonly listCandidates: () => readonly Candidate[];
  /** Joins the utterance of the span before it. */
  readonly continuesUtterance: boolean;
}

/** The verdicts so far, in reading order: "the last speaker goes on" needs them. */
export interface VerdictSoFar {
  readonly span: PlacedSpan;
  readonly isSpeech: boolean;
  readonly speaker: number | null;
}

/**
 * An article as a language module sees it: its speakers with all their forms, INDIRECT, INTERVIEW and
 * POST spans of its own, and proposals span by span.
 */
export interface LanguageAnalysis {
  readonly speakers: readonly ArticleSpeaker[];
  /**
   * Speakers of whom nothing but capitals says that they are somebody (Pearl River Delta); they are left out
   * where nobody is quoted under them. Absent where the language has no such names.
   */
  readonly doubtful?: ReadonlySet<number>;
  /** Spans that need no marks (reported speech, interview answers, posts); may overlap marked ones. */
  readonly unmarkedSpans: readonly PlacedSpan[];
  /**
   * Reported speech in which marked strings keep a verdict of their own: each is judged behind those in it.
   * Absent where the language has none.
   */
  readonly reportedSpans?: readonly PlacedSpan[];
  /** Null where nothing is left of reported speech beside the marked strings in it. */
  propose(span: QuotationSpan | PlacedSpan, before: readonly VerdictSoFar[]): SpanProposal | null;
}

/** One language: tables and small rules behind one interface; the rest of the program never branches on it. */
export interface AttributionLanguage {
  /** ISO 639-1 codes served. */
  readonly codes: readonly string[];
  analyse(article: Article, spans: readonly QuotationSpan[]): LanguageAnalysis;
  /**
   * Stretches of a marked string that are the writer's words, verb and speaker, where the language's
   * papers leave the marks open round them; absent where they never do.
   */
  findInsertedTags?(text: string): readonly Span[];
  /** Fitted weights: of the speech question, of the choice of speaker, and the calibration. */
  readonly weights: AttributionWeights;
}

export interface AttributionWeights {
  readonly speech: Readonly<Record<string, number>>;
  readonly speaker: Readonly<Record<string, number>>;
  /** Piecewise linear map from raw to calibrated probability: ascending [raw, calibrated] pairs. */
  readonly calibration: readonly (readonly [number, number])[];
}
