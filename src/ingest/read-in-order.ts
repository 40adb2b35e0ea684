import type { ReadTask } from './read-file.ts';
import { PoolClosedError } from './worker-pool.ts';
import type { ReaderPool } from './worker-pool.ts';

/** A batch of tasks with its answers, in the order of the tasks. */
export interface AnsweredBatch<T, A> {
  readonly tasks: readonly T[];
  readonly answers: readonly A[];
}

/**
 * Batches of tasks with their answers, in the order of the tasks whatever the threads do, and never more
 * in memory than the pool can work on. They end where the signal is aborted: the pool is closed at once,
 * in the middle of a document too, and the batches under way are given up.
 */
export async function* readInOrder<T extends ReadTask, A>(
  pool: ReaderPool<A>,
  tasks: Iterable<T>,
  batchSize: number,
  signal?: AbortSignal,
): AsyncGenerator<AnsweredBatch<T, A>> {
  const isAborted = (): boolean => signal?.aborted ?? false;
  const close = (): void => {
    // Whoever made the pool closes it too, and hears there what went wrong.
    pool.close().catch(() => undefined);
  };
  signal?.addEventListener('abort', close, { once: true });
  try {
    if (!isAborted()) yield* readBatches(pool, tasks, batchSize);
  } catch (error) {
    if (!(error instanceof PoolClosedError && isAborted())) throw error;
  } finally {
    signal?.removeEventListener('abort', close);
  }
}

async function* readBatches<T extends ReadTask, A>(
  pool: ReaderPool<A>,
  tasks: Iterable<T>,
  batchSize: number,
): AsyncGenerator<AnsweredBatch<T, A>> {
  const underWay: {
    readonly tasks: readonly T[];
    readonly answers: Promise<readonly A[]>;
  }[] = [];
  const start = (batch: readonly T[]): void => {
    const answers = pool.read(
      batch.map(({ path, file, knownSha256 }) => ({ path, file, knownSha256 })),
    );
    // Awaited in order below; until then a failure must not count as unhandled.
    answers.catch(() => undefined);
    underWay.push({ tasks: batch, answers });
  };
  for (const batch of takeBatches(tasks, batchSize)) {
    start(batch);
    if (underWay.length < pool.concurrency) continue;
    const next = underWay.shift();
    if (next !== undefined) yield { tasks: next.tasks, answers: await next.answers };
  }
  for (const next of underWay) yield { tasks: next.tasks, answers: await next.answers };
}

function* takeBatches<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
