import type { ListRequest, Page, PageWindow, Scope } from '../../page.ts';
import type { Database, SqlRow } from '../database.ts';
import { chooseWay, findSearchSets } from './choose-way.ts';
import type { ListFacts, Way } from './choose-way.ts';
import { writeCursor } from './cursor.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import {
  createPageStatement,
  findCapped,
  findFanned,
  findLed,
  findScoped,
  findUnited,
  findWalked,
} from './page-statement.ts';
import type { FindIds, Reading } from './page-statement.ts';
import type { Sql } from './sql.ts';
import { createRankedStatement, readRankedCursor, writeRankedCursor } from './ranked-pages.ts';

const ALL: Scope = { kind: 'ALL' };

/**
 * Pages of a list for scopes of one kind, in their order, by one statement: for each scope an inner
 * query walks the index from the cursor on and takes one item more than the page has. A whole list that
 * is narrowed costs one statement more, which chooses the way to its rows, and at most a third.
 */
export function readPages<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  window: PageWindow,
  facts: ListFacts,
): readonly Page<R>[] {
  const [scope = ALL] = scopes;
  const { kind } = scope;
  const reading = readWindow(window);
  const limit = reading.size + 1;
  // A look into the index costs as much as many rows of a set, so it is worth it unless a page needs hundreds.
  const query = createListQuery(list, kind, request, [], ({ index }, excluded) =>
    facts.countMatches(index, excluded) < 0.9 * facts.readTotal() ? 'PROBE' : 'SET',
  );
  const { order, matched } = query;
  const read = (statement: Sql): readonly SqlRow[] =>
    database.all(statement.text, ...statement.values);
  const isOne = kind === 'ALL' || scopes.length === 1;
  const hasWays = order !== null && !query.isInOrder && isOne;
  const sets =
    hasWays || matched === null ? [] : findSearchSets(database, list, request, limit, facts);
  if (order === null) {
    const filters = [...query.filters, ...sets];
    const statement = createRankedStatement(list, { ...query, filters }, kind, scopes, {
      ...reading,
      after: reading.after === null ? null : readRankedCursor(list.table, reading.after),
      before: reading.before === null ? null : readRankedCursor(list.table, reading.before),
    });
    return createPages(list, scopes, read(statement), reading, (row) =>
      writeRankedCursor(list.table, row),
    );
  }
  const readFound = (find: FindIds): readonly SqlRow[] =>
    read(createPageStatement(list, order, scopes, reading, find));
  const rows = hasWays
    ? readWay(
        list.table,
        order.outerKeys,
        chooseWay(database, list, scope, request, query, order, limit, facts),
        reading.size,
        facts,
        readFound,
      )
    : readFound(findScoped(list.table, { ...query, conditions: [...query.conditions, ...sets] }));
  return createPages(list, scopes, rows, reading, (row) =>
    writeCursor(
      order.name,
      order.outerKeys.map((_, index) => row[`place_${index}`] ?? null),
    ),
  );
}

/** Rows of the page of one list, found the way that was chosen. */
function readWay(
  table: string,
  keys: readonly Sql[],
  way: Way,
  size: number,
  facts: ListFacts,
  read: (find: FindIds) => readonly SqlRow[],
): readonly SqlRow[] {
  if (way.kind === 'LED') return read(findLed(table, way.leader, way.tests, keys));
  if (way.kind === 'FANNED') {
    const values = facts.readValues(way.column) ?? [];
    return read(findFanned(table, way.column, values, way.matching, way.tests));
  }
  if (way.kind === 'UNITED') return read(findUnited(table, way.ranges, way.tests));
  if (way.limit === null) return read(findWalked(table, way.narrowing, way.tests));
  const { cap, otherwise } = way.limit;
  const rows = read(findCapped(table, way.narrowing, way.tests, cap));
  // The walk gave up: what matches stands at the far end of the order.
  return rows.length > size ? rows : readWay(table, keys, otherwise, size, facts, read);
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

function createPages<R, W, O extends string, F extends string>(
  { toRecord }: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  rows: readonly SqlRow[],
  reading: Reading,
  writePlace: (row: SqlRow) => string,
): readonly Page<R>[] {
  const groups: SqlRow[][] = scopes.map(() => []);
  for (const row of rows) groups[Number(row['scope_key'])]?.push(row);
  return scopes.map(({ kind }, index) =>
    createPage(groups[kind === 'ALL' ? 0 : index] ?? [], reading, toRecord, writePlace),
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
