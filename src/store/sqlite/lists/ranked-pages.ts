import type { Scope } from '../../page.ts';
import type { SqlRow } from '../database.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { FullTextDefinition, ListDefinition } from './list-definition.ts';
import { createPrefixRange, findScope } from './list-query.ts';
import type { Hits, ListQuery } from './list-query.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, isAlwaysTrue, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import { MOST_TOPS } from './write-completions.ts';

/**
 * Matches of one list that are weighed against each other; further ones follow, newest first,
 * with score 0. It bounds the cost of a search for a word that is everywhere.
 */
const MAX_WEIGHED = 1000;
const ORDER = 'RELEVANCE';

/** A place in the order of relevance. `bound` is the first match that was weighed when the list began. */
interface RankedPlace {
  readonly score: number;
  readonly doc: number;
  readonly bound: number;
}

interface RankedReading {
  readonly isBackward: boolean;
  readonly size: number;
  readonly after: RankedPlace | null;
  readonly before: RankedPlace | null;
}

/** The place that a cursor of an order by relevance stands for. */
export function readRankedCursor(table: string, cursor: string): RankedPlace {
  const [score, doc, bound] = readCursor(`${table} ${ORDER}`, 3, cursor).map(Number);
  return { score: score ?? 0, doc: doc ?? 0, bound: bound ?? 0 };
}

/** The cursor of a row that a ranked statement gave. */
export function writeRankedCursor(table: string, row: SqlRow): string {
  return writeCursor(`${table} ${ORDER}`, [row['score'] ?? 0, row['doc'] ?? 0, row['bound'] ?? 0]);
}

/**
 * The statement for pages by relevance: `hit` holds the matches with their scores, `page` those of the
 * page, and the rows of the list are joined last. A cursor's own item is weighed anew, so that a page
 * goes on from the right place though new articles have shifted every score a little.
 */
export function createRankedStatement<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  { filters, hits }: ListQuery,
  kind: Scope['kind'],
  scopes: readonly Scope[],
  reading: RankedReading,
): Sql {
  if (hits === null) throw new TypeError('A ranked list has a search.');
  const item = findItemJoin(list, hits);
  const { own, within, isOne } = narrowToScopes(list, hits, kind, scopes);
  const page = isOne
    ? createPageOfOne(list.table, hits, item, within, filters, reading)
    : createPagesOfScopes(
        list.table,
        item,
        [raw(findScope(list, kind).check), ...filters],
        scopes,
        reading,
      );
  const way = reading.isBackward ? 'asc' : 'desc';
  const isFirst = reading.after === null && reading.before === null && !reading.isBackward;
  const hasTops = isFirst && kind === 'ALL' && isAlwaysTrue(filters) && reading.size < MOST_TOPS;
  return sql`with ${own}${createHits(hits, within, isOne, reading, hasTops)},
    page as (${page})
    select page.scope_key, page.score, page.doc, bound.doc as bound, ${raw(list.columns)}
    from page cross join bound cross join ${raw(list.table)} on ${raw(list.table)}.id = page.id
    order by page.scope_key, page.score ${raw(way)}, page.doc ${raw(way)}`;
}

/** Leads from a hit to its row. */
function findItemJoin<R, W, O extends string, F extends string>(
  { table }: ListDefinition<R, W, O, F>,
  hits: Hits,
): Sql {
  if (hits.kind === 'COMPLETION') return raw(`cross join ${table} on ${table}.id = hit.doc`);
  const { docs, docColumn, itemColumn } = hits.search;
  return raw(
    `cross join ${docs} on ${docs}.doc = hit.doc cross join ${table} on ${itemColumn} = ${docColumn}`,
  );
}

function createHits(
  hits: Hits,
  within: Sql,
  isOne: boolean,
  { after, before }: RankedReading,
  hasTops: boolean,
): Sql {
  if (hits.kind === 'COMPLETION') {
    const { table: completions, column } = hits.search;
    const score = sql`max(key = ${hits.prefix}) + max(weight) / (max(weight) + 10.0)`;
    const all = sql`select ${raw(column)}, ${score}
      from ${raw(completions)} where ${createPrefixRange(hits.prefix)}`;
    const top = sql`from completion_top where list = ${completions} and prefix = ${hits.prefix}`;
    // The first page of what many names begin with stands ready.
    const found = hasTops
      ? sql`select id, score ${top} union all ${all} and not exists (select 1 ${top}) group by ${raw(column)}`
      : sql`${all} group by ${raw(column)}`;
    return sql`bound(doc) as (select 0), hit(doc, score) as materialized (${found}),
      after_place(score, doc) as (select ${after?.score ?? 0}, ${after?.doc ?? 0}),
      before_place(score, doc) as (select ${before?.score ?? 0}, ${before?.doc ?? 0})`;
  }
  const { search, expression } = hits;
  const index = raw(search.index);
  const score = createScore(search);
  const known = after ?? before;
  const weigh = (place: RankedPlace | null): Sql =>
    place === null || place.score === 0
      ? sql`select ${place?.score ?? 0}, ${place?.doc ?? 0}`
      : sql`select coalesce((select ${score} from ${index} where ${index} match ${expression} and rowid = ${place.doc}), ${place.score}), ${place.doc}`;
  const matches = sql`select rowid, ${score} from ${index} where ${index} match ${expression} and ${within}`;
  // Of several lists at once all matches are weighed.
  const newest = known === null && isOne ? sql`order by rowid desc limit ${MAX_WEIGHED}` : raw('');
  return sql`hit(doc, score) as materialized (${matches} and rowid >= ${known?.bound ?? 0} ${newest}),
    bound(doc) as materialized (select ${known === null ? raw('coalesce(min(doc), 0) from hit') : sql`${known.bound}`}),
    after_place(score, doc) as materialized (${weigh(after)}),
    before_place(score, doc) as materialized (${weigh(before)})`;
}

