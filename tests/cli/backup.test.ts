import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import { ask, createTestGateway } from '../support/sample-gateway.ts';
import { createDocument, writeArchive } from '../support/write-archive.ts';
import { runCli, startCli } from './run-cli.ts';

const COUNT = 500;

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-backup-'));
  archive = await writeArchive(
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, number) => [
        `${number}.md`,
        createDocument(`灰鳍鱼${number}`),
      ]),
    ),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(archive, { recursive: true });
});

/** Copies the database as another program would, through a connection of its own. */
function backUp(database: string, copy: string): void {
  const connection = createDatabase(database);
  connection.run('vacuum into ?', copy);
  connection.close();
}

function countRows(database: string, table: string): number {
  const connection = createDatabase(database);
  const count = Number(connection.get(`select count(*) as count from ${table}`)?.['count']);
  connection.close();
  return count;
}

function checkIntegrity(database: string): unknown {
  const connection = createDatabase(database);
  const answer = connection.get('pragma integrity_check')?.['integrity_check'];
  connection.close();
  return answer;
}

describe('a backup by VACUUM INTO', () => {
  it('taken while an ingest writes and a server answers is whole, and the next run goes on from it', async () => {
    const database = join(folder, 'live.db');
    await (await openStore(database)).close();
    const served = await openStore(database);
    const gateway = createTestGateway(served);
    const { finished } = startCli(['ingest', '-d', database, archive]);
    const ended = finished.then(({ code }) => code);
    const copies: string[] = [];
    for (;;) {
      const copy = join(folder, `copy-${copies.length}.db`);
      backUp(database, copy);
      copies.push(copy);
      const answer = await ask(gateway, '{ articles(first: 1) { totalCount nodes { headline } } }');
      expect(answer.errors).toBeUndefined();
      const pause = new Promise<null>((done) => {
        setTimeout(done, 20, null);
      });
      if ((await Promise.race([ended, pause])) !== null) break;
    }
    expect(await ended).toBe(0);
    for (const copy of copies) {
      expect(checkIntegrity(copy)).toBe('ok');
      // A batch is in the copy with all its rows or not at all: every document is one article.
      expect(countRows(copy, 'article')).toBe(countRows(copy, 'source_file'));
      expect(countRows(copy, 'article_doc')).toBe(countRows(copy, 'source_file'));
    }
    const first = copies[0] ?? '';
    const kept = countRows(first, 'source_file');
    const { code, stdout } = await runCli(['ingest', '-d', first, '--json', archive]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ read: COUNT, unchanged: kept });
    const restored = await openStore(first);
    const { revision } = await restored.archive();
    expect(revision).toBe((await served.archive()).revision);
    await restored.close();
    await gateway.close();
    await served.close();
  });
});
