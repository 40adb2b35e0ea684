import type { Database } from './database.ts';

/** A remembered fact about the archive, or null. */
export function readMeta(database: Database, key: string): string | null {
  const value = database.get('select value from meta where key = ?', key)?.['value'];
  return typeof value === 'string' ? value : null;
}

/** Remembers a fact about the archive. */
export function writeMeta(database: Database, key: string, value: string): void {
  database.run('insert or replace into meta values (?, ?)', key, value);
}
