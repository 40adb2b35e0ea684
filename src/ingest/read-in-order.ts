import type { ReadTask } from './read-file.ts';
import type { ReaderPool } from './worker-pool.ts';

/** A batch of tasks with its answers, in the order of the tasks. */
export interface AnsweredBatch<T, A> {
  readonly tasks: readonly T[];
  readonly answers: readonly A[];
}

/**
 * Batches of tasks with their answers, in the order of the tasks whatever the threads do, and never more
 * in memory than the pool can work on.
 */
export async function* readInOrder<T extends ReadTask, A>(
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
