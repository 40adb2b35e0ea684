import { describe, expect, it } from 'vitest';
import { DatabaseError, explainFailure } from '../../src/store/sqlite/database-error.ts';

/** An error as one of the two drivers throws it. */
const createFailure = (facts: Readonly<Record<string, unknown>>): Error =>
  Object.assign(new Error('words of the driver'), facts);

describe('explainFailure', () => {
  it.each([
    ['libsql', { rawCode: 5 }, 'a.db is locked by another process; '],
    ['node:sqlite', { errcode: 5 }, 'a.db is locked by another process; '],
    ['a wait for the log', { rawCode: 261 }, 'a.db is locked by another process; '],
    ['a file that may only be read', { rawCode: 8 }, 'a.db cannot be opened for writing; '],
    ['a folder that may only be read', { rawCode: 1544 }, 'a.db cannot be opened for writing; '],
    ['a full disk', { rawCode: 13 }, 'a.db needs more room than its disk has; '],
    ['a broken disk', { rawCode: 266 }, 'a.db cannot be read or written, since its disk '],
    ['a damaged table of words', { rawCode: 267 }, 'a.db is damaged; delete it, and '],
    ['anything else', { rawCode: 1 }, 'a.db gave error 1 of SQLite; please report it.'],
  ])('is one sentence without the words of the driver: %s', (_, facts, sentence) => {
    const failure = createFailure(facts);
    const error = explainFailure('a.db', failure);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^The database [^\n]+\.$/u),
      cause: failure,
    });
    expect(String(error)).toContain(`The database ${sentence}`);
    expect(String(error)).not.toContain('words of the driver');
  });

  it('leaves what is no failure of SQLite as it is', () => {
    const mistake = new TypeError('not a function');
    expect(explainFailure('a.db', mistake)).toBe(mistake);
  });
});
