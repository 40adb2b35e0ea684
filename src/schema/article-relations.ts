import type { ArticleTopicRow, RelatedArticleRow } from '../store/records.ts';
import { builder } from './builder.ts';
import { RelatedByEnum, TopicKindEnum } from './enums.ts';
import { ArticleRef, TopicRef } from './refs.ts';

/** A topic as one article has it. */
export const ArticleTopicRef = builder.objectRef<ArticleTopicRow>('ArticleTopic').implement({
  description: 'A topic of an article, and how much the article is about it.',
  fields: (t) => ({
    topic: t.field({ type: TopicRef, description: 'The topic.', resolve: ({ topic }) => topic }),
    score: t.exposeFloat('score', { description: 'Weight in this article, 0 to 1.' }),
    origin: t.field({
      type: TopicKindEnum,
      description: 'Where this article shows it.',
      resolve: ({ origin }) => origin,
    }),
    paragraphs: t.exposeIntList('paragraphs', {
      description: 'Indexes of the paragraphs where it occurs; empty for facts of the header.',
    }),
  }),
});

/** Another article with what the two share. */
export const RelatedArticleRef = builder.objectRef<RelatedArticleRow>('RelatedArticle').implement({
  description: 'Another article, and what makes it related.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'The other article.',
      resolve: ({ article }) => article,
    }),
    by: t.field({
      type: RelatedByEnum,
      description: 'What the two share.',
      resolve: ({ by }) => by,
    }),
    score: t.exposeFloat('score', { description: 'How near it is; higher is nearer.' }),
    sharedCount: t.exposeInt('sharedCount', {
      description: 'How many utterances, speakers, topics or paragraphs are shared.',
    }),
  }),
});

/** Everything that articles may share, nearest first. */
export const RELATED_BY: readonly RelatedArticleRow['by'][] = [
  'UTTERANCE',
  'WIRE',
  'SPEAKER',
  'TOPIC',
];
