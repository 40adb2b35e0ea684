import type { ListRequest, Scope } from '../../page.ts';
import type { Database } from '../database.ts';
import { ARTICLE_LIST } from './article-list.ts';
import type { ListDefinition } from './list-definition.ts';
import { QUOTATION_LIST } from './quotation-list.ts';
import { readCounts } from './read-counts.ts';
import { MAX_STORED, readFacets } from './read-facets.ts';
import { readTimelines } from './read-timelines.ts';
import { SPEAKER_LIST } from './speaker-list.ts';
import { TOPIC_LIST } from './topic-list.ts';

const ALL: readonly Scope[] = [{ kind: 'ALL' }];
const DAY = 86_400_000;

/** Stores sizes, facets and days of the four whole lists, at the end of a run, in its transaction. */
export function writeListCounts(database: Database): void {
  removeListCounts(database);
  writeCounts(database, ARTICLE_LIST);
  writeCounts(database, QUOTATION_LIST);
  writeCounts(database, SPEAKER_LIST);
  writeCounts(database, TOPIC_LIST);
}

/** Forgets the stored counts, because articles change; until they are stored again, lists are counted. */
export function removeListCounts(database: Database): void {
  for (const table of ['list_total', 'list_facet', 'list_day'])
    database.run(`delete from ${table}`);
}

function writeCounts<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
): void {
  const request: ListRequest<W, O> = { search: null, where: null, orderBy: list.plainOrder };
  const facets = Object.keys(list.facets).filter((name): name is F => name in list.facets);
  const counts = readCounts(database, list, ALL, request);
  const values = facets.map((facet) => readFacets(database, list, ALL, request, facet, MAX_STORED));
  const [days = []] = readTimelines(database, list, ALL, request, 'DAY');
  facets.forEach((facet, index) => {
    values[index]?.[0]?.forEach(({ id, label, count }, place) => {
      database.run(
        'insert into list_facet values (?, ?, ?, ?, ?, ?)',
        list.table,
        facet,
        place + 1,
        id,
        label,
        count,
      );
    });
  });
  for (const { start, count } of days)
    database.run('insert into list_day values (?, ?, ?)', list.table, start / DAY, count);
  database.run('insert into list_total values (?, ?)', list.table, counts[0] ?? 0);
}
