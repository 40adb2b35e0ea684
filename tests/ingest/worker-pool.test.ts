import { describe, expect, it } from 'vitest';
import { guardPool, PoolClosedError, READ } from '../../src/ingest/worker-pool.ts';
import type { ReadAnswer, ReadTask } from '../../src/ingest/read-file.ts';

const createTasks = (...files: readonly string[]): readonly ReadTask[] =>
  files.map((file) => ({ path: `/nowhere/${file}`, file, knownSha256: null }));
const answer = ({ file }: ReadTask): ReadAnswer => ({
  sha256: file,
  byteLength: 1,
  analysed: { records: [], issues: [] },
});
const outOfMemory = Object.assign(new Error('Worker terminated due to reaching memory limit'), {
  code: 'ERR_WORKER_OUT_OF_MEMORY',
});

describe('guardPool', () => {
  const createPool = (concurrency: number, error: Error, batches: string[][]) =>
    guardPool({
      concurrency,
      run: async (tasks) => {
        batches.push(tasks.map(({ file }) => file));
        if (tasks.some(({ file }) => file === 'heavy')) throw error;
        return tasks.map(answer);
      },
      end: async () => undefined,
      refuse: READ.refuse,
    });

  it('reads the files that shared a dead thread again, and blames the one that killed it', async () => {
    const batches: string[][] = [];
    const pool = createPool(2, outOfMemory, batches);
    const answers = await pool.read(createTasks('a', 'heavy', 'b'));
    expect(answers.map(({ sha256 }) => sha256)).toEqual(['a', '', 'b']);
    expect(answers[1]?.analysed?.issues).toEqual([
      {
        file: 'heavy',
        item: 0,
        code: 'OUT_OF_MEMORY',
        message: 'The file needs more than the 512 MB of memory that a thread has; divide it.',
        byteOffset: null,
        sample: '',
      },
    ]);
    expect(batches).toEqual([['a', 'heavy', 'b'], ['a'], ['heavy'], ['b']]);
    expect((await pool.read(createTasks('c', 'd'))).map(({ sha256 }) => sha256)).toEqual([
      'c',
      'd',
    ]);
  });

  it.each([1, 2])('makes an issue of any other failure, %i batches at a time', async (count) => {
    const pool = createPool(count, new Error('worker exited with code: 1'), []);
    const answers = await pool.read(createTasks('a', 'heavy'));
    expect(answers[1]?.analysed?.issues).toMatchObject([
      {
        code: 'ANALYSIS_FAILED',
        message: 'The file could not be analysed: worker exited with code: 1. Please report it.',
      },
    ]);
  });

  it('blames no file for the end of the pool', async () => {
    let fail: (error: Error) => void = () => undefined;
    const pool = guardPool<ReadAnswer>({
      concurrency: 2,
      run: async () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      end: async () => fail(new Error('Terminating worker thread')),
      refuse: READ.refuse,
    });
    const reading = pool.read(createTasks('a', 'b'));
    await pool.close();
    await expect(reading).rejects.toThrow(PoolClosedError);
    await expect(pool.read(createTasks('c'))).rejects.toThrow(PoolClosedError);
  });
});
