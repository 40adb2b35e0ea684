import type { ListRequest } from '../../page.ts';
import type { Database } from '../database.ts';
import { findFixedColumns, findLeaders } from './compile-filter.ts';
import type { Leads } from './compile-filter.ts';
import type { ListDefinition } from './list-definition.ts';
import { createPrefixRange, findPrefix } from './list-query.ts';
import type { QueryOrder } from './list-query.ts';
import { join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** How the rows of a page are found. */
export interface Way {
  /** Finds few rows, among them all of the list; null where the index of the order is walked. */
  readonly leader: Sql | null;
  /** Columns whose conditions narrow the walk. */
  readonly leads: Leads;
}

/**
 * Chooses how to find a page of a whole list that filters or completion narrow.
 *
 * Walking the index of the order meets a page after (size × total / matches) rows; sorting the matches
 * costs their number. So matches are counted up to the number where both cost the same, the square root
 * of (size × total): fewer are sorted, more are met while walking. One statement, whatever the filter;
 * none where an index holds the rows of one value in this order.
 */
export function chooseLeader<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  { search, where }: ListRequest<W, O>,
  { keys, within = [] }: QueryOrder,
  size: number,
  readTotal: () => number,
): Way {
  const filter = toObject(where);
  const orderColumn = keys[0]?.text ?? '';
  const fixed = findFixedColumns(filter, list.fields).find((column) => within.includes(column));
  const leads = fixed === undefined ? [orderColumn] : [orderColumn, fixed];
  const leaders = [...findCompletion(list, search), ...findLeaders(filter, list.fields)];
  if (leaders.length === 0 || (fixed !== undefined && leaders.length === 1))
    return { leader: null, leads };
  const limit = Math.ceil(Math.sqrt(size * readTotal()));
  const counted = join(
    leaders.map((leader) => sql`(select count(*) from (select 1 from (${leader}) limit ${limit}))`),
    ', ',
  );
  const statement = sql`select json_array(${counted}) as counts`;
  const counts: unknown = JSON.parse(
    String(database.get(statement.text, ...statement.values)?.['counts']),
  );
  const numbers = Array.isArray(counts) ? counts.map(Number) : [];
  const fewest = Math.min(...numbers);
  return {
    leader: fewest < limit ? (leaders[numbers.indexOf(fewest)] ?? null) : null,
    leads,
  };
}

function findCompletion<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  search: string | null,
): readonly Sql[] {
  const prefix = findPrefix(list, search);
  if (list.search.kind !== 'COMPLETION' || prefix === null) return [];
  const { table, column } = list.search;
  return [sql`select ${raw(column)} as id from ${raw(table)} where ${createPrefixRange(prefix)}`];
}

function toObject(where: unknown): object | null {
  return typeof where === 'object' ? where : null;
}
