import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

export interface OpenStoreOptions {
  /** Keep the text of every statement for tests. @default false */
  readonly record?: boolean;
  /** Milliseconds to wait for another process that writes. @default 5000 */
  readonly busyTimeoutMs?: number;
}

/**
 * The store at a path, `file:` address or `:memory:`, migrated to this program's tables; rejects with
 * one sentence for what cannot be opened. The file and its folder are made where they are missing.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  return openSqliteStore(findDatabasePath(url), options);
}

/** Absolute paths of the files that a database consists of while it is open, and after a crash. */
export function listDatabaseFiles(url: string): readonly string[] {
  const path = findDatabasePath(url);
  if (path === ':memory:') return [];
  return ['', '-wal', '-shm', '-journal'].map((suffix) => `${resolve(path)}${suffix}`);
}

/** Path of the SQLite file that a setting names; throws one sentence, without password, for other engines. */
export function findDatabasePath(url: string): string {
  if (url.startsWith('file:')) {
    const path = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
    if (path !== '') return path;
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//iu.exec(url)?.[1];
  if (scheme !== undefined || url === '' || url === 'file:')
    throw new Error(
      `The database must be a path or a file: address, not ${scheme === undefined ? 'empty' : `a ${scheme}: address`}.`,
    );
  return url;
}
