import type { ListRequest, Page, PageWindow, Scope } from '../../page.ts';
import type { Database, SqlRow } from '../database.ts';
import { chooseWay } from './choose-way.ts';
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
  findWalked,
} from './page-statement.ts';
import type { FindIds, Reading } from './page-statement.ts';
import type { Sql } from './sql.ts';
import { createRankedStatement, readRankedCursor, writeRankedCursor } from './ranked-pages.ts';

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
  const kind = scopes[0]?.kind ?? 'ALL';
  const reading = readWindow(window);
  // A look into the index costs as much as many rows of a set, so it is worth it unless a page needs hundreds.
  const query = createListQuery(list, kind, request, [], ({ index }, excluded) =>
    facts.countMatches(index, excluded) < 0.9 * facts.readTotal() ? 'PROBE' : 'SET',
  );
  const { order } = query;
  if (order === null) {
    const statement = createRankedStatement(list, query, kind, scopes, {
      ...reading,
      after: reading.after === null ? null : readRankedCursor(list.table, reading.after),
      before: reading.before === null ? null : readRankedCursor(list.table, reading.before),
    });
    const rows = database.all(statement.text, ...statement.values);
    return createPages(list, scopes, rows, reading, (row) => writeRankedCursor(list.table, row));
  }
  const read = (find: FindIds): readonly SqlRow[] => {
    const statement = createPageStatement(list, order, scopes, reading, find);
    return database.all(statement.text, ...statement.values);
  };
  const [scope] = scopes;
  const isOne = kind === 'ALL' || scopes.length === 1;
  const rows =
    query.checks === null || scope === undefined || !isOne
      ? read(findScoped(list.table, query))
      : readNarrowed(
          list.table,
          query.checks,
          chooseWay(database, list, scope, request, order, reading.size + 1, facts),
          reading,
          facts,
          read,
        );
  return createPages(list, scopes, rows, reading, (row) =>
    writeCursor(
      order.name,
      order.outerKeys.map((_, index) => row[`place_${index}`] ?? null),
    ),
  );
}

/** Rows of the page of one list, found the way that was chosen. */
function readNarrowed(
  table: string,
  checks: readonly Sql[],
  way: Way,
  { size }: Pick<Reading, 'size'>,
  facts: ListFacts,
  read: (find: FindIds) => readonly SqlRow[],
): readonly SqlRow[] {
  if (way.kind === 'LED') return read(findLed(table, checks, way.leader));
  if (way.kind === 'FANNED') {
    const values = facts.readValues(way.column) ?? [];
    return read(findFanned(table, checks, way.column, values, way.matching));
  }
  if (way.limit === null) return read(findWalked(table, checks, way.walk));
  const { cap, otherwise } = way.limit;
  const rows = read(findCapped(table, checks, way.walk, cap));
  // The walk gave up: what matches stands at the far end of the order.
  return rows.length > size ? rows : readNarrowed(table, checks, otherwise, { size }, facts, read);
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
