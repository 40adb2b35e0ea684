import type { SourceFormat } from '../document/source-document.ts';
import type { ParserWarning } from '../document/warnings.ts';
import type { Span } from '../text/span.ts';

export type ParagraphKind =
  | 'STANDFIRST'
  | 'BODY'
  | 'QUESTION'
  | 'ANSWER'
  | 'LIST_ITEM'
  | 'BLOCK_QUOTE'
  | 'POST'
  | 'EDITOR_NOTE';

/** Inline markup of a paragraph, kept as spans so that text offsets never move. */
export interface InlineMark extends Span {
  readonly kind:
    | 'LINK'
    | 'STRONG'
    | 'EMPHASIS'
    | 'CODE'
    | 'SUBSCRIPT'
    | 'SUPERSCRIPT'
    | 'LINE_BREAK';
  /** Absolute http(s) or mailto address of a LINK; null for the other kinds. */
  readonly href: string | null;
}

/** One block of body text. */
export interface Paragraph {
  /** 0-based position among the article's paragraphs. */
  readonly index: number;
  readonly kind: ParagraphKind;
  /** Text as printed, white space collapsed as a browser shows it; never otherwise rewritten. */
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export interface Image {
  /** Address of the picture itself, absolute, unproxied. */
  readonly url: string;
  /** Address as it stands in the document (proxy and all). */
  readonly sourceUrl: string;
  /** `srcset` with absolute, unproxied addresses, or null. */
  readonly srcSet: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The article in reading order. Text lives in `paragraphs`; blocks refer to it by index. */
export type Block =
  | { readonly kind: 'PARAGRAPH'; readonly paragraph: number }
  | { readonly kind: 'HEADING'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'LIST';
      readonly ordered: boolean;
      /** Number of its first item: more than 1 where the list goes on behind one that stands inside it. */
      readonly start: number;
      readonly paragraphs: readonly number[];
    }
  | {
      readonly kind: 'BLOCK_QUOTE';
      readonly paragraphs: readonly number[];
      readonly sourceUrl: string | null;
    }
  | ({ readonly kind: 'IMAGE' } & Image)
  | {
      readonly kind: 'TABLE';
      readonly caption: string | null;
      /** Rows of cell texts; the first row is the head if `hasHeader`. */
      readonly rows: readonly (readonly string[])[];
      readonly hasHeader: boolean;
    }
  | {
      readonly kind: 'EMBED';
      /** VIDEO, AUDIO, POST (social media), FRAME. */
      readonly medium: 'VIDEO' | 'AUDIO' | 'POST' | 'FRAME';
      readonly url: string | null;
      readonly caption: string | null;
    };

export type BylineRole =
  | 'AUTHOR'
  | 'TRANSLATOR'
  | 'EDITOR'
  | 'PHOTOGRAPHER'
  | 'REPORTER'
  | 'POSTER'
  | 'SOURCE';

/** Who made the article, one entry per person, paper or agency, as printed. */
export interface Byline {
  readonly name: string;
  readonly role: BylineRole;
  readonly url: string | null;
}

export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY' | 'MINUTE' | 'SECOND' | 'UNKNOWN';
export type DateOrigin = 'PAGE' | 'HEADER' | 'ADDRESS' | 'FEED' | 'CAPTURE' | 'UNKNOWN';

export interface ArticlePublisher {
  /** Identity: the site's host without `www.`, or the id of its row in the publisher table. */
  readonly id: string;
  readonly name: string;
}

/** What was taken out of the body, and why; the facts in it (byline, tags) are kept in their fields. */
export interface Removed {
  readonly reason: string;
  /** First 80 characters of its text (or of its markup where it has no text). */
  readonly text: string;
}

/** The file and bytes that an article was read from. */
export interface Capture {
  readonly file: string;
  readonly item: number;
  readonly sha256: string;
  readonly byteLength: number;
  readonly encoding: string;
  readonly format: SourceFormat;
}

/** A news article as structure: typed blocks and facts, nothing about speech yet. */
export interface Article {
  readonly url: string;
  readonly sourceUrl: string;
  readonly headline: string;
  /** Title as the document prints it, section suffix and all. */
  readonly rawTitle: string;
  readonly section: string | null;
  readonly publisher: ArticlePublisher;
  /** ISO 639-1 code (`zh`, `en`, `fr`), or `und` where there is too little text to tell. */
  readonly language: string;
  /** ISO 15924 code (`Hans`, `Hant`, `Latn`, …), or null. */
  readonly script: string | null;
  /** ISO 8601 instant in UTC; null where nothing states a date. Read it with its precision. */
  readonly publishedAt: string | null;
  readonly publishedAtPrecision: DatePrecision;
  readonly publishedAtOrigin: DateOrigin;
  readonly capturedAt: string | null;
  readonly bylines: readonly Byline[];
  readonly leadImage: Image | null;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly Paragraph[];
  readonly images: readonly Image[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly removed: readonly Removed[];
  readonly warnings: readonly ParserWarning[];
  /** Why there are no paragraphs (`EMPTY_BODY`, `MEDIA_ONLY`, …); null where there are some. */
  readonly emptyReason: string | null;
  readonly capture: Capture;
}
