import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { print } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { renderFeed } from '../../src/render/render-feed.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { readSavedQueries } from '../../src/server/feeds/read-saved-queries.ts';
import { parseSavedQuery } from '../../src/server/feeds/saved-query.ts';
import { createGateway, type Gateway } from '../../src/server/gateway.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, openSampleStore } from '../support/sample-gateway.ts';

const QUOTATIONS = `# Who says what
query Said { quotations(where: { speakerKnown: true }, first: 5) { nodes { text } } }`;
const ARTICLES = `query Newest($size: Int = 3) { newest: articles(first: $size, orderBy: PUBLISHED_AT_DESC) { totalCount } }`;
const FOUND = `query Found($withScore: Boolean = false) {
  archive { revision }
  articles(search: "渔业", first: 4) { totalCount ...Page facets { languages { value } } }
}
fragment Page on ArticleConnection { hits: edges { score @include(if: $withScore) node { ...Article } } }
fragment Article on Article { headline publisher { name } }`;

const LIMITS = createConfig({ env: {} });
const schema = createSchema();
let store: Store;
let gateway: Gateway;

beforeAll(async () => {
  store = await openSampleStore();
  gateway = createGateway({
    store,
    config: createConfig({ env: {} }),
    schema,
    feeds: [
      parseSavedQuery('said', QUOTATIONS, schema),
      parseSavedQuery('新闻', ARTICLES, schema),
      parseSavedQuery('found', FOUND, schema),
    ],
    logger: pino({ level: 'silent' }),
  });
});
afterAll(() => store.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  gateway.fetch(new Request(`http://localhost${path}`, { method, headers }));

describe('a feed of a saved query', () => {
  it('lists the quotations of the query as Atom', async () => {
    const response = await get('/feed/said.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const parsed = parseFeed(await response.text());
    const { data } = await ask(
      gateway,
      '{ quotations(where: { speakerKnown: true }, first: 5) { nodes { id text fragmentUrl publishedAt speaker { name } } } }',
    );
    const nodes = (
      data as {
        quotations: {
          nodes: {
            id: string;
            text: string;
            fragmentUrl: string;
            publishedAt: string | null;
            speaker: { name: string };
          }[];
        };
      }
    ).quotations.nodes;
    expect(nodes).toHaveLength(5);
    if (parsed.format !== 'atom') throw new Error('Atom was expected.');
    expect(parsed.feed.title?.value).toBe('Who says what');
    expect(
      parsed.feed.entries?.map((entry) => [
        entry.id,
        entry.links?.[0]?.href,
        entry.authors?.[0]?.name,
      ]),
    ).toEqual(
      nodes.map(({ id, fragmentUrl, speaker }) => [
        `urn:pressgraph:${encodeURIComponent(id)}`,
        fragmentUrl,
        speaker.name,
      ]),
    );
    for (const [at, entry] of (parsed.feed.entries ?? []).entries()) {
      expect(entry.content?.value).toContain('<q>');
      expect(entry.published === undefined).toBe(nodes[at]?.publishedAt === null);
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
  });

  it('lists the articles of the query as JSON Feed, by the default values of its variables', async () => {
    const response = await get(`/feed/${encodeURIComponent('新闻')}.json`);
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const parsed = parseFeed(await response.text());
    if (parsed.format !== 'json') throw new Error('JSON Feed was expected.');
    expect(parsed.feed.title).toBe('Newest');
    expect(parsed.feed.items).toHaveLength(3);
    for (const item of parsed.feed.items ?? []) {
      expect(item.id).toMatch(/^urn:pressgraph:/);
      expect(item.content_html).toContain('<p data-paragraph=');
      expect(item.content_html).not.toMatch(/<script|onerror|javascript:/i);
    }
  });

  it('answers 304 to who has it, by tag or by time', async () => {
    const first = await get('/feed/said.atom');
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-modified-since': modified },
    ]) {
      const again = await get('/feed/said.atom', headers);
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(etag);
    }
    const other = { 'if-none-match': '"other"', 'if-modified-since': modified };
    expect((await get('/feed/said.atom', other)).status).toBe(200);
  });

  it('has the same bytes each time, and none for HEAD', async () => {
    const [a, b] = [await get('/feed/said.json'), await get('/feed/said.json')];
    expect(await a.text()).toBe(await b.text());
    const head = await get('/feed/said.json', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(a.headers.get('etag'));
  });

  it('is listed with its addresses', async () => {
    const answer: unknown = await (await get('/feed')).json();
    expect(answer).toEqual({
      feeds: [
        {
          name: 'said',
          title: 'Who says what',
          atom: 'http://localhost/feed/said.atom',
          json: 'http://localhost/feed/said.json',
          jsonl: 'http://localhost/feed/said.jsonl',
        },
        {
          name: '新闻',
          title: 'Newest',
          atom: 'http://localhost/feed/%E6%96%B0%E9%97%BB.atom',
          json: 'http://localhost/feed/%E6%96%B0%E9%97%BB.json',
        },
        {
          name: 'found',
          title: 'Found',
          atom: 'http://localhost/feed/found.atom',
          json: 'http://localhost/feed/found.json',
          jsonl: 'http://localhost/feed/found.jsonl',
        },
      ],
    });
  });

  it.each([
    [{ host: 'news.example:8080' }, 'http://news.example:8080'],
    [{ host: 'news.example', 'x-forwarded-proto': 'https' }, 'https://news.example'],
    [{ host: 'a"><script>' }, 'http://localhost'],
  ])('names itself by the address that the client used: %j', async (headers, origin) => {
    const parsed = parseFeed(await (await get('/feed/said.json', headers)).text());
    expect(parsed.format === 'json' && parsed.feed.feed_url).toBe(`${origin}/feed/said.json`);
  });

  it.each([
    '/feed/none.atom',
    '/feed/none.jsonl',
    '/feed/said.rss',
    '/feed/said.jsonll',
    '/feed/%E0%A4.atom',
    '/feed/said',
  ])('is not there: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

/** Objects of an answer, one a line. */
async function readLines(response: Response): Promise<readonly unknown[]> {
  const text = await response.text();
  expect(text).toMatch(/^(?:\{.*\}\n)*$/u);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

describe('a feed as lines', () => {
  it('has the nodes as the query selects them, one object a line', async () => {
    const response = await get('/feed/said.jsonl');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const { data } = await ask(gateway, QUOTATIONS);
    expect(await readLines(response)).toEqual(
      (data as { quotations: { nodes: unknown } }).quotations.nodes,
    );
  });

  it('has the edges where the query asks for them, by fragments, aliases and default values', async () => {
    const lines = await readLines(await get('/feed/found.jsonl'));
    expect(lines).toHaveLength(4);
    for (const line of lines)
      expect(line).toEqual({
        node: { headline: expect.any(String), publisher: { name: expect.any(String) } },
      });
  });

  it('asks for nothing of the list that stands in no line', () => {
    const query = parseSavedQuery(
      'x',
      '{ archive { revision } articles { totalCount facets { languages { value } } nodes { id } } }',
      schema,
    );
    expect(query.lines && print(query.lines.document).replaceAll(/\s+/gu, ' ')).toBe(
      '{ articles { nodes { id } } }',
    );
  });

  it('has a tag and the time of the last ingest; who has it gets 304, and HEAD no bytes', async () => {
    const first = await get('/feed/said.jsonl');
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    const { lastIngestAt } = await store.archive();
    expect(modified).toBe(new Date(lastIngestAt ?? Number.NaN).toUTCString());
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(etag).not.toBe((await get('/feed/said.json')).headers.get('etag'));
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
      const again = await get('/feed/said.jsonl', headers);
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const head = await get('/feed/said.jsonl', {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('is not there where the query selects no record of its list', async () => {
    expect((await get(`/feed/${encodeURIComponent('新闻')}.jsonl`)).status).toBe(404);
  });

  it('is empty for an empty list', async () => {
    const empty = createFeedGateway(
      '{ speaker(by: { name: "nobody" }) { quotations { nodes { id } } } }',
    );
    const response = await empty.fetch(new Request('http://localhost/feed/x.jsonl'));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it("has no time with fields of a deployment's own, which may change at any moment", async () => {
    let count = 0;
    const own = createSchema({
      typeDefs: 'extend type Article { visits: Int! }',
      resolvers: { Article: { visits: () => (count += 1) } },
    });
    const counted = createFeedGateway('{ articles(first: 1) { nodes { visits } } }', own);
    const ask = (headers: Readonly<Record<string, string>> = {}) =>
      counted.fetch(new Request('http://localhost/feed/x.jsonl', { headers }));
    const first = await ask();
    expect(first.headers.get('last-modified')).toBeNull();
    expect(await readLines(first)).toEqual([{ visits: 1 }]);
    const later = await ask({ 'if-modified-since': new Date().toUTCString() });
    expect(await readLines(later)).toEqual([{ visits: 2 }]);
  });

  it('is refused as a whole where a field fails', async () => {
    const own = createSchema({
      typeDefs: 'extend type Article { desk: String }',
      resolvers: {
        Article: {
          desk: () => {
            throw new Error('The desk is closed.');
          },
        },
      },
    });
    const failing = createFeedGateway('{ articles(first: 2) { nodes { id desk } } }', own);
    const response = await failing.fetch(new Request('http://localhost/feed/x.jsonl'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('The desk');
  });
});

/** A gateway whose only feed is this query, at /feed/x. */
function createFeedGateway(source: string, own = schema): Gateway {
  return createGateway({
    store,
    config: LIMITS,
    schema: own,
    feeds: [parseSavedQuery('x', source, own)],
    logger: pino({ level: 'silent' }),
  });
}

it('a JSON Feed of nothing has its empty list', () => {
  const feed = renderFeed(
    {
      title: 'Nothing',
      selfUrl: 'https://feeds.example/nothing.json',
      homeUrl: 'https://feeds.example/',
      updatedAt: '2020-10-14T08:00:00.000Z',
      entries: [],
    },
    'JSON',
  );
  expect(JSON.parse(feed)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nothing',
    items: [],
  });
});

describe('parseSavedQuery', () => {
  it('finds a list below one record, whatever fields the query asks', () => {
    const query = parseSavedQuery(
      'x',
      '{ archive { revision } speaker(by: { name: "x" }) { name said: quotations(first: 2) { totalCount } } }',
      schema,
    );
    expect([query.kind, query.path, query.title]).toEqual(['QUOTATIONS', ['speaker', 'said'], 'x']);
  });

  it.each([
    ['{ articles {', /is not GraphQL/],
    ['{ nothing }', /does not fit the schema: .*nothing/],
    ['{ archive { revision } }', /no list of articles or quotations/],
    ['{ speakers { nodes { quotations { totalCount } } } }', /no list of articles or quotations/],
    ['query A { archive { revision } } query B { articles { totalCount } }', /must hold one query/],
    ['query A($n: Int!) { articles(first: $n) { totalCount } }', /variable without a default/],
  ])('refuses %s', (source, message) => {
    expect(() => parseSavedQuery('x', source, schema)).toThrow(message);
  });
});

describe('readSavedQueries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressgraph-feeds-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('refuses a query that asks for more than the server answers', async () => {
    const place = mkdtempSync(join(folder, 'costly-'));
    writeFileSync(join(place, 'all.graphql'), '{ articles(first: 100) { nodes { id } } }');
    const bounded = readSavedQueries(place, schema, { ...LIMITS, maxCost: 50 });
    await expect(bounded).rejects.toThrow(
      'The saved query all.graphql asks for too much: The answer could hold more than 50 records',
    );
    const own = mkdtempSync(join(folder, 'own-'));
    const wide = '{ articles(first: 2) { nodes { quotations(first: 100) { nodes { id } } } } }';
    writeFileSync(join(own, 'wide.graphql'), wide);
    expect(await readSavedQueries(own, schema, { ...LIMITS, maxCost: 500 })).toHaveLength(1);
    await expect(readSavedQueries(own, schema, { ...LIMITS, maxCost: 100 })).rejects.toThrow(
      'The saved query wide.graphql asks for too much: The answer could hold more than 100 records',
    );
    const flat = readSavedQueries(place, schema, { ...LIMITS, maxDepth: 2 });
    await expect(flat).rejects.toThrow(
      /^The saved query all\.graphql asks for too much: .* levels/u,
    );
  });

  it('reads each .graphql file of the folder and names what is wrong', async () => {
    writeFileSync(join(folder, 'b.graphql'), QUOTATIONS);
    writeFileSync(join(folder, 'a.gql'), ARTICLES);
    writeFileSync(join(folder, 'notes.txt'), 'no query');
    expect((await readSavedQueries(folder, schema, LIMITS)).map(({ name }) => name)).toEqual([
      'a',
      'b',
    ]);
    writeFileSync(join(folder, 'c.graphql'), '{');
    await expect(readSavedQueries(folder, schema, LIMITS)).rejects.toThrow(
      /^The saved query c\.graphql/,
    );
    await expect(readSavedQueries(join(folder, 'gone'), schema, LIMITS)).rejects.toThrow(
      /cannot be read/,
    );
    expect(await readSavedQueries('', schema, LIMITS)).toEqual([]);
  });
});
