import { afterAll, describe, expect, it } from 'vitest';
import type { GatewayConfig } from '../../src/server/gateway.ts';
import {
  type Answer,
  ask,
  createTestGateway,
  openSampleStore,
  post,
} from '../support/sample-gateway.ts';

const store = await openSampleStore();
afterAll(() => store.close());

const gateways = new Map<string, ReturnType<typeof createTestGateway>>();

/** The gateway with these settings; one for all tests that want the same. */
function gatewayWith(settings: Partial<GatewayConfig>) {
  const key = JSON.stringify(settings);
  const gateway = gateways.get(key) ?? createTestGateway(store, settings);
  gateways.set(key, gateway);
  return gateway;
}

/** The code of the only error, or null where there is none. */
async function codeOf(
  settings: Partial<GatewayConfig>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { errors } = await ask(gatewayWith(settings), query, variables);
  return errors?.[0]?.extensions['code'] ?? null;
}

describe('tokens', () => {
  const query = (fields: number) => `{ archive { ${'revision '.repeat(fields)}} }`;

  it.each([
    [15, null],
    [16, null],
    [17, 'QUERY_TOO_LONG'],
  ])('%i tokens of at most 16 give %s', async (tokens, code) => {
    expect(await codeOf({ maxTokens: 16 }, query(tokens - 5))).toBe(code);
  });
});

describe('depth', () => {
  const spellings: Readonly<Record<string, string>> = {
    plain: '{ articles(first: 1) { nodes { publisher { name } } } }',
    inline: '{ articles(first: 1) { ... { nodes { ... on Article { publisher { name } } } } } }',
    fragment:
      '{ articles(first: 1) { ...A } } fragment A on ArticleConnection { nodes { ...B } } fragment B on Article { publisher { name } }',
    'a fragment in an inline fragment':
      '{ articles(first: 1) { ... on ArticleConnection { ...A } } } fragment A on ArticleConnection { nodes { publisher { name } } }',
    'a fragment used before at a lesser depth':
      'fragment P on Publisher { name } query { publishers { ...P } articles(first: 1) { nodes { publisher { ...P } } } }',
    'a fragment named __schema':
      '{ articles(first: 1) { ...__schema } } fragment __schema on ArticleConnection { nodes { publisher { name } } }',
    aliases: '{ a: articles(first: 1) { n: nodes { p: publisher { name } } } }',
  };

  it.each(Object.entries(spellings))('counts four levels, spelled by %s', async (_name, query) => {
    expect(await codeOf({ maxDepth: 5 }, query)).toBeNull();
    expect(await codeOf({ maxDepth: 4 }, query)).toBeNull();
    expect(await codeOf({ maxDepth: 3 }, query)).toBe('QUERY_TOO_DEEP');
  });

  it('leaves introspection apart', async () => {
    const deep = '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }';
    expect(await codeOf({ maxDepth: 2 }, deep)).toBeNull();
  });
});

describe('cost', () => {
  const costOf = async (query: string) =>
    Number((await post(gatewayWith({}), { query })).headers.get('x-cost'));

  const page =
    'nodes { headline quotations(first: 10) { nodes { text speaker { name } } } topics { topic { label } } }';
  const spellings: Readonly<Record<string, string>> = {
    plain: `{ articles(first: 10) { ${page} } }`,
    inline: `{ articles(first: 10) { ... on ArticleConnection { ${page} } } }`,
    fragment: `{ articles(first: 10) { ...C } } fragment C on ArticleConnection { ${page} }`,
    'a fragment in a fragment': `{ articles(first: 10) { ...C } } fragment C on ArticleConnection { ...D } fragment D on ArticleConnection { ${page} }`,
    'a fragment named __schema': `{ articles(first: 10) { ...__schema } } fragment __schema on ArticleConnection { ${page} }`,
    aliases: `{ a: articles(first: 10) { ${page.replaceAll(/(\w+)(?=\(| \{)/gu, 'x_$1: $1')} } }`,
    repetition: `{ articles(first: 10) { ${page} } articles(first: 10) { ${page} } }`,
  };

  it.each(Object.entries(spellings))(
    'is the same for one answer, spelled by %s',
    async (_, query) => {
      expect(await costOf(query)).toBe(await costOf(spellings['plain'] ?? ''));
    },
  );

  it('refuses just above the limit, before any statement runs', async () => {
    const query = spellings['plain'] ?? '';
    const cost = await costOf(query);
    expect(await codeOf({ maxCost: cost + 1 }, query)).toBeNull();
    expect(await codeOf({ maxCost: cost }, query)).toBeNull();
    store.statements.clear();
    expect(await codeOf({ maxCost: cost - 1 }, query)).toBe('QUERY_TOO_COSTLY');
    expect(store.statements.list).toEqual([]);
  });

  it('refuses nested pages of 100', async () => {
    const query =
      '{ articles(first: 100) { nodes { speakers(first: 100) { nodes { quotations(first: 100) { nodes { text } } } } } } }';
    expect(await codeOf({}, query)).toBe('QUERY_TOO_COSTLY');
  });

  it('tells the depth of a refused query only where all of it was counted', async () => {
    const costly = async (query: string) => {
      const { headers } = await post(gatewayWith({ maxCost: 150 }), { query });
      return [headers.get('x-cost'), headers.get('x-depth'), headers.get('x-depth-limit')];
    };
    expect(
      await costly(
        '{ articles(first: 100) { nodes { speakers(first: 100) { nodes { name } } publisher { name } } } }',
      ),
    ).toEqual(['>150', null, '12']);
    expect(await costly('{ articles(first: 151) { nodes { __typename } } }')).toEqual([
      '152',
      '2',
      '12',
    ]);
  });

  it('ends on fragments that fan out', async () => {
    const levels = Array.from(
      { length: 25 },
      (_, at) =>
        `fragment F${at} on Article { a: related(first: 1) { article { ...F${at + 1} } } b: related(first: 1) { article { ...F${at + 1} } } }`,
    );
    const query = `{ articles(first: 1) { nodes { ...F0 } } } ${levels.join(' ')} fragment F25 on Article { headline }`;
    expect(await codeOf({ maxDepth: 1000, maxTokens: 100_000 }, query)).toMatch(
      /^(?:QUERY_TOO_COSTLY|TOO_MANY_ALIASES)$/u,
    );
  });
});

