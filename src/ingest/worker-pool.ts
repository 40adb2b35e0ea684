import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import prepareTasks from './prepare-file.ts';
import readTasks from './read-file.ts';
import type { ReadTask } from './read-file.ts';

/** Reads batches of files somewhere: here, or in worker threads. */
export interface ReaderPool<A> {
  /** How many batches are worth having under way. */
  readonly concurrency: number;
  read(tasks: readonly ReadTask[]): Promise<readonly A[]>;
  close(): Promise<void>;
}

/** What threads do with files: the function, and the module of which it is the default export. */
interface ReaderJob<A> {
  readonly module: string;
  readonly run: (tasks: readonly ReadTask[]) => Promise<readonly A[]>;
}

/** Gives everything known about the documents. */
export const READ = { module: './read-file.js', run: readTasks } as const;
/** Gives what the store takes: threads pay for its preparation. */
export const PREPARE = { module: './prepare-file.js', run: prepareTasks } as const;

/** Below this number of files starting threads costs more than it saves. */
const FEW_FILES = 64;

/** Worker threads that a machine is worth: one a core, at most eight. */
export function countUsefulWorkers(): number {
  return Math.min(8, availableParallelism());
}

/** A pool for so many files; 0 workers, or few files, are read in this thread. */
export function createReaderPool<A>(
  { module, run }: ReaderJob<A>,
  workers: number,
  fileCount: number,
): ReaderPool<A> {
  // Uncompiled sources (development, tests) cannot be loaded by a plain worker thread.
  const isCompiled = import.meta.url.endsWith('.js');
  if (workers <= 0 || fileCount < FEW_FILES || !isCompiled)
    return { concurrency: 1, read: run, close: async () => undefined };
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
