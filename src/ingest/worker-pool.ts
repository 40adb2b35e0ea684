import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { DocumentIssue } from '../document/warnings.ts';
import { createFailure } from './create-failure.ts';
import type { PreparedFile } from './prepare-file.ts';
import type { ReadAnswer, ReadTask } from './read-file.ts';

/** Reads batches of files somewhere: here, or in worker threads. */
export interface ReaderPool<A> {
  /** How many batches are worth having under way. */
  readonly concurrency: number;
  /** One answer a task, in their order; rejects with `PoolClosedError` once the pool is closed. */
  read(tasks: readonly ReadTask[]): Promise<readonly A[]>;
  /** Ends the threads at once, in the middle of a document too. */
  close(): Promise<void>;
}

/** The pool was closed before the batch was read. */
export class PoolClosedError extends Error {
  override readonly name = 'PoolClosedError';
}

type ReadTasks<A> = (tasks: readonly ReadTask[]) => Promise<readonly A[]>;

/** What threads do with files: the module whose default export does it, and how this thread loads it. */
interface ReaderJob<A> {
  readonly module: string;
  readonly load: () => Promise<{ readonly default: ReadTasks<A> }>;
  /** The answer for a file that nothing but an issue came of. */
  readonly refuse: (byteLength: number, issue: DocumentIssue) => A;
}

/** Gives everything known about the documents. */
export const READ: ReaderJob<ReadAnswer> = {
  module: './read-file.js',
  load: async () => import('./read-file.ts'),
  refuse: (byteLength, issue) => ({
    sha256: '',
    byteLength,
    analysed: { records: [], issues: [issue] },
  }),
};
/** Gives what the store takes: threads pay for its preparation. */
export const PREPARE: ReaderJob<PreparedFile> = {
  module: './prepare-file.js',
  load: async () => import('./prepare-file.ts'),
  refuse: (byteLength, issue) => ({
    sha256: '',
    byteLength,
    prepared: { captures: [], issues: [issue] },
  }),
};

/** Below this number of files starting threads costs more than it saves. */
export const FEW_FILES = 64;
/** A file of this size may take seconds, a larger one minutes, which must not hold up the thread that heeds signals. */
const HEAVY_BYTES = 256 * 1024;
/** Memory of one thread, for all that a document becomes. */
const THREAD_MEGABYTES = 512;

/** Worker threads that a machine is worth: one a core, at most eight. */
export function countUsefulWorkers(): number {
  return Math.min(8, availableParallelism());
}

/** A pool for so many files, the largest of so many bytes; 0 workers, or few small files, are read in this thread. */
export function createReaderPool<A>(
  job: ReaderJob<A>,
  workers: number,
  { fileCount, largestBytes = 0 }: { readonly fileCount: number; readonly largestBytes?: number },
): ReaderPool<A> {
  // Uncompiled sources (development, tests) cannot be loaded by a plain worker thread.
  const isCompiled = import.meta.url.endsWith('.js');
  const isMuch = fileCount >= FEW_FILES || largestBytes >= HEAVY_BYTES;
  if (workers <= 0 || !isMuch || !isCompiled)
    return guardPool({
      concurrency: 1,
      run: async (tasks) => (await job.load()).default(tasks),
      end: async () => undefined,
      refuse: job.refuse,
    });
  const threads = Math.min(workers, fileCount);
  const pool = new Piscina({
    filename: fileURLToPath(new URL(job.module, import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    // A document's objects die young: in a small nursery many are copied before they do.
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  });
  return guardPool({
    concurrency: threads + 1,
    run: async (tasks) => pool.run(tasks),
    end: async () => pool.destroy(),
    refuse: job.refuse,
  });
}

interface UnguardedPool<A> {
  readonly concurrency: number;
  readonly run: ReadTasks<A>;
  readonly end: () => Promise<void>;
  readonly refuse: ReaderJob<A>['refuse'];
}

/**
 * A pool in which no file harms another: where a batch fails (its thread ran out of memory, say), its
 * files are read again one by one, and the one that fails alone gets an issue for an answer.
 *
 * @internal
 */
export function guardPool<A>({ concurrency, run, end, refuse }: UnguardedPool<A>): ReaderPool<A> {
  let ending: Promise<void> | null = null;
  const isClosed = (): boolean => ending !== null;
  const readAlone = async (task: ReadTask): Promise<A> => {
    if (isClosed()) throw new PoolClosedError('The pool is closed.');
    try {
      const [answer] = await run([task]);
      if (answer !== undefined) return answer;
      throw new Error('no answer came');
    } catch (error) {
      if (isClosed()) throw new PoolClosedError('The pool is closed.', { cause: error });
      const { size } = await stat(task.path).catch(() => ({ size: 0 }));
      return refuse(size, describeFailure(task.file, error));
    }
  };
  return {
    concurrency,
    read: async (tasks) => {
      // Without threads files are read one by one anyway: then a closed pool ends between two of them.
      if (concurrency > 1 && tasks.length > 1 && !isClosed()) {
        try {
          return await run(tasks);
        } catch {
          // Which of the files it was shows when they are read alone.
        }
      }
      const answers: A[] = [];
      for (const task of tasks) answers.push(await readAlone(task));
      return answers;
    },
    close: async () => {
      ending ??= end();
      await ending;
    },
  };
}

function describeFailure(file: string, error: unknown): DocumentIssue {
  const place = { file, item: 0, sample: '' };
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message = `The file needs more than the ${THREAD_MEGABYTES} MB of memory that a thread has; divide it.`;
    return { ...place, code: 'OUT_OF_MEMORY', message, byteOffset: null };
  }
  return createFailure({ ...place, what: 'file' }, error);
}
