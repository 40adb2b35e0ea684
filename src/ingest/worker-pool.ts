import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import readTasks from './read-file.ts';
import type { ReadAnswer, ReadTask } from './read-file.ts';

/** Reads batches of files somewhere: here, or in worker threads. */
export interface ReaderPool {
  /** How many batches are worth having under way. */
  readonly concurrency: number;
  read(tasks: readonly ReadTask[]): Promise<readonly ReadAnswer[]>;
  close(): Promise<void>;
}

/** Below this number of files starting threads costs more than it saves. */
const FEW_FILES = 64;

/** Worker threads that a machine is worth: one a core, at most eight. */
export function countUsefulWorkers(): number {
  return Math.min(8, availableParallelism());
}

/** A pool for so many files; 0 workers, or few files, are read in this thread. */
export function createReaderPool(workers: number, fileCount: number): ReaderPool {
  // Uncompiled sources (development, tests) cannot be loaded by a plain worker thread.
  const isCompiled = import.meta.url.endsWith('.js');
  if (workers <= 0 || fileCount < FEW_FILES || !isCompiled)
    return { concurrency: 1, read: readTasks, close: async () => undefined };
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./read-file.js', import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
    // SIGINT ends the run in order, between two batches; threads must not die before.
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return {
    concurrency: workers + 1,
    read: (tasks) => pool.run(tasks),
    close: () => pool.destroy(),
  };
}
