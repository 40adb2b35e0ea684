import type { Scope } from '../../page.ts';
import type { SqlValue } from '../database.ts';
import { readCursor } from './cursor.ts';
import type { Leader } from './compile-filter.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListQuery, QueryOrder } from './list-query.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** Which way a list is read, how far, and between which cursors. */
export interface Reading {
  readonly isBackward: boolean;
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
}

/** What the ids of a page are cut from: a range of an order, so many of them. */
interface Cut {
  /** The range between the cursors, in the keys of the query. */
  readonly range: readonly Sql[];
  readonly orderBy: Sql;
  /** True where the order's keys fall. */
  readonly goesDown: boolean;
  readonly limit: number;
}

/** A select of the ids of one page, in reach of `scope`. */
export type FindIds = (cut: Cut) => Sql;

/** Walks the tables of the query, whose rows are in its order or must be sorted. */
export function findScoped(table: string, { from, conditions }: ListQuery): FindIds {
  return ({ range, orderBy, limit }) => sql`select ${raw(table)}.id as id from ${from}
      where ${allOf([...conditions, ...range])} order by ${orderBy} limit ${limit}`;
}

/** Walks the list's own table in the order; `narrowing` bounds the walk from the start. */
export function findWalked(table: string, narrowing: Sql, tests: readonly Sql[]): FindIds {
  return ({ range, orderBy, limit }) => sql`select ${raw(table)}.id as id from ${raw(table)}
      where ${allOf([narrowing, ...tests, ...range])} order by ${orderBy} limit ${limit}`;
}

/** Walks the list's own table for each of the ranges, each no further than the page goes, and sorts what they give. */
export function findUnited(table: string, ranges: readonly Sql[], tests: readonly Sql[]): FindIds {
  return (cut) => {
    const walks = ranges.map(
      (narrowing) => sql`select id from (${findWalked(table, narrowing, tests)(cut)})`,
    );
    return sql`select ${raw(table)}.id as id from (${join(walks, ' union ')}) found
      cross join ${raw(table)} on ${raw(table)}.id = found.id order by ${cut.orderBy} limit ${cut.limit}`;
  };
}

/** Walks as `findWalked` does, but only over so many rows. */
export function findCapped(
  table: string,
  narrowing: Sql,
  tests: readonly Sql[],
  cap: number,
): FindIds {
  // As a value, `and` asks both of its sides; a cheap test is to spare a dear one.
  const fits = tests.reduceRight((rest, test) => sql`iif(${test}, ${rest}, 0)`, raw('1'));
  return ({
    range,
    orderBy,
    limit,
  }) => sql`select id from (select ${raw(table)}.id as id, ${fits} as fits
        from ${raw(table)} where ${allOf([narrowing, ...range])} order by ${orderBy} limit ${cap})
      where fits limit ${limit}`;
}

/** Sorts the rows that a leader finds. */
export function findLed(
  table: string,
  { select, isDistinct, range: interval }: Leader,
  tests: readonly Sql[],
  keys: readonly Sql[],
): FindIds {
  if (interval !== undefined && keys.every(({ text }) => PLAIN_COLUMN.test(text)))
    return findRanged(table, interval, tests, keys);
  // The limit keeps SQLite from looking for another way to distinct ids than the leader's own.
  const found = isDistinct
    ? select
    : sql`select distinct id from (select id from (${select}) limit -1)`;
  return ({ range, orderBy, limit }) => sql`select ${raw(table)}.id as id
      from (${found}) found cross join ${raw(table)} on ${raw(table)}.id = found.id
      where ${allOf([...tests, ...range])} order by ${orderBy} limit ${limit}`;
}

const PLAIN_COLUMN = /^\w+\.\w+$/u;

/** Sorts what a range of a column finds; an index that holds the keys beside it needs no rows. */
function findRanged(
  table: string,
  interval: Sql,
  tests: readonly Sql[],
  keys: readonly Sql[],
): FindIds {
  const places = keys.map((_, index) => raw(`key_${index}`));
  const shown = keys.map((key, index) => sql`${key} as ${raw(`key_${index}`)}`);
  return ({ range, goesDown, limit }) =>
    // The inner limit keeps the order from choosing the index.
    sql`select id from (select ${raw(table)}.id as id, ${join(shown, ', ')} from ${raw(table)}
        where ${allOf([interval, ...tests, ...range])} limit -1) found
      order by ${createOrderBy(places, goesDown)} limit ${limit}`;
}

/** Walks every value of a column that matches by itself, each no further than the page goes, and sorts what they give. */
export function findFanned(
  table: string,
  column: string,
  values: readonly SqlValue[],
  matching: Sql,
  tests: readonly Sql[],
): FindIds {
  return ({ range, orderBy, limit }) => sql`select ${raw(table)}.id as id
      from json_each(${JSON.stringify(values)}) fan cross join ${raw(table)}
      where ${matching} and ${raw(table)}.id in (select ${raw(table)}.id as id from ${raw(table)}
        where ${raw(column)} is fan.value and ${allOf([...tests, ...range])}
        order by ${orderBy} limit ${limit})
      order by ${orderBy} limit ${limit}`;
}

/** The statement for pages in an order: rows of the list by the ids found for each scope. */
export function createPageStatement<R, W, O extends string, F extends string>(
  { table, columns }: ListDefinition<R, W, O, F>,
  { name, keys, outerKeys, isDescending }: QueryOrder,
  scopes: readonly Scope[],
  { isBackward, size, after, before }: Reading,
  find: FindIds,
): Sql {
  const goesDown = isDescending !== isBackward;
  const rangeOf = (place: readonly Sql[]): readonly Sql[] => [
    ...(after === null
      ? []
      : [createKeyset(place, readCursor(name, keys.length, after), isDescending)]),
    ...(before === null
      ? []
      : [createKeyset(place, readCursor(name, keys.length, before), !isDescending)]),
  ];
  const places = outerKeys.map((key, index) => sql`${key} as ${raw(`place_${index}`)}`);
  const sorted = outerKeys.map((_, index) => raw(`place_${index} ${goesDown ? 'desc' : 'asc'}`));
  const ids = find({
    range: rangeOf(keys),
    orderBy: createOrderBy(keys, goesDown),
    goesDown,
    limit: size + 1,
  });
  const shown = sql`${join(places, ', ')}, ${raw(columns)}`;
  if (scopes[0]?.kind === 'ALL')
    return sql`select 0 as scope_key, ${shown}
    from (${ids}) page cross join ${raw(table)} on ${raw(table)}.id = page.id
    order by ${join(sorted, ', ')}`;
  return sql`select scope.key as scope_key, ${shown}
    from json_each(${createScopeKeys(scopes)}) scope cross join ${raw(table)}
    where ${raw(table)}.id in (${ids})
    order by scope.key, ${join(sorted, ', ')}`;
}

/** What comes after a place: `(a, b) < (?, ?)`, which an index on (a, b) serves. */
function createKeyset(keys: readonly Sql[], place: readonly SqlValue[], goesDown: boolean): Sql {
  const values = place.map((value) => sql`${value}`);
  const sign = raw(goesDown ? '<' : '>');
  if (keys.length === 1) return sql`${keys[0] ?? raw('0')} ${sign} ${place[0] ?? null}`;
  return sql`(${join(keys, ', ')}) ${sign} (${join(values, ', ')})`;
}

function createOrderBy(keys: readonly Sql[], goesDown: boolean): Sql {
  return join(
    keys.map((key) => sql`${key} ${raw(goesDown ? 'desc' : 'asc')}`),
    ', ',
  );
}
