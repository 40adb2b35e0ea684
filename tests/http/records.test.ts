import { afterAll, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { encodeId } from '../../src/schema/global-id.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createFileResult } from '../contract/store.ts';
import { ask, createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

async function read<T>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { data, errors } = await ask(gateway, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const lists = await read<Readonly<Record<string, Ids>>>(`{
  articles(first: 2) { nodes { id } }
  quotations(first: 2) { nodes { id } }
  speakers(first: 2) { nodes { id } }
  topics(first: 2) { nodes { id } }
}`);

describe('node and nodes', () => {
  const ids = Object.values(lists).flatMap(({ nodes }) => nodes.map(({ id }) => id));

  it('find each record in its place, twice where it is asked for twice', async () => {
    const asked = [...ids, ids[0]];
    const { nodes } = await read<{ readonly nodes: readonly unknown[] }>(
      'query Find($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: asked },
    );
    expect(ids).toHaveLength(8);
    expect(nodes).toEqual(asked.map((id) => ({ id })));
  });

  it.each([
    'Article',
    'Paragraph',
    'Publisher',
    'Quotation',
    'QuotationGroup',
    'Revision',
    'Speaker',
    'Topic',
    'WireGroup',
  ] as const)('give null for a %s that is not there', async (type) => {
    const query =
      'query Find($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }';
    const id = encodeId(type, '1');
    expect(await read(query, { id, ids: [id, ids[0]] })).toEqual({
      node: null,
      nodes: [null, { id: ids[0] }],
    });
  });

  it('refuse the id of a type that has none', async () => {
    const id = Buffer.from('Fish:1').toString('base64url');
    const { errors } = await ask(gateway, 'query Find($id: ID!) { node(id: $id) { id } }', { id });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_ID' });
  });

  it('find the others where an id is damaged, with an error in its place', async () => {
    const [first = '', second = ''] = ids;
    const inside = Buffer.from('Article:x').toString('base64url');
    const answer = await ask(gateway, 'query Find($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [first, 'nope', inside, second],
    });
    expect(answer.data).toEqual({ nodes: [{ id: first }, null, null, { id: second }] });
    expect(answer.errors).toMatchObject([
      { message: '"nope" is not an id.', path: ['nodes', 1], extensions: { code: 'INVALID_ID' } },
      {
        message: '"x" is damaged inside its id.',
        path: ['nodes', 2],
        extensions: { code: 'INVALID_ID' },
      },
    ]);
  });
});

describe('an article', () => {
  const url = 'https://www.dw.com/zh/%E5%B0%88%E8%A8%AA%E9%9F%93%E6%BE%A4%E9%81%A0/a-68990012';

  it.each([
    url,
    url.replace('https', 'http'),
    `${url}#top`,
    `${url}?utm_source=letter`,
    url.replace('https://www.dw.com', 'HTTPS://WWW.DW.COM').replaceAll('%E', '%e'),
    decodeURI(url),
  ])('is found by the address %s', async (spelling) => {
    expect(
      await read('query Find($url: URL!) { article(by: { url: $url }) { url } }', {
        url: spelling,
      }),
    ).toEqual({ article: { url } });
  });

  it('lists those whom it quotes, and is listed by them', async () => {
    const { articles, speakers } = await read<{
      readonly articles: {
        readonly nodes: readonly { speakers: { edges: readonly { count: number }[] } }[];
      };
      readonly speakers: {
        readonly nodes: readonly { articleCount: number; articles: { totalCount: number } }[];
      };
    }>(`{
      articles(first: 100) { nodes { speakers(first: 20) { edges { count } } } }
      speakers(first: 100) { nodes { articleCount articles(first: 0) { totalCount } } }
    }`);
    const counts = articles.nodes.flatMap((node) => node.speakers.edges.map(({ count }) => count));
    expect(counts.length).toBeGreaterThan(20);
    expect(counts).not.toContain(0);
    expect(speakers.nodes.map((node) => node.articles.totalCount)).toEqual(
      speakers.nodes.map((node) => node.articleCount),
    );
  });
});

it('the kinds of speakers and topics are counted over the whole list', async () => {
  const { speakers, topics } = await read<
    Readonly<
      Record<
        string,
        {
          readonly totalCount: number;
          readonly facets: { readonly kinds: readonly { value: string; count: number }[] };
        }
      >
    >
  >(`{
    speakers(search: "韩", first: 1) { totalCount facets { kinds { value count } } }
    topics(first: 1) { totalCount facets { kinds { value count } } }
  }`);
  for (const list of [speakers, topics]) {
    const counts = list?.facets.kinds.map(({ count }) => count) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list?.totalCount);
  }
  expect(speakers?.facets.kinds[0]?.value).toBe('PERSON');
});

it('a topic is found by its label in either script', async () => {
  const { a, b } = await read<Readonly<Record<string, { readonly id: string }>>>(
    '{ a: topic(by: { slug: "渔业" }) { id } b: topic(by: { slug: "漁業" }) { id } }',
  );
  expect(a?.id).toBeDefined();
  expect(b).toEqual(a);
});

describe("strings that are nobody's speech", () => {
  const count = async (kind: string): Promise<number> => {
    const { quotations } = await read<{ readonly quotations: { readonly totalCount: number } }>(
      `{ quotations(where: ${kind}) { totalCount } }`,
    );
    return quotations.totalCount;
  };

  it('stay out of lists that do not name them', async () => {
    const all = await count('{}');
    const direct = await count('{ kind: { eq: DIRECT } }');
    expect(await count('{ kind: { eq: SCARE } }')).toBeGreaterThan(0);
    expect(await count('{ kind: { ne: DIRECT } }')).toBe(all - direct);
    expect(await count('{ not: { kind: { eq: DIRECT } } }')).toBe(all - direct);
    expect(await count('{ kind: { notIn: [DIRECT] } }')).toBe(all - direct);
    expect(await count('{ kind: { isNull: false } }')).toBe(all);
    expect(await count('{ kind: { in: null } }')).toBe(all);
  });
});

it('a search that finds another name of who speaks shows that name', async () => {
  const { quotations } = await read<{
    readonly quotations: {
      readonly edges: readonly { readonly highlights: readonly { readonly snippet: string }[] }[];
    };
  }>('{ quotations(search: "Han Zeyuan", first: 50) { edges { highlights { field snippet } } } }');
  expect(quotations.edges.length).toBeGreaterThan(5);
  for (const { highlights } of quotations.edges)
    expect(highlights.map(({ snippet }) => snippet).join('\n')).toContain('Han Zeyuan');
});

it('the id of a speaker who was merged filters as the survivor does', async () => {
  const merged = await openStore(':memory:');
  const run = { corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 1 };
  await merged.writeFiles([
    createFileResult({
      file: 'a.md',
      url: 'https://paper.example/a',
      speakers: [{ name: 'Jane Roe' }, { name: 'Mary Jones' }],
      quotations: [
        { text: 'The harbour is closed', speaker: 'Jane Roe' },
        { text: 'The harbour is open', speaker: 'Mary Jones' },
      ],
    }),
  ]);
  await merged.finishRun(run);
  const [old] = await merged.speakersByName(['Mary Jones']);
  const id = encodeId('Speaker', String(old?.id));
  const merge = { into: 'Jane Roe', from: ['Mary Jones'], by: null, why: null };
  await merged.finishRun({
    ...run,
    corrections: { ...NO_CORRECTIONS, speakers: [{ action: 'merge', ...merge }] },
  });
  const mergedGateway = createTestGateway(merged);
  const { data, errors } = await ask(
    mergedGateway,
    `query Find($id: ID!) {
      eq: quotations(where: { speaker: { eq: $id } }) { totalCount }
      in: quotations(where: { speaker: { in: [$id] } }) { totalCount }
      ne: quotations(where: { speaker: { ne: $id } }) { totalCount }
      some: articles(where: { speakers: { some: { id: { eq: $id } } } }) { totalCount }
      self: speakers(where: { id: { eq: $id } }) { nodes { name } }
    }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    eq: { totalCount: 2 },
    in: { totalCount: 2 },
    ne: { totalCount: 0 },
    some: { totalCount: 1 },
    self: { nodes: [{ name: 'Jane Roe' }] },
  });
  await mergedGateway.close();
  await merged.close();
});
