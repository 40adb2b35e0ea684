import type { StoreReader } from '../store/store.ts';
import { createArticleLoaders } from './article-loaders.ts';
import { createCaptureLoaders } from './capture-loaders.ts';
import { createGroupLoaders } from './group-loaders.ts';
import { createListLoader } from './list-loader.ts';
import { createParagraphLoaders } from './paragraph-loaders.ts';
import { createQuotationLoaders } from './quotation-loaders.ts';
import { createSpeakerLoaders } from './speaker-loaders.ts';
import { createTopicLoaders } from './topic-loaders.ts';

/** Everything that a request may read below its root fields. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Returns the loaders of one request; what they read is remembered until the request is answered. */
export function createLoaders(store: StoreReader) {
  return {
    lists: {
      articles: createListLoader(store.articles),
      quotations: createListLoader(store.quotations),
      speakers: createListLoader(store.speakers),
      topics: createListLoader(store.topics),
    },
    ...createArticleLoaders(store),
    ...createCaptureLoaders(store),
    ...createGroupLoaders(store),
    ...createParagraphLoaders(store),
    ...createQuotationLoaders(store),
    ...createSpeakerLoaders(store),
    ...createTopicLoaders(store),
  };
}
