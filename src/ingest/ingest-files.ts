import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NO_CORRECTIONS } from '../graph/corrections.ts';
import type { Corrections } from '../graph/corrections.ts';
import type { FileResult, KnownFile, StoreWriter } from '../store/store.ts';
import { createFreeName, findFiles } from './find-files.ts';
import type { FoundFile } from './find-files.ts';
import { PARSER_VERSION } from './parser-version.ts';
import type { PreparedFile } from './prepare-file.ts';
import type { ReadTask } from './read-file.ts';
import { readInOrder } from './read-in-order.ts';
import { countUsefulWorkers, createReaderPool, PREPARE } from './worker-pool.ts';

export interface IngestOptions {
  /** Worker threads; 0 reads in this thread. @default one a core, at most 8 */
  readonly workers?: number;
  /** Files a transaction. @default 32 */
  readonly batchSize?: number;
  readonly corrections?: Corrections;
  /** Real paths of files that are no documents, as those of the database. @default none */
  readonly except?: readonly string[];
  /** Names of files that are read even where nothing changed. @default none */
  readonly again?: readonly string[];
  /** Ends the run at once, in the middle of a document too: what is written stays, the next run goes on. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly articles: number;
  readonly issues: number;
}

export interface IngestSummary {
  /** Files found; of an interrupted run those that it came to. */
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Articles read in this run. */
  readonly articles: number;
  /** Issues found in this run. */
  readonly issues: number;
  readonly bytes: number;
  readonly elapsedMs: number;
  readonly isInterrupted: boolean;
}

interface IngestTask extends ReadTask {
  readonly found: FoundFile;
  readonly known: KnownFile | null;
  readonly byteLength: number;
  readonly modifiedMs: number;
}

/**
 * Brings the store to what stands at and below the paths.
 *
 * A file whose size and time are known is not opened; one whose bytes are known is not analysed. Files
 * of the same roots that are gone are dropped. Each batch is one transaction, so a kill at any moment
 * loses at most the batches under way and the next run goes on; source files are only read.
 */
export async function ingestFiles(
  store: StoreWriter,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const startedAt = performance.now();
  const [listed, known] = await Promise.all([findFiles(paths, options.except), store.knownFiles()]);
  const files = await nameApart(listed, known);
  const counts = { new: 0, changed: 0, unchanged: 0, removed: 0, articles: 0, issues: 0, bytes: 0 };
  const tasks = await findTasks(files, known, new Set(options.again));
  counts.unchanged = files.length - tasks.length;
  const countDone = (): number => counts.new + counts.changed + counts.unchanged;
  const report = async (): Promise<void> => {
    const done = countDone();
    await store.notePending(files.length - done);
    const { articles, issues } = counts;
    options.onProgress?.({ done, total: files.length, articles, issues });
  };
  const pool = createReaderPool(PREPARE, options.workers ?? countUsefulWorkers(), {
    fileCount: tasks.length,
    largestBytes: tasks.reduce((most, { byteLength }) => Math.max(most, byteLength), 0),
  });
  try {
    await report();
    const { batchSize = 32, signal } = options;
    for await (const batch of readInOrder(pool, tasks, batchSize, signal)) {
      const results: FileResult[] = [];
      const touched: KnownFile[] = [];
      batch.tasks.forEach((task, index) => {
        const answer = batch.answers[index];
        if (answer === undefined) return;
        const file = createKnownFile(task, answer);
        counts.bytes += answer.byteLength;
        if (answer.prepared === null) {
          counts.unchanged += 1;
          touched.push(file);
          return;
        }
        results.push({ known: file, ...answer.prepared });
        counts.articles += answer.prepared.captures.length;
        counts.issues += answer.prepared.issues.length;
        if (task.known === null) counts.new += 1;
        else counts.changed += 1;
      });
      if (results.length > 0) await store.writeFiles(results);
      if (touched.length > 0) await store.touchFiles(touched);
      await report();
    }
  } finally {
    await pool.close();
  }
  const isInterrupted = options.signal?.aborted ?? false;
  if (!isInterrupted) {
    const missing = findMissing(files, known, paths);
    if (missing.length > 0) await store.removeFiles(missing);
    counts.removed = missing.length;
    await store.finishRun({
      corrections: options.corrections ?? NO_CORRECTIONS,
      parserVersion: PARSER_VERSION,
      finishedAt: Date.now(),
    });
  }
  return {
    read: countDone(),
    ...counts,
    elapsedMs: Math.round(performance.now() - startedAt),
    isInterrupted,
  };
}

/** Files that must be opened: size, time or parser differ from what the store knows, or they are asked for. */
async function findTasks(
  files: readonly FoundFile[],
  known: ReadonlyMap<string, KnownFile>,
  again: ReadonlySet<string>,
): Promise<readonly IngestTask[]> {
  const tasks: IngestTask[] = [];
  for (let start = 0; start < files.length; start += 64) {
    const chunk = files.slice(start, start + 64);
    const facts = await Promise.all(
      chunk.map(async ({ path }) => stat(path).catch(() => ({ size: -1, mtimeMs: 0 }))),
    );
    chunk.forEach((found, index) => {
      const { size = -1, mtimeMs = 0 } = facts[index] ?? {};
      const before = known.get(found.file) ?? null;
      const isReadByUs =
        before !== null && before.parserVersion === PARSER_VERSION && !again.has(found.file);
      const isSame =
        isReadByUs &&
        before.root === found.root &&
        before.byteLength === size &&
        before.modifiedMs === mtimeMs;
      if (isSame) return;
      tasks.push({
        path: found.path,
        file: found.file,
        knownSha256: isReadByUs ? before.sha256 : null,
        found,
        known: before,
        byteLength: size,
        modifiedMs: mtimeMs,
      });
    });
  }
  return tasks;
}

function createKnownFile(task: IngestTask, answer: PreparedFile): KnownFile {
  return {
    file: task.file,
    sha256: answer.sha256,
    byteLength: answer.byteLength,
    modifiedMs: task.modifiedMs,
    parserVersion: PARSER_VERSION,
    root: task.found.root,
  };
}

/**
 * A file whose name is that of a known one in another folder, which is still there, is another file: it
 * takes the name of its folder before its own, as if both folders were read at once. Where the known one is
 * gone, the folder was moved.
 */
async function nameApart(
  files: readonly FoundFile[],
  known: ReadonlyMap<string, KnownFile>,
): Promise<readonly FoundFile[]> {
  const names = new Set(files.map(({ file }) => file));
  return Promise.all(
    files.map(async (found) => {
      const root = known.get(found.file)?.root ?? found.root;
      if (root === found.root || !(await isThere(join(root, found.file)))) return found;
      const isTaken = (name: string): boolean =>
        names.has(name) || (known.get(name)?.root ?? found.root) !== found.root;
      return { ...found, file: createFreeName(found.root, found.file, isTaken) };
    }),
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Known files of the folders that were read whole, which are there no more. */
function findMissing(
  files: readonly FoundFile[],
  known: ReadonlyMap<string, KnownFile>,
  paths: readonly string[],
): readonly string[] {
  const names = new Set(files.map(({ file }) => file));
  const roots = new Set(paths.map((path) => resolve(path)));
  const closed = files.filter(({ isClosed }) => isClosed).map(({ file }) => `${file}/`);
  return [...known.values()]
    .filter(({ file, root }) => roots.has(root) && !names.has(file))
    .filter(({ file }) => !closed.some((folder) => file.startsWith(folder)))
    .map(({ file }) => file);
}
