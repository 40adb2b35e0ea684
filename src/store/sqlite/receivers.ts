import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** Sequence of the last change that a receiver has been told of, or null. */
export function readToldUntil(database: Database, receiver: string): number | null {
  const told = readMeta(database, nameReceiver('told', receiver));
  return told === null ? null : Number(told);
}

/** Remembers that a receiver has been told of all changes up to a sequence. Throws at once where a run writes. */
export function noteTold(database: Database, receiver: string, sequence: number): void {
  writeAtOnce(database, nameReceiver('told', receiver), String(sequence));
}

/** Whether a receiver has said that it wants to be told nothing more. */
export function readGone(database: Database, receiver: string): boolean {
  return readMeta(database, nameReceiver('gone', receiver)) !== null;
}

/** Remembers that a receiver wants to be told nothing more. Throws at once where a run writes. */
export function noteGone(database: Database, receiver: string): void {
  writeAtOnce(database, nameReceiver('gone', receiver), '1');
}

/** To wait for the end of a run would stop the server, which does both in one thread. */
function writeAtOnce(database: Database, key: string, value: string): void {
  const timeout = Number(database.get('pragma busy_timeout')?.['timeout'] ?? 0);
  database.exec('pragma busy_timeout = 0');
  try {
    writeMeta(database, key, value);
  } finally {
    database.exec(`pragma busy_timeout = ${timeout}`);
  }
}

/** What receivers are known by may hold secrets, which are not kept. */
function nameReceiver(what: 'told' | 'gone', receiver: string): string {
  return `${what}:${createHash('sha256').update(receiver).digest('base64url')}`;
}
