import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArticleRecord } from '../article-record.ts';

/** A record as deflated JSON: what a capture keeps of its document. */
export function packRecord(record: ArticleRecord): Uint8Array {
  return deflateRawSync(JSON.stringify(record), { level: 1 });
}

/** The record in a capture's blob; throws where the database holds something else. */
export function unpackRecord(blob: unknown): ArticleRecord {
  if (!(blob instanceof Uint8Array)) throw new TypeError('A capture has no record.');
  // Written by `packRecord` of the same format of the database.
  return JSON.parse(inflateRawSync(blob).toString('utf8')) as ArticleRecord;
}
