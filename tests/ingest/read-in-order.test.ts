import { describe, expect, it } from 'vitest';
import type { ReadAnswer } from '../../src/ingest/read-file.ts';
import { readInOrder } from '../../src/ingest/read-in-order.ts';
import type { ReaderPool } from '../../src/ingest/worker-pool.ts';

describe('readInOrder', () => {
  it('gives batches in order from a pool that answers in any, few at a time', async () => {
    let underWay = 0;
    let most = 0;
    const pool: ReaderPool<ReadAnswer> = {
      concurrency: 3,
      read: async (tasks) => {
        underWay += 1;
        most = Math.max(most, underWay);
        // Early batches take longest.
        for (let turn = 20 - Number(tasks[0]?.file); turn > 0; turn -= 1) await Promise.resolve();
        underWay -= 1;
        return tasks.map(({ file }): ReadAnswer => ({
          sha256: file,
          byteLength: 0,
          analysed: null,
        }));
      },
      close: async () => undefined,
    };
    const tasks = Array.from({ length: 11 }, (_, index) => ({
      path: '',
      file: String(index),
      knownSha256: null,
    }));
    const seen: string[] = [];
    for await (const { answers } of readInOrder(pool, tasks, 2))
      seen.push(...answers.map(({ sha256 }) => sha256));
    expect(seen).toEqual(tasks.map(({ file }) => file));
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });
});
