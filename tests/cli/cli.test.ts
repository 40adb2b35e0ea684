import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { createDocument, writeArchive } from '../support/write-archive.ts';
import { runCli } from './run-cli.ts';
import { askServer, startServer } from './run-server.ts';

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-cli-'));
  archive = await writeArchive({
    'b.md': createDocument('灰鳍鱼'),
    'a.md': createDocument('雁湾港'),
    'evil\u001B[31m.md': '',
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(archive, { recursive: true });
});

describe('pressgraph', () => {
  it('prints its version', async () => {
    const content: unknown = JSON.parse(await readFile('package.json', 'utf8'));
    const { code, stdout } = await runCli(['--version']);
    expect([code, stdout]).toEqual([0, `${Object.assign({ version: '' }, content).version}\n`]);
  });

  it('names every command in its help, and each has help with examples', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`pressgraph ${name}`);
    for (const { name, examples } of COMMANDS) {
      const help = await runCli([name, '--help']);
      expect(help.code).toBe(0);
      for (const example of examples) expect(help.stdout).toContain(example);
      expect(await runCli(['help', name])).toEqual(help);
    }
  });

  it.each<[readonly string[], string, Readonly<Record<string, string>>?]>([
    [['frobnicate'], `"frobnicate" is no command; commands are `],
    [['ingset', '.'], '"ingset" is no command; perhaps ingest is meant.'],
    [['extract', '--frob'], "Unknown option '--frob'; see `pressgraph extract --help`."],
    [['serve', '--prot', '1'], 'There is no option --prot; perhaps --port is meant.'],
    [['--prot', '1', '.'], 'There is no option --prot; perhaps --port is meant.'],
    [['extract'], 'extract needs at least one file or folder.'],
    [['ingest'], 'ingest needs at least one file or folder.'],
    [['extract', '--format', 'xml', '.'], '--format is "xml"; allowed are jsonl, json, text.'],
    [['serve', '--port', 'x'], '--port is "x"; allowed are whole numbers from 0 to 65535.'],
    [['serve', '--watch'], '--watch needs a PATH to watch.'],
    [['schema', 'check'], 'schema takes nothing, or `check` and one file.'],
    [['export', 'nothing'], 'export takes one of articles, quotations, speakers.'],
    [['issues', 'nothing'], 'issues takes no PATH; it lists all issues.'],
    [['help', 'ingset'], '"ingset" is no command; perhaps ingest is meant.'],
    [['ingest', ''], 'An empty word names no file or folder; write . for the one you are in.'],
    [
      ['extract', '.', ''],
      'An empty word names no file or folder; write . for the one you are in.',
    ],
    [['ingest', '-d', '', '.'], '--database is empty; allowed are a path or a file: address.'],
    [['ingest', '-d', '.', '.'], 'The database . is a folder; name a file, perhaps one in it.'],
    [['issues', '-d', '.'], 'The database . is a folder; name a file, perhaps one in it.'],
    [
      ['ingest', '-d', 'file:x.db?mode=ro&key=secret', '.'],
      'The address of the database has parameters behind ? or #, which are not supported; leave them out.',
    ],
    ...['postgres', 'mysql', 'http'].map((scheme): [string[], string, Record<string, string>] => [
      ['issues'],
      `The database must be a path or a file: address of a SQLite file; ${scheme}: is not supported.`,
      { DATABASE_URL: `${scheme}://me:secret@host/db` },
    ]),
  ])('exits with 2 and one line for wrong use: %j', async (words, message, env = {}) => {
    const { code, stdout, stderr } = await runCli(words, { cwd: folder, env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`pressgraph: ${message}`);
    expect(stderr).not.toContain('secret');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each<[readonly string[], string]>([
    [['extract', '/nowhere'], '/nowhere is not there; name a file or folder with documents.'],
    [['issues', '-d', 'none.db'], 'There is no database at none.db; run'],
    [['ingest', '-d', '/proc/none/x.db', '.'], 'The database /proc/none/x.db cannot be opened'],
    [['schema', 'check', 'none.graphql'], 'none.graphql cannot be read; name a file with SDL.'],
  ])('exits with 1 and one line for what fails: %j', async (words, message) => {
    const { code, stderr } = await runCli(words, { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain(`pressgraph: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('heeds flags before the environment before the settings file', async () => {
    const place = await mkdtemp(join(tmpdir(), 'pressgraph-config-'));
    await writeFile(join(place, 'pressgraph.config.json'), '{"database": "file.db"}');
    const missing = async (words: readonly string[], env = {}): Promise<string> =>
      (await runCli(['issues', ...words], { cwd: place, env })).stderr;
    expect(await missing([])).toContain('no database at file.db');
    expect(await missing([], { DATABASE_URL: 'env.db' })).toContain('no database at env.db');
    expect(await missing(['-d', 'flag.db'], { DATABASE_URL: 'env.db' })).toContain('at flag.db');
    await rm(place, { recursive: true });
  });

  it('refuses a settings file with a word that is no setting', async () => {
    const place = await mkdtemp(join(tmpdir(), 'pressgraph-config-'));
    await writeFile(join(place, 'pressgraph.config.js'), 'export default { prot: 4000 };');
    const { code, stderr } = await runCli(['issues'], { cwd: place });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'pressgraph: "prot" in pressgraph.config.js is no setting; perhaps "port" is meant.\n',
    );
    await rm(place, { recursive: true });
  });
});

describe('pressgraph ingest, issues and export', () => {
  it('prints a summary for people or programs, and shows names without control codes', async () => {
    const database = join(folder, 'archive.db');
    const json = await runCli(['ingest', '-d', database, '--json', archive]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ read: 3, new: 3, articles: 2, issues: 1 });
    const again = await runCli(['ingest', '-d', database, archive]);
    expect(again.stdout).toMatch(
      /^3 read: 0 new, 0 changed, 3 unchanged, 0 removed, 0 issues; \d+ articles\/s in [\d.]+ s\n$/u,
    );
    expect(again.stderr).toBe('');
    const issues = await runCli(['issues', '-d', database]);
    expect(issues).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^evil\\u001b\[31m\.md: EMPTY_FILE: .+\.\n$/u),
      stderr: '1 issue.\n',
    });
    const rows = await runCli(['export', 'articles', '-d', database]);
    const urls = rows.stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(urls).toMatchObject([{ publisher: 'paper.example' }, { publisher: 'paper.example' }]);
    const said = await runCli(['export', 'quotations', '-d', database]);
    const articleIds = urls.map((row) => (row as { id: string }).id);
    for (const line of said.stdout.trimEnd().split('\n')) {
      const row = JSON.parse(line) as { id: string; articleId: string; text: string };
      expect(Buffer.from(row.id, 'base64url').toString()).toMatch(/^Quotation:/u);
      expect(articleIds).toContain(row.articleId);
      expect(row.text).not.toBe('');
    }
    const csv = await runCli(['export', 'speakers', '--format', 'csv', '-d', database]);
    expect(csv.stdout.split('\r\n').slice(0, 2)).toEqual([
      'id,name,kind,aliases,sameAs,quotationCount,articleCount,firstQuotedAt,lastQuotedAt',
      expect.stringMatching(/^[\w-]+,韩泽远,PERSON,/u),
    ]);
  });
});

describe('pressgraph extract', () => {
  it('prints the keys of the contract, one line a document, in the order of paths', async () => {
    const { code, stdout, stderr } = await runCli(['extract', archive]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^evil\\u001b\[31m\.md: EMPTY_FILE: .+\.\n$/u);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([{ file: 'a.md' }, { file: 'b.md' }]);
    expect(lines[0]).toMatchObject({
      article: {
        url: 'https://paper.example/%E9%9B%81%E6%B9%BE%E6%B8%AF',
        headline: '雁湾港',
        section: null,
        publisher: { id: 'paper.example' },
        language: 'zh',
        script: 'Hans',
        publishedAt: null,
        publishedAtPrecision: 'UNKNOWN',
        publishedAtOrigin: 'UNKNOWN',
        capturedAt: '2020-10-06T16:00:00.000Z',
        bylines: [],
        leadImage: null,
      },
      blocks: [
        { kind: 'PARAGRAPH', paragraph: 0 },
        { kind: 'PARAGRAPH', paragraph: 1 },
      ],
      paragraphs: [{ index: 0, kind: 'BODY', text: '港口在雾里。' }, { index: 1 }],
      quotations: [
        {
          paragraph: 1,
          start: 8,
          end: 23,
          text: '雁湾港的海不属于任何一个港口。',
          kind: 'DIRECT',
          speaker: { name: '韩泽远', kind: 'PERSON', aliases: [] },
          mention: { paragraph: 1, start: 2, end: 5, text: '韩泽远' },
          cue: { text: '说' },
          reason: null,
          utterance: 1,
        },
      ],
      // Who is only an alternative is listed too, without quotations.
      speakers: expect.arrayContaining([
        expect.objectContaining({
          name: '韩泽远',
          kind: 'PERSON',
          aliases: [],
          roles: expect.any(Array),
          quotationCount: 1,
        }),
      ]),
      removed: [],
      warnings: [],
    });
  });

  it('prints one JSON list, or text with speakers in the margin', async () => {
    const json = await runCli(['extract', '--format', 'json', archive]);
    expect(JSON.parse(json.stdout)).toHaveLength(2);
    const text = await runCli(['extract', '--format', 'text', join(archive, 'a.md')]);
    expect(text.stdout).toMatch(/^1 韩泽远 \d+% +总理韩泽远说：“⟦1 雁湾港/mu);
  });

  it('gives the same bytes in another zone, language, folder and order, with or without threads', async () => {
    const many = await writeArchive(
      Object.fromEntries(
        Array.from({ length: 70 }, (_, number) => [
          `${number}.md`,
          createDocument(`灰鳍鱼${number}`),
        ]),
      ),
    );
    const first = await runCli(['extract', many], { env: { TZ: 'UTC', LANG: 'C' } });
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(70);
    const second = await runCli(['extract', '--workers', '0', '.'], {
      cwd: many,
      env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    });
    expect(second.stdout).toBe(first.stdout);
    const third = await runCli(['extract', '--workers', '1', many], {
      env: { TZ: 'America/St_Johns' },
    });
    expect(third.stdout).toBe(first.stdout);
    const files = Array.from({ length: 70 }, (_, number) => join(many, `${69 - number}.md`));
    expect((await runCli(['extract', ...files])).stdout).toBe(first.stdout);
    await rm(many, { recursive: true });
  });
});

describe('pressgraph schema', () => {
  it('prints the SDL, and finds what breaks its clients', async () => {
    const out = join(folder, 'schema.graphql');
    expect(await runCli(['schema', '--out', out])).toMatchObject({ code: 0, stdout: '' });
    const sdl = await readFile(out, 'utf8');
    expect(sdl).toContain('type Query');
    expect(await runCli(['schema', 'check', out])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No breaking changes.\n',
    });
    await writeFile(out, sdl.replace('type Query {', 'type Query {\n  gone: Int\n'));
    expect(await runCli(['schema', 'check', out])).toMatchObject({
      code: 1,
      stdout: 'FIELD_REMOVED: Query.gone was removed.\n',
      stderr: '1 breaking change.\n',
    });
  });

  it('prints the subgraph that composition reads, and compares it with an older one', async () => {
    const { code, stdout } = await runCli(['schema', '--federation']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\//u,
    );
    expect(stdout).toContain(
      'type Article implements Node @key(fields: "id") @key(fields: "url") {',
    );
    const out = join(folder, 'subgraph.graphql');
    await writeFile(out, stdout.replace('type Query {', 'type Query {\n  gone: Int\n'));
    expect(await runCli(['schema', 'check', out, '--federation'])).toMatchObject({
      code: 1,
      stdout: 'FIELD_REMOVED: Query.gone was removed.\n',
    });
  });
});

describe('pressgraph serve', () => {
  it('ingests and serves, and refuses a port that is in use', async () => {
    const database = join(folder, 'serve.db');
    const server = await startServer(['serve', '-d', database, archive], { cwd: folder });
    const { address } = server;
    expect(await askServer(address, '{ articles { totalCount } }')).toEqual({
      data: { articles: { totalCount: 2 } },
    });
    const health = await fetch(new URL('/health', address));
    expect(health.status).toBe(200);
    const { port } = new URL(address);
    const { code, stderr } = await runCli(['serve', '-d', database, '-p', port]);
    expect([code, stderr]).toEqual([
      1,
      `pressgraph: Port ${port} of 127.0.0.1 is in use; choose another with --port.\n`,
    ]);
    server.process.kill('SIGTERM');
    expect((await server.finished).code).toBe(0);
  });

  it.each([[['.']], [['archive']], [['--log-level', 'silent', 'archive']]])(
    'is meant where no command is named: pressgraph %j',
    async (words) => {
      const place = await mkdtemp(join(tmpdir(), 'pressgraph-path-'));
      await cp(archive, join(place, 'archive'), { recursive: true });
      const server = await startServer(words, { cwd: place });
      expect(await askServer(server.address, '{ articles { totalCount } }')).toEqual({
        data: { articles: { totalCount: 2 } },
      });
      server.process.kill('SIGTERM');
      expect((await server.finished).code).toBe(0);
      await rm(place, { recursive: true });
    },
  );
});

describe('the seeds', () => {
  it('are read whole', async () => {
    const { code, stdout } = await runCli([
      'ingest',
      '-d',
      join(folder, 'seeds.db'),
      '--json',
      resolve('seeds'),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ removed: 0, changed: 0, isInterrupted: false });
  });
});