describe('aliases and root fields', () => {
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, at) => `a${at}: revision`).join(' ');
  const spellings: Readonly<Record<string, (count: number) => string>> = {
    plain: (count) => `{ archive { ${aliases(count)} } }`,
    inline: (count) => `{ archive { ... { ... on Archive { ${aliases(count)} } } } }`,
    fragment: (count) => `{ archive { ...A } } fragment A on Archive { ${aliases(count)} }`,
    'a fragment in a fragment': (count) =>
      `{ archive { ...A } } fragment A on Archive { ...B } fragment B on Archive { ${aliases(count)} }`,
    'a fragment named __schema': (count) =>
      `{ archive { ...__schema } } fragment __schema on Archive { ${aliases(count)} }`,
    'a fragment used twice in one place': (count) =>
      `{ archive { ...A ...A } archive { ...A } } fragment A on Archive { ${aliases(count)} }`,
    'root fields': (count) =>
      `{ ${Array.from({ length: count }, (_, at) => `a${at}: archive { revision }`).join(' ')} }`,
  };

  it.each(Object.entries(spellings))(
    'are refused above the limit, spelled by %s',
    async (_, of) => {
      expect(await codeOf({ maxAliases: 5 }, of(4))).toBeNull();
      expect(await codeOf({ maxAliases: 5 }, of(5))).toBeNull();
      expect(await codeOf({ maxAliases: 5 }, of(6))).toBe('TOO_MANY_ALIASES');
    },
  );

  it('count in every place where a fragment is used', async () => {
    const query =
      '{ one: archive { ...A } two: archive { ...A } } fragment A on Archive { a: revision b: revision }';
    expect(await codeOf({ maxAliases: 6 }, query)).toBeNull();
    expect(await codeOf({ maxAliases: 5 }, query)).toBe('TOO_MANY_ALIASES');
  });

  it('run the same field once however often it is repeated', async () => {
    expect(await codeOf({}, `{ ${'archive { revision } '.repeat(400)} }`)).toBeNull();
  });
});

