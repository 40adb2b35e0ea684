import type { Database, SqlRow, SqlValue } from './database.ts';

/** One row for each key, in the order of the keys; null where the database has none. */
export function answerOne<K extends string | number, R>(
  keys: readonly K[],
  rows: readonly SqlRow[],
  column: string,
  toRecord: (row: SqlRow) => R,
): readonly (R | null)[] {
  const found = new Map<SqlValue, R>();
  for (const row of rows) {
    const key = row[column] ?? null;
    if (!found.has(key)) found.set(key, toRecord(row));
  }
  return keys.map((key) => found.get(key) ?? null);
}

/** All rows of each key, in the order of the keys, rows in the order of the statement. */
export function answerMany<K extends string | number, R>(
  keys: readonly K[],
  rows: readonly SqlRow[],
  column: string,
  toRecord: (row: SqlRow) => R,
): readonly (readonly R[])[] {
  const found = new Map<SqlValue, R[]>();
  for (const row of rows) {
    const key = row[column] ?? null;
    const list = found.get(key);
    if (list === undefined) found.set(key, [toRecord(row)]);
    else list.push(toRecord(row));
  }
  return keys.map((key) => found.get(key) ?? []);
}

/**
 * Rows of a statement whose first parameter is the JSON list of the keys (`json_each(?)`): one statement,
 * however many keys. No keys, no statement.
 */
export function readByKeys(
  database: Database,
  sql: string,
  keys: readonly (string | number)[],
  ...parameters: readonly SqlValue[]
): readonly SqlRow[] {
  if (keys.length === 0) return [];
  return database.all(sql, JSON.stringify([...new Set(keys)]), ...parameters);
}
