import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInterfaceType } from 'graphql';
import { pino } from 'pino';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Corrections, NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { encodeId } from '../../src/schema/global-id.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { openWebhook, type Webhook } from '../../src/server/webhook/open-webhook.ts';
import { signMessage } from '../../src/server/webhook/sign-message.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import type { FileResult, Store } from '../../src/store/store.ts';
import { createFileResult } from '../contract/store.ts';
import { createTestGateway, ENDPOINT } from '../support/sample-gateway.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly isComplete: boolean;
    readonly changes: readonly { readonly kind: string; readonly url: string }[];
    readonly tags: readonly string[];
  };
}

let store: Store;
let receiver: Server;
let url: string;
/** Statuses of the next answers; 204 when there are none. */
let statuses: number[];
let received: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
let webhook: Webhook;

beforeEach(async () => {
  store = await openStore(':memory:');
  statuses = [];
  received = [];
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 204, { location: '/elsewhere' }).end();
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
  webhook = await open();
});
afterEach(async () => {
  await webhook.close();
  receiver.close();
  await store.close();
});

function open(secret = SECRET): Promise<Webhook> {
  return openWebhook({ store, url, secret, log: pino({ level: 'silent' }), retryMs: 5 });
}

let runs = 1_700_000_000_000;
async function run(...results: readonly FileResult[]): Promise<void> {
  if (results.length > 0) await store.writeFiles(results);
  await finish(NO_CORRECTIONS);
}

async function finish(corrections: Corrections): Promise<void> {
  runs += 1000;
  await store.finishRun({ corrections, parserVersion: '1', finishedAt: runs });
}

const createFile = (name: string, speaker = '韩泽远'): FileResult =>
  createFileResult({
    file: `${name}.md`,
    url: `https://paper.example/${name}`,
    headline: name,
    speakers: [{ name: speaker }],
    quotations: [{ text: `今晚没有船去${name}`, speaker }],
  });

/** Messages, once there are so many. */
async function readMessages(count: number): Promise<readonly Message[]> {
  await expect.poll(() => received.length, { timeout: 5000, interval: 5 }).toBe(count);
  return received.map(({ body }): Message => JSON.parse(body));
}

