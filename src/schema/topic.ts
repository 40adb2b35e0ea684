import type { CountedSpeakerRow, CountedTopicRow } from '../store/records.ts';
import { slugOf } from '../topic/slug.ts';
import { AliasRef } from './alias.ts';
import { createArticleConnectionField } from './article-connection.ts';
import { builder } from './builder.ts';
import { BucketRef, costOfPage } from './connection.ts';
import { IntervalEnum, TopicKindEnum } from './enums.ts';
import { readNumericId } from './global-id.ts';
import { orNull } from './missing-record.ts';
import { checkSize } from './page-window.ts';
import { createQuotationConnectionField } from './quotation-connection.ts';
import { SpeakerRef, TopicRef } from './refs.ts';
import { createTopicArguments, listTopics, TopicConnectionRef } from './topic-connection.ts';

const TopicSpeakerRef = builder.objectRef<CountedSpeakerRow>('TopicSpeaker').implement({
  description: 'Somebody who is quoted in articles about a topic.',
  fields: (t) => ({
    speaker: t.field({
      type: SpeakerRef,
      description: 'The speaker.',
      resolve: ({ speaker }) => speaker,
    }),
    articleCount: t.exposeInt('articleCount', {
      description: 'Articles about the topic that quote the speaker.',
    }),
    quotationCount: t.exposeInt('quotationCount', {
      description: 'Quotations of the speaker in them.',
    }),
  }),
});

const RelatedTopicRef = builder.objectRef<CountedTopicRow>('RelatedTopic').implement({
  description: 'A topic of the same articles.',
  fields: (t) => ({
    topic: t.field({
      type: TopicRef,
      description: 'The other topic.',
      resolve: ({ topic }) => topic,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles about both.' }),
    quotationCount: t.exposeInt('quotationCount', { description: 'Quotations in them.' }),
  }),
});

TopicRef.implement({
  description: 'What articles are about: a section, a tag, a heading, or a term found in the text.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Folded form of the label that addresses it.' }),
    label: t.exposeString('label', { description: 'Name of the topic.' }),
    kind: t.field({
      type: TopicKindEnum,
      description: 'Where it comes from.',
      resolve: ({ kind }) => kind,
    }),
    aliases: t.field({
      type: [AliasRef],
      description: 'Other forms of the label, most printed first.',
      resolve: ({ id }, _args, { loaders }) => loaders.topicAliases.load(id),
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles about it.' }),
    firstSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the first article about it; null where no date is known.',
      resolve: ({ firstSeenAt }) => firstSeenAt,
    }),
    lastSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the last article about it; null where no date is known.',
      resolve: ({ lastSeenAt }) => lastSeenAt,
    }),
    articles: createArticleConnectionField(t, 'Articles about it.', ({ id }) => ({
      kind: 'TOPIC',
      id,
    })),
    quotations: createQuotationConnectionField(t, 'Quotations in articles about it.', ({ id }) => ({
      kind: 'TOPIC',
      id,
    })),
    speakers: t.field({
      type: [TopicSpeakerRef],
      description: 'Who is quoted in articles about it, most often first.',
      complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: first }),
      args: {
        first: t.arg.int({ defaultValue: 10, required: true, description: 'At most this many.' }),
      },
      resolve: ({ id }, { first }, { loaders, paging }) => {
        checkSize('first', first, paging.maxPageSize);
        return loaders.speakersByTopic(id, first);
      },
    }),
    related: t.field({
      type: [RelatedTopicRef],
      description: 'Topics of the same articles, most often first.',
      complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: first }),
      args: {
        first: t.arg.int({ defaultValue: 10, required: true, description: 'At most this many.' }),
      },
      resolve: ({ id }, { first }, { loaders, paging }) => {
        checkSize('first', first, paging.maxPageSize);
        return loaders.relatedTopics(id, first);
      },
    }),
    timeline: t.field({
      type: [BucketRef],
      description:
        'Articles in each interval by date of publication, oldest first; intervals without any are left out.',
      complexity: { field: 20, multiplier: 1 },
      args: {
        interval: t.arg({
          type: IntervalEnum,
          required: true,
          description: 'Length of the intervals.',
        }),
      },
      resolve: ({ id }, { interval }, { loaders }) =>
        loaders.lists.articles.timeline(
          { kind: 'TOPIC', id },
          { search: null, where: null, orderBy: 'PUBLISHED_AT_DESC' },
          interval,
        ),
    }),
  }),
});

const TopicBy = builder.inputType('TopicBy', {
  description: 'One way to name a topic; give exactly one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    slug: t.string({
      description:
        'Its slug or label, in any spelling; where several kinds share it, the one with most articles.',
    }),
  }),
});

builder.queryField('topic', (t) =>
  t.field({
    type: TopicRef,
    nullable: true,
    description: 'One topic; null where the archive has none like this.',
    args: {
      by: t.arg({ type: TopicBy, required: true, description: 'Which topic.' }),
    },
    resolve: (_root, { by }, { loaders }) => {
      if (by.id != null) return orNull(loaders.topic.load(readNumericId(by.id, 'Topic')));
      return by.slug == null ? null : loaders.topicBySlug.load(slugOf(by.slug));
    },
  }),
);

builder.queryField('topics', (t) =>
  t.field({
    type: TopicConnectionRef,
    description: 'Topics of the archive.',
    complexity: costOfPage,
    args: createTopicArguments(t.arg),
    resolve: (_root, args, context) => listTopics({ kind: 'ALL' }, args, context),
  }),
);
