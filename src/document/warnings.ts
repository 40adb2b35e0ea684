/**
 * A remark about a document that was read all the same: nothing throws and nothing is lost.
 * Codes are listed in `errors.ts`.
 */
export interface ParserWarning {
  readonly code: string;
  readonly message: string;
}

/** A document, or an item of it, that gave no article: why, where and a sample of what stands there. */
export interface DocumentIssue {
  /** Path relative to the archive's root, with `/` between folders. */
  readonly file: string;
  /** Position of the item in a file that holds several documents (feeds, WARC); 0 otherwise. */
  readonly item: number;
  readonly code: string;
  readonly message: string;
  /** Byte offset of the trouble in the file, or null where no place can be named. */
  readonly byteOffset: number | null;
  /** At most 200 characters of what was found there, control characters escaped. */
  readonly sample: string;
}
