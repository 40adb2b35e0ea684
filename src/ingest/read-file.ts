import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '../document/limits.ts';
import { analyseDocument } from './analyse-document.ts';
import type { AnalysedFile } from './analyse-document.ts';
import { hasLoneByte } from './file-name.ts';

/** One file for a worker: where it is, what it is called, and the hash of bytes that need no analysis. */
export interface ReadTask {
  readonly path: string;
  readonly file: string;
  /** SHA-256 of the bytes that the store knows as read by this program; null where it knows none. */
  readonly knownSha256: string | null;
}

export interface ReadAnswer {
  readonly sha256: string;
  readonly byteLength: number;
  /** Null where the bytes are the known ones. */
  readonly analysed: AnalysedFile | null;
}

/** Reads and analyses one file; a file that cannot be read is an issue like any other. */
export async function readTask({ path, file, knownSha256 }: ReadTask): Promise<ReadAnswer> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > DEFAULT_LIMITS.fileBytes) return refuseSize(file, size);
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message =
      code === 'ENOENT' && hasLoneByte(file)
        ? 'The name of the file is not in UTF-8, so it cannot be opened; rename it.'
        : `The file cannot be read (${code}); check its permissions.`;
    const issue = { file, item: 0, code: 'UNREADABLE_FILE', message, byteOffset: null, sample: '' };
    return { sha256: '', byteLength: 0, analysed: { records: [], issues: [issue] } };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const analysed = sha256 === knownSha256 ? null : analyseDocument(bytes, file);
  return { sha256, byteLength: bytes.length, analysed };
}

/** What is too large to be analysed is not brought into memory either. */
function refuseSize(file: string, size: number): ReadAnswer {
  const message = `The file has ${size} bytes; ${DEFAULT_LIMITS.fileBytes} are allowed.`;
  const place = { item: 0, byteOffset: DEFAULT_LIMITS.fileBytes, sample: '' };
  const issue = { file, code: 'FILE_TOO_LARGE', message, ...place };
  return { sha256: '', byteLength: size, analysed: { records: [], issues: [issue] } };
}

/** Reads and analyses files one after the other: the task of a worker thread. */
export default async function readTasks(
  tasks: readonly ReadTask[],
): Promise<readonly ReadAnswer[]> {
  const answers: ReadAnswer[] = [];
  for (const task of tasks) answers.push(await readTask(task));
  return answers;
}
