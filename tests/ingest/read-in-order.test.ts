import { describe, expect, it } from 'vitest';
import type { ReadAnswer } from '../../src/ingest/read-file.ts';
import { readInOrder } from '../../src/ingest/read-in-order.ts';
import { guardPool, READ } from '../../src/ingest/worker-pool.ts';
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

  it('ends in the middle of a batch, without an error, when the signal is aborted', async () => {
    const controller = new AbortController();
    let end: () => void = () => undefined;
    const pool = guardPool<ReadAnswer>({
      concurrency: 2,
      run: async (tasks) => {
        if (tasks[0]?.file !== '1')
          return tasks.map(({ file }) => ({ sha256: file, byteLength: 0, analysed: null }));
        // This document ends only with its thread.
        return new Promise((_, reject) => {
          end = () => reject(new Error('Terminating worker thread'));
          controller.abort();
        });
      },
      end: async () => end(),
      refuse: READ.refuse,
    });
    const tasks = ['0', '1', '2'].map((file) => ({ path: '', file, knownSha256: null }));
    const seen: string[] = [];
    for await (const { answers } of readInOrder(pool, tasks, 1, controller.signal))
      seen.push(...answers.map(({ sha256 }) => sha256));
    expect(seen).toEqual(['0']);
  });
});
