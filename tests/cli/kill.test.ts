import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import { createDocument, writeArchive } from '../support/write-archive.ts';
import { runCli, startCli } from './run-cli.ts';

const COUNT = 600;

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-kill-'));
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

/** Resolves once some of the files, but not all, are committed; the program still runs then. */
async function waitForSome(database: string): Promise<void> {
  for (;;) {
    await new Promise((done) => setTimeout(done, 5));
    try {
      const open = createDatabase(database);
      const count = Number(open.get('select count(*) as count from source_file')?.['count'] ?? 0);
      open.close();
      if (count > 0) return;
    } catch {
      // Not made or not migrated yet.
    }
  }
}

/** Resolves once there is a file of this name. */
async function waitForFile(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((done) => setTimeout(done, 5));
}

/** Everything in the tables but the times of reading. */
async function readContent(database: string): Promise<unknown> {
  const open = createDatabase(database);
  const tables = open
    .all("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .map((row) => String(row['name']))
    .filter((name) => !name.includes('search') && !name.includes('fts') && name !== 'meta')
    .toSorted();
  const content = tables.map((name) => {
    const columns = open
      .all(`select name from pragma_table_info('${name}')`)
      .map((row) => String(row['name']))
      .filter((column) => column !== 'changed_at')
      // Numbers of rows in order of writing.
      .filter((column) => !(column === 'id' && ['paragraph', 'quotation'].includes(name)));
    const list = columns.map((column) => `"${column}"`).join(', ');
    return [name, open.all(`select ${list} from "${name}" order by ${list}`)];
  });
  open.close();
  const store = await openStore(database);
  const { lastIngestAt: _, ...archiveRow } = await store.archive();
  await store.close();
  return { content, archiveRow };
}

/** A document that takes minutes: each of its many speakers is compared with the others. */
function createHeavyDocument(): string {
  const paragraphs = Array.from(
    { length: 40_000 },
    (_, number) => `<p>Anna North${number} Smith said: "The sea is ours ${number}."</p>`,
  );
  return createDocument('雾', { text: paragraphs.join('') });
}

describe('an ingest that is ended half-way', () => {
  it('by SIGKILL leaves nothing that the next run does not mend', async () => {
    const whole = join(folder, 'whole.db');
    expect((await runCli(['ingest', '-d', whole, archive])).code).toBe(0);
    const database = join(folder, 'killed.db');
    const { process: program, finished } = startCli(['ingest', '-d', database, archive]);
    await waitForSome(database);
    program.kill('SIGKILL');
    const { signal } = await finished;
    const { code, stdout } = await runCli(['ingest', '-d', database, '--json', archive]);
    expect(code).toBe(0);
    const summary: unknown = JSON.parse(stdout);
    expect(summary).toMatchObject({ read: COUNT });
    // A machine that is quick enough ends before the signal: then there is nothing to mend.
    if (signal === 'SIGKILL')
      expect(Object.assign({ unchanged: 0 }, summary).unchanged).toBeGreaterThan(0);
    expect(await readContent(database)).toEqual(await readContent(whole));
  });

  it('by SIGINT exits with 130, says so and goes on the next time', async () => {
    const database = join(folder, 'interrupted.db');
    const { process: program, finished } = startCli(['ingest', '-d', database, '--json', archive]);
    await waitForSome(database);
    program.kill('SIGINT');
    const { code, stdout, stderr } = await finished;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ isInterrupted: true });
    expect(stderr).toContain('Interrupted; what was read is kept, the next ingest goes on.');
    const next = await runCli(['ingest', '-d', database, '--json', archive]);
    expect(next.code).toBe(0);
    expect(await readContent(database)).toEqual(await readContent(join(folder, 'whole.db')));
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s does not wait for the document under way, and counts only what it came to',
    async (name) => {
      const names = Array.from({ length: 40 }, (_, number) => `${number + 10}.md`);
      const heavy = await writeArchive({
        ...Object.fromEntries(names.map((file) => [file, createDocument(file)])),
        'heavy.md': createHeavyDocument(),
      });
      const database = join(folder, `${name}.db`);
      const words = ['ingest', '-d', database, '--json', heavy];
      const { process: program, finished } = startCli(words);
      await waitForSome(database);
      program.kill(name);
      const { code, stdout, stderr } = await finished;
      expect(code).toBe(130);
      // The first batch of 32; the heavy document stands in the second.
      expect(JSON.parse(stdout)).toMatchObject({ isInterrupted: true, read: 32, new: 32 });
      expect(stderr).toContain('Interrupted; what was read is kept, the next ingest goes on.');
      await writeFile(join(heavy, 'heavy.md'), createDocument('雾'));
      const next = await runCli(words);
      expect(JSON.parse(next.stdout)).toMatchObject({ read: 41, unchanged: 32, new: 9 });
      await rm(heavy, { recursive: true });
    },
  );
});

describe('a server that is told to stop in its first ingest', () => {
  it('says that it was interrupted and exits with 130', async () => {
    const heavy = await writeArchive({ 'heavy.md': createHeavyDocument() });
    const database = join(folder, 'served.db');
    const words = ['serve', '-d', database, '--port', '0', heavy];
    const { process: program, finished } = startCli(words);
    await waitForFile(database);
    program.kill('SIGTERM');
    const { code, stdout, stderr } = await finished;
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toMatch(/^0 read: .+\nInterrupted; what was read is kept, .+\n$/u);
    await rm(heavy, { recursive: true });
  });
});
