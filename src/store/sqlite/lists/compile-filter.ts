import type { Operators } from '../../where.ts';
import type { SqlValue } from '../database.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/**
 * Columns whose indexes SQLite may use for a filter: any, or only these. Every other column is written
 * `+column`, so that the filter is checked row by row while another index is walked.
 */
export type Leads = 'ANY' | readonly string[];

/** How one field of a filter becomes SQL. */
export interface FilterField {
  /** The condition on a row of the list's table. */
  compile(value: unknown, leads: Leads): Sql;
  /** Finds all matching rows by an index; null where none would help. */
  find(value: unknown): Leader | null;
  /** The column that is compared, where it is one. */
  readonly column?: string;
  /** The column of which this value lets one value only through; null where it lets more. */
  readonly fixes?: (value: unknown) => string | null;
  /** The same filter on another column with such values, where it compares one. */
  readonly on?: (column: string) => FilterField;
}

/** A statement that finds ids of rows, among them all that match. */
export interface Leader {
  readonly select: Sql;
  /** True where no id comes twice. */
  readonly isDistinct: boolean;
  /** A statement with as many rows that costs less. */
  readonly counted?: Sql;
  /** The condition that exactly what it finds fulfils; none where it is one of the filters. */
  readonly check?: Sql;
  /** True where all that it finds matches the whole filter. */
  readonly isExact?: boolean;
  /** The column that shows of a row whether it is found, where there is one. */
  readonly column?: string;
  /** The condition on the list's own table where that is one range of the column. */
  readonly range?: Sql;
}

/** Fields of a filter by name. What is not named here never becomes SQL. */
export type WhereFields = Readonly<Record<string, FilterField>>;

/** A column that filters compare. */
export interface FilterColumn {
  /** Qualified by its table. */
  readonly column: string;
  readonly type: 'TEXT' | 'NUMBER';
  /** What stands in the column for an unknown value; null where that is null itself. */
  readonly absent?: number;
  /** Statement that gives the id that took the place of this one; it gives nothing for an id that holds. */
  readonly moved?: (id: Sql) => Sql;
}

/** The condition of a filter; every value is a parameter. No filter is true. */
export function compileWhere(where: object | null, fields: WhereFields, leads: Leads = 'ANY'): Sql {
  const conditions: Sql[] = [];
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === 'and' || name === 'or') {
      conditions.push(combine(name, listOf(value), fields, leads));
    } else if (name === 'not') {
      // An unknown value does not match the inner condition, so it matches its opposite.
      conditions.push(sql`(${compileWhere(value, fields, [])}) is not true`);
    } else {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field !== undefined) conditions.push(field.compile(value, leads));
    }
  }
  return allOf(conditions);
}

/**
 * Statements that each find, by an index, the ids of all rows that a part of the filter leaves: any of
 * them may lead to the rows of the whole filter.
 */
export function findLeaders(where: object | null, fields: WhereFields): readonly Leader[] {
  const parts = Object.entries(where ?? {}).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const leaders = parts.flatMap(([name, value]): readonly Leader[] => {
    if (name === 'and') return listOf(value).flatMap((part) => findLeaders(part, fields));
    if (name === 'or') {
      const ways = listOf(value).map((part) => findLeaders(part, fields)[0]);
      const known = ways.filter((way) => way !== undefined);
      if (known.length === 0 || known.length < ways.length) return [];
      const selects = known.map(({ select }) => sql`select id from (${select})`);
      return [{ select: join(selects, ' union all '), isDistinct: false }];
    }
    const leader = Object.hasOwn(fields, name) ? fields[name]?.find(value) : null;
    return leader === undefined || leader === null ? [] : [leader];
  });
  const isOne = parts.length === 1 && parts[0]?.[0] !== 'and';
  return isOne ? leaders : leaders.map((leader) => ({ ...leader, isExact: false }));
}

/** The parts of a filter that is nothing but an `or`; else the filter itself. */
export function findAlternatives(where: object | null): readonly object[] {
  if (where === null) return [];
  const parts = Object.entries(where).filter(([, value]) => value !== undefined && value !== null);
  const [only] = parts;
  return parts.length === 1 && only?.[0] === 'or' ? listOf(only[1]) : [where];
}

/** True where a filter is nothing but one range of each of some of these columns. */
export function isRange(
  where: object | null,
  fields: WhereFields,
  columns: readonly string[],
): boolean {
  return Object.entries(where ?? {}).every(([name, value]): boolean => {
    if (value === undefined || value === null) return true;
    if (name === 'and') return listOf(value).every((part) => isRange(part, fields, columns));
    const column = Object.hasOwn(fields, name) ? fields[name]?.column : undefined;
    if (column === undefined || !columns.includes(column) || !isObject(value)) return false;
    const { ne, notIn, isNull, in: among }: Operators<SqlValue> = value;
    return [ne, notIn, isNull, among].every((operand) => operand === undefined);
  });
}

