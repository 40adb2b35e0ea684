import type { ListRequest, Scope } from '../../page.ts';
import type { Database, SqlValue } from '../database.ts';
import {
  compileLeads,
  compileWhereOn,
  findAlternatives,
  findColumns,
  findFixedColumns,
  findLeaders,
  findOnlyColumn,
  hide,
  isRange,
} from './compile-filter.ts';
import type { Leader, WhereFields } from './compile-filter.ts';
import { countUpTo, createSetTest, findAllLeaders } from './leaders.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery, QueryOrder } from './list-query.ts';
import { allOf } from './sql.ts';
import type { Sql } from './sql.ts';

/** How the rows of a page are found, and what is left to test of each row. */
export type Way =
  /** By walking the index of the order; where it meets no page within `cap` rows, `otherwise`. */
  | {
      readonly kind: 'WALKED';
      readonly narrowing: Sql;
      readonly tests: readonly Sql[];
      readonly limit: { readonly cap: number; readonly otherwise: Way } | null;
    }
  /** By sorting all rows that a leader finds. */
  | { readonly kind: 'LED'; readonly leader: Leader; readonly tests: readonly Sql[] }
  /** By walking the index of the order once for each part of an `or`. */
  | { readonly kind: 'UNITED'; readonly ranges: readonly Sql[]; readonly tests: readonly Sql[] }
  /** By walking each of the values that a column may have, each in the order. */
  | {
      readonly kind: 'FANNED';
      readonly column: string;
      readonly matching: Sql;
      readonly tests: readonly Sql[];
    };

/** What is known of a list's table, and remembered. */
export interface ListFacts {
  /** Number of its rows. */
  readTotal(): number;
  /** Number of items of a full-text index that match an expression. */
  countMatches(index: string, expression: string): number;
  /** The values of a column, null among them; null where they are many. */
  readValues(column: string): readonly SqlValue[] | null;
}

/** Steps of a walk that sees in the index or in sets what matches, while one row is looked up and sorted. */
const PACE = 10;
/** What testing a row costs: columns of the index; of the row or its relations, which is the measure; a search. */
const COST = { INDEX: 1 / PACE, ROW: 1, SEARCH: 20 } as const;
/** Times the rows that a walk meets a page within, if matches stand in no special places. */
const PATIENCE = 2;

/**
 * Chooses how to find a page of a list that filters, a search or a record narrow, and that nothing leads
 * to in its order. One statement, whatever the filter; none where indexes hold its rows in this order.
 */