/**
 * The numbers of what the records of a scope have, as the beginning of a statement, and the condition that
 * a match is among them, so that no others are weighed; neither for the whole list, and where a record may
 * have more than a search finds. `isOne`: all matches that are left are of one list.
 */
function narrowToScopes<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  hits: Hits,
  kind: Scope['kind'],
  scopes: readonly Scope[],
): { readonly own: Sql; readonly within: Sql; readonly isOne: boolean } {
  const scope = findScope(list, kind);
  if (hits.kind === 'COMPLETION' || kind === 'ALL' || scope.isWide === true)
    return { own: raw(''), within: raw('1'), isOne: kind === 'ALL' };
  const { index, docs, docColumn, itemColumn } = hits.search;
  const { from, on, id } = scope.ids ?? { ...scope, id: itemColumn };
  return {
    own: sql`own(doc) as materialized (select ${raw(docs)}.doc from json_each(${createScopeKeys(scopes)}) scope
      cross join ${raw(from)} cross join ${raw(docs)} on ${raw(docColumn)} = ${raw(id)}
      where ${raw(on)}), `,
    within: raw(`+${index}.rowid in (select doc from own)`),
    isOne: scopes.length === 1,
  };
}

/** BM25 of SQLite is better the lower it is. */
function createScore({ index, weights }: FullTextDefinition): Sql {
  return raw(`-bm25(${index}, ${weights.join(', ')})`);
}

function createPageOfOne(
  table: string,
  hits: Hits,
  item: Sql,
  within: Sql,
  filters: readonly Sql[],
  reading: RankedReading,
): Sql {
  const way = raw(reading.isBackward ? 'asc' : 'desc');
  const limit = reading.size + 1;
  // In their order, hits are looked up one by one until the page is full. A limit keeps SQLite to the order.
  const looked = isAlwaysTrue(filters) ? limit : -1;
  const weighed = sql`select 0 as scope_key, ${raw(table)}.id as id, hit.score as score, hit.doc as doc
    from (select doc, score from hit where ${allOf(createRange(reading, 'score', 'doc'))}
      order by score ${way}, doc ${way} limit ${looked}) hit ${item}
    where ${allOf(filters)} limit ${limit}`;
  if (hits.kind === 'COMPLETION') return weighed;
  const { index, docs, docColumn, itemColumn } = hits.search;
  // The others are worse than any that is weighed. As a limit of 0, and not as a condition, a page that is
  // full already keeps SQLite from walking all of them.
  const missing = reading.isBackward
    ? sql`${limit}`
    : sql`${limit} - (select count(*) from weighed)`;
  const others = sql`select 0, ${raw(table)}.id, 0.0, ${raw(index)}.rowid
    from ${raw(index)} cross join ${raw(docs)} on ${raw(docs)}.doc = ${raw(index)}.rowid
      cross join ${raw(table)} on ${raw(itemColumn)} = ${raw(docColumn)}
    where ${raw(index)} match ${hits.expression} and ${raw(index)}.rowid < (select doc from bound)
      and ${allOf([within, ...filters, ...createRange(reading, '0.0', `${index}.rowid`)])}
    order by ${raw(index)}.rowid ${way} limit ${missing}`;
  return sql`with weighed as materialized (${weighed})
    select * from weighed union all select * from (${others}) order by 3 ${way}, 4 ${way} limit ${limit}`;
}

function createPagesOfScopes(
  table: string,
  item: Sql,
  conditions: readonly Sql[],
  scopes: readonly Scope[],
  reading: RankedReading,
): Sql {
  const way = raw(reading.isBackward ? 'asc' : 'desc');
  return sql`select scope_key, id, score, doc from (select scope.key as scope_key, ${raw(table)}.id as id,
      hit.score as score, hit.doc as doc,
      row_number() over (partition by scope.key order by hit.score ${way}, hit.doc ${way}) as place
    from json_each(${createScopeKeys(scopes)}) scope cross join hit ${item}
    where ${allOf([...conditions, ...createRange(reading, 'hit.score', 'hit.doc')])})
    where place <= ${reading.size + 1}`;
}

function createRange({ after, before }: RankedReading, score: string, doc: string): readonly Sql[] {
  const place = `(${score}, ${doc})`;
  return [
    ...(after === null ? [] : [raw(`${place} < (select score, doc from after_place)`)]),
    ...(before === null ? [] : [raw(`${place} > (select score, doc from before_place)`)]),
  ];
}
