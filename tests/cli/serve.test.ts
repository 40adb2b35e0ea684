import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument, writeArchive } from '../support/write-archive.ts';
import { runCli } from './run-cli.ts';
import { askServer, startServer } from './run-server.ts';

/** Settings as a deployment writes them: its own fields, one of them slow. */
const SETTINGS = `import { defineConfig } from 'pressgraph';

export default defineConfig({
  maxPageSize: 50,
  extend: {
    typeDefs: \`
      extend type Article { "Path of the article at its publisher." path: String! }
      extend type Query { "Answers after so many milliseconds." slow(ms: Int!): String! }
    \`,
    resolvers: {
      Article: { path: (article) => decodeURIComponent(new URL(article.url).pathname) },
      Query: {
        slow: (_source, { ms }) => new Promise((done) => setTimeout(() => done('at last'), ms)),
      },
    },
  },
});
`;

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-serve-'));
  archive = await writeArchive({ 'a.md': createDocument('雁湾港') });
  await mkdir(join(folder, 'node_modules'));
  await symlink(resolve('.'), join(folder, 'node_modules', 'pressgraph'));
  await writeFile(join(folder, 'pressgraph.config.ts'), SETTINGS);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(archive, { recursive: true });
});

describe('pressgraph serve with a settings file', () => {
  it('answers the fields that the deployment adds, beside ours and under the same limits', async () => {
    const server = await startServer([archive], { cwd: folder });
    const { address } = server;
    expect(await askServer(address, '{ articles { nodes { path headline } } }')).toEqual({
      data: { articles: { nodes: [{ path: '/雁湾港', headline: '雁湾港' }] } },
    });
    expect(await askServer(address, '{ __type(name: "Article") { name } }')).toMatchObject({
      data: { __type: { name: 'Article' } },
    });
    expect(await askServer(address, '{ articles(first: 51) { totalCount } }')).toMatchObject({
      errors: [{ extensions: { code: 'PAGE_TOO_LARGE' } }],
    });
    server.process.kill('SIGTERM');
    const { code, stdout, stderr } = await server.finished;
    expect([code, stdout]).toEqual([0, `Serving GraphQL at ${address}\n`]);
    const entries = stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): unknown => JSON.parse(line));
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      msg: 'request',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      method: 'POST',
      path: '/graphql',
      status: 200,
      durationMs: expect.any(Number),
      cost: expect.any(Number),
    });
  });

  it('prints the schema with them', async () => {
    const { code, stdout } = await runCli(['schema'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/"""Path of the article at its publisher\."""\s+path: String!/u);
  });

  it('is refused in one line where its SDL does not fit ours', async () => {
    const place = await mkdtemp(join(tmpdir(), 'pressgraph-wrong-'));
    await writeFile(
      join(place, 'pressgraph.config.json'),
      '{ "extend": { "typeDefs": "extend type Artikel { path: String }" } }',
    );
    const { code, stderr } = await runCli(['serve', archive], { cwd: place });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^pressgraph: "extend" in the settings file does not fit the schema: .*Artikel.*\n$/u,
    );
    await rm(place, { recursive: true });
  });
});

describe('a setting that is true by default', () => {
  it.each(['introspection', 'graphiql'])('is switched off as help says: --no-%s', async (flag) => {
    const { stdout } = await runCli(['serve', '--help']);
    expect(stdout).toMatch(new RegExp(`--${flag} .* default true, off with --no-${flag}\\]`, 'u'));
  });

  it('is off then', async () => {
    const words = ['--no-introspection', '--no-graphiql', archive];
    const server = await startServer(words, { cwd: folder });
    const answer = await askServer(server.address, '{ __schema { queryType { name } } }');
    expect(JSON.stringify(answer)).toContain('INTROSPECTION_OFF');
    const page = await fetch(server.address, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('<html');
    server.process.kill('SIGTERM');
    expect((await server.finished).code).toBe(0);
  });
});

describe('a server that is told to stop', () => {
  it.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('by %s answers what is under way and exits with %i', async (signal, exitCode) => {
    const server = await startServer([archive], { cwd: folder });
    const answer = askServer(server.address, '{ slow(ms: 1000) }');
    await askServer(server.address, '{ archive { articleCount } }');
    server.process.kill(signal);
    expect(await answer).toEqual({ data: { slow: 'at last' } });
    expect((await server.finished).code).toBe(exitCode);
  });

  it('gives up after the time that is set', async () => {
    const words = [archive, '--shutdown-timeout-ms', '50'];
    const server = await startServer(words, { cwd: folder });
    const answer = askServer(server.address, '{ slow(ms: 600000) }');
    await askServer(server.address, '{ archive { articleCount } }');
    server.process.kill('SIGTERM');
    await expect(answer).rejects.toThrow('fetch failed');
    expect((await server.finished).code).toBe(0);
  });
});
