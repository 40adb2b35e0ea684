import type { ListRequest } from '../../page.ts';
import type { Database, SqlValue } from '../database.ts';
import {
  compileLeads,
  compileWhereOn,
  findColumns,
  findFixedColumns,
  findLeaders,
  findOnlyColumn,
} from './compile-filter.ts';
import type { Leader } from './compile-filter.ts';
import type { ListDefinition } from './list-definition.ts';
import { createPrefixRange, findPrefix } from './list-query.ts';
import type { QueryOrder } from './list-query.ts';
import { join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/**
 * How the rows of a page are found: by walking the index of the order, `narrowing` served by it; so, but
 * giving up after `cap` rows, when `leader` finds all that match; by a leader from the start; or by walking
 * each value of a column that has few.
 */
export type Way =
  | { readonly kind: 'WALKED'; readonly narrowing: Sql }
  | {
      readonly kind: 'CAPPED';
      readonly narrowing: Sql;
      readonly cap: number;
      readonly leader: Leader;
    }
  | { readonly kind: 'LED'; readonly leader: Leader }
  /** By walking each of the values that a column may have, each in the order. */
  | { readonly kind: 'FANNED'; readonly column: string; readonly matching: Sql };

/** What is known of a list's table, and remembered. */
export interface ListFacts {
  /** Number of its rows. */
  readTotal(): number;
  /** Number of items of a full-text index that match an expression. */
  countMatches(index: string, expression: string): number;
  /** The values of a column, null among them; null where they are many. */
  readValues(column: string): readonly SqlValue[] | null;
}

/** A walk may meet so many times the rows that matches in no special places let expect. */
const PATIENCE = 2;
/** The same for a walk over an index alone, which costs little beside what it may save. */
const COVERED_PATIENCE = 4;
/** Rows of an index that are walked in the time in which one row is looked up and sorted. */
const COVERED_PACE = 30;

/**
 * Chooses how to find a page of a whole list that filters or completion narrow.
 *
 * Walking the index of the order meets a page after (size × total / matches) rows; sorting the matches
 * costs their number. So matches are counted up to the number where both cost the same, the square root
 * of (size × total), or less where the index alone shows what matches: fewer are sorted, more are met while walking, unless they all stand at the far end;
 * then the walk gives up and they are sorted after all. One statement, whatever the filter; none where
 * an index holds the rows of one value in this order.
 */
export function chooseWay<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  { search, where }: ListRequest<W, O>,
  { keys, within = [], covers = [] }: QueryOrder,
  size: number,
  facts: ListFacts,
): Way {
  const filter = typeof where === 'object' ? where : null;
  const orderColumn = keys[0]?.text ?? '';
  const fixed = findFixedColumns(filter, list.fields).find((column) => within.includes(column));
  const leads = fixed === undefined ? [orderColumn] : [orderColumn, fixed];
  const narrowing = compileLeads(filter, list.fields, leads);
  const leaders = [...findCompletion(list, search), ...findLeaders(filter, list.fields)];
  if (fixed !== undefined && leaders.length === 1) return { kind: 'WALKED', narrowing };
  const column = search === null ? findOnlyColumn(filter, list.fields) : null;
  if (column !== null && within.includes(column) && facts.readValues(column) !== null)
    return { kind: 'FANNED', column, matching: compileWhereOn(filter, list.fields, 'fan.value') };
  if (leaders.length === 0) return { kind: 'WALKED', narrowing };
  const total = facts.readTotal();
  const columns = findColumns(filter, list.fields);
  const isCovered =
    search === null && [...columns].every((name) => name !== null && covers.includes(name));
  const pace = isCovered ? COVERED_PACE : 1;
  const limit = Math.ceil(Math.sqrt((size * total) / pace));
  const counts = countUpTo(database, leaders, limit);
  const fewest = Math.min(...counts);
  const leader = leaders[counts.indexOf(fewest)];
  if (leader === undefined) return { kind: 'WALKED', narrowing };
  if (fewest < limit) return { kind: 'LED', leader };
  const cap = limit * pace * (isCovered ? COVERED_PATIENCE : PATIENCE);
  return cap < total ? { kind: 'CAPPED', narrowing, cap, leader } : { kind: 'WALKED', narrowing };
}

/** How many rows each leader finds, counted no further than the limit. */
function countUpTo(
  database: Database,
  leaders: readonly Leader[],
  limit: number,
): readonly number[] {
  const counted = leaders.map(
    ({ select }) => sql`(select count(*) from (select 1 from (${select}) limit ${limit}))`,
  );
  const statement = sql`select json_array(${join(counted, ', ')}) as counts`;
  const row = database.get(statement.text, ...statement.values);
  const counts: unknown = JSON.parse(String(row?.['counts']));
  return Array.isArray(counts) ? counts.map(Number) : [];
}

function findCompletion<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  search: string | null,
): readonly Leader[] {
  const prefix = findPrefix(list, search);
  if (list.search.kind !== 'COMPLETION' || prefix === null) return [];
  const { table, column } = list.search;
  return [
    {
      select: sql`select ${raw(column)} as id from ${raw(table)} where ${createPrefixRange(prefix)}`,
      isDistinct: false,
    },
  ];
}