describe('directives', () => {
  const fields = (count: number) =>
    Array.from({ length: count }, (_, at) => `a${at}: revision @include(if: true)`).join(' ');
  const spellings: Readonly<Record<string, (count: number) => string>> = {
    plain: (count) => `{ archive { ${fields(count)} } }`,
    'inline fragments': (count) =>
      `{ archive { ${'... @include(if: true) { revision } '.repeat(count)} } }`,
    'a fragment': (count) => `{ archive { ...A } } fragment A on Archive { ${fields(count)} }`,
    'spreads of a fragment': (count) =>
      `{ archive { ${'...A @include(if: true) '.repeat(count)} } } fragment A on Archive { revision }`,
  };

  it.each(Object.entries(spellings))('are refused above the limit, on %s', async (_, of) => {
    expect(await codeOf({ maxDirectives: 10 }, of(9))).toBeNull();
    expect(await codeOf({ maxDirectives: 10 }, of(10))).toBeNull();
    expect(await codeOf({ maxDirectives: 10 }, of(11))).toBe('TOO_MANY_DIRECTIVES');
  });

  it('may not be repeated at one place, as GraphQL says', async () => {
    const query = `{ archive { revision ${'@include(if: true) '.repeat(200)} } }`;
    expect(await codeOf({}, query)).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('pages', () => {
  it('hold at most the limit, and the default where nothing is said', async () => {
    const first = (count: number) => `{ topics(first: ${count}) { nodes { slug } } }`;
    expect(await codeOf({ maxPageSize: 5 }, first(4))).toBeNull();
    expect(await codeOf({ maxPageSize: 5 }, first(5))).toBeNull();
    expect(await codeOf({ maxPageSize: 5 }, first(6))).toBe('PAGE_TOO_LARGE');
    const { data } = await ask(gatewayWith({ pageSize: 3 }), '{ topics { nodes { slug } } }');
    expect(data).toMatchObject({ topics: { nodes: { length: 3 } } });
  });
});

describe('batches', () => {
  const operations = (count: number) =>
    Array.from({ length: count }, () => ({ query: '{ archive { revision } }' }));

  it('hold at most the limit', async () => {
    const gateway = gatewayWith({ maxBatch: 3 });
    const allowed: Answer[] = JSON.parse(await (await post(gateway, operations(3))).text());
    expect(allowed).toHaveLength(3);
    expect((await post(gateway, operations(2))).status).toBe(200);
    const refused = await post(gateway, operations(4));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('BATCH_TOO_LARGE');
  });

  it('keep each error with its own operation', async () => {
    const answers: Answer[] = JSON.parse(
      await (
        await post(gatewayWith({}), [{ query: '{ archive { revision } }' }, { query: '{ nope }' }])
      ).text(),
    );
    expect(answers.map(({ errors }) => errors?.length ?? 0)).toEqual([0, 1]);
  });

  it('tell the sum of their costs and the greatest depth', async () => {
    const { headers } = await post(gatewayWith({}), [
      { query: '{ articles(first: 3) { nodes { id } } }' },
      { query: '{ articles(first: 2) { nodes { publisher { id } } } }' },
    ]);
    const alone = await Promise.all(
      [
        '{ articles(first: 3) { nodes { id } } }',
        '{ articles(first: 2) { nodes { publisher { id } } } }',
      ].map(async (query) =>
        Number((await post(gatewayWith({}), { query })).headers.get('x-cost')),
      ),
    );
    expect(Number(headers.get('x-cost'))).toBe((alone[0] ?? 0) + (alone[1] ?? 0));
    expect(headers.get('x-depth')).toBe('4');
  });

  it('share one cost limit', async () => {
    const query = '{ articles(first: 100) { nodes { headline } } }';
    const { status } = await post(gatewayWith({ maxCost: 150 }), [{ query }]);
    expect(status).toBe(200);
    const both = await post(gatewayWith({ maxCost: 150 }), [{ query }, { query }]);
    expect(await both.text()).toContain('QUERY_TOO_COSTLY');
  });

  it('hold objects only', async () => {
    const response = await post(gatewayWith({}), '[null]');
    expect(await response.text()).toContain('"code":"BAD_REQUEST"');
  });

  it('can be switched off', async () => {
    const response = await post(gatewayWith({ maxBatch: 0 }), operations(1));
    expect(response.status).toBe(400);
  });
});

describe('bodies', () => {
  /** A body of exactly that many bytes. */
  const body = (length: number) => {
    const wrap = (filler: string) =>
      JSON.stringify({ query: '{ archive { revision } }', extensions: { filler } });
    return wrap('a'.repeat(length - wrap('').length));
  };

  it.each([
    [999, 200],
    [1000, 200],
    [1001, 413],
  ])('of %i bytes of at most 1000 give %i', async (length, status) => {
    const response = await post(gatewayWith({ maxBodyBytes: 1000 }), body(length));
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain(status === 200 ? '"revision"' : 'BODY_TOO_LARGE');
  });

  it('are refused while they come in, where no length is declared', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(600));
      },
    });
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    };
    const response = await gatewayWith({ maxBodyBytes: 1000 }).fetch(
      new Request('http://localhost/graphql', init),
    );
    expect(response.status).toBe(413);
  });
});

describe('time', () => {
  it('ends a request that takes longer than the limit', async () => {
    const stream = new ReadableStream<Uint8Array>({ start: () => undefined });
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    };
    const response = await gatewayWith({ requestTimeoutMs: 50 }).fetch(
      new Request('http://localhost/graphql', init),
    );
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('REQUEST_TIMEOUT');
  });
});
