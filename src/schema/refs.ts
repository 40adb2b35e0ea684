import { createLoaders } from '../loaders/loaders.ts';
import type {
  ArticleRow,
  CaptureRow,
  ParagraphRow,
  PublisherRow,
  QuotationRow,
  SpeakerRow,
  TopicRow,
  UtteranceGroupRow,
  WireGroupRow,
} from '../store/records.ts';
import { builder, type GatewayContext } from './builder.ts';
import { parseNumericId } from './global-id.ts';

/*
 * The types that have an id. They stand together because they refer to each other; their fields are in
 * the file of each type. A field of such a type may resolve to the id alone: the loader finds the record.
 */

type Loaded<T> = Promise<readonly (T | Error)[]>;

const numericId = <T extends { readonly id: number }>() => ({
  resolve: ({ id }: T) => id,
  parse: parseNumericId,
});
const textId = <T extends { readonly id: string }>() => ({
  resolve: ({ id }: T) => id,
  parse: (id: string) => id,
});

/** One address of the archive. */
export const ArticleRef = builder.loadableNodeRef('Article', {
  id: numericId<ArticleRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<ArticleRow> =>
    loaders.article.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** One block of body text. */
export const ParagraphRef = builder.loadableNodeRef('Paragraph', {
  id: textId<ParagraphRow>(),
  load: (ids: string[], { loaders }: GatewayContext): Loaded<ParagraphRow> =>
    loaders.paragraph.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** One stretch of speech. */
export const QuotationRef = builder.loadableNodeRef('Quotation', {
  id: textId<QuotationRow>(),
  load: (ids: string[], { loaders }: GatewayContext): Loaded<QuotationRow> =>
    loaders.quotation.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** Whoever speaks, over the whole archive. */
export const SpeakerRef = builder.loadableNodeRef('Speaker', {
  id: numericId<SpeakerRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<SpeakerRow> =>
    loaders.speaker.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** What articles are about. */
export const TopicRef = builder.loadableNodeRef('Topic', {
  id: numericId<TopicRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<TopicRow> =>
    loaders.topic.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** A site. */
export const PublisherRef = builder.loadableNodeRef('Publisher', {
  id: textId<PublisherRow>(),
  load: (ids: string[], { loaders }: GatewayContext): Loaded<PublisherRow> =>
    loaders.publisher.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** One capture of an article. */
export const RevisionRef = builder.loadableNodeRef('Revision', {
  id: numericId<CaptureRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<CaptureRow> =>
    loaders.capture.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** The same words in several articles. */
export const QuotationGroupRef = builder.loadableNodeRef('QuotationGroup', {
  id: numericId<UtteranceGroupRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<UtteranceGroupRow> =>
    loaders.utteranceGroup.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** The same copy in several papers. */
export const WireGroupRef = builder.loadableNodeRef('WireGroup', {
  id: numericId<WireGroupRow>(),
  load: (ids: number[], { loaders }: GatewayContext): Loaded<WireGroupRow> =>
    loaders.wireGroup.loadMany(ids),
  toKey: ({ id }) => id,
  cacheResolved: true,
});

/** All of them. */
export const NODES = [
  ArticleRef,
  ParagraphRef,
  QuotationRef,
  SpeakerRef,
  TopicRef,
  PublisherRef,
  RevisionRef,
  QuotationGroupRef,
  WireGroupRef,
] as const;

/** Lets a request forget what it has read, because a mutation changed it. */
export function forgetLoaded(context: GatewayContext): void {
  context.loaders = createLoaders(context.store);
  for (const ref of NODES) ref.getDataloader(context).clearAll();
}