describe('the webhook', () => {
  it('tells what changed, signed so that a library of the specification takes it', async () => {
    webhook.start();
    await run(createFile('one'), createFile('two'));
    const [message] = await readMessages(1);
    expect(message).toMatchObject({
      type: 'archive.changed',
      timestamp: new Date(runs).toISOString(),
      data: { isComplete: true },
    });
    expect(
      message?.data.changes.map(({ kind, url: address }) => [kind, address]).toSorted(),
    ).toEqual([
      ['ADDED', 'https://paper.example/one'],
      ['ADDED', 'https://paper.example/two'],
    ]);
    const signed = signMessage('msg_1', Date.now(), received[0]?.body ?? '', SECRET);
    const verifier = new Verifier(SECRET);
    expect(verifier.verify(signed.body, { ...signed.headers })).toEqual(message);
    const { headers, body } = received[0] ?? { headers: {}, body: '' };
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    expect(verifier.verify(body, own)).toEqual(message);
    expect(() => verifier.verify(`${body} `, own)).toThrow('No matching signature found');
  });

  it('names every tag under which a page with the article may be kept', async () => {
    webhook.start();
    await run(createFile('one'));
    const [message] = await readMessages(1);
    const gateway = createTestGateway(store);
    const query = encodeURIComponent(
      '{ article(by: { url: "https://paper.example/one" }) { id quotations { nodes { id speaker { id name } } } topics { topic { id } } publisher { id } } }',
    );
    const response = await gateway.fetch(
      new Request(`${ENDPOINT}?query=${query}`, { headers: { accept: 'application/json' } }),
    );
    await gateway.close();
    const kept = (response.headers.get('cache-tag') ?? '').split(',');
    expect(kept.length).toBeGreaterThan(3);
    const told = new Set(message?.data.tags);
    // Quotations are many; lists of them are named instead.
    const missing = kept.filter((tag) => !told.has(tag) && !tag.startsWith('Quotation:'));
    expect(missing).toEqual(['archive']);
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      'REATTRIBUTED',
      'by a correction',
      () =>
        finish({
          ...NO_CORRECTIONS,
          speakers: [{ action: 'rename', name: '韩泽远', to: '贺明漪', by: null, why: null }],
        }),
    ],
    ['REVISED', 'in another capture', () => run(createFile('one', '贺明漪'))],
    [
      'REMOVED',
      'because the article is gone',
      async () => {
        await store.removeFiles(['one.md']);
        await run();
      },
    ],
  ])('names who no longer speaks in an article: %s %s', async (kind, _how, change) => {
    await run(createFile('one'));
    const [before] = await store.speakersByName(['韩泽远']);
    await webhook.close();
    await store.noteTold(url, (await store.changeLog()).newest);
    webhook = await open();
    webhook.start();
    await change();
    const [message] = await readMessages(1);
    expect(message?.data.changes).toMatchObject([{ kind }]);
    expect(message?.data.tags).toContain(`Speaker:${encodeId('Speaker', String(before?.id))}`);
  });

  it('names every type of record, under which answers without ids are kept', async () => {
    webhook.start();
    await run(createFile('one'));
    const told = new Set((await readMessages(1))[0]?.data.tags);
    const schema = createSchema();
    const node = schema.getType('Node');
    const types = isInterfaceType(node)
      ? schema.getPossibleTypes(node).map(({ name }) => name)
      : [];
    expect(types).toContain('WireGroup');
    const missing = types.flatMap((name) => [name, `list:${name}`]).filter((tag) => !told.has(tag));
    expect(missing).toEqual([]);
  });

  it.each([[500], [429], [302]])(
    'sends a message again that was answered with %i',
    async (status) => {
      statuses = [status, status];
      webhook.start();
      await run(createFile('one'));
      await readMessages(3);
      const ids = received.map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids).size).toBe(1);
    },
  );

  it('does not hold up the server while a run writes, and remembers later what it told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pressgraph-webhook-'));
    const path = join(folder, 'archive.db');
    await store.close();
    store = await openStore(path);
    await webhook.close();
    webhook = await open();
    const writer = createDatabase(path);
    await run(createFile('one'));
    const { newest } = await store.changeLog();
    writer.exec('begin immediate');
    webhook.start();
    await readMessages(1);
    const startedMs = performance.now();
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(performance.now() - startedMs).toBeLessThan(2000);
    expect(await store.toldUntil(url)).toBe(0);
    writer.exec('commit');
    await expect.poll(() => store.toldUntil(url)).toBe(newest);
    writer.close();
    await webhook.close();
    await rm(folder, { recursive: true });
  });

  it('is closed at once after its start', async () => {
    webhook.start();
    await webhook.close();
    expect(received).toHaveLength(0);
  });

  it('tells nothing more after 410, over restarts, until it has another secret', async () => {
    statuses = [204, 410];
    webhook.start();
    await run(createFile('one'));
    await readMessages(1);
    await run(createFile('two'));
    await readMessages(2);
    await run(createFile('three'));
    await webhook.close();
    webhook = await open();
    webhook.start();
    await webhook.close();
    expect(received).toHaveLength(2);
    webhook = await open(`${SECRET.slice(0, -1)}A`);
    webhook.start();
    const [, , message] = await readMessages(3);
    expect(message?.data.changes.map(({ url: address }) => address)).toEqual([
      'https://paper.example/two',
      'https://paper.example/three',
    ]);
  });

  it('begins with what it was never told, over restarts, and with nothing the first time', async () => {
    await run(createFile('one'));
    await webhook.close();
    webhook = await open();
    webhook.start();
    expect((await readMessages(1))[0]?.data.changes).toMatchObject([
      { url: 'https://paper.example/one' },
    ]);
    await webhook.close();
    url = `${url}/other`;
    webhook = await open();
    webhook.start();
    await run(createFile('two'));
    expect((await readMessages(2))[1]?.data.changes).toMatchObject([
      { url: 'https://paper.example/two' },
    ]);
  });

  it('sends a hundred articles at once at most', async () => {
    webhook.start();
    await run(...Array.from({ length: 205 }, (_item, index) => createFile(String(index))));
    const messages = await readMessages(3);
    expect(messages.map(({ data }) => data.changes.length)).toEqual([100, 100, 5]);
  });

  it('signs as the example of the README says', () => {
    const { headers } = signMessage('msg_1', 1_700_000_000_000, '{"a":1}', SECRET);
    expect(headers['webhook-signature']).toBe('v1,hVsFLpmw4Ib/Xm0eZLt3KqYBZdt0U8gdGeuz0EsGv78=');
  });
});
