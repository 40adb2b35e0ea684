import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { describeSharing } from '../../src/server/caching/answer-cache.ts';
import { createGateway, type Gateway } from '../../src/server/gateway.ts';
import type { ArchiveRow } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestGateway, ENDPOINT, openSampleStore, post } from '../support/sample-gateway.ts';

const QUERY = 'query A($n: Int = 2) { articles(first: $n) { nodes { id headline } } }';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

/** Asks by GET; parameters that are no text are sent as JSON. */
function get(
  asked: Gateway,
  parameters: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const words = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return asked.fetch(
    new Request(`${ENDPOINT}?${new URLSearchParams(words)}`, {
      headers: { accept: 'application/json', ...headers },
    }),
  );
}

async function readTag(
  asked: Gateway,
  parameters: Readonly<Record<string, unknown>> = { query: QUERY },
): Promise<string | null> {
  return (await get(asked, parameters)).headers.get('etag');
}

/** The store, whose archive is described as given, one call after another; the last goes on to hold. */
function withArchive(...changes: readonly Partial<ArchiveRow>[]): Store {
  let calls = 0;
  return {
    ...store,
    archive: async () => ({
      ...(await store.archive()),
      ...changes[Math.min(calls++, changes.length - 1)],
    }),
  };
}

async function expectNotKept(response: Response): Promise<void> {
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
  expect(response.headers.get('last-modified')).toBeNull();
  expect(response.headers.get('cache-tag')).toBeNull();
  expect((await response.text()).length).toBeGreaterThan(0);
}

