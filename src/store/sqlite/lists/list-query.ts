import { gatewayError } from '../../../errors.ts';
import { foldKey } from '../../../text/fold.ts';
import { parseSearch } from '../../../text/parse-search.ts';
import type { ListRequest, Scope } from '../../page.ts';
import type { Leader, Leads } from './compile-filter.ts';
import type {
  CompletionDefinition,
  FullTextDefinition,
  ListDefinition,
  OrderDefinition,
  ScopeDefinition,
} from './list-definition.ts';
import { createExclusionOnly, createMatchExpression } from './match-expression.ts';
import { raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** A list as SQL: which rows it has, and how they are ordered. */
export interface ListQuery {
  /** Tables, the list's own among them. `scope` (`key`, `value`) is in reach. */
  readonly from: Sql;
  /** Which of their rows the list has: scope, search and filters. */
  readonly conditions: readonly Sql[];
  /** True where `from` gives the rows in the order, or so few that they are sorted at once. */
  readonly isInOrder: boolean;
  /** What a search finds, for another way to the rows; null without one, or one that leaves things out. */
  readonly matched: Leader | null;
  /** The filter alone, on rows of the list's own table, and what a search leaves out. */
  readonly filters: readonly Sql[];
  /** What a search leaves out. */
  readonly exclusion: readonly Sql[];
  /** Null: by relevance, for which see `hits`. */
  readonly order: QueryOrder | null;
  /** The rows that the search finds, for an order by relevance. */
  readonly hits: Hits | null;
}

export interface QueryOrder extends Pick<OrderDefinition, 'within' | 'covers'> {
  /** Names the order in cursors. */
  readonly name: string;
  /** Keys inside `from`. */
  readonly keys: readonly Sql[];
  /** The same keys from the list's own table. */
  readonly outerKeys: readonly Sql[];
  readonly isDescending: boolean;
}

/**
 * How a search that only leaves things out is checked: against the set of what it leaves out, or by a look
 * into the index for each row, which is best for a page where little is left out.
 */
export type Exclusion = 'SET' | 'PROBE';

/** Asked only for a search that does nothing but leave out what matches the expression. */
export type ChooseExclusion = (search: FullTextDefinition, expression: string) => Exclusion;

/** Matches of a search, to be joined by `join` to the list's table. */
export type Hits =
  | { readonly kind: 'FULL_TEXT'; readonly search: FullTextDefinition; readonly expression: string }
  | { readonly kind: 'COMPLETION'; readonly search: CompletionDefinition; readonly prefix: string };

/**
 * Turns a request for a list into SQL; refuses an order by relevance without a search.
 *
 * @param leads columns of filters whose indexes may lead to the rows
 */
export function createListQuery<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  scopeKind: Scope['kind'],
  { search, where, orderBy }: ListRequest<W, O>,
  leads: Leads = [],
  chooseExclusion: ChooseExclusion = () => 'SET',
): ListQuery {
  const isSearched = search !== null && search.trim() !== '';
  if (orderBy === 'RELEVANCE' && !isSearched) {
    throw gatewayError(
      'RELEVANCE_WITHOUT_SEARCH',
      'There is no search whose relevance could order the list.',
      'Give `search`, or another `orderBy`.',
    );
  }
  const found = isSearched
    ? findMatches(list, search, chooseExclusion)
    : { hits: null, condition: null };
  const scope = findScope(list, scopeKind);
  const exclusion = found.condition === null ? [] : [found.condition];
  const filters = [list.compileFilter(where, leads), ...exclusion];
  const isRanked = orderBy === 'RELEVANCE' && found.hits !== null;
  const orderName =
    orderBy === 'RELEVANCE' ? list.plainOrder : (orderBy as Exclude<O, 'RELEVANCE'>);
  const { hits } = found;
  const matched = hits === null ? null : createMatched(list.table, hits);
  if (hits?.kind === 'FULL_TEXT') {
    return {
      from: joinFullText(list.table, hits.search),
      conditions: [
        sql`${raw(hits.search.index)} match ${hits.expression}`,
        raw(scope.check),
        ...filters,
      ],
      isInOrder: hits.search.timeOrders.includes(orderName),
      matched,
      filters,
      exclusion,
      order: isRanked ? null : createSearchedOrder(list, orderName, hits.search),
      hits: isRanked ? hits : null,
    };
  }
  const completion = hits === null ? [] : [createCompletionCondition(list.table, hits, leads)];
  return {
    from: raw(scope.from),
    conditions: [raw(scope.on), ...completion, ...filters],
    isInOrder: scopeKind !== 'ALL' && isInOrder(list, scope, orderName),
    matched,
    filters,
    exclusion,
    order: isRanked ? null : createOrder(list, orderName, scope.keys?.[orderName]),
    hits: isRanked ? hits : null,
  };
}

/** Range of the completion keys that begin with a prefix. */
export function createPrefixRange(prefix: string): Sql {
  return sql`key >= ${prefix} and key < ${`${prefix}\u{10ffff}`}`;
}

/** What a list of names is completed from; null where nothing is searched for or the list is searched otherwise. */
export function findPrefix<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  search: string | null,
): string | null {
  if (list.search.kind !== 'COMPLETION' || search === null) return null;
  const prefix = foldKey(search);
  return prefix === '' ? null : prefix;
}

