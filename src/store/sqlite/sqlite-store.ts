import type { OpenStoreOptions } from '../open-store.ts';
import type { Store } from '../store.ts';
import { readArchive } from './archive.ts';
import { createArticleReaders } from './articles.ts';
import { createCaptureReaders } from './captures.ts';
import { createChangeReaders } from './changes.ts';
import { createDatabase } from './database.ts';
import type { Database } from './database.ts';
import { finishRun, readIndexState } from './finish-run.ts';
import { createGroupReaders } from './groups.ts';
import { countIssues, readIssues } from './issues.ts';
import { createListReaders } from './lists/list-readers.ts';
import { checkMigrations, migrate } from './migrations/migrations.ts';
import { createParagraphReaders } from './paragraphs.ts';
import { createQuotationReaders } from './quotations.ts';
import { noteGone, noteTold, readGone, readToldUntil } from './receivers.ts';
import { createSpeakerReaders } from './speakers.ts';
import { createTopicReaders } from './topics.ts';
import { notePending, readKnownFiles, removeFiles, touchFiles, writeFiles } from './write-files.ts';

/** The store in a SQLite file, migrated; rejects with one sentence for what cannot be opened. */
export async function openSqliteStore(path: string, options: OpenStoreOptions): Promise<Store> {
  const database = openDatabase(path, options);
  return {
    ...createArticleReaders(database),
    ...createParagraphReaders(database),
    ...createQuotationReaders(database),
    ...createSpeakerReaders(database),
    ...createTopicReaders(database),
    ...createCaptureReaders(database),
    ...createGroupReaders(database),
    ...createChangeReaders(database),
    ...createListReaders(database),
    archive: async () => readArchive(database),
    issues: async (where, window) => readIssues(database, where, window),
    countIssues: async (where) => countIssues(database, where),
    knownFiles: async () => readKnownFiles(database),
    writeFiles: async (results) => writeFiles(database, results),
    notePending: async (count) => notePending(database, count),
    removeFiles: async (files) => removeFiles(database, files),
    touchFiles: async (known) => touchFiles(database, known),
    finishRun: async (run) => finishRun(database, run),
    toldUntil: async (receiver) => readToldUntil(database, receiver),
    noteTold: async (receiver, sequence) => noteTold(database, receiver, sequence),
    isGone: async (receiver) => readGone(database, receiver),
    noteGone: async (receiver) => noteGone(database, receiver),
    statements: database.statements,
    check: async () => {
      checkMigrations(database);
      return readIndexState(database);
    },
    close: async () => database.close(),
  };
}

function openDatabase(path: string, options: OpenStoreOptions): Database {
  const database = createDatabase(path, options);
  try {
    migrate(database);
    database.statements.clear();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