describe('an answer to a GET query', () => {
  it('says who may keep it, for how long, and what it is named', async () => {
    const { status, headers } = await get(gateway, { query: QUERY });
    const { lastIngestAt } = await store.archive();
    expect(status).toBe(200);
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{22}"$/u);
    expect(headers.get('last-modified')).toBe(new Date(lastIngestAt ?? 0).toUTCString());
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=300',
    );
    expect(headers.get('vary')).toBe('accept');
  });

  it('is not computed for a client that has it', async () => {
    const tag = (await readTag(gateway)) ?? '';
    for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`]) {
      store.statements.clear();
      const again = await get(gateway, { query: QUERY }, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toContain('public');
      expect(again.headers.get('last-modified')).not.toBeNull();
      expect(again.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
      expect(store.statements.list.filter((sql) => !sql.includes('from meta'))).toEqual([]);
    }
    for (const other of ['"other"', '*'])
      expect((await get(gateway, { query: QUERY }, { 'if-none-match': other })).status).toBe(200);
  });

  it('is in the log as it was answered', async () => {
    const lines: string[] = [];
    const logged = createGateway({
      store,
      config: createConfig({ env: {} }),
      schema: createSchema(),
      logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    });
    await get(logged, { query: QUERY }, { 'if-none-match': (await readTag(logged)) ?? '' });
    expect(JSON.parse(lines[1] ?? '{}')).toMatchObject({ status: 304, msg: 'request' });
  });

  it('has one name as long as nothing changes, also after a restart', async () => {
    expect(await readTag(createTestGateway(store))).toBe(await readTag(gateway));
  });

  it('has another name when what it is made of changes', async () => {
    const version = createGateway({
      store,
      config: createConfig({ env: {} }),
      schema: createSchema(),
      version: '9.9.9',
      logger: pino({ level: 'silent' }),
    });
    const two = `${QUERY} query B { archive { articleCount } }`;
    const tags = await Promise.all([
      readTag(gateway),
      readTag(gateway, { query: `${QUERY} ` }),
      readTag(gateway, { query: QUERY, variables: { n: 3 } }),
      readTag(gateway, { query: two, operationName: 'A' }),
      readTag(gateway, { query: two, operationName: 'B' }),
      readTag(createTestGateway(withArchive({ revision: 'another' }))),
      readTag(createTestGateway(withArchive({ lastIngestAt: 1 }))),
      readTag(createTestGateway(store, { pageSize: 3 })),
      readTag(createTestGateway(store, {}, { typeDefs: 'extend type Article { desk: String }' })),
      readTag(version),
    ]);
    expect(tags).not.toContain(null);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it.each([[{ indexState: 'STALE' }], [{ indexState: 'EMPTY' }], [{ pendingFiles: 3 }]] as const)(
    'is not kept while the archive is %j',
    async (change) => {
      const changing = createTestGateway(withArchive(change));
      await expectNotKept(await get(changing, { query: QUERY }));
      const known = await get(changing, { query: QUERY }, { 'if-none-match': '*' });
      expect(known.status).toBe(200);
    },
  );

  it('is not kept where an ingest came between its parts', async () => {
    const changing = createTestGateway(withArchive({}, { revision: 'another' }));
    await expectNotKept(await get(changing, { query: QUERY }));
    expect(await readTag(changing)).not.toBeNull();
  });

  it.each([
    ['that is wrong', { query: '{ nothing }' }],
    ['that is no GraphQL', { query: '{' }],
    [
      'with an error beside its data',
      { query: '{ article(by: { id: "x" }) { id } archive { revision } }' },
    ],
    [
      'that is too costly',
      { query: '{ articles(first: 100) { nodes { related(first: 100) { article { id } } } } }' },
    ],
  ])('is not kept, known or not, for a query %s', async (_name, parameters) => {
    for (const headers of [{}, { 'if-none-match': '*' }]) {
      const response = await get(gateway, parameters, headers);
      expect(await response.clone().text()).toContain('"errors"');
      await expectNotKept(response);
    }
  });

  it('is not kept where it tells of the runs of the ingest', async () => {
    await expectNotKept(
      await get(gateway, {
        query: '{ archive { ...I } } fragment I on Archive { issues { totalCount } }',
      }),
    );
  });

  it('is not kept where a deployment resolves a field of it', async () => {
    const own = createTestGateway(
      store,
      {},
      {
        typeDefs: 'extend type Article { now: String! }',
        resolvers: { Article: { now: () => 'now', section: () => 'here' } },
      },
    );
    for (const field of ['now', 'section'])
      await expectNotKept(await get(own, { query: `{ articles { nodes { ${field} } } }` }));
    expect(await readTag(own)).not.toBeNull();
  });

  it('is not kept where it comes as a stream', async () => {
    const tag = (await readTag(gateway)) ?? '';
    const headers = { accept: 'text/event-stream', 'if-none-match': tag };
    const response = await get(gateway, { query: QUERY }, headers);
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.text()).toContain('headline');
  });

  it('may be read with its name by pages of allowed origins', async () => {
    const open = createTestGateway(store, { corsOrigin: 'https://a.example,https://b.example' });
    const tag = (await readTag(open)) ?? '';
    for (const known of ['', tag]) {
      const { headers } = await get(
        open,
        { query: QUERY },
        { origin: 'https://a.example', 'if-none-match': known },
      );
      expect(headers.get('access-control-allow-origin')).toBe('https://a.example');
      expect(headers.get('access-control-expose-headers')).toContain('etag');
      expect(headers.get('vary')).toBe('accept, origin');
    }
  });
});

describe('Cache-Tag', () => {
  const readTags = async (query: string) =>
    ((await get(gateway, { query })).headers.get('cache-tag') ?? '').split(',');

  it('names the records whose ids are asked for, under any name, and their list', async () => {
    const query = `{ articles(first: 2) { nodes { key: id quotations(first: 1) { nodes { id } } } } }`;
    const response = await get(gateway, { query });
    const { data } = JSON.parse(await response.text());
    const tags = response.headers.get('cache-tag')?.split(',');
    const [a, b] = data.articles.nodes;
    expect(tags).toEqual([
      'archive',
      'list:Article',
      'list:Quotation',
      ...[a, b].flatMap(({ key, quotations }) => [
        `Article:${key}`,
        ...quotations.nodes.map(({ id }: { id: string }) => `Quotation:${id}`),
      ]),
    ]);
    expect(tags?.length).toBeGreaterThan(4);
  });

  it('names the list of an empty one', async () => {
    const query = '{ topics(search: "zzzzzz") { nodes { id } } }';
    expect(await readTags(query)).toEqual(['archive', 'list:Topic']);
  });

  it('names types of records whose ids are not asked for', async () => {
    expect(await readTags('{ publishers { name } archive { revision } }')).toEqual([
      'archive',
      'list:Publisher',
      'Publisher',
    ]);
    expect(await readTags('{ node(id: "QXJ0aWNsZTox") { __typename } }')).toContain('Article');
  });

  it('takes nothing for an id that is none', async () => {
    const query = '{ articles(first: 1) { nodes { id publisher { id: name } } } }';
    expect((await readTags(query)).filter((tag) => tag.includes(':'))).toEqual([
      'list:Article',
      expect.stringMatching(/^Article:[\w-]+$/u),
    ]);
  });

  it('names types alone where it would be longer than 3,000 bytes', async () => {
    const query = '{ quotations(first: 100) { nodes { id paragraph { id } article { id } } } }';
    const tags = await readTags(query);
    expect(new Set(tags)).toEqual(
      new Set(['archive', 'list:Quotation', 'Quotation', 'Paragraph', 'Article']),
    );
  });
});

describe('other answers', () => {
  it('are not kept: by POST, of a batch, of what is not there', async () => {
    await expectNotKept(await post(gateway, { query: QUERY }));
    await expectNotKept(await post(gateway, [{ query: QUERY }, { query: QUERY }]));
    await expectNotKept(await gateway.fetch(new Request('http://localhost/nowhere')));
  });
});

describe('describeSharing', () => {
  it.each([
    [60, 'public, max-age=0, s-maxage=60, stale-while-revalidate=300'],
    [0, 'public, no-cache'],
  ])('of %i seconds is %s', (maxAge, header) => {
    expect(describeSharing(maxAge)).toBe(header);
  });
});
