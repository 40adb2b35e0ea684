import type { StoreReader } from '../store/store.ts';
import { createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of groups: the same words in several articles, and articles of one wire copy. */
export function createGroupLoaders(store: StoreReader) {
  return {
    utteranceGroup: createRecordBatch('group', (ids: readonly number[]) =>
      store.utteranceGroupsById(ids),
    ),
    utteranceMembers: createBatch((ids: readonly number[]) => store.utteranceMembers(ids)),
    wireGroup: createRecordBatch('wire group', (ids: readonly number[]) =>
      store.wireGroupsById(ids),
    ),
  };
}
