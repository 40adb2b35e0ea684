import type { ListRequest, Scope } from '../../page.ts';
import type { Database } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, raw, sql } from './sql.ts';

/** Estimates count no further than this. */
const MAX_ESTIMATE = 10_000;

/** Exact sizes of a list for scopes of one kind, in their order. */
export function readCounts<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
): readonly number[] {
  return readSizes(database, list, scopes, request, null);
}

/** Guesses of the same sizes: a stored count where there is one, else counted up to a limit. */
export function readEstimates<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
): readonly number[] {
  const stored = list.storedCounts[scopes[0]?.kind ?? 'ALL'];
  if (stored === undefined || !isWhole(request))
    return readSizes(database, list, scopes, request, MAX_ESTIMATE);
  return toNumbers(
    database.all(
      `select coalesce(${stored}, 0) as count from json_each(?) scope order by scope.key`,
      createScopeKeys(scopes),
    ),
  );
}

/** True where nothing narrows the list. */
export function isWhole<W, O>({ search, where }: ListRequest<W, O>): boolean {
  const isFiltered = Object.values(where ?? {}).some(
    (value) => value !== undefined && value !== null,
  );
  return !isFiltered && (search === null || search.trim() === '');
}

/** Number of rows of a list's table, from the stored counts where they are up to date. */
export function readTotal<R, W, O extends string, F extends string>(
  database: Database,
  { table }: ListDefinition<R, W, O, F>,
): number {
  const row =
    database.get('select count from list_total where list = ?', table) ??
    database.get(`select count(*) as count from ${table}`);
  return Number(row?.['count'] ?? 0);
}

/** Number of items of a full-text index that match an expression. */
export function countMatches(database: Database, index: string, expression: string): number {
  const statement = `select count(*) as count from ${index} where ${index} match ?`;
  return Number(database.get(statement, expression)?.['count'] ?? 0);
}

function readSizes<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  limit: number | null,
): readonly number[] {
  const kind = scopes[0]?.kind ?? 'ALL';
  const { from, conditions } = createListQuery(list, kind, request, kind === 'ALL' ? 'ANY' : []);
  const items =
    limit === null
      ? sql`${from} where ${allOf(conditions)}`
      : sql`(select 1 from ${from} where ${allOf(conditions)} limit ${limit})`;
  const stored = readStoredTotal(database, list.table, scopes, request);
  if (stored !== null) return scopes.map(() => stored);
  const statement = sql`select (select count(*) from ${items}) as count
    from json_each(${createScopeKeys(scopes)}) ${raw('scope')} order by scope.key`;
  return toNumbers(database.all(statement.text, ...statement.values));
}

/** Size of the whole list as the last finished run left it; null where the list is narrowed, or changed since. */
function readStoredTotal<W, O>(
  database: Database,
  table: string,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
): number | null {
  if (scopes[0]?.kind !== 'ALL' || !isWhole(request)) return null;
  const count = database.get('select count from list_total where list = ?', table)?.['count'];
  return typeof count === 'number' ? count : null;
}

function toNumbers(rows: readonly { readonly [column: string]: unknown }[]): readonly number[] {
  return rows.map((row) => Number(row['count']));
}
