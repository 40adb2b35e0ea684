import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { ListReader } from '../../src/store/store.ts';
import type { Scope } from '../../src/store/page.ts';
import { createDatabase, type Database } from '../../src/store/sqlite/database.ts';
import type { Store } from '../../src/store/store.ts';
import { fillStore } from './sample-archive.ts';

/*
 * Every order of every list, and every filter with every operator in every order, is asked of an archive;
 * SQLite then tells how it runs each statement. Plans are chosen by the statements themselves, not by how
 * many rows there are, so that a small archive shows what a large one does.
 */

type Kind = 'articles' | 'quotations' | 'speakers' | 'topics';

const ORDERS: Readonly<Record<Kind, readonly string[]>> = {
  articles: [
    'PUBLISHED_AT_DESC',
    'PUBLISHED_AT_ASC',
    'CAPTURED_AT_DESC',
    'CAPTURED_AT_ASC',
    'WORD_COUNT_DESC',
    'WORD_COUNT_ASC',
    'QUOTATION_COUNT_DESC',
    'HEADLINE_ASC',
  ],
  quotations: [
    'PUBLISHED_AT_DESC',
    'PUBLISHED_AT_ASC',
    'CONFIDENCE_DESC',
    'CONFIDENCE_ASC',
    'POSITION_ASC',
  ],
  speakers: [
    'QUOTATION_COUNT_DESC',
    'ARTICLE_COUNT_DESC',
    'NAME_ASC',
    'LAST_QUOTED_AT_DESC',
    'FIRST_QUOTED_AT_ASC',
  ],
  topics: ['ARTICLE_COUNT_DESC', 'LABEL_ASC'],
};

const ENUM = (value: string) => [
  { eq: value },
  { ne: value },
  { in: [value, 'OTHER'] },
  { notIn: [value] },
  { eq: null },
  { ne: null },
  { isNull: true },
  { isNull: false },
];
const TEXT = (value: string) => [
  ...ENUM(value),
  { lt: value },
  { lte: value },
  { gt: value },
  { gte: value },
  { startsWith: value },
];
const NUMBER = (value: number) => [
  { eq: value },
  { ne: value },
  { in: [value, value + 1] },
  { notIn: [value] },
  { lt: value },
  { lte: value },
  { gt: value },
  { gte: value },
  { isNull: true },
  { isNull: false },
];
const ID = (value: number) => NUMBER(value).filter((operators) => !('lt' in operators));
const RELATION = (where: object) => [{ some: where }, { none: where }];

const FILTERS: Readonly<Record<Kind, Readonly<Record<string, readonly unknown[]>>>> = {
  articles: {
    id: ID(1),
    publisher: TEXT('paper.example'),
    section: TEXT('海'),
    language: TEXT('zh'),
    script: TEXT('Hans'),
    publishedAt: NUMBER(1_580_000_000_000),
    capturedAt: NUMBER(1_610_000_000_000),
    wordCount: NUMBER(40),
    quotationCount: NUMBER(3),
    speakers: RELATION({ kind: { eq: 'PERSON' } }),
    topics: RELATION({ slug: { eq: '渔业' } }),
    quotations: RELATION({ confidence: { gte: 0.5 } }),
  },
  quotations: {
    kind: ENUM('DIRECT'),
    speaker: ID(1),
    speakerKnown: [true, false],
    confidence: NUMBER(0.5),
    method: ENUM('NONE'),
    reason: ENUM('NO_CUE'),
    article: ID(1),
    publisher: TEXT('paper.example'),
    language: TEXT('zh'),
    topic: ID(1),
    publishedAt: NUMBER(1_580_000_000_000),
  },
  speakers: {
    id: ID(1),
    name: TEXT('韩'),
    kind: ENUM('PERSON'),
    quotationCount: NUMBER(3),
    articleCount: NUMBER(3),
    firstQuotedAt: NUMBER(1_580_000_000_000),
    lastQuotedAt: NUMBER(1_580_000_000_000),
  },
  topics: {
    id: ID(1),
    slug: TEXT('渔业'),
    label: TEXT('渔业'),
    kind: ENUM('TAG'),
    articleCount: NUMBER(3),
  },
};

const ALL: readonly Scope[] = [{ kind: 'ALL' }];

