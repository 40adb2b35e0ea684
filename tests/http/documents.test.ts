import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { readDocuments } from '../../src/server/documents/read-documents.ts';
import { createRecentDocuments } from '../../src/server/documents/recent-documents.ts';
import { createGateway, type Gateway } from '../../src/server/gateway.ts';
import {
  type Answer,
  createTestGateway,
  ENDPOINT,
  openSampleStore,
  post,
} from '../support/sample-gateway.ts';
import { readEvents } from '../support/event-stream.ts';
import { writeChangeCursor } from '../../src/schema/change-cursor.ts';

const NEWEST = 'query Newest($n: Int = 2) { articles(first: $n) { nodes { id } } }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const config = createConfig({ env: {} });
const schema = createSchema();
const folder = await mkdtemp(join(tmpdir(), 'pressgraph-documents-'));
const store = await openSampleStore();
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function writeManifest(content: string): Promise<string> {
  const file = join(await mkdtemp(join(folder, 'manifest-')), 'persisted-documents.json');
  await writeFile(file, content);
  return file;
}

async function openWith(manifest: Readonly<Record<string, string>>): Promise<Gateway> {
  const file = await writeManifest(JSON.stringify(manifest));
  return createGateway({
    store,
    config,
    schema,
    documents: await readDocuments(file, schema, config),
    logger: pino({ level: 'silent' }),
  });
}

function get(gateway: Gateway, parameters: Readonly<Record<string, string>>, tag = '') {
  return gateway.fetch(
    new Request(`${ENDPOINT}?${new URLSearchParams(parameters)}`, {
      headers: { accept: 'application/json', 'if-none-match': tag },
    }),
  );
}

