import type { ListRequest, Page, PageWindow, Scope } from '../../page.ts';
import type { Database, SqlRow, SqlValue } from '../database.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import type { ListQuery, QueryOrder } from './list-query.ts';
import { createRankedStatement, readRankedCursor, writeRankedCursor } from './ranked-pages.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** Which way a list is read, and how far. */
interface Reading {
  readonly isBackward: boolean;
  readonly size: number;
  readonly cursor: string | null;
}

/**
 * Pages of a list for scopes of one kind, in their order, by one statement: for each scope an inner
 * query walks the index from the cursor on and takes one item more than the page has.
 */
export function readPages<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  window: PageWindow,
): readonly Page<R>[] {
  const kind = scopes[0]?.kind ?? 'ALL';
  const query = createListQuery(list, kind, request);
  const reading = readWindow(window);
  const { order } = query;
  const statement =
    order === null
      ? createRankedStatement(list, query, kind, scopes, {
          ...reading,
          after: reading.cursor === null ? null : readRankedCursor(reading.cursor),
        })
      : createPageStatement(list, query, order, scopes, reading);
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
    cursor: (isBackward ? before : after) ?? null,
  };
}

function createPageStatement<R, W, O extends string, F extends string>(
  { table, columns }: ListDefinition<R, W, O, F>,
  { from, conditions }: ListQuery,
  { name, keys, outerKeys, isDescending }: QueryOrder,
  scopes: readonly Scope[],
  { isBackward, size, cursor }: Reading,
): Sql {
  const goesDown = isDescending !== isBackward;
  const after =
    cursor === null ? [] : [createKeyset(keys, readCursor(name, keys.length, cursor), goesDown)];
  const places = outerKeys.map((key, index) => sql`${key} as ${raw(`place_${index}`)}`);
  const sorted = outerKeys.map((_, index) => raw(`place_${index} ${goesDown ? 'desc' : 'asc'}`));
  return sql`select scope.key as scope_key, ${join(places, ', ')}, ${raw(columns)}
    from json_each(${createScopeKeys(scopes)}) scope cross join ${raw(table)}
    where ${raw(table)}.id in (select ${raw(table)}.id from ${from} where ${allOf([...conditions, ...after])}
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
  { isBackward, size, cursor }: Reading,
  toRecord: (row: SqlRow) => R,
  writePlace: (row: SqlRow) => string,
): Page<R> {
  const hasMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (isBackward) shown.reverse();
  const hasSkipped = cursor !== null;
  return {
    edges: shown.map((row) => {
      const score = row['score'];
      return {
        cursor: writePlace(row),
        node: toRecord(row),
        score: typeof score === 'number' ? score : null,
      };
    }),
    hasNextPage: isBackward ? hasSkipped : hasMore,
    hasPreviousPage: isBackward ? hasMore : hasSkipped,
  };
}
