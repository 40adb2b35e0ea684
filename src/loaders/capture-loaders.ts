import type { StoreReader } from '../store/store.ts';
import { createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of captures: the facts of each, all of an article, and their whole records. */
export function createCaptureLoaders(store: StoreReader) {
  return {
    capture: createRecordBatch('capture', (ids: readonly number[]) => store.capturesById(ids)),
    capturesByArticle: createBatch((ids: readonly number[]) => store.capturesByArticle(ids)),
    captureRecord: createRecordBatch('capture', (ids: readonly number[]) =>
      store.captureRecords(ids),
    ),
  };
}