let folder: string;
let store: Store;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-plans-'));
  const path = join(folder, 'archive.db');
  store = await openStore(path, { record: true });
  await fillStore(store, 60);
  database = createDatabase(path);
});
afterAll(async () => {
  database.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Steps of the plans of all statements that a page costs. */
async function explain(
  kind: Kind,
  where: object | null,
  orderBy: string,
  search: string | null = null,
  scopes: readonly Scope[] = ALL,
): Promise<readonly string[]> {
  // Any order and filter by its name: the tables above are checked against the schema below.
  const list = store[kind] as unknown as ListReader<unknown, object, string, never>;
  store.statements.clear();
  await list.pages(scopes, { search, where, orderBy }, { first: 20 });
  return store.statements.list
    .filter((sql) => !sql.includes('list_total') && !sql.includes('step(value'))
    .flatMap((sql) =>
      database.all(`explain query plan ${sql}`).map(({ detail }) => String(detail)),
    );
}

/** Tables that grow with the archive, read from end to end. `SCAN … USING INDEX` walks an order until its page is full. */
const FULL_SCAN =
  /^SCAN (?:article|quotation|speaker|topic|paragraph|article_speaker|article_topic|placed)\b(?! USING (?:COVERING )?INDEX)/u;

describe('a page', () => {
  const orders = Object.entries(ORDERS).flatMap(([kind, names]) =>
    names.map((name) => [kind as Kind, name] as const),
  );

  it.each(orders)(
    'of %s by %s walks an index and sorts only what it shows',
    async (kind, order) => {
      const plan = await explain(kind, null, order);
      expect(plan.filter((step) => FULL_SCAN.test(step))).toEqual([]);
      expect(plan.filter((step) => /^SCAN \w+ USING (?:COVERING )?INDEX/u.test(step))).toHaveLength(
        1,
      );
      // The page itself, at most a hundred rows, is put in order once more.
      expect(plan.filter((step) => step.includes('ORDER BY')).length).toBeLessThanOrEqual(1);
    },
  );

  const filters = Object.entries(FILTERS).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, operators]) =>
      operators.map((operator) => [kind as Kind, field, JSON.stringify(operator)] as const),
    ),
  );

  it('is tried with every field that a filter has', () => {
    expect(filters.length).toBeGreaterThan(250);
  });

  it.each(filters)(
    'of %s where %s %s reads no table from end to end',
    async (kind, field, text) => {
      const operator: unknown = JSON.parse(text);
      for (const order of ORDERS[kind]) {
        const plan = await explain(kind, { [field]: operator }, order);
        expect(plan.filter((step) => FULL_SCAN.test(step))).toEqual([]);
      }
    },
  );

  it.each([
    ['articles', 'TOPIC'],
    ['articles', 'SPEAKER'],
    ['quotations', 'TOPIC'],
    ['quotations', 'SPEAKER'],
  ] as const)('of the %s of a %s reads no table from end to end', async (kind, scope) => {
    for (const order of ORDERS[kind])
      for (const search of [null, '海']) {
        const plan = await explain(kind, null, order, search, [{ kind: scope, id: 1 }]);
        expect(plan.filter((step) => FULL_SCAN.test(step))).toEqual([]);
      }
  });

  it.each(['海', '港口', 'harbour 海风', '-海', '"港口在雾里"'])(
    'of a search for %s begins in the index of words',
    async (search) => {
      for (const kind of ['articles', 'quotations'] as const) {
        for (const order of ['RELEVANCE', 'PUBLISHED_AT_DESC']) {
          const plan = await explain(kind, null, order, search);
          expect(plan.some((step) => step.includes('VIRTUAL TABLE INDEX'))).toBe(true);
          expect(plan.filter((step) => FULL_SCAN.test(step))).toEqual([]);
        }
      }
    },
  );
});

describe('counts', () => {
  it.each(['articles', 'quotations'] as const)(
    'of %s by one column read its index',
    async (kind) => {
      const list = store[kind] as unknown as ListReader<unknown, object, string, never>;
      for (const field of ['publisher', 'language', 'publishedAt']) {
        store.statements.clear();
        const operator = FILTERS[kind][field]?.[0];
        await list.counts(ALL, { search: null, where: { [field]: operator }, orderBy: '' });
        const plan = store.statements.list.flatMap((sql) =>
          database.all(`explain query plan ${sql}`).map(({ detail }) => String(detail)),
        );
        expect(plan.some((step) => /SEARCH \w+ USING COVERING INDEX/u.test(step))).toBe(true);
      }
    },
  );
});