/** How a list begins at the records of a kind. */
export function findScope<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  kind: Scope['kind'],
): ScopeDefinition {
  if (kind === 'ALL') return { from: list.table, on: '1', check: '1' };
  // A list that does not begin at such records is empty there.
  return list.scopes[kind] ?? { from: list.table, on: '0', check: '0' };
}

/** True where an index has the items of a record in the order, or they are few. */
function isInOrder<R, W, O extends string, F extends string>(
  { orders }: ListDefinition<R, W, O, F>,
  { ids, column, keys = {} }: ScopeDefinition,
  order: Exclude<O, 'RELEVANCE'>,
): boolean {
  const { within = [] } = orders[order];
  return (
    ids === undefined ||
    keys[order] !== undefined ||
    (column !== undefined && within.includes(column))
  );
}

function findMatches<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  search: string,
  chooseExclusion: ChooseExclusion,
): { readonly hits: Hits | null; readonly condition: Sql | null } {
  const definition = list.search;
  if (definition.kind === 'COMPLETION') {
    const prefix = findPrefix(list, search);
    return prefix === null
      ? { hits: null, condition: raw('0') }
      : { hits: { kind: 'COMPLETION', search: definition, prefix }, condition: null };
  }
  const parsed = parseSearch(search);
  const expression = createMatchExpression(parsed);
  if (expression !== null)
    return { hits: { kind: 'FULL_TEXT', search: definition, expression }, condition: null };
  const excluded = createExclusionOnly(parsed);
  if (excluded === null) return { hits: null, condition: raw('0') };
  const [index, docs] = [raw(definition.index), raw(definition.docs)];
  const [docColumn, itemColumn] = [raw(definition.docColumn), raw(definition.itemColumn)];
  const condition =
    chooseExclusion(definition, excluded) === 'SET'
      ? sql`${itemColumn} not in (select ${docColumn} from ${index} cross join ${docs}
          on ${docs}.doc = ${index}.rowid where ${index} match ${excluded})`
      : sql`not exists (select 1 from ${docs} cross join ${index} on ${index}.rowid = ${docs}.doc
          where ${docColumn} = ${itemColumn} and ${index} match ${excluded})`;
  return { hits: null, condition };
}

function joinFullText(
  table: string,
  { index, docs, docColumn, itemColumn }: FullTextDefinition,
): Sql {
  return raw(
    `${index} cross join ${docs} on ${docs}.doc = ${index}.rowid cross join ${table} on ${itemColumn} = ${docColumn}`,
  );
}

/** All rows that a search finds, and the look into its index for one row. */
function createMatched(table: string, hits: Hits): Leader {
  if (hits.kind === 'COMPLETION') {
    const { table: completions, column } = hits.search;
    const range = createPrefixRange(hits.prefix);
    return {
      select: sql`select ${raw(column)} as id from ${raw(completions)} where ${range}`,
      isDistinct: false,
      check: createCompletionCondition(table, hits, []),
    };
  }
  const [index, docs] = [raw(hits.search.index), raw(hits.search.docs)];
  const [docColumn, itemColumn] = [raw(hits.search.docColumn), raw(hits.search.itemColumn)];
  const isMatch = sql`${index} match ${hits.expression}`;
  return {
    select: sql`select ${docColumn} as id from ${index} cross join ${docs} on ${docs}.doc = ${index}.rowid
      where ${isMatch}`,
    isDistinct: true,
    counted: sql`select 1 from ${index} where ${isMatch}`,
    check: sql`exists (select 1 from ${docs} cross join ${index} on ${index}.rowid = ${docs}.doc
      where ${docColumn} = ${itemColumn} and ${isMatch})`,
  };
}

function createCompletionCondition(
  table: string,
  { search: { table: completions, column }, prefix }: Hits & { kind: 'COMPLETION' },
  leads: Leads,
): Sql {
  const range = createPrefixRange(prefix);
  return leads === 'ANY'
    ? sql`${raw(table)}.id in (select ${raw(column)} from ${raw(completions)} where ${range})`
    : sql`exists (select 1 from ${raw(completions)} where ${raw(column)} = ${raw(table)}.id and ${range})`;
}

function createOrder<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  name: Exclude<O, 'RELEVANCE'>,
  scopeKeys: readonly string[] | undefined,
): QueryOrder {
  const { keys, isDescending, within, covers } = list.orders[name];
  return {
    name: `${list.table} ${name}`,
    keys: (scopeKeys ?? keys).map(raw),
    outerKeys: keys.map(raw),
    isDescending,
    ...(within !== undefined && { within }),
    ...(covers !== undefined && { covers }),
  };
}

/** Numbers of the index run in order of publication, so the index itself gives that order. */
function createSearchedOrder<R, W, O extends string, F extends string>(
  list: ListDefinition<R, W, O, F>,
  name: Exclude<O, 'RELEVANCE'>,
  { index, docs, docColumn, itemColumn, timeOrders }: FullTextDefinition,
): QueryOrder {
  const order = createOrder(list, name, undefined);
  if (!timeOrders.includes(name)) return order;
  return {
    ...order,
    name: `${order.name}+`,
    keys: [raw(`${index}.rowid`)],
    outerKeys: [raw(`(select ${docs}.doc from ${docs} where ${docColumn} = ${itemColumn})`)],
  };
}
