import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument } from '../support/write-archive.ts';
import { runCli } from './run-cli.ts';
import { type RunningServer, startServer } from './run-server.ts';

const TOKEN = 'sixteen-visible-characters';
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let folder: string;
let archive: string;
let server: RunningServer | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-follow-'));
  archive = join(folder, 'archive');
  await mkdir(archive);
  await writeFile(join(archive, 'a.md'), createDocument('雁湾港'));
  server = null;
});
afterEach(async () => {
  server?.process.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function start(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  server = await startServer([...words, '-d', join(folder, 'archive.db')], { cwd: folder, env });
  return server;
}

/** Text of a stream of events as it grows. */
async function follow(address: string): Promise<{ text(): string; ended: Promise<void> }> {
  const query = encodeURIComponent('subscription { articleChanged { kind article { headline } } }');
  const response = await fetch(`${address}?query=${query}`, {
    headers: { accept: 'text/event-stream' },
  });
  let text = '';
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  return { text: () => text, ended: read() };
}

describe('a server that is followed', () => {
  it('tells of files that came, whoever read them, and ends its streams when it is stopped', async () => {
    const { address, process: child, finished } = await start(['serve', '--watch', archive]);
    const stream = await follow(address);
    await writeFile(join(archive, 'b.md'), createDocument('渡轮复航'));
    await expect.poll(stream.text, { timeout: 20_000 }).toContain('渡轮复航');
    await writeFile(join(archive, 'c.md'), createDocument('鱼市开张'));
    await runCli(['ingest', archive, '-d', join(folder, 'archive.db')], { cwd: folder });
    await expect.poll(stream.text, { timeout: 20_000 }).toContain('鱼市开张');
    child.kill('SIGTERM');
    await stream.ended;
    expect(stream.text()).toContain('event: complete');
    expect((await finished).code).toBe(0);
  });

  it('tells of corrections in a folder that comes later, and when they are taken back', async () => {
    const { address } = await start(['serve', '--watch', archive]);
    const stream = await follow(address);
    // The watcher may begin later than the server answers: what came before is written again.
    let written = 0;
    const write = async (): Promise<string> => {
      written += 1;
      const text = `港口在雾里，第${written}天。`;
      await writeFile(join(archive, 'b.md'), createDocument('渡轮复航', { text }));
      return stream.text();
    };
    await expect.poll(write, { timeout: 20_000, interval: 2000 }).toContain('渡轮复航');
    const count = (): number => stream.text().split('REATTRIBUTED').length - 1;
    const speakers = join(folder, 'corrections', 'speakers.yaml');
    await mkdir(join(speakers, '..'));
    await writeFile(speakers, '- action: rename\n  name: 韩泽远\n  to: 韩总理\n');
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(0);
    const before = count();
    await writeFile(speakers, '');
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(before);
    stream.ended.catch(() => undefined);
  });

  it('takes corrections, answers with them, and writes no token to its log', async () => {
    const {
      address,
      process: child,
      finished,
    } = await start(['serve', archive], {
      EDITOR_TOKEN: TOKEN,
    });
    const send = async (query: string): Promise<string> => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify({ query }),
      });
      return response.text();
    };
    const found = await send('{ quotations { nodes { id speaker { name } } } }');
    const id = /(?<="id":")[^"]+/u.exec(found)?.[0] ?? '';
    const answer = await send(
      `mutation { attributeQuotation(input: { quotation: "${id}", speaker: { named: { name: "某人" } } }) { isApplied quotation { speaker { name } } } }`,
    );
    expect(JSON.parse(answer)).toEqual({
      data: { attributeQuotation: { isApplied: true, quotation: { speaker: { name: '某人' } } } },
    });
    expect(await readFile(join(folder, 'corrections', 'quotations.yaml'), 'utf8')).toContain(id);
    child.kill('SIGTERM');
    const { stderr } = await finished;
    expect(stderr).toContain('1 corrections from');
    expect(stderr).not.toContain(TOKEN);
  });

  it('tells a webhook what a start brings', async () => {
    const bodies: string[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(204).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const place = receiver.address();
    const env = {
      WEBHOOK_URL: `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/`,
      WEBHOOK_SECRET: SECRET,
    };
    const { process: child, finished } = await start(['serve', archive], env);
    await expect.poll(() => bodies.join('\n'), { timeout: 20_000 }).toContain('"ADDED"');
    child.kill('SIGTERM');
    const { code, stderr } = await finished;
    expect(code).toBe(0);
    expect(stderr).not.toContain(SECRET);
    receiver.close();
  });

  it('does not start with a webhook that nobody could trust', async () => {
    const { code, stderr } = await runCli(['serve', archive], {
      cwd: folder,
      env: { WEBHOOK_URL: 'https://front.example/hook' },
    });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'pressgraph: WEBHOOK_URL needs WEBHOOK_SECRET: nobody should trust messages that are not signed.',
    ]);
  });

  it('does not start with a webhook at no address', async () => {
    const { code, stderr } = await runCli(['serve', archive], {
      cwd: folder,
      env: { WEBHOOK_URL: 'https://front.example:99999/hook', WEBHOOK_SECRET: SECRET },
    });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'pressgraph: WEBHOOK_URL is no address; give one such as https://front.example/hook.',
    ]);
  });

  it.each([
    ['EDITOR_TOKEN', 'short'],
    ['WEBHOOK_SECRET', 'whsec_short'],
    ['WEBHOOK_URL', 'https://editor:password@front.example/'],
  ])('does not start with a %s that is refused, and does not repeat it', async (name, value) => {
    const { code, stderr } = await runCli(['serve', archive], {
      cwd: folder,
      env: { [name]: value },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} is not allowed; allowed are `);
    expect(stderr).not.toContain(value === 'short' ? '"short"' : value);
  });
});
