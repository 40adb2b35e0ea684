import type { HeaderFacts, SourceFormat } from '../source-document.ts';
import type { DocumentIssue, ParserWarning } from '../warnings.ts';

/** A source document before the facts of its file (hash, length) are added. */
export interface DocumentDraft {
  /** Position in its file. */
  readonly item: number;
  readonly format: SourceFormat;
  readonly encoding: string;
  /** Address as printed, or null. */
  readonly address: string | null;
  /** ISO 8601 instant, or null. */
  readonly capturedAt: string | null;
  readonly header: HeaderFacts;
  readonly html: string;
  readonly warnings: readonly ParserWarning[];
}

export interface FormatReading {
  readonly drafts: readonly DocumentDraft[];
  readonly issues: readonly Omit<DocumentIssue, 'file'>[];
}

/** Returns a reading that holds no document, only the reason. */
export function createFailedReading(code: string, message: string, sample = ''): FormatReading {
  return {
    drafts: [],
    issues: [{ item: 0, code, message, byteOffset: 0, sample: sample.slice(0, 200) }],
  };
}
