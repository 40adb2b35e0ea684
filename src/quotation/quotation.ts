import type { ArticleSpeaker, MentionKind } from '../speaker/speaker.ts';
import type { PlacedSpan } from '../text/span.ts';

export type QuotationKind = 'DIRECT' | 'MIXED' | 'INDIRECT' | 'INTERVIEW' | 'POST' | 'SCARE';

/** Why a marked string is nobody's speech. */
export type ScareReason = 'TITLE' | 'TERM' | 'NAME' | 'IRONY' | 'ECHO' | 'EXAMPLE' | 'UNKNOWN';

/** Why no speaker is named. */
export type UnknownReason =
  | 'NO_CUE'
  | 'AMBIGUOUS'
  | 'PRONOUN_UNRESOLVED'
  | 'COLLECTIVE'
  | 'LOW_CONFIDENCE'
  | 'NOT_SPEECH'
  | 'UNSUPPORTED_LANGUAGE';

/** How the verdict was reached: the rule family that proposed the winning candidate. */
export type AttributionMethod =
  | 'CUE_BEFORE'
  | 'CUE_AFTER'
  | 'CUE_AROUND'
  | 'COLON'
  | 'PREVIOUS_PARAGRAPH'
  | 'CONTINUATION'
  | 'INTERVIEW_TURN'
  | 'HANDLE'
  | 'ACCORDING_TO'
  | 'CORRECTION'
  | 'NONE';

export interface Evidence extends PlacedSpan {
  readonly role: 'CUE' | 'MENTION' | 'ANTECEDENT';
}

/** One stretch of speech in one paragraph, with the verdict who said it. */
export interface Quotation extends PlacedSpan {
  readonly kind: QuotationKind;
  /** Set exactly where `kind` is SCARE. */
  readonly scareReason: ScareReason | null;
  /** Index into the article's speakers; null means not known, `reason` says why. */
  readonly speaker: number | null;
  /** Index of the speaker who passes these words on (speech within speech), or null. */
  readonly via: number | null;
  readonly mention: (PlacedSpan & { readonly kind: MentionKind }) | null;
  readonly cue: PlacedSpan | null;
  /** What the verdict rests on, in reading order; empty only where `reason` is set. */
  readonly evidence: readonly Evidence[];
  /** Runner-up speakers, most probable first, at most 3. */
  readonly alternatives: readonly { readonly speaker: number; readonly confidence: number }[];
  /** Calibrated probability (0 to 1) that the verdict is right. */
  readonly confidence: number;
  readonly method: AttributionMethod;
  readonly reason: UnknownReason | null;
  /** Number of the speech act, 1-based in reading order; parts split by a cue or a paragraph end share it. */
  readonly utterance: number;
}

/** Who said what in one article. */
export interface Attribution {
  /** In reading order; spans of one paragraph do not overlap unless one is INDIRECT around others. */
  readonly quotations: readonly Quotation[];
  /** Everybody who is quoted, and whoever else the article names as a person or body that could be. */
  readonly speakers: readonly ArticleSpeaker[];
}
