import type { RelatedArticleRow } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';
import { createArgumentBatch, createBatch, createRecordBatch } from './batch.ts';

/** Which related articles are wanted: by what they share, and how many. */
export interface RelatedArguments {
  readonly by: readonly RelatedArticleRow['by'][];
  readonly first: number;
}

/** Which places of a match are wanted. */
export interface HighlightArguments {
  readonly search: string;
  readonly perItem: number;
}

/** Returns the loaders of articles, of what belongs to their own page, and of their publishers. */
export function createArticleLoaders(store: StoreReader) {
  return {
    article: createRecordBatch('article', (ids: readonly number[]) => store.articlesById(ids)),
    articleByUrl: createBatch((urls: readonly string[]) => store.articlesByUrl(urls)),
    articleByFile: createBatch((files: readonly string[]) => store.articlesByFile(files)),
    articleBody: createRecordBatch('article', (ids: readonly number[]) =>
      store.bodiesByArticle(ids),
    ),
    relatedArticles: createArgumentBatch(
      (ids: readonly number[], { by, first }: RelatedArguments) =>
        store.relatedArticles(ids, by, first),
    ),
    articleHighlights: createArgumentBatch(
      (ids: readonly number[], { search, perItem }: HighlightArguments) =>
        store.articleHighlights(ids, search, perItem),
    ),
    publisher: createRecordBatch('publisher', (ids: readonly string[]) =>
      store.publishersById(ids),
    ),
  };
}
