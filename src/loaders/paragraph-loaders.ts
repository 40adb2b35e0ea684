import type { StoreReader } from '../store/store.ts';
import { createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of paragraphs, by id and by article. */
export function createParagraphLoaders(store: StoreReader) {
  return {
    paragraph: createRecordBatch('paragraph', (ids: readonly string[]) =>
      store.paragraphsById(ids),
    ),
    paragraphsByArticle: createBatch((ids: readonly number[]) => store.paragraphsByArticle(ids)),
  };
}
