import type { Scope } from '../../page.ts';
import type { SqlRow } from '../database.ts';
import type { HiddenValue, Leads, WhereFields } from './compile-filter.ts';
import type { Sql } from './sql.ts';

/** Columns that an order sorts by, the last one being the hidden tie-break; all in one direction. */
export interface OrderDefinition {
  readonly keys: readonly string[];
  readonly isDescending: boolean;
  /** Columns that have an index which goes on with these keys: rows of one value stand in this order. */
  readonly within?: readonly string[];
  /** Columns that the index of the order holds beside its keys: a filter on them needs no row. */
  readonly covers?: readonly string[];
}

/** How a list begins at a record: `scope.value` is the id of that record. */
export interface ScopeDefinition {
  /** Tables that lead from the record to the items, the list's own table last. */
  readonly from: string;
  readonly on: string;
  /** The same as a condition on an item that was found another way. */
  readonly check: string;
  /** How the ids of the items are found where a record may have so many that sorting them takes long. */
  readonly ids?: { readonly from: string; readonly on: string; readonly id: string };
  /** The column of the items that holds the record, where it is one. */
  readonly column?: string;
  /** True where a record may have a large part of all items: matches of a search are then checked one by one. */
  readonly isWide?: boolean;
  /** Orders that the leading table is already in. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
}

/** Search in a full-text index, by BM25. */
export interface FullTextDefinition {
  readonly kind: 'FULL_TEXT';
  readonly index: string;
  /** Table from the numbers of the index to items. */
  readonly docs: string;
  readonly docColumn: string;
  readonly itemColumn: string;
  /** Weight of each column of the index. */
  readonly weights: readonly number[];
  /** Orders by publication time, which the numbers of the index are in. */
  readonly timeOrders: readonly string[];
}

/** Search by the beginning of a name; the better known first, by the weight beside each key. */
export interface CompletionDefinition {
  readonly kind: 'COMPLETION';
  readonly table: string;
  readonly column: string;
}

/** One facet: tables to join to the item, the value counted, and its label from `counted.value`. */
export interface FacetDefinition {
  readonly join: string;
  readonly value: string;
  readonly label: string;
}

/** Everything that tells one kind of list from another. */
export interface ListDefinition<R, W, O extends string, F extends string> {
  /** Table, by whose name columns are qualified; its rows are identified by `id`. */
  readonly table: string;
  readonly columns: string;
  readonly toRecord: (row: SqlRow) => R;
  /** Filters by name, as `compileFilter` takes them. */
  readonly fields: WhereFields;
  readonly compileFilter: (where: W | null, leads: Leads) => Sql;
  /** The same filter with what it says, without words, of columns that orders go by. */
  readonly imply?: (where: W) => W;
  readonly hidden?: HiddenValue;
  readonly orders: Readonly<Record<Exclude<O, 'RELEVANCE'>, OrderDefinition>>;
  /** Order of a search that only leaves things out, and so has no relevance. */
  readonly plainOrder: Exclude<O, 'RELEVANCE'>;
  readonly scopes: Readonly<Partial<Record<Scope['kind'], ScopeDefinition>>>;
  readonly search: FullTextDefinition | CompletionDefinition;
  readonly facets: Readonly<Record<F, FacetDefinition>>;
  /** Column with the instant that timelines count by. */
  readonly instant: string;
  /** Stored count of a scope's record that guesses the size of the list. */
  readonly storedCounts: Readonly<Partial<Record<Scope['kind'], string>>>;
}
