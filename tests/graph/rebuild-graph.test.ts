import { array, assert, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticleFacts } from '../../src/graph/article-facts.ts';
import { GRAPH_TABLE_NAMES } from '../../src/graph/build-graph.ts';
import { NO_CORRECTIONS, parseCorrections } from '../../src/graph/corrections.ts';
import type { Corrections } from '../../src/graph/corrections.ts';
import { hashId } from '../../src/graph/hash-id.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import type { Database } from '../../src/store/sqlite/database.ts';
import { migrate } from '../../src/store/sqlite/migrations/migrations.ts';
import { rebuildGraph } from '../../src/store/sqlite/rebuild-graph.ts';
import { createRecord } from './sample-record.ts';
import type { Sample } from './sample-record.ts';

const SHARED_COPY = [1, 2, 3].map(
  (number) =>
    `第${number}段讲的是灰鳍鱼配额的来历，渔民、港口和气象所各有说法，谈判从春天拖到秋天，没有人愿意先让步，配额因此一直悬而未决，港口也一直停工。`,
);
const SAMPLES: readonly Sample[] = Array.from({ length: 30 }, (_, number): Sample => ({
  url: `https://paper.example/${number}`,
  headline: number % 3 === 0 ? '灰鳍鱼配额谈判重开' : `第${number}号台风过境`,
  publishedAt: `2020-01-${String(1 + (number % 28)).padStart(2, '0')}T00:00:00Z`,
  tags: number % 2 === 0 ? ['渔业'] : ['天气', '漁業'],
  paragraphs: number % 10 === 0 ? SHARED_COPY : [`灰鳍鱼配额，第${number}天。`],
  speakers: [
    { name: number % 2 === 0 ? '川普' : '唐纳德·特朗普', roles: ['美国总统'] },
    { name: '韩泽远', roles: number % 5 === 4 ? ['村民'] : ['总理'] },
    { name: '一位渔民', kind: 'ANONYMOUS' },
  ],
  quotations: [
    {
      text: `这片海不属于任何一个港口，它属于所有人${number % 4 === 0 ? '' : '，永远如此'}`,
      speaker: '韩泽远',
    },
    {
      text: `第${number}次我都这么说，没有例外的事`,
      speaker: number % 2 === 0 ? '川普' : '唐纳德·特朗普',
    },
    { text: '网都是空的', speaker: '一位渔民' },
  ],
}));

function open(): Database {
  const database = createDatabase(':memory:');
  migrate(database);
  return database;
}

function add(database: Database, samples: readonly Sample[]): void {
  for (const sample of samples) {
    const record = createRecord(sample);
    const articleId = hashId(sample.url);
    const quotationIds = record.quotations.map((_, index) => `${articleId}.${index}`);
    database.run(
      'insert or replace into article_facts values (?, ?)',
      articleId,
      JSON.stringify(extractArticleFacts(record, { articleId, quotationIds })),
    );
  }
}

function dump(database: Database): string {
  return GRAPH_TABLE_NAMES.map((table) => {
    const rows = database.all(`select * from ${table}`);
    return `${table}\n${rows
      .map((row) => JSON.stringify(row))
      .toSorted()
      .join('\n')}`;
  }).join('\n');
}

function build(samples: readonly Sample[], corrections: Corrections = NO_CORRECTIONS) {
  const database = open();
  add(database, samples);
  rebuildGraph(database, { corrections });
  return database;
}

