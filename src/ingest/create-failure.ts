import type { DocumentIssue } from '../document/warnings.ts';

/** What broke: where it stands, what it is called in the sentence, and how it begins. */
interface Broken extends Pick<DocumentIssue, 'file' | 'item' | 'sample'> {
  readonly what: 'document' | 'file';
}

/** Our own mistake as an issue of what shows it, so that the rest of the archive is read. */
export function createFailure({ what, ...place }: Broken, error: unknown): DocumentIssue {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const message = `The ${what} could not be analysed: ${reason}. Please report it.`;
  return { ...place, code: 'ANALYSIS_FAILED', message, byteOffset: null };
}
