import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extractArticleFacts } from '../../src/graph/article-facts.ts';
import type { ArticleFacts } from '../../src/graph/article-facts.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { hashId } from '../../src/graph/hash-id.ts';
import { openMemoryShelf } from '../../src/graph/shelf.ts';
import { analyseDocument } from '../../src/ingest/analyse-document.ts';
import { createDatabase } from '../../src/store/sqlite/database.ts';
import type { Database } from '../../src/store/sqlite/database.ts';
import { migrate } from '../../src/store/sqlite/migrations/migrations.ts';
import { rebuildGraph } from '../../src/store/sqlite/rebuild-graph.ts';
import { GRAPH_TABLE_NAMES } from '../../src/graph/build-graph.ts';
import { PAIR_TABLE_NAMES } from '../../src/store/sqlite/write-pairs.ts';
import { describeShared, sharedDir } from '../support/shared.ts';

const seedsDir = fileURLToPath(new URL('../../seeds', import.meta.url));

function readFacts(folder: string, every: number): readonly ArticleFacts[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .toSorted()
    .filter((_, index) => index % every === 0);
  const byId = new Map<number, ArticleFacts>();
  for (const file of files)
    for (const record of analyseDocument(readFileSync(join(folder, file)), file).records) {
      const articleId = hashId(record.article.url);
      const quotationIds = record.quotations.map((_, index) => `${articleId}.${index}`);
      byId.set(articleId, extractArticleFacts(record, { articleId, quotationIds }));
    }
  return [...byId.values()];
}

function add(database: Database, facts: readonly ArticleFacts[]): void {
  for (const one of facts)
    database.run('insert into article_facts values (?, ?)', one.id, JSON.stringify(one));
  rebuildGraph(database, { corrections: NO_CORRECTIONS });
}

function dump(database: Database): string {
  return [...GRAPH_TABLE_NAMES, ...PAIR_TABLE_NAMES]
    .map((table) =>
      database
        .all(`select * from ${table}`)
        .map((row) => `${table} ${JSON.stringify(row)}`)
        .toSorted()
        .join('\n'),
    )
    .join('\n');
}

function open(): Database {
  const database = createDatabase(':memory:');
  migrate(database);
  return database;
}

describeShared('the graph over the seeds and part of the shared archive', () => {
  const facts = [...readFacts(seedsDir, 1), ...readFacts(join(sharedDir, 'archive'), 6)];

  it('is read from more than three hundred documents', () => {
    expect(facts.length).toBeGreaterThan(300);
  });

  it('is the same in one step and in three, forwards and backwards', () => {
    const whole = open();
    add(whole, facts);
    const parts = open();
    const backwards = facts.toReversed();
    for (const [from, to] of [
      [0, 31],
      [31, 90],
      [90, facts.length],
    ] as const)
      add(parts, backwards.slice(from, to));
    expect(dump(parts)).toBe(dump(whole));
  });

  it('gives no article more than a dozen topics or twenty related articles', () => {
    const topics = new Map<unknown, number>();
    const related = new Map<unknown, Set<unknown>>();
    const ordered = facts.toSorted((a, b) => a.id - b.id);
    buildGraph(
      () => ordered,
      NO_CORRECTIONS,
      (table, [article, other]) => {
        if (table === 'article_topic') topics.set(article, (topics.get(article) ?? 0) + 1);
        if (table === 'related_article')
          related.set(article, (related.get(article) ?? new Set()).add(other));
      },
      openMemoryShelf,
    );
    expect(Math.max(...topics.values())).toBeLessThanOrEqual(12);
    expect(Math.max(...[...related.values()].map(({ size }) => size))).toBeLessThanOrEqual(20);
  });
});
