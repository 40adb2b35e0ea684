import { rm } from 'node:fs/promises';
import { findBreakingChanges, buildSchema } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../src/ingest/ingest-files.ts';
import { printSubgraph } from '../../src/schema/federation/print-subgraph.ts';
import type { SchemaExtension } from '../../src/schema/schema.ts';
import type { Gateway, GatewayConfig } from '../../src/server/gateway.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fillStore } from '../queries/sample-archive.ts';
import {
  ask,
  createTestGateway,
  ENDPOINT,
  openSampleStore,
  post,
} from '../support/sample-gateway.ts';
import { writeArchive } from '../support/write-archive.ts';

const store = await openSampleStore();
const subgraphOf = (
  settings: Partial<GatewayConfig> = {},
  extend?: SchemaExtension,
  over = store,
): Gateway => createTestGateway(over, settings, extend, { isSubgraph: true });
const gateway = subgraphOf();
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const QUERY = `query E($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Article { headline url publisher { name } }
    ... on Speaker { name }
    ... on Quotation { text article { headline } }
  }
}`;
const resolve = (representations: unknown, asked = gateway, query = QUERY) =>
  ask(asked, query, { representations });

interface NamedRecord {
  readonly __typename: string;
  readonly id: string;
}

/** A store of two papers that print the same copy. */
async function openCopies(): Promise<Store> {
  const text = ['港口', '船只', '渔民', '配额']
    .map((word) => `<p>${`${word}在雾里停了一整夜，没有人知道明天会不会出海。`.repeat(4)}</p>`)
    .join('');
  const folder = await writeArchive(
    Object.fromEntries(
      ['north', 'south'].map((paper) => [
        `${paper}.md`,
        `<!--1602000000000-->\n[雾](https://${paper}.example/a)\n------\n\n<div>${text}</div>\n`,
      ]),
    ),
  );
  const copied = await openStore(':memory:');
  await ingestFiles(copied, [folder], { workers: 0 });
  await rm(folder, { recursive: true });
  return copied;
}

