import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressError, findDatabasePath, openStore } from '../../src/store/open-store.ts';
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
    await (await openStore(path)).close();
    const database = createDatabase(path);
    database.exec('pragma user_version = 99');
    database.close();
    await expect(openStore(path)).rejects.toThrow(
      /^The database was written by a newer Pressgraph \(format 99, this program knows \d+\); update the program or ingest into a new file\.$/u,
    );
    const after = createDatabase(path);
    expect(after.get('pragma user_version')).toEqual({ user_version: 99 });
    after.close();
  });

  it('marks a database as its own, and takes one of an early version without the mark', async () => {
    const path = join(folder, 'marked.db');
    await (await openStore(path)).close();
    const database = createDatabase(path);
    expect(database.get('pragma application_id')).toEqual({ application_id: 0x50_72_73_47 });
    database.exec('pragma application_id = 0');
    database.close();
    const early = await openStore(path);
    expect(await early.check()).toBe('EMPTY');
    await early.close();
  });

  it.each([
    ['by its tables', 'create table customers (name text); pragma user_version = 3'],
    ['by its tables, of many versions', 'create table places (id); pragma user_version = 75'],
    ['by its mark', 'create table source_file (id); pragma application_id = 7'],
    ['by its mark alone', 'pragma application_id = 7'],
  ])('leaves the database of another program, known %s, as it is', async (how, sql) => {
    const path = join(folder, `${how}.db`);
    const database = createDatabase(path);
    database.exec(sql);
    database.close();
    const before = await readFile(path);
    await expect(openStore(path)).rejects.toThrow(
      'The database holds the tables of another program; name another file with --database.',
    );
    expect(await readFile(path)).toEqual(before);
  });

  const NO_ACCESS =
    'cannot be opened for writing; its file and its folder must be readable and writable: change that, or name another file with --database.';

  it('names the file that cannot be opened', async () => {
    await writeFile(join(folder, 'text.md'), '');
    const path = join(folder, 'text.md', 'archive.db');
    await expect(openStore(path)).rejects.toThrow(`The database ${path} ${NO_ACCESS}`);
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written', async () => {
    const path = join(folder, 'closed', 'archive.db');
    await mkdir(join(folder, 'closed'), 0o500);
    await expect(openStore(path)).rejects.toThrow(`The database ${path} ${NO_ACCESS}`);
  });

  it.skipIf(process.getuid?.() === 0)('reads a file that may only be read', async () => {
    const path = join(folder, 'only-read.db');
    await (await openStore(path)).close();
    await chmod(path, 0o400);
    const store = await openStore(path);
    expect(await store.countIssues(null)).toBe(0);
    const result = createFileResult({ file: 'a.md', url: 'https://paper.example/a' });
    await expect(store.writeFiles([result])).rejects.toThrow(`The database ${path} ${NO_ACCESS}`);
    await store.close();
  });

  it('says that another process has locked the database', async () => {
    const path = join(folder, 'locked.db');
    const other = createDatabase(path);
    other.exec('begin exclusive; create table source_file (id)');
    await expect(openStore(path, { busyTimeoutMs: 10 })).rejects.toThrow(
      `The database ${path} is locked by another process; wait until that has ended, or name another file with --database.`,
    );
    other.close();
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'Dear reader, this is a letter.\n'.repeat(200));
    const before = await readFile(path);
    await expect(openStore(path)).rejects.toThrow(
      `The database ${path} is no database of SQLite; name another file with --database.`,
    );
    expect(await readFile(path)).toEqual(before);
  });

  it('says that a database is damaged', async () => {
    const path = join(folder, 'damaged.db');
    await (await openStore(path)).close();
    const database = createDatabase(path);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0x5a, 4096));
    await expect(openStore(path)).rejects.toThrow(
      `The database ${path} is damaged; delete it, and \`pressgraph ingest PATH\` builds it anew from the files.`,
    );
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
    ['what?.db', 'what?.db'],
    ['file:archive.db', 'archive.db'],
    ['file:///data/archive%20one.db', '/data/archive one.db'],
    [':memory:', ':memory:'],
  ])('takes %s', (url, path) => {
    expect(findDatabasePath(url)).toBe(path);
  });

  const EXPECTED = 'The database must be a path or a file: address of a SQLite file';
  const PARAMETERS =
    'The address of the database has parameters behind ? or #, which are not supported; leave them out.';

  it.each([
    ['postgres://user:secret@host/db', `${EXPECTED}; postgres: is not supported.`],
    ['mysql://user:secret@host/db', `${EXPECTED}; mysql: is not supported.`],
    ['', `${EXPECTED}; it is empty.`],
    ['file:', `${EXPECTED}; it is empty.`],
    ['file:archive.db?mode=ro', PARAMETERS],
    ['file:///data/archive.db?key=secret', PARAMETERS],
    ['file:///data/archive.db#one', PARAMETERS],
    ['file://host/archive.db', 'The address of the database names no file of this machine.'],
  ])('refuses %s without its password', (url, message) => {
    expect(() => findDatabasePath(url)).toThrow(new AddressError(message));
  });
});
