import { existsSync, statSync } from 'node:fs';
import { findDatabasePath, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/** The store of a command that only reads: a database that is not there is a mistake, not a new one. */
export async function openExistingStore(database: string): Promise<Store> {
  const path = findDatabasePath(database);
  // An empty file is what a mistyped redirection leaves.
  if (path !== ':memory:' && (!existsSync(path) || statSync(path).size === 0))
    throw new Error(`There is no database at ${path}; run \`pressgraph ingest PATH\` first.`);
  return openStore(database);
}