/** One record of every type that has an id, if the archive has one. */
async function findRecords(asked = gateway): Promise<readonly NamedRecord[]> {
  const id = '__typename id';
  const { data } = await ask(
    asked,
    `{
      articles(first: 100) { nodes { ${id} paragraphs { ${id} } wireGroup { ${id} } revisions(first: 1) { nodes { ${id} } } } }
      quotations(first: 100) { nodes { ${id} group { ${id} } } }
      publishers { ${id} }
      speakers(first: 1) { nodes { ${id} } }
      topics(first: 1) { nodes { ${id} } }
    }`,
  );
  const found = new Map<string, NamedRecord>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('__typename' in value && 'id' in value) {
      const { __typename: type, id: given } = value;
      found.set(String(type), { __typename: String(type), id: String(given) });
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(data);
  return [...found.values()];
}

describe('_service', () => {
  it('gives the subgraph as composition reads it', async () => {
    const { data } = await ask(gateway, '{ _service { sdl } }');
    expect(data).toEqual({ _service: { sdl: printSubgraph(gateway.schema) } });
  });

  it('is off where introspection is, as is nothing else', async () => {
    const closed = subgraphOf({ introspection: false });
    for (const query of [
      '{ _service { sdl } }',
      '{ s: _service { sdl } }',
      'query { ...S } fragment S on Query { _service { sdl } }',
    ]) {
      const { data, errors } = await ask(closed, query);
      expect(data).toBeUndefined();
      expect(errors?.[0]).toMatchObject({
        message: 'This server does not describe its schema.',
        extensions: { code: 'INTROSPECTION_OFF', hint: expect.stringMatching(/\.$/u) },
      });
    }
    const [article] = await findRecords();
    expect((await resolve([article], closed)).errors).toBeUndefined();
  });

  it('is not there where federation is off', async () => {
    const { errors } = await ask(createTestGateway(store), '{ _service { sdl } }');
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('_entities', () => {
  it('finds a record of every type with an id', async () => {
    const copied = await openCopies();
    const copies = subgraphOf({}, undefined, copied);
    const records = [...(await findRecords()), ...(await findRecords(copies))].filter(
      ({ __typename: type }, index, all) =>
        all.findIndex(({ __typename }) => __typename === type) === index,
    );
    const types = gateway.schema.getType('_Entity');
    expect(records.map(({ __typename }) => __typename).toSorted()).toEqual(
      types && 'getTypes' in types
        ? types
            .getTypes()
            .map(({ name }) => name)
            .toSorted()
        : [],
    );
    const query =
      'query E($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Node { id } } }';
    const here = await resolve(records, gateway, query);
    const there = await resolve(records, copies, query);
    expect([here.errors, there.errors]).toEqual([undefined, undefined]);
    const [found, foundThere] = [here, there].map(({ data }) => data?.['_entities']);
    if (!Array.isArray(found) || !Array.isArray(foundThere))
      throw new Error('Lists were expected.');
    expect(records.map((_record, index): unknown => found[index] ?? foundThere[index])).toEqual(
      records,
    );
    await copied.close();
  });

  it('finds an article by any spelling of its address, and keeps the order', async () => {
    const { data } = await ask(
      gateway,
      '{ articles(first: 2) { nodes { __typename headline url publisher { name } } } }',
    );
    const [first, second] = (data as { articles: { nodes: { url: string }[] } }).articles.nodes;
    const article = (url: string | undefined) => ({ __typename: 'Article', url });
    const answer = await resolve([
      article(second?.url),
      article('https://paper.example/none'),
      article(`${first?.url.replace('https:', 'http:')}?utm_source=x#top`),
      article(second?.url),
    ]);
    expect(answer).toEqual({ data: { _entities: [second, null, first, second] } });
  });

  it('takes representations that stand in the document, too', async () => {
    const { data } = await ask(
      gateway,
      'query E($url: String) { _entities(representations: [{ __typename: "Article", url: $url }]) { __typename } }',
      { url: 'https://paper.example/none' },
    );
    expect(data).toEqual({ _entities: [null] });
  });

  it.each<[message: string, code: string, hint: RegExp, representation: unknown]>([
    ['A representation has no __typename.', 'BAD_USER_INPUT', /^Give the type/u, { id: 'x' }],
    ['A representation has no __typename.', 'BAD_USER_INPUT', /^Give the type/u, 'Article'],
    ['A representation has no __typename.', 'BAD_USER_INPUT', /^Give the type/u, ['Article']],
    [
      '"PageInfo" is no type with a key.',
      'BAD_USER_INPUT',
      /^Types with a key: Article, /u,
      { __typename: 'PageInfo' },
    ],
    [
      '"toString" is no type with a key.',
      'BAD_USER_INPUT',
      /^Types with a key: /u,
      { __typename: 'toString', id: 'x' },
    ],
    [
      'A representation of Article has none of its keys.',
      'BAD_USER_INPUT',
      /^Keys of Article: id, url\.$/u,
      { __typename: 'Article', headline: 'x' },
    ],
    [
      'A representation of Speaker has none of its keys.',
      'BAD_USER_INPUT',
      /^Keys of Speaker: id\.$/u,
      { __typename: 'Speaker', url: 'x' },
    ],
    [
      'id of a representation of Topic is 7.',
      'BAD_USER_INPUT',
      /^Give id as a string\.$/u,
      { __typename: 'Topic', id: 7 },
    ],
    [
      'url of a representation of Article is null.',
      'BAD_USER_INPUT',
      /^Give url as a string\.$/u,
      { __typename: 'Article', url: null },
    ],
    [
      '"harbour" is not a URL.',
      'BAD_USER_INPUT',
      /absolute address/u,
      { __typename: 'Article', url: 'harbour' },
    ],
    ['"nope" is not an id.', 'INVALID_ID', /opaque/u, { __typename: 'Article', id: 'nope' }],
    [
      '"VG9waWM6MQ" is the id of a Topic, not of a Article.',
      'INVALID_ID',
      /id of a Article/u,
      { __typename: 'Article', id: 'VG9waWM6MQ' },
    ],
  ])('says of one that is wrong: %s', async (message, code, hint, representation) => {
    const [article] = (await findRecords()).filter(({ __typename }) => __typename === 'Article');
    const { data, errors } = await resolve([article, representation]);
    expect(data).toEqual({ _entities: [expect.objectContaining({ __typename: 'Article' }), null] });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message,
      path: ['_entities', 1],
      extensions: { code, hint: expect.stringMatching(hint) },
    });
  });

  it('reads all records of a request together: one statement for each type and key', async () => {
    const counts: number[] = [];
    for (const size of [9, 45]) {
      const filled = await openStore(':memory:', { record: true });
      await fillStore(filled, size);
      const asked = subgraphOf({}, undefined, filled);
      const { data } = await ask(
        asked,
        `{ articles(first: ${size}) { nodes { id url } } quotations(first: ${size}) { nodes { id } } }`,
      );
      const { articles, quotations } = data as {
        articles: { nodes: { id: string; url: string }[] };
        quotations: { nodes: { id: string }[] };
      };
      const representations = [
        ...articles.nodes.map(({ url }) => ({ __typename: 'Article', url })),
        ...articles.nodes.map(({ id }) => ({ __typename: 'Article', id })),
        ...quotations.nodes.map(({ id }) => ({ __typename: 'Quotation', id })),
      ];
      filled.statements.clear();
      const answer = await resolve(
        representations,
        asked,
        `query E($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Article { headline publisher { name } } ... on Quotation { text speaker { name } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.['_entities']).toHaveLength(representations.length);
      counts.push(filled.statements.list.length);
      await filled.close();
    }
    // Articles by address, articles by id, quotations; then publishers and speakers.
    expect(counts).toEqual([5, 5]);
  });

  it('counts each representation as a record', async () => {
    const some = (count: number) =>
      Array.from({ length: count }, () => ({ __typename: 'Article', url: 'https://a.example/' }));
    const bounded = subgraphOf({ maxCost: 40 });
    const response = await post(bounded, {
      query: QUERY,
      variables: { representations: some(10) },
    });
    // The record, its publisher, and the article of a quotation.
    expect([response.status, response.headers.get('x-cost')]).toEqual([200, '30']);
    const { errors } = await resolve(some(14), bounded);
    expect(errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COSTLY');
    const none = await post(bounded, { query: QUERY, variables: { representations: [] } });
    expect(none.status).toBe(200);
  });

  it('is kept by nobody; other answers are, as they were', async () => {
    const get = (query: string) =>
      gateway.fetch(
        new Request(`${ENDPOINT}?${new URLSearchParams({ query })}`, {
          headers: { accept: 'application/json' },
        }),
      );
    const entities = await get('{ _entities(representations: []) { __typename } }');
    expect([entities.status, entities.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const archive = await get('{ archive { revision } }');
    expect(archive.headers.get('cache-control')).toContain('public');
    expect(archive.headers.get('etag')).not.toBeNull();
  });
});

describe("a deployment's own types in a subgraph", () => {
  const extend: SchemaExtension = {
    typeDefs: `
      extend type Article @key(fields: "shelfMark") {
        shelfMark: String!
        price: Int @external
        receipt: String @requires(fields: "price")
      }
      type Desk @key(fields: "name") { name: String! article: Article }
      type Room @key(fields: "number") { number: Int! }
      extend type Query { rooms: [Room!]! }
    `,
    resolvers: {
      Article: {
        shelfMark: ({ id }: { readonly id: number }) => `A${id}`,
        receipt: ({ headline, price }: { readonly headline: string; readonly price: number }) =>
          `${headline}: ${price}`,
        __resolveReference: async (
          { shelfMark }: { readonly shelfMark: string },
          { loaders }: { readonly loaders: { readonly article: { load(id: number): unknown } } },
        ) => loaders.article.load(Number(shelfMark.slice(1))),
      },
      Desk: {
        __resolveReference: ({ name }: { readonly name: string }) =>
          name === 'none' ? null : { name: name.toUpperCase() },
      },
    },
  };
  const own = subgraphOf({}, extend);

  it('are found by their own keys', async () => {
    const { data, errors } = await resolve(
      [
        { __typename: 'Desk', name: 'north' },
        { __typename: 'Desk', name: 'none' },
        { __typename: 'Room', number: 7 },
      ],
      own,
      `query E($representations: [_Any!]!) { _entities(representations: $representations) {
        __typename ... on Desk { name } ... on Room { number } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [{ __typename: 'Desk', name: 'NORTH' }, null, { __typename: 'Room', number: 7 }],
    });
  });

  it('find our records by another key, and get the fields that theirs require', async () => {
    const { data } = await ask(own, '{ articles(first: 1) { nodes { url headline shelfMark } } }');
    const [article] = (
      data as { articles: { nodes: { url: string; headline: string; shelfMark: string }[] } }
    ).articles.nodes;
    const answer = await resolve(
      [
        { __typename: 'Article', shelfMark: article?.shelfMark },
        // What another subgraph says of a field that is ours does not count.
        { __typename: 'Article', url: article?.url, price: 3, headline: 'other' },
      ],
      own,
      `query E($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Article { headline receipt } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['_entities']).toEqual([
      { headline: article?.headline, receipt: `${article?.headline}: undefined` },
      { headline: article?.headline, receipt: `${article?.headline}: 3` },
    ]);
  });

  it('refuse a resolver of references that is none', () => {
    const wrong = {
      typeDefs: extend.typeDefs ?? '',
      resolvers: { Desk: { __resolveReference: 7 } },
    };
    expect(() => subgraphOf({}, wrong as unknown as SchemaExtension)).toThrow(
      '__resolveReference of Desk is no function.',
    );
  });
});

it('/schema.graphql of a subgraph is what clients may ask of it', async () => {
  const response = await gateway.fetch(new Request('http://localhost/schema.graphql'));
  const served = buildSchema(await response.text());
  expect(findBreakingChanges(gateway.schema, served)).toEqual([]);
  expect(served.getQueryType()?.getFields()['_entities']).toBeDefined();
});