async function read(response: Response): Promise<Answer> {
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

describe('documentId', () => {
  const other = 'query Other { archive { articleCount } }';

  it.each(['newest', `sha256:${hash(NEWEST)}`])('%s stands for a document', async (documentId) => {
    const gateway = await openWith({ newest: NEWEST });
    const whole = await read(await get(gateway, { query: NEWEST }));
    expect(whole.data).toMatchObject({ articles: { nodes: [{}, {}] } });
    expect(await read(await get(gateway, { documentId }))).toEqual(whole);
    expect(await read(await post(gateway, { documentId }))).toEqual(whole);
    const one = await read(await post(gateway, { documentId, variables: { n: 1 } }));
    expect(one.data).toMatchObject({ articles: { nodes: [{}] } });
  });

  it('of hexadecimal digits may be written with its prefix or without', async () => {
    const [sha1, sha256] = ['a'.repeat(40), 'b'.repeat(64)];
    const gateway = await openWith({ [sha1]: other, [sha256]: other });
    for (const documentId of [sha1, sha256, `sha256:${sha256}`])
      expect((await read(await get(gateway, { documentId }))).errors).toBeUndefined();
    expect((await read(await get(gateway, { documentId: `sha256:${sha1}` }))).errors).toHaveLength(
      1,
    );
  });

  it('names an operation of its document, and is one of a batch', async () => {
    const gateway = await openWith({ both: `${NEWEST} ${other}` });
    const asked = { documentId: 'both', operationName: 'Other' };
    const answer = await read(await get(gateway, asked));
    expect(Object.keys(answer.data ?? {})).toEqual(['archive']);
    expect(await (await post(gateway, [asked, { query: other }])).json()).toEqual([answer, answer]);
  });

  it('gives an answer that may be kept, under the name of its document', async () => {
    const gateway = await openWith({ newest: NEWEST });
    const etag = (await get(gateway, { documentId: 'newest' })).headers.get('etag') ?? 'none';
    expect(etag).toBe((await get(gateway, { query: NEWEST })).headers.get('etag'));
    expect((await get(gateway, { documentId: 'newest' }, etag)).status).toBe(304);
  });

  it('that nobody knows is answered with code and hint', async () => {
    const gateway = await openWith({ newest: NEWEST });
    for (const documentId of ['gone', `sha256:${hash('gone')}`, '__proto__']) {
      const response = await get(gateway, { documentId });
      expect(response.headers.get('cache-control')).toBe('no-store');
      const { data, errors } = await read(response);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        {
          message: `The document "${documentId}" is not known here.`,
          extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND', hint: expect.any(String) },
        },
      ]);
    }
    const accept = { accept: 'application/graphql-response+json' };
    expect((await post(gateway, { documentId: 'gone' }, accept)).status).toBe(404);
  });

  it.each([
    [{ documentId: 'newest', query: NEWEST }, 'The request has a query and a documentId.'],
    [{ documentId: 7 }, 'The documentId is no text.'],
    [{ documentId: null }, 'Must provide query string.'],
  ])('refuses %j', async (body, message) => {
    const response = await post(await openWith({ newest: NEWEST }), body);
    expect(response.status).toBe(400);
    expect((await read(response)).errors).toMatchObject([
      { message, extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('of null leaves the query as it is', async () => {
    const response = await post(createTestGateway(store), { documentId: null, query: NEWEST });
    expect((await read(response)).errors).toBeUndefined();
  });

  it('spares its document no limit', async () => {
    const gateway = await openWith({ newest: NEWEST });
    const response = await post(gateway, { documentId: 'newest', variables: { n: 101 } });
    expect(await response.text()).toContain('PAGE_TOO_LARGE');
  });
});

describe('an automatic persisted query', () => {
  const name = (query: string, sha256Hash = hash(query)) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });

  it('is asked for by its hash alone once it was sent', async () => {
    const gateway = createTestGateway(store);
    const unknown = await post(gateway, name(NEWEST));
    expect(unknown.status).toBe(200);
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect((await read(unknown)).errors).toMatchObject([
      {
        message: 'PersistedQueryNotFound',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', hint: expect.any(String) },
      },
    ]);
    const sent = await read(await post(gateway, { query: NEWEST, ...name(NEWEST) }));
    expect(sent.errors).toBeUndefined();
    expect(await read(await post(gateway, name(NEWEST)))).toEqual(sent);
    const extensions = JSON.stringify(name(NEWEST).extensions);
    const byGet = await get(gateway, { extensions });
    expect(byGet.headers.get('etag')).not.toBeNull();
    expect(await read(byGet)).toEqual(sent);
    const byId = await get(gateway, { documentId: `sha256:${hash(NEWEST)}` });
    expect(await read(byId)).toEqual(sent);
  });

  it('may be a subscription', async () => {
    const gateway = createTestGateway(store);
    const { epoch } = await store.changeLog();
    const after = writeChangeCursor(epoch, { sequence: 0, quotationId: null });
    const query = `subscription { articleChanged(after: "${after}") { kind } }`;
    const accept = { accept: 'text/event-stream' };
    for (const body of [{ query, ...name(query) }, name(query)]) {
      const events = readEvents(await post(gateway, body, accept));
      expect((await events.next()).data).toMatchObject({ data: { articleChanged: {} } });
      await events.close();
    }
  });

  it('may be one of the manifest', async () => {
    const gateway = await openWith({ newest: NEWEST });
    expect((await read(await post(gateway, name(NEWEST)))).errors).toBeUndefined();
  });

  it.each([
    ['is wrong', '{ nothing }'],
    ['asks for too much', '{ articles(first: 100) { nodes { related(first: 100) { by } } } }'],
  ])('is not kept where it %s', async (_why, query) => {
    const gateway = createTestGateway(store, { maxCost: 500 });
    expect((await read(await post(gateway, { query, ...name(query) }))).errors).toHaveLength(1);
    const [error] = (await read(await post(gateway, name(query)))).errors ?? [];
    expect(error?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    [{ query: NEWEST, ...name('another') }, /^The hash of the persisted query is not that/u],
    [{ query: NEWEST, ...name(NEWEST, 'x') }, /^The extension persistedQuery has no version 1/u],
    [{ extensions: { persistedQuery: {} } }, /^The extension persistedQuery has no version 1/u],
  ])('refuses %j', async (body, message) => {
    const response = await post(createTestGateway(store), body);
    expect(response.status).toBe(400);
    const [error] = (await read(response)).errors ?? [];
    expect(error?.message).toMatch(message);
    expect(error?.extensions['code']).toBe('BAD_REQUEST');
  });
});

describe('createRecentDocuments', () => {
  it('forgets what was not asked for the longest time', () => {
    const recent = createRecentDocuments({ maxCount: 2, maxLength: 100 });
    recent.set('a', 'A');
    recent.set('b', 'B');
    expect(recent.get('a')).toBe('A');
    recent.set('c', 'C');
    expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual(['A', undefined, 'C']);
  });

  it('holds so many characters, and none that are too many alone', () => {
    const recent = createRecentDocuments({ maxCount: 100, maxLength: 10 });
    recent.set('a', 'A'.repeat(6));
    recent.set('a', 'A'.repeat(5));
    recent.set('b', 'B'.repeat(5));
    recent.set('x', 'X'.repeat(11));
    expect(['a', 'b', 'x'].map((name) => recent.get(name)?.length)).toEqual([5, 5, undefined]);
    recent.set('c', 'C');
    expect(['a', 'b', 'c'].map((name) => recent.get(name)?.length)).toEqual([undefined, 5, 1]);
  });
});

describe('readDocuments', () => {
  it.each([
    { persistedDocuments: { hashAlgorithm: 'sha1' }, prefix: '', algorithm: 'sha1' },
    { persistedDocuments: { hashAlgorithm: 'sha256' }, prefix: 'sha256:', algorithm: 'sha256' },
  ])('reads what the client preset of graphql-codegen writes with %j', async (options) => {
    const { persistedDocuments, prefix, algorithm } = options;
    const place = await mkdtemp(join(folder, 'codegen-'));
    const codegen = {
      schema: 'schema.graphql',
      documents: 'tests/clients/codegen/client.ts',
      silent: true,
      generates: {
        [`${place}/`]: {
          preset: 'client',
          presetConfig: { persistedDocuments },
        },
      },
    };
    await writeFile(join(place, 'codegen.json'), JSON.stringify(codegen));
    const words = ['node_modules/.bin/graphql-codegen', '--config', join(place, 'codegen.json')];
    await promisify(execFile)('node', words);
    const file = join(place, 'persisted-documents.json');
    const manifest: Readonly<Record<string, string>> = JSON.parse(await readFile(file, 'utf8'));
    const documents = await readDocuments(file, schema, config);
    expect(Object.keys(manifest)).toHaveLength(6);
    for (const [id, text] of Object.entries(manifest)) {
      expect(documents.get(id)).toBe(text);
      expect(documents.get(`sha256:${hash(text)}`)).toBe(text);
      expect(id).toBe(prefix + createHash(algorithm).update(text).digest('hex'));
    }
  });

  it.each([
    ['{', /^The file of documents \S+ is no JSON object of ids and documents\.$/u],
    ['[]', /^The file of documents \S+ is no JSON object of ids and documents\.$/u],
    ['{ "a": 1 }', /^The document a of \S+ is no text\.$/u],
    ['{ "a": "{" }', /^The document a of \S+ is not GraphQL: Syntax Error: [^\n]+$/u],
    ['{ "a": "{ nothing }" }', /^The document a of \S+ does not fit the schema: [^\n]+$/u],
    [
      '{ "a": "{ articles(first: 100) { nodes { related(first: 100) { by } } } }" }',
      /^The document a of \S+ asks for too much: The answer could hold more than 5000 records[^\n]+$/u,
    ],
  ])('refuses %s in one sentence', async (content, message) => {
    const file = await writeManifest(content);
    await expect(readDocuments(file, schema, config)).rejects.toThrow(message);
  });

  it('refuses a file that is not there, and reads none where none is named', async () => {
    const gone = join(folder, 'gone.json');
    await expect(readDocuments(gone, schema, config)).rejects.toThrow(
      `The file of documents ${gone} cannot be read; is it there?`,
    );
    expect(await readDocuments('', schema, config)).toEqual(new Map());
  });

  it('refuses a document with more tokens than the server reads', async () => {
    const file = await writeManifest(JSON.stringify({ a: NEWEST }));
    await expect(readDocuments(file, schema, { ...config, maxTokens: 5 })).rejects.toThrow(
      /^The document a of \S+ is not GraphQL: Syntax Error: Document contains more that 5 tokens/u,
    );
  });
});
