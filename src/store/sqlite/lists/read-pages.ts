import type { ListRequest, Page, PageWindow, Scope } from '../../page.ts';
import type { Database, SqlRow, SqlValue } from '../database.ts';
import { chooseLeader } from './choose-leader.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import type { ListQuery, QueryOrder } from './list-query.ts';
import { createRankedStatement, readRankedCursor, writeRankedCursor } from './ranked-pages.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** Which way a list is read, how far, and between which cursors. */
interface Reading {
  readonly isBackward: boolean;
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
}

/**
 * Pages of a list for scopes of one kind, in their order, by one statement: for each scope an inner
 * query walks the index from the cursor on and takes one item more than the page has. A whole list that
 * is narrowed costs one statement more, which chooses the way to its rows.
 *
 * @param readTotal gives the number of rows of the list's table
 */
export function readPages<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  window: PageWindow,
  readTotal: () => number,
): readonly Page<R>[] {
  const kind = scopes[0]?.kind ?? 'ALL';
  const reading = readWindow(window);
  const free = createListQuery(list, kind, request);
  const way =
    kind === 'ALL' && free.order !== null && !free.isFullText
      ? chooseLeader(database, list, request, free.order, reading.size + 1, readTotal)
      : null;
  const query = way === null ? free : createListQuery(list, kind, request, way.leads);
  const { order } = query;
  const statement =
    order === null
      ? createRankedStatement(list, query, kind, scopes, {
          ...reading,
          after: reading.after === null ? null : readRankedCursor(reading.after),
          before: reading.before === null ? null : readRankedCursor(reading.before),
        })
      : createPageStatement(list, query, order, scopes, reading, way?.leader ?? null);
  const rows = database.all(statement.text, ...statement.values);
  const writePlace = (row: SqlRow): string =>
    order === null
      ? writeRankedCursor(row)
      : writeCursor(
          order.name,
          order.outerKeys.map((_, index) => row[`place_${index}`] ?? null),
        );
  const groups: SqlRow[][] = scopes.map(() => []);
  for (const row of rows) groups[Number(row['scope_key'])]?.push(row);
  return groups.map((group) => createPage(group, reading, list.toRecord, writePlace));
}

function readWindow({ first, after, last, before }: PageWindow): Reading {
  const isBackward = last !== undefined;
  return {
    isBackward,
    size: Math.max(0, Math.trunc((isBackward ? last : first) ?? 0)),
    after: after ?? null,
    before: before ?? null,
  };
}

function createPageStatement<R, W, O extends string, F extends string>(
  { table, columns }: ListDefinition<R, W, O, F>,
  { from, conditions }: ListQuery,
  { name, outerKeys, keys, isDescending }: QueryOrder,
  scopes: readonly Scope[],
  { isBackward, size, after, before }: Reading,
  leader: Sql | null,
): Sql {
  const goesDown = isDescending !== isBackward;
  const range = [
    ...(after === null
      ? []
      : [createKeyset(keys, readCursor(name, keys.length, after), isDescending)]),
    ...(before === null
      ? []
      : [createKeyset(keys, readCursor(name, keys.length, before), !isDescending)]),
  ];
  const places = outerKeys.map((key, index) => sql`${key} as ${raw(`place_${index}`)}`);
  const sorted = outerKeys.map((_, index) => raw(`place_${index} ${goesDown ? 'desc' : 'asc'}`));
  const source =
    leader === null
      ? from
      : sql`(select distinct id from (${leader})) found cross join ${raw(table)} on ${raw(table)}.id = found.id`;
  return sql`select scope.key as scope_key, ${join(places, ', ')}, ${raw(columns)}
    from json_each(${createScopeKeys(scopes)}) scope cross join ${raw(table)}
    where ${raw(table)}.id in (select ${raw(table)}.id from ${source} where ${allOf([...conditions, ...range])}
      order by ${orderBy(keys, goesDown)} limit ${size + 1})
    order by scope.key, ${join(sorted, ', ')}`;
}

/** What comes after a place: `(a, b) < (?, ?)`, which an index on (a, b) serves. */
function createKeyset(keys: readonly Sql[], place: readonly SqlValue[], goesDown: boolean): Sql {
  const values = place.map((value) => sql`${value}`);
  const sign = raw(goesDown ? '<' : '>');
  if (keys.length === 1) return sql`${keys[0] ?? raw('0')} ${sign} ${place[0] ?? null}`;
  return sql`(${join(keys, ', ')}) ${sign} (${join(values, ', ')})`;
}

function orderBy(keys: readonly Sql[], goesDown: boolean): Sql {
  return join(
    keys.map((key) => sql`${key} ${raw(goesDown ? 'desc' : 'asc')}`),
    ', ',
  );
}

function createPage<R>(
  rows: readonly SqlRow[],
  { isBackward, size, after, before }: Reading,
  toRecord: (row: SqlRow) => R,
  writePlace: (row: SqlRow) => string,
): Page<R> {
  const hasMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (isBackward) shown.reverse();
  return {
    edges: shown.map((row) => {
      const score = row['score'];
      return {
        cursor: writePlace(row),
        node: toRecord(row),
        score: typeof score === 'number' ? score : null,
      };
    }),
    hasNextPage: (isBackward ? false : hasMore) || before !== null,
    hasPreviousPage: (isBackward ? hasMore : false) || after !== null,
  };
}
