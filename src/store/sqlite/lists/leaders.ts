import type { Scope } from '../../page.ts';
import type { Database } from '../database.ts';
import { findLeaders } from './compile-filter.ts';
import type { Leader } from './compile-filter.ts';
import type { ListDefinition } from './list-definition.ts';
import { findScope } from './list-query.ts';
import type { ListQuery } from './list-query.ts';
import { join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** All that leads to rows of a list: what a search finds, the items of a record, parts of a filter. */
export function findAllLeaders<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  scope: Scope,
  filter: object | null,
  { matched }: ListQuery,
): readonly Leader[] {
  return [
    ...(matched === null ? [] : [matched]),
    ...findItems(list, scope),
    ...findLeaders(filter, list.fields),
  ];
}

/** How many rows each leader finds, counted no further than the limit, by one statement. */
export function countUpTo(
  database: Database,
  leaders: readonly Leader[],
  limit: number,
): readonly number[] {
  const counted = leaders.map(
    ({ select, counted: rows = select }) =>
      sql`(select count(*) from (select 1 from (${rows}) limit ${limit}))`,
  );
  const statement = sql`select json_array(${join(counted, ', ')}) as counts`;
  const row = database.get(statement.text, ...statement.values);
  const counts: unknown = JSON.parse(String(row?.['counts']));
  return Array.isArray(counts) ? counts.map(Number) : [];
}

/** The condition that an id is in the set of those that a leader finds, which is made once. */
export function createSetTest(id: string, { select }: Leader): Sql {
  // `+` keeps the set from leading to the rows.
  return sql`+${raw(id)} in (select id from (${select}))`;
}

/** The items of a record, where they may be many. */
function findItems<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  scope: Scope,
): readonly Leader[] {
  const { ids, check, column } = findScope(list, scope.kind);
  if (scope.kind === 'ALL' || ids === undefined) return [];
  const record = sql`(select ${scope.id} as value) scope`;
  const select = sql`select ${raw(ids.id)} as id from ${record} cross join ${raw(ids.from)} where ${raw(ids.on)}`;
  return [{ select, isDistinct: true, check: raw(check), ...(column !== undefined && { column }) }];
}
