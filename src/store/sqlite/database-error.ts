/** A failure of the database: one sentence with what to do about it; `cause` is what the driver says. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

const LOCKED =
  'is locked by another process; wait until that has ended, or name another file with --database';
const NO_ACCESS =
  'cannot be opened for writing; its file and its folder must be readable and writable: change that, or name another file with --database';

/** What SQLite's primary result codes mean to a user. @see https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, string>> = {
  3: NO_ACCESS,
  5: LOCKED,
  6: LOCKED,
  8: NO_ACCESS,
  10: 'cannot be read or written, since its disk reports a mistake; check the disk, or name a file on another one with --database',
  11: 'is damaged; delete it, and `pressgraph ingest PATH` builds it anew from the files',
  13: 'needs more room than its disk has; make room, and run the command again',
  14: NO_ACCESS,
  15: LOCKED,
  26: 'is no database of SQLite; name another file with --database',
};

/** SQLite's own result code of a failure, as libsql or node:sqlite gives it; null for other errors. */
function findResultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
  return null;
}

/**
 * Given what a call of the driver threw, returns it as a sentence about the database at the path; an
 * error that is none of SQLite's comes back as it is.
 */
export function explainFailure(path: string, error: unknown): unknown {
  const code = findResultCode(error);
  if (code === null) return error;
  // The higher bits say where exactly it went wrong.
  const reason = REASONS[code & 0xff] ?? `gave error ${code} of SQLite; please report it`;
  return new DatabaseError(`The database ${path} ${reason}.`, { cause: error });
}

/** The failure to open the file at the path, or to make the folder for it, which no driver explains. */
export function explainOpening(path: string, error: unknown): DatabaseError {
  return new DatabaseError(`The database ${path} ${NO_ACCESS}.`, { cause: error });
}
