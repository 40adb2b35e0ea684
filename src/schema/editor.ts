import type { QuotationCorrection, SpeakerCorrection } from '../graph/corrections.ts';

/** A correction as it goes into a file of the corrections folder, and the names behind the ids in it. */
export type NewCorrection = {
  /** What ids stand for, by id: written beside them for whoever reads the file. */
  readonly comments: ReadonlyMap<string, string>;
} & (
  | { readonly file: 'speakers'; readonly entry: SpeakerCorrection }
  | { readonly file: 'quotations'; readonly entry: QuotationCorrection }
);

/** What came of a correction. */
export interface WrittenCorrection {
  /** Path of the file that it stands in. */
  readonly file: string;
  /** As it stands there, YAML. */
  readonly text: string;
  /** False where the archive does not show it yet: the run takes longer than a request may, was stopped, or failed. */
  readonly isApplied: boolean;
}

/** What a run over the files did. */
export interface ReingestResult {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly articles: number;
  readonly issues: number;
}

/** Changes what the archive is made of: its files of corrections, and when its documents are read. */
export interface Editor {
  /** Writes a correction and brings the archive up to date, for which the caller waits `waitMs` at most. */
  correct(correction: NewCorrection, waitMs: number): Promise<WrittenCorrection>;
  /**
   * Reads what changed in the archive, and these files even where nothing did. Null where that goes on after
   * `waitMs`, was stopped, or failed.
   */
  reingest(files: readonly string[], waitMs: number): Promise<ReingestResult | null>;
}
