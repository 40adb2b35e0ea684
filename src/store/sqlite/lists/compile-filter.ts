import type { Operators } from '../../where.ts';
import type { SqlValue } from '../database.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** How one field of a filter becomes SQL. */
export type CompileField = (value: unknown) => Sql;
/** Fields of a filter by name. What is not named here never becomes SQL. */
export type WhereFields = Readonly<Record<string, CompileField>>;

/** The condition of a filter; every value is a parameter. No filter is true. */
export function compileWhere(where: object | null, fields: WhereFields): Sql {
  const conditions: Sql[] = [];
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === 'and' || name === 'or') {
      conditions.push(combine(name, Array.isArray(value) ? value : [value], fields));
    } else if (name === 'not') {
      // An unknown value does not match the inner condition, so it matches its opposite.
      conditions.push(sql`(${compileWhere(value, fields)}) is not true`);
    } else {
      const compile = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (compile !== undefined) conditions.push(compile(value));
    }
  }
  return allOf(conditions);
}

/** A filter on a column, or on an expression that stands for one. */
export function columnField(column: string): CompileField {
  return (value) => compileOperators(column, isObject(value) ? value : {});
}

/** True where the filter, at any depth, names a field. */
export function hasField(where: object | null, field: string): boolean {
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === field) return true;
    const inner: readonly unknown[] =
      name === 'and' || name === 'or' ? [value].flat() : name === 'not' ? [value] : [];
    if (inner.some((part) => isObject(part) && hasField(part, field))) return true;
  }
  return false;
}

/** `some` and `none` of a relation, given the SQL that asks for one matching row. */
export function relationField(findAny: (where: object) => Sql): CompileField {
  return (value) => {
    if (!isObject(value)) return raw('1');
    const { some, none }: { readonly some?: unknown; readonly none?: unknown } = value;
    return allOf([
      ...(isObject(some) ? [findAny(some)] : []),
      ...(isObject(none) ? [sql`not (${findAny(none)})`] : []),
    ]);
  };
}

/**
 * Operators on a column. A `+` before the column keeps SQLite from choosing an index for what leaves
 * most rows in: those filters are checked row by row while the index of the order is walked.
 */
export function compileOperators(column: string, operators: Operators<SqlValue>): Sql {
  const conditions: Sql[] = [];
  const checked = raw(column.includes('(') ? column : `+${column}`);
  const served = raw(column);
  const { eq, ne, isNull, startsWith } = operators;
  if (eq !== undefined)
    conditions.push(eq === null ? sql`${served} is null` : sql`${served} = ${eq}`);
  if (ne !== undefined)
    conditions.push(ne === null ? sql`${checked} is not null` : sql`${checked} <> ${ne}`);
  if (operators.in !== undefined)
    conditions.push(
      sql`${served} in (select value from json_each(${JSON.stringify(operators.in)}))`,
    );
  if (operators.notIn !== undefined)
    conditions.push(
      sql`${checked} not in (select value from json_each(${JSON.stringify(operators.notIn)}))`,
    );
  if (operators.lt !== undefined) conditions.push(sql`${served} < ${operators.lt}`);
  if (operators.lte !== undefined) conditions.push(sql`${served} <= ${operators.lte}`);
  if (operators.gt !== undefined) conditions.push(sql`${served} > ${operators.gt}`);
  if (operators.gte !== undefined) conditions.push(sql`${served} >= ${operators.gte}`);
  if (isNull !== undefined)
    conditions.push(isNull ? sql`${served} is null` : sql`${checked} is not null`);
  if (startsWith !== undefined)
    // The largest code point ends the range of texts that begin so.
    conditions.push(sql`(${served} >= ${startsWith} and ${served} < ${`${startsWith}\u{10ffff}`})`);
  return allOf(conditions);
}

function combine(name: 'and' | 'or', parts: readonly unknown[], fields: WhereFields): Sql {
  const pieces = parts.filter(isObject).map((part) => sql`(${compileWhere(part, fields)})`);
  if (pieces.length === 0) return raw(name === 'and' ? '1' : '0');
  return sql`(${join(pieces, ` ${name} `)})`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
