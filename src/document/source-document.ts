import type { DocumentIssue, ParserWarning } from './warnings.ts';

export type SourceFormat = 'ARCHIVE' | 'FRONT_MATTER' | 'WEB_PAGE' | 'FEED_ITEM';

/** What the file says about its document before its HTML is looked at. Everything is as found, or null. */
export interface HeaderFacts {
  /** Title with entities and backslash escapes decoded, trimmed. */
  readonly title: string | null;
  readonly author: string | null;
  /** Date as printed in the header (front matter `date`, `日期：` line, feed date). */
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string | null;
  readonly language: string | null;
  /** Address of the picture that stands for the article, as printed; absent or null where none is named. */
  readonly image?: string | null;
  /** Name that the site gives itself; absent or null where it gives none. */
  readonly publisher?: string | null;
}

/** One archived document: header facts and an HTML body, of whatever format it came from. */
export interface SourceDocument {
  readonly file: string;
  /** Position in a file that holds several documents; 0 otherwise. */
  readonly item: number;
  readonly format: SourceFormat;
  /** Encoding label the bytes were decoded with, in the WHATWG spelling (`utf-8`, `gb18030`, …). */
  readonly encoding: string;
  readonly byteLength: number;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Time of archiving as an ISO 8601 instant (UTC, milliseconds), or null if the document states none. */
  readonly capturedAt: string | null;
  /** Normalised address: the identity of the article. `file:///<file>` where the document has none. */
  readonly url: string;
  /** Address as printed, for provenance. */
  readonly sourceUrl: string;
  readonly header: HeaderFacts;
  readonly html: string;
  readonly warnings: readonly ParserWarning[];
}

/** What a file gave: documents in file order, and issues for what gave none. */
export interface ParsedFile {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly DocumentIssue[];
}
