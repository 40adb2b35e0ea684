import type { DocumentIssue } from '../document/warnings.ts';
import { prepareCapture } from '../store/prepare-capture.ts';
import type { PreparedCapture } from '../store/prepare-capture.ts';
import { readTask } from './read-file.ts';
import type { ReadTask } from './read-file.ts';

/** A file as the store takes it: a capture for each document, an issue for what gave none. */
export interface PreparedFile {
  readonly sha256: string;
  readonly byteLength: number;
  /** Null where the bytes are the known ones. */
  readonly prepared: {
    readonly captures: readonly PreparedCapture[];
    readonly issues: readonly DocumentIssue[];
  } | null;
}

/** Reads files and prepares them for the store, one after the other: the task of a worker thread. */
export default async function prepareTasks(
  tasks: readonly ReadTask[],
): Promise<readonly PreparedFile[]> {
  const files: PreparedFile[] = [];
  for (const task of tasks) {
    const { sha256, byteLength, analysed } = await readTask(task);
    const prepared = analysed && {
      captures: analysed.records.map(prepareCapture),
      issues: analysed.issues,
    };
    files.push({ sha256, byteLength, prepared });
  }
  return files;
}