export function chooseWay<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scope: Scope,
  { search, where }: ListRequest<W, O>,
  query: ListQuery,
  order: QueryOrder,
  size: number,
  facts: ListFacts,
): Way {
  const { filters, exclusion, matched } = query;
  const { within = [], covers = [] } = order;
  const filter = typeof where === 'object' ? where : null;
  const leaders = findAllLeaders(list, scope, filter, query);
  const isPlain = search === null && scope.kind === 'ALL';
  const { narrowing, fixed } = narrow(filter, list.fields, order);
  const toTheEnd: Way = { kind: 'WALKED', narrowing, tests: createTests([]), limit: null };
  if (fixed !== null && leaders.length === 1) return toTheEnd;
  if (isPlain) {
    const column = findOnlyColumn(filter, list.fields);
    if (column !== null && within.includes(column) && facts.readValues(column) !== null) {
      const matching = allOf([
        compileWhereOn(filter, list.fields, 'fan.value'),
        ...(list.hidden?.column === column ? hide(list.hidden, filter, 'fan.value') : []),
      ]);
      return { kind: 'FANNED', column, matching, tests: createTests([]) };
    }
    const parts = findAlternatives(filter).map((part) => narrow(part, list.fields, order));
    if (parts.every(({ isWhole }) => isWhole)) {
      const ranges = parts.map((part) => part.narrowing);
      return parts.length > 1 ? { kind: 'UNITED', ranges, tests: createTests([]) } : toTheEnd;
    }
  }
  return leaders.length === 0 ? toTheEnd : weigh(findKind());

  /** What is left to test where rows come from a leader, or are first looked for in sets of leaders. */
  function createTests(sets: readonly Leader[], from: Leader | null = null): readonly Sql[] {
    const settled = [...sets, ...(from === null ? [] : [from])];
    return [
      ...sets.map((leader) => createSetTest(`${list.table}.id`, leader)),
      ...(settled.some(({ isExact }) => isExact === true) ? exclusion : filters),
      ...leaders.flatMap((leader) =>
        leader.check === undefined || settled.includes(leader) ? [] : [leader.check],
      ),
    ];
  }

  function findKind(): keyof typeof COST {
    if (matched !== null && list.search.kind === 'FULL_TEXT') return 'SEARCH';
    const columns = [...findColumns(filter, list.fields)];
    const isCovered = columns.every((column) => column !== null && covers.includes(column));
    return isPlain && isCovered ? 'INDEX' : 'ROW';
  }

  /**
   * Walking the index of the order meets a page after (size × total / matches) rows, unless all matches
   * stand at its far end; sorting the matches costs their number. So they are counted, no further than the
   * choice needs: few are sorted, more are met by a walk, which gives up when it has cost what sorting
   * costs. A walk that would look at a row for each step asks a set of the matches instead, which costs
   * their number to make; if they are many, it looks at rows first, for they are soon met if they stand in
   * no special places.
   */
  function weigh(kind: keyof typeof COST): Way {
    const cost = COST[kind];
    const total = facts.readTotal();
    const even = Math.sqrt(size * total);
    // A set of more matches is dearer than the rows that a walk looks at until it meets a page.
    const most = Math.ceil(PATIENCE * even * Math.sqrt(Math.max(cost, COST.ROW)));
    const counts = countUpTo(database, leaders, most);
    const matches = Math.min(...counts);
    const leader = leaders[counts.indexOf(matches)];
    if (leader === undefined) return toTheEnd;
    // Columns are tested on the row at hand; for anything else, sets that are not much larger are better.
    const limit = Math.min(most, matches * Math.max(PACE, cost));
    const others = leaders.filter(
      (other, index) =>
        other !== leader && other.column === undefined && (counts[index] ?? limit) < limit,
    );
    const walkUpTo = (cap: number, sets: readonly Leader[], otherwise: Way): Way => ({
      kind: 'WALKED',
      narrowing,
      tests: createTests(sets),
      limit: cap < total ? { cap: Math.ceil(cap), otherwise } : null,
    });
    const led: Way = { kind: 'LED', leader, tests: createTests(others, leader) };
    if (matches < even / Math.sqrt(PACE)) return led;
    if (kind === 'INDEX') return matches < most ? walkUpTo(matches * PACE, [], led) : toTheEnd;
    if (matches < most) {
      const bounded = counts[leaders.findIndex(({ column }) => column === fixed)] ?? total;
      // A walk over rows of one value, if they are no more, comes to its end.
      const cap = bounded < Math.min(most, matches * PACE) ? total : matches * PACE;
      return walkUpTo(cap, [leader, ...others], led);
    }
    // Relations and words may match so often that a set of them costs more than a long walk.
    const reach =
      kind === 'SEARCH' ? Math.max(even / Math.sqrt(cost), total / 100) : even * PATIENCE;
    return walkUpTo(reach, [], walkUpTo(total, [leader], led));
  }
}

/**
 * Tests of the items that a full-text index leads to, before their rows are looked at: sets of what parts
 * of the filter find, where that is not much.
 */
export function findSearchSets<R, W, O extends string, F extends string>(
  database: Database,
  { fields, search }: ListDefinition<R, W, O, F>,
  { where }: ListRequest<W, O>,
  size: number,
  facts: ListFacts,
): readonly Sql[] {
  const leaders = typeof where === 'object' ? findLeaders(where, fields) : [];
  if (search.kind !== 'FULL_TEXT' || leaders.length === 0) return [];
  const most = Math.ceil(PATIENCE * Math.sqrt(size * facts.readTotal()));
  const counts = countUpTo(database, leaders, most);
  return leaders
    .filter((_, index) => (counts[index] ?? most) < most)
    .map((leader) => createSetTest(search.docColumn, leader));
}

/** How far indexes of an order bound a walk to what a filter leaves. */
interface Narrowed {
  readonly narrowing: Sql;
  /** The column of one value only whose index goes on with the order. */
  readonly fixed: string | null;
  /** True where all rows in these bounds match the filter. */
  readonly isWhole: boolean;
}

function narrow(
  filter: object | null,
  fields: WhereFields,
  { keys, within = [] }: QueryOrder,
): Narrowed {
  const fixed = findFixedColumns(filter, fields).find((column) => within.includes(column)) ?? null;
  const leads = [keys[0]?.text ?? '', ...(fixed === null ? [] : [fixed])];
  return {
    narrowing: compileLeads(filter, fields, leads),
    fixed,
    isWhole: isRange(filter, fields, leads),
  };
}
