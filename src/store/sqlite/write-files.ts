import { unpackRecord } from '../pack-record.ts';
import { CAPTURE_COLUMNS, prepareCapture } from '../prepare-capture.ts';
import type { PreparedArticle } from '../prepare-article.ts';
import type { PreparedCapture } from '../prepare-capture.ts';
import type { FileResult, KnownFile } from '../store.ts';
import type { Database } from './database.ts';
import { deferIndexes } from './defer-indexes.ts';
import { indexArticles } from './lists/index-articles.ts';
import { createArticleRowWriter, writeArticle } from './write-article.ts';
import type { RowWriter } from './row-writer.ts';
import { markGraphStale } from './finish-run.ts';
import { noteArticle } from './changes.ts';
import { readMeta, writeMeta } from './meta.ts';

/** What the store remembers of every file, by path. */
export function readKnownFiles(database: Database): ReadonlyMap<string, KnownFile> {
  const rows = database.all(
    'select file, sha256, byte_length, modified_ms, parser_version, root from source_file',
  );
  return new Map(
    rows.map((row) => {
      const file = String(row['file']);
      const known: KnownFile = {
        file,
        sha256: String(row['sha256']),
        byteLength: Number(row['byte_length']),
        modifiedMs: Number(row['modified_ms']),
        parserVersion: String(row['parser_version']),
        root: String(row['root']),
      };
      return [file, known];
    }),
  );
}

/** Replaces what the store holds for these files, in one transaction. */
export function writeFiles(database: Database, results: readonly FileResult[]): void {
  if (results.length === 0) return;
  writeBatch(database, (touched) => {
    deferIndexes(database);
    const now = Date.now();
    for (const { known, captures, issues } of results) {
      const attempts = countAttempts(database, known.file) + 1;
      dropFile(database, known.file, touched);
      writeKnownFile(database, known);
      issues.forEach((issue, ordinal) => {
        database.run(
          'insert into file_issue values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          known.file,
          issue.item,
          ordinal,
          issue.code,
          issue.message.toWellFormed(),
          issue.byteOffset,
          issue.sample.toWellFormed(),
          now,
          attempts,
        );
      });
      for (const capture of captures) writeCapture(database, capture, known.parserVersion, touched);
    }
  });
}

/** Forgets these files; an older capture of an address takes the place of the one that goes. */
export function removeFiles(database: Database, files: readonly string[]): void {
  if (files.length === 0) return;
  writeBatch(database, (touched) => {
    for (const file of files) dropFile(database, file, touched);
  });
}

/** Remembers new times of files whose bytes are the same. */
export function touchFiles(database: Database, known: readonly KnownFile[]): void {
  database.transaction(() => {
    for (const file of known) writeKnownFile(database, file);
  });
}

/** Remembers how many files are still to be read; nothing is written where that is known. */
export function notePending(database: Database, count: number): void {
  if (Number(readMeta(database, 'pending_files') ?? 0) === count) return;
  writeMeta(database, 'pending_files', String(count));
}

/** Articles whose captures changed, with the last capture that this batch read. */
type Touched = Map<number, PreparedCapture | null>;

function writeBatch(database: Database, work: (touched: Touched) => void): void {
  database.setDurable(true);
  try {
    database.transaction(() => {
      const touched: Touched = new Map();
      work(touched);
      const rows = createArticleRowWriter(database);
      const indexed = new Map<number, PreparedArticle | null>();
      for (const [articleId, read] of touched)
        indexed.set(articleId, expandArticle(database, rows, articleId, read));
      rows.flush();
      indexArticles(database, indexed);
      markGraphStale(database);
    });
  } finally {
    database.setDurable(false);
  }
}

function writeKnownFile(database: Database, known: KnownFile): void {
  database.run(
    'insert or replace into source_file values (?, ?, ?, ?, ?, ?)',
    known.file,
    known.sha256,
    known.byteLength,
    known.modifiedMs,
    known.parserVersion,
    known.root,
  );
}

/** How many times this file was read and gave trouble. */
function countAttempts(database: Database, file: string): number {
  const row = database.get('select max(attempts) as attempts from file_issue where file = ?', file);
  return Number(row?.['attempts'] ?? 0);
}

function dropFile(database: Database, file: string, touched: Touched): void {
  for (const row of database.all('select article_id from capture where file = ?', file)) {
    const articleId = Number(row['article_id']);
    noteArticle(database, articleId);
    touched.set(articleId, null);
  }
  database.run('delete from capture where file = ?', file);
  database.run('delete from file_issue where file = ?', file);
  database.run('delete from source_file where file = ?', file);
}

function writeCapture(
  database: Database,
  capture: PreparedCapture,
  parserVersion: string,
  touched: Touched,
): void {
  const { row, record, articleId } = capture;
  noteArticle(database, articleId);
  const places = Array<string>(row.length + 2).fill('?');
  database.run(
    `insert or replace into capture (${CAPTURE_COLUMNS}, parser_version, record) values (${places.join(', ')})`,
    ...row,
    parserVersion,
    record,
  );
  touched.set(articleId, capture);
}

/** Lets the newest capture of an address stand in the tables, and gives it; without any, the article goes. */
function expandArticle(
  database: Database,
  rows: RowWriter,
  articleId: number,
  read: PreparedCapture | null,
): PreparedArticle | null {
  const captures = database.all(
    `select id, file, item from capture where article_id = ?
      order by captured_sort desc, file desc, item desc`,
    articleId,
  );
  const newest = captures[0];
  if (newest === undefined) {
    writeArticle(database, rows, articleId, null);
    return null;
  }
  const captureId = Number(newest['id']);
  const isRead = read !== null && read.file === newest['file'] && read.item === newest['item'];
  const { article } = isRead ? read : prepareKept(database, captureId);
  writeArticle(database, rows, articleId, { captureId, captureCount: captures.length, article });
  return article;
}

function prepareKept(database: Database, captureId: number): PreparedCapture {
  const row = database.get('select record from capture where id = ?', captureId);
  return prepareCapture(unpackRecord(row?.['record']));
}
