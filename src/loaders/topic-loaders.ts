import type { StoreReader } from '../store/store.ts';
import { createArgumentBatch, createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of topics and of what the archive knows about them. */
export function createTopicLoaders(store: StoreReader) {
  return {
    topic: createRecordBatch('topic', (ids: readonly number[]) => store.topicsById(ids)),
    topicBySlug: createBatch((slugs: readonly string[]) => store.topicsBySlug(slugs)),
    topicAliases: createBatch((ids: readonly number[]) => store.topicAliases(ids)),
    topicsByArticle: createBatch((ids: readonly number[]) => store.topicsByArticle(ids)),
    speakersByTopic: createArgumentBatch((ids: readonly number[], first: number) =>
      store.speakersByTopic(ids, first),
    ),
    relatedTopics: createArgumentBatch((ids: readonly number[], first: number) =>
      store.relatedTopics(ids, first),
    ),
  };
}
