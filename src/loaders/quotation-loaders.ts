import type { StoreReader } from '../store/store.ts';
import type { HighlightArguments } from './article-loaders.ts';
import { createArgumentBatch, createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of quotations, by id, by paragraph and by utterance. */
export function createQuotationLoaders(store: StoreReader) {
  return {
    quotation: createRecordBatch('quotation', (ids: readonly string[]) =>
      store.quotationsById(ids),
    ),
    quotationsByParagraph: createArgumentBatch((ids: readonly string[], includeScare: boolean) =>
      store.quotationsByParagraph(ids, includeScare),
    ),
    utterance: createBatch((ids: readonly string[]) => store.utterancesByQuotation(ids)),
    quotationHighlights: createArgumentBatch(
      (ids: readonly string[], { search, perItem }: HighlightArguments) =>
        store.quotationHighlights(ids, search, perItem),
    ),
  };
}
