import { readFile } from 'node:fs/promises';
import type { ArticleRecord } from '../../src/article-record.ts';
import { analyseDocument } from '../../src/ingest/analyse-document.ts';
import { prepareCapture } from '../../src/store/prepare-capture.ts';
import { findFiles } from '../../src/ingest/find-files.ts';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { PARSER_VERSION } from '../../src/ingest/parser-version.ts';
import type { FileResult, Store } from '../../src/store/store.ts';
import { createSubstitutions, varyRecord } from './vary-record.ts';

/** Files a transaction: large ones write the search index fastest. */
const BATCH = 500;

/** Everything that the documents of a folder say. */
export async function readRecords(folder: string): Promise<readonly ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const { path, file } of await findFiles([folder]))
    records.push(...analyseDocument(await readFile(path), file).records);
  return records;
}

/** Adds variants of the same records to a store that holds `from` of them, until it holds `to`. */
export async function growArchive(
  store: Store,
  records: readonly ArticleRecord[],
  from: number,
  to: number,
  report: (written: number) => void,
): Promise<void> {
  const createSubstitution = createSubstitutions(
    records.flatMap(({ article }) => article.paragraphs.map(({ text }) => text)),
  );
  for (let start = from; start < to; start += BATCH) {
    const results: FileResult[] = [];
    for (let place = start; place < Math.min(to, start + BATCH); place += 1) {
      const variant = Math.floor(place / records.length);
      const record = records[place % records.length];
      if (record !== undefined)
        results.push(createResult(varyRecord(record, variant, createSubstitution(variant))));
    }
    await store.writeFiles(results);
    report(start + results.length);
  }
  await store.finishRun({
    corrections: NO_CORRECTIONS,
    parserVersion: PARSER_VERSION,
    finishedAt: Date.now(),
  });
}

function createResult(record: ArticleRecord): FileResult {
  const { file, sha256, byteLength } = record.article.capture;
  return {
    known: {
      file,
      sha256,
      byteLength,
      modifiedMs: 0,
      parserVersion: PARSER_VERSION,
      root: '/variants',
    },
    captures: [prepareCapture(record)],
    issues: [],
  };
}
