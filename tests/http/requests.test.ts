import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { createGateway } from '../../src/server/gateway.ts';
import {
  ask,
  createTestGateway,
  ENDPOINT,
  openSampleStore,
  post,
} from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

/** Nothing of ours may show in an answer: no path, no stack, no SQL, no name of a library. */
function expectNoInternals(text: string): void {
  expect(text).not.toMatch(
    /node_modules|\bat .*:\d+:\d+|SELECT |sqlite|libsql|graphql-yoga|originalError|stack/iu,
  );
}

describe('documents', () => {
  it.each([
    ['itself', '{ archive { ...A } } fragment A on Archive { revision ...A }'],
    [
      'another that spreads it',
      '{ archive { ...A } } fragment A on Archive { ...B } fragment B on Archive { ...A }',
    ],
    [
      'it through a third',
      '{ archive { ...A } } fragment A on Archive { ...B } fragment B on Archive { ...C } fragment C on Archive { ...A }',
    ],
  ])('may not have a fragment that spreads %s', async (_name, query) => {
    const { errors } = await ask(gateway, query);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('may not introspect in circles, but as explorers do', async () => {
    const circle = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`;
    expect((await ask(gateway, circle)).errors).toHaveLength(1);
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(gateway, getIntrospectionQuery())).errors).toBeUndefined();
  });

  it('may not introspect where that is off, and the answer says so', async () => {
    const closed = createTestGateway(store, { introspection: false });
    const { errors } = await ask(closed, '{ __schema { types { name } } }');
    expect(errors?.[0]?.extensions['code']).toBe('INTROSPECTION_OFF');
    expect((await ask(closed, '{ __typename archive { revision } }')).errors).toBeUndefined();
  });

  it('may introspect where that is off if they show the token of an editor, and nobody after them', async () => {
    const editorToken = 'sixteen-visible-characters';
    const closed = createTestGateway(store, { introspection: false, editorToken });
    const query = '{ __schema { queryType { name } } }';
    const asEditor = { authorization: `Bearer ${editorToken}` };
    const address = `${ENDPOINT}?query=${encodeURIComponent(query)}`;
    for (const headers of [{}, asEditor, {}, { authorization: 'Bearer another' }]) {
      const byPost = await (await post(closed, { query }, headers)).text();
      const byGet = await closed.fetch(
        new Request(address, { headers: { accept: 'application/json', ...headers } }),
      );
      const sdl = await closed.fetch(new Request('http://localhost/schema.graphql', { headers }));
      const isAllowed = headers === asEditor;
      expect(byPost.includes('INTROSPECTION_OFF')).toBe(!isAllowed);
      expect((await byGet.text()).includes('"queryType"')).toBe(isAllowed);
      expect(byGet.headers.get('cache-control')).toBe('no-store');
      expect(sdl.status).toBe(isAllowed ? 200 : 403);
      expect(sdl.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('get names suggested only where the explorer is on', async () => {
    const query = '{ articls { nodes { id } } }';
    const open = await ask(gateway, query);
    const closed = await ask(createTestGateway(store, { graphiql: false }), query);
    expect(open.errors?.[0]?.message).toContain('Did you mean');
    expect(closed.errors?.[0]?.message).not.toContain('Did you mean');
  });

  it.each([
    [
      'a list value',
      `{ articles(where: { and: ${'['.repeat(50_000)}${']'.repeat(50_000)} }) { totalCount } }`,
    ],
    [
      'a type',
      `query A($a: ${'['.repeat(50_000)}Int${']'.repeat(50_000)}) { archive { revision } }`,
    ],
    ['a selection', `${'{ archive '.repeat(50_000)}${'}'.repeat(50_000)}`],
    [
      'an object value',
      `{ articles(where: ${'{ not: '.repeat(50_000)}{}${'}'.repeat(50_000)}) { totalCount } }`,
    ],
  ])('may not nest %s 50,000 times', async (_name, query) => {
    for (const maxTokens of [2000, 1_000_000]) {
      const response = await post(
        createTestGateway(store, { maxTokens }),
        { query },
        { accept: 'application/graphql-response+json' },
      );
      expect(response.status).toBe(400);
      expectNoInternals(await response.text());
    }
  });
});

describe('variables', () => {
  const query = 'query A($where: ArticleWhere) { articles(where: $where) { totalCount } }';

  it('may not nest without end', async () => {
    const where = `${'{"and":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const response = await post(
      gateway,
      `{"query":${JSON.stringify(query)},"variables":{"where":${where}}}`,
      { accept: 'application/graphql-response+json' },
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('BAD_USER_INPUT');
  });

  it('are not echoed whole when they are wrong', async () => {
    const response = await post(gateway, { query, variables: { where: 'x'.repeat(500_000) } });
    const text = await response.text();
    expect(text).toContain('BAD_USER_INPUT');
    expect(text.length).toBeLessThan(5000);
  });

  it('cannot name what the schema does not have', async () => {
    const { errors } = await ask(gateway, query, { where: { sha256: { eq: 'x' } } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('bodies', () => {
  it('that are no JSON are refused without repeating them', async () => {
    const response = await post(gateway, '{"query":"{ archive { revision } }", "secret-word": ');
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).not.toContain('secret-word');
    expectNoInternals(text);
  });

  it('in another encoding are refused', async () => {
    const response = await post(
      gateway,
      { query: '{ archive { revision } }' },
      { 'content-type': 'application/json; charset=utf-16' },
    );
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('UNSUPPORTED_CHARSET');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;application/json',
    'text/html',
  ])('of the type %s are refused, because any page could send them', async (type) => {
    const response = await post(gateway, '{"query":"{ archive { revision } }"}', {
      'content-type': type,
    });
    expect(response.status).toBe(415);
    const text = await response.text();
    expect(text).toContain('UNSUPPORTED_CONTENT_TYPE');
    expect(text).not.toContain('"revision"');
  });

  it.each(['application/json', 'Application/JSON; Charset="UTF-8"'])(
    'of the type %s are read',
    async (type) => {
      const { status } = await post(
        gateway,
        { query: '{ archive { revision } }' },
        { 'content-type': type },
      );
      expect(status).toBe(200);
    },
  );
});

describe('methods', () => {
  it('GET answers no mutation, POST does', async () => {
    const open = createTestGateway(
      store,
      {},
      {
        typeDefs: 'type Mutation { note(text: String!): String! }',
        resolvers: { Mutation: { note: (_source, { text }) => text } },
      },
    );
    const query = 'mutation { note(text: "kept") }';
    const read = await open.fetch(
      new Request(`${ENDPOINT}?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'application/json' },
      }),
    );
    expect(read.status).toBe(405);
    expect(await read.text()).not.toContain('kept');
    expect((await ask(open, query)).data).toEqual({ note: 'kept' });
  });

  it('GET answers queries', async () => {
    const response = await gateway.fetch(
      new Request(`${ENDPOINT}?query=${encodeURIComponent('{ archive { revision } }')}`, {
        headers: { accept: 'application/json' },
      }),
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"revision"');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is not allowed', async (method) => {
    const response = await gateway.fetch(new Request(ENDPOINT, { method }));
    expect(response.status).toBe(405);
  });

  it('OPTIONS from a foreign page allows nothing', async () => {
    const response = await gateway.fetch(
      new Request(ENDPOINT, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      }),
    );
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets pages of listed origins read answers, and no others', async () => {
    const open = createTestGateway(store, { corsOrigin: 'https://paper.example' });
    const allowed = async (origin: string) =>
      (await post(open, { query: '{ __typename }' }, { origin })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://paper.example')).toBe('https://paper.example');
    expect(await allowed('https://evil.example')).not.toBe('https://evil.example');
  });
});

describe('our own mistakes', () => {
  it('are masked, and the log has the same request id', async () => {
    const lines: string[] = [];
    const broken = createGateway({
      store,
      config: createConfig({ env: {} }),
      schema: createSchema({
        typeDefs: 'extend type Query { broken: String }',
        resolvers: {
          Query: {
            broken: () => {
              throw new Error('SELECT secret FROM table at /srv/app.ts:1:1');
            },
          },
        },
      }),
      logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    });
    const response = await post(broken, { query: '{ broken }' });
    const text = await response.text();
    expectNoInternals(text);
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    const id = response.headers.get('x-request-id') ?? 'none';
    expect(text).toContain(id);
    const entry = lines.find((line) => line.includes('masked error'));
    expect(entry).toContain(id);
    expect(entry).toContain('SELECT secret');
  });
});

describe('paths', () => {
  it('/health answers while the database does not; /ready says that it does not', async () => {
    const away = createTestGateway({
      ...store,
      check: () => Promise.reject(new Error('disk on fire')),
    });
    const health = await away.fetch(new Request('http://localhost/health'));
    const ready = await away.fetch(new Request('http://localhost/ready'));
    expect([health.status, ready.status]).toEqual([200, 503]);
    expect(await ready.text()).not.toContain('disk on fire');
  });

  it('/ready says whether the index fits the documents', async () => {
    const ready = await gateway.fetch(new Request('http://localhost/ready'));
    expect(await ready.json()).toEqual({ status: 'ready', index: 'CURRENT' });
  });

  it('/metrics answers only where it is on', async () => {
    const path = new Request('http://localhost/metrics');
    expect((await gateway.fetch(path)).status).toBe(404);
    const open = createTestGateway(store, { metrics: true });
    await ask(open, '{ archive { revision } }');
    const answer = await open.fetch(new Request('http://localhost/metrics'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^# TYPE /mu);
  });

  it('/ leads to the endpoint, and others say where it is', async () => {
    const root = await gateway.fetch(new Request('http://localhost/'));
    expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql']);
    const other = await gateway.fetch(new Request('http://localhost/nowhere'));
    expect(other.status).toBe(404);
    expect(await other.text()).toContain('/graphql');
  });

  it('the explorer loads nothing from elsewhere and its files are kept by browsers', async () => {
    const page = await gateway.fetch(new Request(ENDPOINT, { headers: { accept: 'text/html' } }));
    const html = await page.text();
    expect(html.length).toBeLessThan(50_000);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/graphql\/assets\//u);
      const asset = await gateway.fetch(
        new Request(`http://localhost${address}`, { headers: { 'accept-encoding': 'br' } }),
      );
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(asset.headers.get('content-encoding')).toBe('br');
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
