import { afterAll, describe, expect, it } from 'vitest';
import { buildSchema } from 'graphql';
import { createTestGateway, ENDPOINT, openSampleStore, post } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const get = async (
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  gateway.fetch(
    new Request(`${ENDPOINT}?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json', ...headers },
    }),
  );
const QUERY = '{ articles(first: 3) { nodes { id headline } } }';

describe('an answer to GET', () => {
  it('is known by its tag, and not sent again to who has it', async () => {
    const first = await get(QUERY);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/u);
    expect(first.headers.get('cache-control')).toContain('s-maxage=60');
    expect(first.headers.get('vary')).toContain('accept');
    const again = await get(QUERY, { 'if-none-match': `"other", W/${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
    expect((await get(QUERY, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('{ archive { revision } }')).headers.get('etag')).not.toBe(tag);
  });

  it.each(['{ nope }', '{ node(id: "nope") { id } }'])(
    'that holds errors is kept by nobody: %s',
    async (query) => {
      const { headers } = await get(query);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    },
  );
});

it('an answer to POST is kept by nobody', async () => {
  const { headers } = await post(gateway, { query: QUERY });
  expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});

describe('the schema as text', () => {
  const read = async (
    from: typeof gateway,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    from.fetch(new Request(new URL('/schema.graphql', ENDPOINT), { headers }));

  it('is what the gateway serves', async () => {
    const response = await read(gateway);
    const sdl = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(buildSchema(sdl).getType('Quotation')).toBeDefined();
    const tag = response.headers.get('etag') ?? '';
    expect((await read(gateway, { 'if-none-match': tag })).status).toBe(304);
  });

  it('is not there where clients may not ask for the schema', async () => {
    const closed = createTestGateway(store, { introspection: false });
    expect((await read(closed)).status).toBe(404);
    await closed.close();
  });
});
