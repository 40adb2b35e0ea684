import type { PlacedSpan } from '../text/span.ts';

export type SpeakerKind = 'PERSON' | 'ORGANISATION' | 'DOCUMENT' | 'OFFICE' | 'GROUP' | 'ANONYMOUS';

export type MentionKind =
  | 'NAME'
  | 'TITLE'
  | 'ROLE'
  | 'PRONOUN'
  | 'COLLECTIVE'
  | 'DOCUMENT'
  | 'HANDLE';

/** A speaker inside one article: every form under which the article prints one person, body or source. */
export interface ArticleSpeaker {
  /** Fullest form that the article prints. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Other printed forms, Latin ones too, at most 20, in order of appearance, without `name`. */
  readonly aliases: readonly string[];
  /** Offices and descriptions as printed (日本首相, `White House spokeswoman`), in order of appearance. */
  readonly roles: readonly string[];
  /** Quotations of this article attributed to this speaker, SCARE left out. */
  readonly quotationCount: number;
  /** Places where the name forms stand (no pronouns), at most 50, in reading order. */
  readonly mentions: readonly PlacedSpan[];
}
