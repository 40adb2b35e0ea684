import type { StoreReader } from '../store/store.ts';
import { createArgumentBatch, createBatch, createRecordBatch } from './batch.ts';

/** Returns the loaders of speakers and of what the archive knows about them. */
export function createSpeakerLoaders(store: StoreReader) {
  return {
    speaker: createRecordBatch('speaker', (ids: readonly number[]) => store.speakersById(ids)),
    speakerByName: createBatch((names: readonly string[]) => store.speakersByName(names)),
    speakerBySameAs: createBatch((urls: readonly string[]) => store.speakersBySameAs(urls)),
    aliasesBySpeaker: createBatch((ids: readonly number[]) => store.aliasesBySpeaker(ids)),
    rolesBySpeaker: createBatch((ids: readonly number[]) => store.rolesBySpeaker(ids)),
    speakersByArticle: createBatch((ids: readonly number[]) => store.speakersByArticle(ids)),
    coSpeakers: createArgumentBatch((ids: readonly number[], first: number) =>
      store.coSpeakers(ids, first),
    ),
    topicsBySpeaker: createArgumentBatch((ids: readonly number[], first: number) =>
      store.topicsBySpeaker(ids, first),
    ),
  };
}
