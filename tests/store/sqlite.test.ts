import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDatabasePath, openStore } from '../../src/store/open-store.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { createFileResult, testStore } from '../contract/store.ts';

testStore('the SQLite store', () => openStore(':memory:', { record: true }));

describe('openStore', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pressgraph-store-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes the folders of a new database and finds it again', async () => {
    const path = join(folder, 'deep', 'down', 'archive.db');
    await (await openStore(path)).close();
    const again = await openStore(`file:${path}`);
    await again.check();
    await again.close();
  });

  it('refuses a database of a newer program in one sentence and leaves it alone', async () => {
    const path = join(folder, 'newer.db');
    const database = createDatabase(path);
    database.exec('pragma user_version = 99');
    database.close();
    await expect(openStore(path)).rejects.toThrow(
      /^The database was written by a newer Pressgraph \(format 99, this program knows \d+\); update the program or ingest into a new file\.$/u,
    );
    const after = createDatabase(path);
    expect(after.get('pragma user_version')).toEqual({ user_version: 99 });
    expect(after.all('select name from sqlite_master')).toEqual([]);
    after.close();
  });

  it('leaves the database of another program as it is', async () => {
    const path = join(folder, 'customers.db');
    const database = createDatabase(path);
    database.exec('create table customers (name text); pragma user_version = 3');
    database.close();
    const before = await readFile(path);
    await expect(openStore(path)).rejects.toThrow(
      'The database holds the tables of another program; name another file with --database.',
    );
    expect(await readFile(path)).toEqual(before);
  });

  it('names the file that cannot be opened', async () => {
    await expect(openStore(folder)).rejects.toThrow(`The database ${folder} cannot be opened: `);
  });
});

describe('filling an empty archive', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pressgraph-fill-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  const readIndexes = (path: string): readonly unknown[] => {
    const database = createDatabase(path);
    const rows = database.all(
      "select name, sql from sqlite_master where type = 'index' order by name",
    );
    database.close();
    return rows;
  };
  const run = { corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 5 };

  it('puts off indexes that only readers need, whichever run ends makes them again', async () => {
    const path = join(folder, 'archive.db');
    await (await openStore(path)).close();
    const all = readIndexes(path);
    const killed = await openStore(path);
    await killed.writeFiles([createFileResult({ file: 'a.md', url: 'https://paper.example/a' })]);
    await killed.close();
    expect(readIndexes(path).length).toBeLessThan(all.length - 20);
    const next = await openStore(path);
    await next.writeFiles([createFileResult({ file: 'b.md', url: 'https://paper.example/b' })]);
    await next.finishRun(run);
    expect(readIndexes(path)).toEqual(all);
    await next.writeFiles([createFileResult({ file: 'c.md', url: 'https://paper.example/c' })]);
    expect(readIndexes(path)).toEqual(all);
    await next.close();
  });
});

describe('findDatabasePath', () => {
  it.each([
    ['archive.db', 'archive.db'],
    ['file:archive.db', 'archive.db'],
    ['file:///data/archive.db', '/data/archive.db'],
    [':memory:', ':memory:'],
  ])('takes %s', (url, path) => {
    expect(findDatabasePath(url)).toBe(path);
  });

  it.each([
    ['postgres://user:secret@host/db', 'a postgres: address'],
    ['mysql://user:secret@host/db', 'a mysql: address'],
    ['', 'empty'],
  ])('refuses %s without its password', (url, shown) => {
    expect(() => findDatabasePath(url)).toThrow(
      `The database must be a path or a file: address, not ${shown}.`,
    );
  });
});
