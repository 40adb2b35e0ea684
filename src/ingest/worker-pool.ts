import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadTask } from './read-file.ts';

/** Reads batches of files somewhere: here, or in worker threads. */
export interface ReaderPool<A> {
  /** How many batches are worth having under way. */
  readonly concurrency: number;
  read(tasks: readonly ReadTask[]): Promise<readonly A[]>;
  close(): Promise<void>;
}

type ReadTasks<A> = (tasks: readonly ReadTask[]) => Promise<readonly A[]>;

/** What threads do with files: the module whose default export does it, and how this thread loads it. */
interface ReaderJob<A> {
  readonly module: string;
  readonly load: () => Promise<{ readonly default: ReadTasks<A> }>;
}

/** Gives everything known about the documents. */
export const READ = {
  module: './read-file.js',
  load: async () => import('./read-file.ts'),
} as const;
/** Gives what the store takes: threads pay for its preparation. */
export const PREPARE = {
  module: './prepare-file.js',
  load: async () => import('./prepare-file.ts'),
} as const;

/** Below this number of files starting threads costs more than it saves. */
const FEW_FILES = 64;

/** Worker threads that a machine is worth: one a core, at most eight. */
export function countUsefulWorkers(): number {
  return Math.min(8, availableParallelism());
}

/** A pool for so many files; 0 workers, or few files, are read in this thread. */
export function createReaderPool<A>(
  { module, load }: ReaderJob<A>,
  workers: number,
  fileCount: number,
): ReaderPool<A> {
  // Uncompiled sources (development, tests) cannot be loaded by a plain worker thread.
  const isCompiled = import.meta.url.endsWith('.js');
  if (workers <= 0 || fileCount < FEW_FILES || !isCompiled)
    return {
      concurrency: 1,
      read: async (tasks) => (await load()).default(tasks),
      close: async () => undefined,
    };
  const pool = new Piscina({
    filename: fileURLToPath(new URL(module, import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
    // SIGINT ends the run in order, between two batches; threads must not die before.
    // A document's objects die young: in a small nursery many are copied before they do.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  });
  return {
    concurrency: workers + 1,
    read: (tasks) => pool.run(tasks),
    close: () => pool.destroy(),
  };
}