/** The conditions on these columns that hold for all rows of a filter. */
export function compileLeads(
  where: object | null,
  fields: WhereFields,
  columns: readonly string[],
): Sql {
  return allOf(
    Object.entries(where ?? {}).flatMap(([name, value]): readonly Sql[] => {
      if (value === undefined || value === null) return [];
      if (name === 'and') return listOf(value).map((part) => compileLeads(part, fields, columns));
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return field?.column !== undefined && columns.includes(field.column)
        ? [field.compile(value, columns)]
        : [];
    }),
  );
}

/** The one column that a filter, at any depth, compares, if it is all that it does; else null. */
export function findOnlyColumn(where: object | null, fields: WhereFields): string | null {
  const columns = findColumns(where, fields);
  const [column = null] = columns;
  return columns.size === 1 ? column : null;
}

/** The columns that a filter, at any depth, compares; null stands for whatever compares none. */
export function findColumns(where: object | null, fields: WhereFields): ReadonlySet<string | null> {
  return new Set(listColumns(where, fields));
}

function listColumns(where: object | null, fields: WhereFields): readonly (string | null)[] {
  return Object.entries(where ?? {}).flatMap(([name, value]): readonly (string | null)[] => {
    if (value === undefined || value === null) return [];
    if (name === 'and' || name === 'or' || name === 'not')
      return listOf(value).flatMap((part) => listColumns(part, fields));
    return [(Object.hasOwn(fields, name) ? fields[name]?.column : undefined) ?? null];
  });
}

/** Columns that a filter compares with one value only, `null` among them, in all of its rows. */
export function findFixedColumns(where: object | null, fields: WhereFields): readonly string[] {
  return Object.entries(where ?? {}).flatMap(([name, value]): readonly string[] => {
    if (name === 'and') return listOf(value).flatMap((part) => findFixedColumns(part, fields));
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const fixed = field?.fixes?.(value) ?? null;
    if (fixed !== null) return [fixed];
    const column = field?.column;
    if (column === undefined || !isObject(value)) return [];
    const { eq, isNull }: Operators<SqlValue> = value;
    return eq !== undefined || isNull === true ? [column] : [];
  });
}

/** A filter on a column of a table whose rows are identified by `id`. */
export function columnField(filtered: FilterColumn): FilterField {
  const table = /(\w+)\./u.exec(filtered.column)?.[1] ?? '';
  return {
    column: filtered.column,
    compile: (value, leads) => compileOperators(filtered, isObject(value) ? value : {}, leads),
    find: (value) => {
      const ranges = isObject(value) ? findRanges(filtered, value) : null;
      if (ranges === null) return null;
      const [range] = ranges;
      const select = raw(`select ${table}.id as id from ${table} where `);
      return {
        select: join(
          ranges.map((range) => sql`${select}${range}`),
          ' union all ',
        ),
        isDistinct: true,
        column: filtered.column,
        ...(range !== undefined && isInterval(value) && { range }),
      };
    },
    on: (column) => columnField({ ...filtered, column }),
  };
}

/** The condition of a filter that compares one column only, on another column with such values. */
export function compileWhereOn(where: object | null, fields: WhereFields, column: string): Sql {
  const moved = Object.entries(fields).flatMap(([name, field]) =>
    field.on === undefined ? [] : [[name, field.on(column)] as const],
  );
  return compileWhere(where, Object.fromEntries(moved), []);
}

/** A value of a column whose rows are left out unless a filter asks for it by this field. */
export interface HiddenValue {
  /** Qualified by its table. */
  readonly column: string;
  readonly field: string;
  /** Stands in statements as it is, so that partial indexes without it are found. */
  readonly value: string;
}

/** The condition that leaves a hidden value out, on its own or another column with such values. */
export function hide(
  { column, field, value }: HiddenValue,
  where: object | null,
  on: string = column,
): readonly Sql[] {
  return asksFor(where, field, value) ? [] : [raw(`${on} <> '${value}'`)];
}

/** True where the filter, at any depth, asks for this value of a field by `eq` or `in`. */
function asksFor(where: object | null, field: string, value: SqlValue): boolean {
  return Object.entries(where ?? {}).some(([name, part]): boolean => {
    if (name === 'and' || name === 'or' || name === 'not')
      return listOf(part).some((inner) => asksFor(inner, field, value));
    if (name !== field || !isObject(part)) return false;
    const { eq, in: among }: Operators<SqlValue> = part;
    return eq === value || among?.includes(value) === true;
  });
}

/**
 * `some` and `none` of a relation.
 *
 * @param check asks for one related row that matches, given a row of the list
 * @param find finds the ids of all rows of the list that have a matching one
 */
export function relationField(
  check: (where: object) => Sql,
  find: (where: object) => Sql,
): FilterField {
  return {
    compile: (value) => {
      if (!isObject(value)) return raw('1');
      const { some, none }: { readonly some?: unknown; readonly none?: unknown } = value;
      return allOf([
        ...(isObject(some) ? [sql`exists (${check(some)})`] : []),
        ...(isObject(none) ? [sql`not exists (${check(none)})`] : []),
      ]);
    },
    find: (value) => {
      if (!isObject(value)) return null;
      const { some, none }: { readonly some?: unknown; readonly none?: unknown } = value;
      if (!isObject(some)) return null;
      return { select: find(some), isDistinct: false, isExact: !isObject(none) };
    },
  };
}

