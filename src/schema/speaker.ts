import type { CoSpeakerRow, CountedTopicRow, RoleRow, SpeakerRow } from '../store/records.ts';
import { AliasRef } from './alias.ts';
import { createArticleConnectionField } from './article-connection.ts';
import { builder } from './builder.ts';
import { BucketRef, costOfPage } from './connection.ts';
import { IntervalEnum, SpeakerKindEnum } from './enums.ts';
import { readNumericId } from './global-id.ts';
import { orNull } from './missing-record.ts';
import { checkSize } from './page-window.ts';
import { createQuotationConnectionField } from './quotation-connection.ts';
import { SpeakerRef, TopicRef } from './refs.ts';
import {
  createSpeakerArguments,
  listSpeakers,
  SpeakerConnectionRef,
} from './speaker-connection.ts';

const RoleRef = builder.objectRef<RoleRow>('Role').implement({
  description: 'An office or description under which a speaker is quoted. Example: 外交部长.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The office or description as printed.' }),
    organisation: t.exposeString('organisation', {
      nullable: true,
      description: 'The body it belongs to; null where none is printed.',
    }),
    firstSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the first article that prints it; null where no date is known.',
      resolve: ({ firstSeenAt }) => firstSeenAt,
    }),
    lastSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the last article that prints it; null where no date is known.',
      resolve: ({ lastSeenAt }) => lastSeenAt,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles that print it.' }),
  }),
});

const CoSpeakerRef = builder.objectRef<CoSpeakerRow>('CoSpeaker').implement({
  description: 'Somebody who is quoted in the same articles.',
  fields: (t) => ({
    speaker: t.field({
      type: SpeakerRef,
      description: 'The other speaker.',
      resolve: ({ speaker }) => speaker,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles that quote both.' }),
  }),
});

const SpeakerTopicRef = builder.objectRef<CountedTopicRow>('SpeakerTopic').implement({
  description: 'A topic of the articles that quote a speaker.',
  fields: (t) => ({
    topic: t.field({ type: TopicRef, description: 'The topic.', resolve: ({ topic }) => topic }),
    articleCount: t.exposeInt('articleCount', {
      description: 'Articles about it that quote the speaker.',
    }),
    quotationCount: t.exposeInt('quotationCount', {
      description: 'Quotations of the speaker in them.',
    }),
  }),
});

const SpeakerCorrectionRef = builder
  .objectRef<SpeakerRow['corrections'][number]>('SpeakerCorrection')
  .implement({
    description: 'A correction by an editor that shaped a speaker.',
    fields: (t) => ({
      action: t.exposeString('action', {
        description: 'What was done: merge, split, rename, link.',
      }),
      by: t.exposeString('by', { nullable: true, description: 'Who; null where not stated.' }),
      why: t.exposeString('why', { nullable: true, description: 'Why; null where not stated.' }),
    }),
  });

SpeakerRef.implement({
  description:
    'Whoever speaks, over the whole archive: a person, a body, a document, an office, a group, or a source without name. Ids survive merges. Example: 特朗普, 川普 and Trump are one.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The canonical name.' }),
    kind: t.field({
      type: SpeakerKindEnum,
      description: 'What the speaker is.',
      resolve: ({ kind }) => kind,
    }),
    aliases: t.field({
      type: [AliasRef],
      description: 'Other forms of the name, most printed first.',
      resolve: ({ id }, _args, { loaders }) => loaders.aliasesBySpeaker.load(id),
    }),
    roles: t.field({
      type: [RoleRef],
      description: 'Offices and descriptions under which the speaker is quoted.',
      resolve: ({ id }, _args, { loaders }) => loaders.rolesBySpeaker.load(id),
    }),
    sameAs: t.field({
      type: ['URL'],
      description: 'Addresses of pages about the same person or body.',
      resolve: ({ sameAs }) => sameAs,
    }),
    quotationCount: t.exposeInt('quotationCount', { description: 'Quotations in the archive.' }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles that quote the speaker.' }),
    firstQuotedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Publication of the first article with a quotation; null where no date is known.',
      resolve: ({ firstQuotedAt }) => firstQuotedAt,
    }),
    lastQuotedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the last article with a quotation; null where no date is known.',
      resolve: ({ lastQuotedAt }) => lastQuotedAt,
    }),
    quotations: createQuotationConnectionField(t, 'What the speaker said.', ({ id }) => ({
      kind: 'SPEAKER',
      id,
    })),
    articles: createArticleConnectionField(t, 'Articles that quote the speaker.', ({ id }) => ({
      kind: 'SPEAKER',
      id,
    })),
    quotedWith: t.field({
      type: [CoSpeakerRef],
      description: 'Who is quoted in the same articles, most often first.',
      complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: first }),
      args: {
        first: t.arg.int({ defaultValue: 10, required: true, description: 'At most this many.' }),
      },
      resolve: ({ id }, { first }, { loaders, paging }) => {
        checkSize('first', first, paging.maxPageSize);
        return loaders.coSpeakers(id, first);
      },
    }),
    topics: t.field({
      type: [SpeakerTopicRef],
      description: 'What the speaker is quoted on, most often first.',
      complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: first }),
      args: {
        first: t.arg.int({ defaultValue: 10, required: true, description: 'At most this many.' }),
      },
      resolve: ({ id }, { first }, { loaders, paging }) => {
        checkSize('first', first, paging.maxPageSize);
        return loaders.topicsBySpeaker(id, first);
      },
    }),
    timeline: t.field({
      type: [BucketRef],
      description:
        'Quotations in each interval by date of publication, oldest first; intervals without any are left out.',
      complexity: { field: 20, multiplier: 1 },
      args: {
        interval: t.arg({
          type: IntervalEnum,
          required: true,
          description: 'Length of the intervals.',
        }),
      },
      resolve: ({ id }, { interval }, { loaders }) =>
        loaders.lists.quotations.timeline(
          { kind: 'SPEAKER', id },
          { search: null, where: null, orderBy: 'PUBLISHED_AT_DESC' },
          interval,
        ),
    }),
    corrections: t.field({
      type: [SpeakerCorrectionRef],
      description: 'Corrections by editors that shaped this speaker.',
      resolve: ({ corrections }) => corrections,
    }),
  }),
});

const SpeakerBy = builder.inputType('SpeakerBy', {
  description: 'One way to name a speaker; give exactly one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id, also one that vanished in a merge.' }),
    name: t.string({ description: 'Any printed form, in any script; the most quoted one wins.' }),
    sameAs: t.field({ type: 'URL', description: 'Address of a page about the same one.' }),
  }),
});

builder.queryField('speaker', (t) =>
  t.field({
    type: SpeakerRef,
    nullable: true,
    description: 'One speaker; null where the archive has none like this.',
    args: {
      by: t.arg({ type: SpeakerBy, required: true, description: 'Which speaker.' }),
    },
    resolve: (_root, { by }, { loaders }) => {
      if (by.id != null) return orNull(loaders.speaker.load(readNumericId(by.id, 'Speaker')));
      if (by.name != null) return loaders.speakerByName.load(by.name);
      return by.sameAs == null ? null : loaders.speakerBySameAs.load(by.sameAs);
    },
  }),
);

builder.queryField('speakers', (t) =>
  t.field({
    type: SpeakerConnectionRef,
    description:
      'Speakers of the archive; those whom articles name but never quote, as others who may have said something, come last.',
    complexity: costOfPage,
    args: createSpeakerArguments(t.arg),
    resolve: (_root, args, context) => listSpeakers({ kind: 'ALL' }, args, context),
  }),
);
