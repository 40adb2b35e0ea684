import type { Database } from '../database.ts';
import { archive } from './0001-archive.ts';
import { lists } from './0002-lists.ts';
import { pages } from './0003-pages.ts';
import { speech } from './0004-speech.ts';
import { weights } from './0005-weights.ts';
import { ranks } from './0006-ranks.ts';
import { tops } from './0007-tops.ts';
import { attempts } from './0008-attempts.ts';
import { covers } from './0009-covers.ts';
import { bounds } from './0010-bounds.ts';
import { times } from './0011-times.ts';
import { changes } from './0012-changes.ts';
import { unread } from './0013-unread.ts';
import { formerSpeakers } from './0014-former-speakers.ts';

/** One step of the database's shape; released steps never change. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** All steps in order. The number of applied ones stands in the file's `user_version`. */
export const MIGRATIONS: readonly Migration[] = [
  archive,
  lists,
  pages,
  speech,
  weights,
  ranks,
  tops,
  attempts,
  covers,
  bounds,
  times,
  changes,
  unread,
  formerSpeakers,
];

/** Marks a database as ours in its header, where `file` and other programs look: the letters PrsG. */
export const APPLICATION_ID = 0x50_72_73_47;

/**
 * Brings the database to this program's shape; throws one sentence, and writes nothing, if it is newer than
 * the program or holds the tables of another one.
 */
export function migrate(database: Database): void {
  const applied = readVersion(database);
  checkOwner(database, applied);
  checkVersion(applied);
  // Written into the file, so only now that it is known to be ours.
  database.exec('pragma journal_mode = wal');
  if (applied === MIGRATIONS.length) return;
  database.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    for (const { sql } of MIGRATIONS.slice(readVersion(database))) database.exec(sql);
    database.exec(`pragma application_id = ${APPLICATION_ID}`);
    database.exec(`pragma user_version = ${MIGRATIONS.length}`);
  });
}

/** Throws one sentence unless the database has exactly this program's shape. */
export function checkMigrations(database: Database): void {
  const applied = readVersion(database);
  checkOwner(database, applied);
  checkVersion(applied);
  if (applied < MIGRATIONS.length) {
    throw new Error(
      `The database lacks ${MIGRATIONS.length - applied} migrations; open it once for writing.`,
    );
  }
}

/** Other programs keep SQLite files too, and a path is soon mistyped. Early versions set no mark. */
function checkOwner(database: Database, applied: number): void {
  const mark = Number(database.get('pragma application_id')?.['application_id'] ?? 0);
  if (mark === APPLICATION_ID) return;
  const tables = database.all("select name from sqlite_master where type = 'table'");
  const isOurs = tables.some(({ name }) => name === 'source_file');
  if (mark === 0 && (applied === 0 ? tables.length === 0 : isOurs)) return;
  throw new Error(
    'The database holds the tables of another program; name another file with --database.',
  );
}

function checkVersion(applied: number): void {
  if (applied <= MIGRATIONS.length) return;
  throw new Error(
    `The database was written by a newer Pressgraph (format ${applied}, this program knows ${MIGRATIONS.length}); update the program or ingest into a new file.`,
  );
}

function readVersion(database: Database): number {
  return Number(database.get('pragma user_version')?.['user_version'] ?? 0);
}
