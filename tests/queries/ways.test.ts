import { afterAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/store/page.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ListReader } from '../../src/store/store.ts';
import { fillStore } from './sample-archive.ts';

/*
 * Which way leads to a page depends on how many rows match and how large the page is: pages of three meet
 * other ways than pages of a hundred, and both must give the same list.
 */

const store = await openStore(':memory:', { record: true });
await fillStore(store, 60);
const ALL: Scope = { kind: 'ALL' };
const everything = { search: null, where: null };
const [topics] = await store.topics.pages(
  [ALL],
  { ...everything, orderBy: 'ARTICLE_COUNT_DESC' },
  { first: 1 },
);
const [speakers] = await store.speakers.pages(
  [ALL],
  { ...everything, orderBy: 'QUOTATION_COUNT_DESC' },
  { first: 1 },
);
const SCOPES: readonly Scope[] = [
  ALL,
  { kind: 'TOPIC', id: Number(topics?.edges[0]?.node.id) },
  { kind: 'SPEAKER', id: Number(speakers?.edges[0]?.node.id) },
  { kind: 'PUBLISHER', id: 'other.example' },
];
const SEARCHES = [null, '配额', '-quota'] as const;
const FILTERS = {
  articles: [
    null,
    { language: { eq: 'en' } },
    { not: { language: { eq: 'en' } } },
    { publishedAt: { lt: Date.UTC(2020, 0, 20) } },
    { wordCount: { ne: 40 } },
    { topics: { some: { slug: { eq: '海风' } } } },
    { topics: { some: { slug: { eq: '海风' } } }, speakers: { some: { name: { eq: '韩泽远' } } } },
    { and: [{ topics: { some: { slug: { eq: '海风' } } } }, { not: { language: { eq: 'en' } } }] },
    { quotations: { some: { speakerKnown: false } } },
    {
      or: [{ publisher: { eq: 'other.example' } }, { publishedAt: { gt: Date.UTC(2020, 1, 20) } }],
    },
  ],
  quotations: [
    null,
    { speakerKnown: false },
    { confidence: { gt: 0.5 } },
    { kind: { in: ['DIRECT', 'SCARE'] }, language: { eq: 'zh' } },
    { or: [{ kind: { eq: 'SCARE' } }, { publisher: { eq: 'other.example' } }] },
  ],
} as const;
const ORDERS = {
  articles: ['PUBLISHED_AT_DESC', 'CAPTURED_AT_ASC', 'WORD_COUNT_DESC', 'HEADLINE_ASC'],
  quotations: ['PUBLISHED_AT_ASC', 'CONFIDENCE_DESC', 'POSITION_ASC'],
} as const;

afterAll(() => store.close());

type Kind = keyof typeof FILTERS;
interface Asked {
  readonly search: string | null;
  readonly where: object | null;
  readonly orderBy: string;
}

/** The cursors of a whole list, which name its rows in their order, read so many at a time. */
async function readList(
  kind: Kind,
  scope: Scope,
  request: Asked,
  first: number,
): Promise<readonly string[]> {
  // Any filter and order by its name: the tables above hold only those that the list has.
  const list = store[kind] as unknown as ListReader<unknown, object, string, never>;
  const cursors: string[] = [];
  let hasNext = true;
  while (hasNext) {
    const after = cursors.at(-1);
    const [page] = await list.pages([scope], request, {
      first,
      ...(after !== undefined && { after }),
    });
    cursors.push(...(page?.edges.map(({ cursor }) => cursor) ?? []));
    hasNext = page?.hasNextPage ?? false;
  }
  return cursors;
}

describe('a list', () => {
  const lists = (['articles', 'quotations'] as const).flatMap((kind) =>
    SCOPES.map((scope) => [kind, scope.kind, scope] as const),
  );

  it.each(lists)(
    'of %s from %s has the same rows, however large its pages are',
    async (kind, _, scope) => {
      const list = store[kind] as unknown as ListReader<unknown, object, string, never>;
      for (const search of SEARCHES)
        for (const where of FILTERS[kind]) {
          const [count] = await list.counts([scope], { search, where, orderBy: '' });
          for (const orderBy of ORDERS[kind]) {
            const request = { search, where, orderBy };
            const whole = await readList(kind, scope, request, 100);
            expect(whole).toHaveLength(count ?? -1);
            expect(await readList(kind, scope, request, 3)).toEqual(whole);
          }
        }
    },
  );

  it.each([
    ['walks so far', 'as fits'],
    ['looks into a set', '.id in (select id from (select'],
    ['sorts what it finds', ') found cross join'],
    ['unites the parts of an or', ' union select id'],
    ['walks each value', 'fan cross join'],
    ['looks for one row in the index of words', 'exists (select 1 from article_doc'],
  ])('has been read in the way that %s', (_, sql) => {
    expect(store.statements.list.some((statement) => statement.includes(sql))).toBe(true);
  });
});
