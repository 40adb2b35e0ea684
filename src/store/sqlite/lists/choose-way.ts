import type { ListRequest, Scope } from '../../page.ts';
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
import { createPrefixRange, findPrefix, findScope } from './list-query.ts';
import type { QueryOrder } from './list-query.ts';
import type { Walk } from './page-statement.ts';
import { join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** How the rows of a page are found. */
export type Way =
  /** By walking the index of the order; where it meets no page within `cap` rows, `otherwise`. */
  | {
      readonly kind: 'WALKED';
      readonly walk: Walk;
      readonly limit: { readonly cap: number; readonly otherwise: Way } | null;
    }
  /** By sorting all rows that a leader finds. */
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

/** Rows of an order's index, which shows what matches, that are walked while one row is looked up and sorted. */
const COVERED_PACE = 30;
/** The same where each row of the index is looked for in a set of the matches. */
const SET_PACE = 10;
/**
 * A set of the matches is made where sorting them all would cost no more than so many times what walking
 * and looking at rows costs; more of them are met before the set is made.
 */
const MAX_SET = 4;
/** A walk that looks at rows may meet so many times the rows that matches in no special places let expect. */
const PATIENCE = 2;

/**
 * Chooses how to find a page of a list that a scope out of order, filters or completion narrow.
 *
 * Walking the index of the order meets a page after (size × total / matches) rows, unless all matches stand
 * at its far end; sorting the matches costs their number. So they are counted, no further than the choice
 * needs: few are sorted, more are met by a walk, which gives up when it has cost what sorting costs. A walk
 * that would look at a row for each step asks a set of the matches instead, which costs their number to
 * make; if they are many, it looks at rows first, for they are met soon if they stand in no special places.
 * One statement, whatever the filter; none where an index holds the rows of one value in this order.
 */
export function chooseWay<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scope: Scope,
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
  const walk: Walk = { narrowing, among: null };
  const toTheEnd: Way = { kind: 'WALKED', walk, limit: null };
  const leaders = [
    ...findItems(list, scope),
    ...findCompletion(list, search),
    ...findLeaders(filter, list.fields),
  ];
  if (fixed !== undefined && leaders.length === 1) return toTheEnd;
  const isPlain = search === null && scope.kind === 'ALL';
  const column = isPlain ? findOnlyColumn(filter, list.fields) : null;
  if (column !== null && within.includes(column) && facts.readValues(column) !== null)
    return { kind: 'FANNED', column, matching: compileWhereOn(filter, list.fields, 'fan.value') };
  if (leaders.length === 0) return toTheEnd;
  const total = facts.readTotal();
  const columns = findColumns(filter, list.fields);
  const isCovered = isPlain && [...columns].every((name) => name !== null && covers.includes(name));
  const pace = isCovered ? COVERED_PACE : SET_PACE;
  const most = Math.ceil(isCovered ? total / pace : Math.sqrt(size * total) * MAX_SET);
  const counts = countUpTo(database, leaders, most);
  const matches = Math.min(...counts);
  const leader = leaders[counts.indexOf(matches)];
  if (leader === undefined) return toTheEnd;
  const led: Way = { kind: 'LED', leader };
  if (matches < Math.sqrt((size * total) / pace)) return led;
  const walkUpTo = (cap: number, walk: Walk, otherwise: Way): Way => ({
    kind: 'WALKED',
    walk,
    limit: cap < total ? { cap: Math.ceil(cap), otherwise } : null,
  });
  const among: Walk = { narrowing, among: leader };
  if (isCovered) return walkUpTo(matches * pace, walk, led);
  if (matches < most) return walkUpTo(matches * pace, among, led);
  return walkUpTo(Math.sqrt(size * total) * PATIENCE, walk, walkUpTo(total, among, led));
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

function findItems<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  scope: Scope,
): readonly Leader[] {
  const { ids } = findScope(list, scope.kind);
  if (scope.kind === 'ALL' || ids === undefined) return [];
  const record = sql`(select ${scope.id} as value) scope`;
  return [
    {
      select: sql`select ${raw(ids.id)} as id from ${record} cross join ${raw(ids.from)} where ${raw(ids.on)}`,
      isDistinct: true,
    },
  ];
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