describe('rebuildGraph', () => {
  it('gives the same bytes whatever the order, the batches, and the steps', () => {
    const expected = dump(build(SAMPLES));
    assert(
      property(
        shuffledSubarray([...SAMPLES], { minLength: SAMPLES.length }),
        array(integer({ min: 1, max: 29 }), { maxLength: 3 }),
        (shuffled, cuts) => {
          const database = open();
          let from = 0;
          for (const cut of [...cuts.toSorted((a, b) => a - b), shuffled.length]) {
            add(database, shuffled.slice(from, cut));
            rebuildGraph(database, { corrections: NO_CORRECTIONS });
            from = cut;
          }
          expect(dump(database)).toBe(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes the counts of a removed article away', () => {
    const database = build(SAMPLES);
    database.exec(
      `delete from article_facts where article_id = ${hashId('https://paper.example/3')}`,
    );
    rebuildGraph(database, { corrections: NO_CORRECTIONS });
    expect(dump(database)).toBe(dump(build(SAMPLES.filter(({ url }) => !url.endsWith('/3')))));
  });

  it('joins the forms of the authority list and counts over articles', () => {
    const [row] = build(SAMPLES).all(
      "select quotation_count q, article_count a, same_as s from speaker where name = '唐纳德·特朗普'",
    );
    expect(row).toEqual({ q: 30, a: 30, s: '["https://www.wikidata.org/wiki/Q22686"]' });
  });

  it('keeps a namesake of another walk of life and unnamed sources apart', () => {
    const rows = build(SAMPLES).all(
      "select name, quotation_count q from speaker where name = '韩泽远' order by q",
    );
    expect(rows).toEqual([
      { name: '韩泽远', q: 6 },
      { name: '韩泽远', q: 24 },
    ]);
    const [unnamed] = build(SAMPLES).all("select count(*) n from speaker where name = '一位渔民'");
    expect(unnamed).toEqual({ n: 30 });
  });

  it('groups the same words over articles, cut or not', () => {
    const rows = build(SAMPLES).all(
      'select size, article_count a, is_disputed d from utterance_group',
    );
    expect(rows).toContainEqual({ size: 30, a: 30, d: 1 });
  });

  it('groups articles that share three paragraphs and says which was first', () => {
    const rows = build(SAMPLES).all('select size, origin_reason r from wire_group');
    expect(rows).toEqual([{ size: 3, r: 'It was published first.' }]);
  });

  it('joins the scripts of a tag', () => {
    const rows = build(SAMPLES).all("select article_count a from topic where slug = '渔业'");
    expect(rows).toEqual([{ a: 30 }]);
  });

  it('resolves the ids that a merge took away', () => {
    const before = build(SAMPLES);
    const ids = before.all("select id from speaker where name = '韩泽远'");
    const { corrections } = parseCorrections({
      speakers: '- { action: merge, into: 韩泽远, from: [韩泽远], by: 馆员, why: 同一人 }',
    });
    const after = build(SAMPLES, corrections);
    const [survivor] = after.all(
      "select id, quotation_count q, corrections c from speaker where name = '韩泽远'",
    );
    expect(survivor).toMatchObject({ q: 30, c: '[{"action":"merge","by":"馆员","why":"同一人"}]' });
    const known = after.all(
      "select id from speaker where name = '韩泽远' union select id from speaker_redirect",
    );
    expect(known).toEqual(expect.arrayContaining([...ids]));
  });

  it('calls who was merged into somebody by that one, however rarely that name is printed', () => {
    const [rare] = build(SAMPLES).all(
      "select id from speaker where name = '韩泽远' order by quotation_count limit 1",
    );
    const { corrections } = parseCorrections({
      speakers: `- { action: merge, into: ${String(rare?.['id'])}, from: [唐纳德·特朗普] }`,
    });
    const after = build(SAMPLES, corrections);
    expect(after.all("select count(*) n from speaker where name = '唐纳德·特朗普'")).toEqual([
      { n: 0 },
    ]);
    expect(
      after.all(
        "select quotation_count q from speaker where name = '韩泽远' order by q desc limit 1",
      ),
    ).toEqual([{ q: 36 }]);
  });

  it('gives a re-attributed quotation to the speaker named and remembers who said so', () => {
    const id = `${hashId('https://paper.example/1')}.2`;
    const { corrections } = parseCorrections({
      quotations: `- { action: reattribute, quotation: '${id}', speaker: 瑟鲁, by: 馆员 }`,
    });
    const [row] = build(SAMPLES, corrections).all(
      'select name, correction c from quotation_speaker q join speaker s on s.id = q.speaker_id where quotation_id = ?',
      id,
    );
    expect(row).toEqual({ name: '瑟鲁', c: '{"by":"馆员","why":null}' });
  });
});
