import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findRealPath } from './find-real-path.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

export interface OpenStoreOptions {
  /** Keep the text of every statement for tests. @default false */
  readonly record?: boolean;
  /** Milliseconds to wait for another process that writes. @default 5000 */
  readonly busyTimeoutMs?: number;
}

/** The caller named a database that cannot be one: one sentence. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

const EXPECTED = 'The database must be a path or a file: address of a SQLite file';

/**
 * The store at a path, `file:` address or `:memory:`, migrated to this program's tables; rejects with
 * one sentence for what cannot be opened. The file and its folder are made where they are missing.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const path = findDatabasePath(url);
  if (isFolder(path))
    throw new AddressError(`The database ${path} is a folder; name a file, perhaps one in it.`);
  return openSqliteStore(path, options);
}

/** False also for what may not be looked at: who opens it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Real paths of the files that a database consists of while it is open, and after a crash. */
export function listDatabaseFiles(url: string): readonly string[] {
  const path = findDatabasePath(url);
  if (path === ':memory:') return [];
  const real = findRealPath(path);
  return ['', '-wal', '-shm', '-journal'].map((suffix) => `${real}${suffix}`);
}

/** Path of the SQLite file that a setting names; throws `AddressError`, without password, for other addresses. */
export function findDatabasePath(url: string): string {
  if (url === '' || url === 'file:') throw new AddressError(`${EXPECTED}; it is empty.`);
  if (url.startsWith('file:')) return readFileAddress(url);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//iu.exec(url)?.[1];
  if (scheme !== undefined) throw new AddressError(`${EXPECTED}; ${scheme}: is not supported.`);
  return url;
}

function readFileAddress(url: string): string {
  if (/[?#]/u.test(url))
    throw new AddressError(
      'The address of the database has parameters behind ? or #, which are not supported; leave them out.',
    );
  if (!url.startsWith('file://')) return url.slice('file:'.length);
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new AddressError('The address of the database names no file of this machine.', {
      cause: error,
    });
  }
}
