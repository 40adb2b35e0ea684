import { existsSync, statSync } from 'node:fs';
import { findDatabasePath, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/** The store of a command that only reads: a database that is not there is a mistake, not a new one. */
export async function openExistingStore(database: string): Promise<Store> {
  const path = findDatabasePath(database);
  if (path !== ':memory:' && (!existsSync(path) || isEmptyFile(path)))
    throw new Error(`There is no database at ${path}; run \`pressgraph ingest PATH\` first.`);
  return openStore(database);
}

/** True for what a mistyped redirection leaves: a file without bytes. */
function isEmptyFile(path: string): boolean {
  const facts = statSync(path);
  return facts.isFile() && facts.size === 0;
}