/** Operators on a column, all of which must hold. */
export function compileOperators(
  filtered: FilterColumn,
  operators: Operators<SqlValue>,
  leads: Leads,
): Sql {
  const { column, absent } = filtered;
  const places = (operands: readonly SqlValue[]): Sql =>
    sql`(select ${followMove(filtered, raw('given.value'))} from json_each(${JSON.stringify(operands)}) given)`;
  // What leaves most rows in is never led by an index.
  const checked = raw(`+${column}`);
  const led = leads === 'ANY' || leads.includes(column) ? raw(column) : checked;
  const { eq, ne, isNull, startsWith, lt, lte, gt, gte } = operators;
  // What stands for null is the least value; as a range it keeps the order of an index on an expression.
  const isAbsent = absent === undefined ? sql`${led} is null` : sql`${led} <= ${absent}`;
  const isPresent =
    absent === undefined ? sql`${checked} is not null` : sql`${checked} <> ${absent}`;
  const conditions: Sql[] = [];
  if (eq !== undefined)
    conditions.push(eq === null ? isAbsent : sql`${led} = ${followMove(filtered, sql`${eq}`)}`);
  if (ne !== undefined)
    conditions.push(
      ne === null
        ? isPresent
        : sql`${checked} <> ${followMove(filtered, sql`${ne}`)} and ${isPresent}`,
    );
  if (operators.in !== undefined) conditions.push(sql`${led} in ${places(operators.in)}`);
  if (operators.notIn !== undefined)
    conditions.push(sql`${checked} not in ${places(operators.notIn)} and ${isPresent}`);
  if (lt !== undefined) conditions.push(sql`${led} < ${lt}`);
  if (lte !== undefined) conditions.push(sql`${led} <= ${lte}`);
  if (gt !== undefined) conditions.push(sql`${led} > ${gt}`);
  if (gte !== undefined) conditions.push(sql`${led} >= ${gte}`);
  if (absent !== undefined && (lt !== undefined || lte !== undefined))
    conditions.push(sql`${led} > ${absent}`);
  if (isNull !== undefined) conditions.push(isNull ? isAbsent : isPresent);
  if (startsWith !== undefined)
    // The largest code point ends the range of texts that begin so.
    conditions.push(sql`(${led} >= ${startsWith} and ${led} < ${`${startsWith}\u{10ffff}`})`);
  return allOf(conditions);
}

/** What an operand stands for: where ids may have moved, the one in its place. */
function followMove({ moved }: FilterColumn, operand: Sql): Sql {
  return moved === undefined ? operand : sql`coalesce((${moved(operand)}), ${operand})`;
}

/** Ranges of a column's index that together hold all matches; null where that is nearly all of it. */
function findRanges(filtered: FilterColumn, operators: Operators<SqlValue>): readonly Sql[] | null {
  const { column, type, absent } = filtered;
  const { ne, notIn, isNull, ...ranged } = operators;
  if (Object.values(ranged).some((operand) => operand !== undefined))
    return [compileOperators(filtered, ranged, [column])];
  if (isNull === true) return [compileOperators(filtered, { isNull }, [column])];
  // Comparing two ways leads past one value; above the least of its type lies what is not null.
  const least = absent === undefined ? raw(type === 'TEXT' ? "''" : '-9e999') : sql`${absent}`;
  const from = absent === undefined ? raw('>=') : raw('>');
  const present = sql`${raw(column)} ${from} ${least}`;
  const other = ne ?? (notIn?.length === 1 ? notIn[0] : undefined);
  if (other !== undefined && other !== null) {
    const value = followMove(filtered, sql`${other}`);
    return [sql`${present} and ${raw(column)} < ${value}`, sql`${raw(column)} > ${value}`];
  }
  return ne === null || isNull === false || notIn !== undefined ? [present] : null;
}

/** True for a filter that only compares by size. */
function isInterval(value: unknown): boolean {
  const { gt, gte, lt, lte, ...others }: Operators<SqlValue> = isObject(value) ? value : {};
  const bounds = [gt, gte, lt, lte].filter((bound) => bound !== undefined && bound !== null);
  return bounds.length > 0 && Object.values(others).every((operand) => operand === undefined);
}

function combine(
  name: 'and' | 'or',
  parts: readonly object[],
  fields: WhereFields,
  leads: Leads,
): Sql {
  const pieces = parts.map(
    (part) => sql`(${compileWhere(part, fields, name === 'and' || leads === 'ANY' ? leads : [])})`,
  );
  if (pieces.length === 0) return raw(name === 'and' ? '1' : '0');
  return sql`(${join(pieces, ` ${name} `)})`;
}

function listOf(value: unknown): readonly object[] {
  return [value].flat().filter(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
