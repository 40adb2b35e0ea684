import type { ArticleFacts } from '../../graph/article-facts.ts';
import { buildGraph, GRAPH_TABLE_NAMES } from '../../graph/build-graph.ts';
import type { Corrections } from '../../graph/corrections.ts';
import type { Database } from './database.ts';
import { openShelves } from './open-shelves.ts';
import { createRowWriter } from './row-writer.ts';
import { PAIR_TABLE_NAMES, writePairs } from './write-pairs.ts';

const BATCH = 500;

/**
 * Empties the tables of the graph and writes them anew from `article_facts`. What other tables copy from
 * them (`quotation_speaker`, `speaker_identity`, members of groups) is the caller's to carry over.
 *
 * One transaction. The rows depend on the articles and the corrections only, not on what stood in the
 * tables or in which order the articles came.
 */
export function rebuildGraph(
  database: Database,
  { corrections }: { readonly corrections: Corrections },
): void {
  database.transaction(() => {
    const tables = [...GRAPH_TABLE_NAMES, ...PAIR_TABLE_NAMES];
    const indexes = dropIndexes(database, tables);
    for (const table of tables) database.exec(`delete from ${table}`);
    const rows = createRowWriter(database);
    const shelves = openShelves();
    try {
      buildGraph(() => readFacts(database), corrections, rows.add, shelves.open);
    } finally {
      shelves.close();
    }
    rows.flush();
    writePairs(database);
    for (const sql of indexes) database.exec(sql);
  });
}

/** In order of id, a batch in memory at a time, so that the connection is free to write in between. */
function* readFacts(database: Database): Iterable<ArticleFacts> {
  let last = -1;
  for (;;) {
    const rows = database.all(
      `select article_id, facts from article_facts where article_id > ? order by article_id limit ${BATCH}`,
      last,
    );
    for (const { article_id: articleId, facts } of rows) {
      if (typeof facts !== 'string') throw new TypeError('A row of article_facts is malformed.');
      last = Number(articleId);
      // Written by `extractArticleFacts` of the same program, which re-reads the files of any other.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      yield JSON.parse(facts) as ArticleFacts;
    }
    if (rows.length < BATCH) return;
  }
}

/** Drops the indexes of tables and returns their declarations: filling a table first and sorting after is many times faster. */
function dropIndexes(database: Database, tables: readonly string[]): readonly string[] {
  const rows = database.all(
    `select name, sql from sqlite_master where type = 'index' and sql is not null
      and tbl_name in (select value from json_each(?)) order by name`,
    JSON.stringify(tables),
  );
  for (const { name } of rows) database.exec(`drop index ${String(name)}`);
  return rows.map(({ sql }) => String(sql));
}
