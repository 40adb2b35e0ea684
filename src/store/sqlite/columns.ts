import type { SqlRow } from './database.ts';

/** Text of a column that is never null. */
export function readText(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text.`);
  return value;
}

/** Text of a column, or null. */
export function readTextOrNull(row: SqlRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** Number of a column that is never null. */
export function readNumber(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number.`);
  return value;
}

/** Number of a column, or null. */
export function readNumberOrNull(row: SqlRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** Value of a JSON column, as this program wrote it. */
export function readJson<T>(row: SqlRow, column: string): T {
  return JSON.parse(readText(row, column)) as T;
}

/** Value of a JSON column, or null. */
export function readJsonOrNull<T>(row: SqlRow, column: string): T | null {
  const text = readTextOrNull(row, column);
  return text === null ? null : (JSON.parse(text) as T);
}

/** One of the names that this program writes into a column; the tables hold no others. */
export function readName<T extends string>(row: SqlRow, column: string): T {
  return readText(row, column) as T;
}

/** One of the names that this program writes into a column, or null. */
export function readNameOrNull<T extends string>(row: SqlRow, column: string): T | null {
  return readTextOrNull(row, column) as T | null;
}
