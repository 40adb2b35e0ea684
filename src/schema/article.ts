import { normaliseUrl } from '../document/source-url.ts';
import { stringifyJsonLd } from '../render/article-json-ld.ts';
import { citeArticle } from '../render/cite.ts';
import { readingMinutes } from '../render/count-words.ts';
import { readBody, readJsonLd } from './article-body.ts';
import { ArticleTopicRef, RELATED_BY, RelatedArticleRef } from './article-relations.ts';
import { listArticleSpeakers, ArticleSpeakerConnectionRef } from './article-speaker.ts';
import {
  ArticleConnectionRef,
  createArticleArguments,
  listArticles,
} from './article-connection.ts';
import { builder } from './builder.ts';
import { readCitedArticle } from './citation.ts';
import { costOfPage } from './connection.ts';
import {
  CitationStyleEnum,
  DateOriginEnum,
  DatePrecisionEnum,
  ParagraphKindEnum,
  RelatedByEnum,
} from './enums.ts';
import { readNumericId } from './global-id.ts';
import { BylineRef, ImageRef, RemovedRef } from './image.ts';
import { orNull } from './missing-record.ts';
import { checkSize } from './page-window.ts';
import { createQuotationConnectionField } from './quotation-connection.ts';
import { ArticleRef, ParagraphRef, PublisherRef, RevisionRef, WireGroupRef } from './refs.ts';
import { CaptureRef, listRevisions, RevisionConnectionRef } from './revision.ts';
import { RichTextRef } from './rich-text.ts';

ArticleRef.implement({
  description: 'One address of the archive, as its newest capture has it.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'Normalised address: its identity.' }),
    headline: t.exposeString('headline', { description: 'Headline, without section and site.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'Summary between headline and body; null where none is printed.',
    }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'Section of the paper; null where none is printed.',
    }),
    language: t.exposeString('language', {
      description: 'Language (ISO 639-1), such as zh; und where there is too little text to tell.',
    }),
    script: t.exposeString('script', {
      nullable: true,
      description: 'Script (ISO 15924), such as Hant; null where it cannot be told.',
    }),
    publisher: t.field({
      type: PublisherRef,
      description: 'Who published it.',
      resolve: ({ publisherId }) => publisherId,
    }),
    bylines: t.field({
      type: [BylineRef],
      description: 'Who made it, as printed.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleBody.load(id)).bylines,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was published, to `publishedAtPrecision`; null where nothing says so.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    publishedAtPrecision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly `publishedAt` is known.',
      resolve: ({ publishedAtPrecision }) => publishedAtPrecision,
    }),
    publishedAtOrigin: t.field({
      type: DateOriginEnum,
      description: 'Where `publishedAt` was read.',
      resolve: ({ publishedAtOrigin }) => publishedAtOrigin,
    }),
    capturedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its newest capture was archived; null where the document does not say.',
      resolve: ({ capturedAt }) => capturedAt,
    }),
    lead: t.field({
      type: ParagraphRef,
      nullable: true,
      description: 'First paragraph of running text; null where there is none.',
      resolve: async ({ id }, _args, { loaders }) => {
        const paragraphs = await loaders.paragraphsByArticle.load(id);
        return paragraphs.find(({ kind }) => kind === 'BODY') ?? null;
      },
    }),
    leadImage: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture that stands for the article; null if none.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleBody.load(id)).leadImage,
    }),
    body: t.field({
      type: RichTextRef,
      description: 'The body in whatever form is needed.',
      complexity: 5,
      resolve: (article, _args, context) => readBody(article, context),
    }),
    wordCount: t.exposeInt('wordCount', {
      description: 'Words of the body: each Chinese, Japanese or Korean character counts one.',
    }),
    readingMinutes: t.int({
      description: 'Minutes a reader needs, rounded up; 0 without text.',
      resolve: async ({ id }, _args, { loaders }) => {
        const paragraphs = await loaders.paragraphsByArticle.load(id);
        return readingMinutes(paragraphs.map(({ text }) => text).join('\n'));
      },
    }),
    paragraphs: t.field({
      type: [ParagraphRef],
      description: 'Its paragraphs, in order.',
      complexity: { field: 1, multiplier: 20 },
      args: {
        kinds: t.arg({
          type: [ParagraphKindEnum],
          description: 'Only paragraphs of these kinds; null for all.',
        }),
      },
      resolve: async ({ id }, { kinds }, { loaders }) => {
        const paragraphs = await loaders.paragraphsByArticle.load(id);
        return kinds == null ? paragraphs : paragraphs.filter(({ kind }) => kinds.includes(kind));
      },
    }),
    quotationCount: t.exposeInt('quotationCount', {
      description: 'Quotations in it, without SCARE.',
    }),
    paragraphCount: t.exposeInt('paragraphCount', { description: 'Paragraphs in it.' }),
    quotations: createQuotationConnectionField(
      t,
      'What is said in it, in reading order.',
      ({ id }) => ({
        kind: 'ARTICLE',
        id,
      }),
    ),
    speakers: t.field({
      type: ArticleSpeakerConnectionRef,
      description: 'Who is quoted in it.',
      complexity: costOfPage,
      args: t.arg.connectionArgs(),
      resolve: ({ id }, args, context) => listArticleSpeakers(id, args, context),
    }),
    topics: t.field({
      type: [ArticleTopicRef],
      description: 'What it is about, weightiest first.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ id }, _args, { loaders }) => loaders.topicsByArticle.load(id),
    }),
    tags: t.stringList({
      description: 'Tags that the publisher gave.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleBody.load(id)).tags,
    }),
    categories: t.stringList({
      description: 'Categories that the publisher gave.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.articleBody.load(id)).categories,
    }),
    images: t.field({
      type: [ImageRef],
      description: 'Its pictures, in order.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleBody.load(id)).images,
    }),
    removed: t.field({
      type: [RemovedRef],
      description: 'What was taken out of the body, and why.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleBody.load(id)).removed,
    }),
    emptyReason: t.string({
      nullable: true,
      description: 'Why it has no paragraphs, such as MEDIA_ONLY; null where it has some.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.articleBody.load(id)).emptyReason,
    }),
    related: t.field({
      type: [RelatedArticleRef],
      description: 'Other articles that share something with it, nearest first.',
      complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: first }),
      args: {
        by: t.arg({
          type: [RelatedByEnum],
          description: 'What may be shared; null for anything.',
        }),
        first: t.arg.int({ defaultValue: 10, required: true, description: 'At most this many.' }),
      },
      resolve: ({ id }, { by, first }, { loaders, paging }) => {
        checkSize('first', first, paging.maxPageSize);
        return loaders.relatedArticles(id, { by: by ?? RELATED_BY, first });
      },
    }),
    wireGroup: t.field({
      type: WireGroupRef,
      nullable: true,
      description: 'Articles that print the same copy; null where no other does.',
      resolve: ({ wireGroupId }) => wireGroupId,
    }),
    capture: t.field({
      type: CaptureRef,
      description: 'The file and bytes of its newest capture.',
      resolve: ({ captureId }, _args, { loaders }) => loaders.capture.load(captureId),
    }),
    captureCount: t.exposeInt('captureCount', { description: 'Captures of this address.' }),
    revisions: t.field({
      type: RevisionConnectionRef,
      description: 'All captures of this address, newest first.',
      complexity: costOfPage,
      args: t.arg.connectionArgs(),
      resolve: ({ id }, args, context) => listRevisions(id, args, context),
    }),
    asOf: t.field({
      type: RevisionRef,
      nullable: true,
      description: 'The newest capture that is not later than `at`; null where there is none.',
      args: {
        at: t.arg({ type: 'DateTime', required: true, description: 'The instant to look from.' }),
      },
      resolve: async ({ id }, { at }, { loaders }) => {
        const captures = await loaders.capturesByArticle.load(id);
        return captures
          .filter(({ capturedAt }) => capturedAt !== null && capturedAt <= at)
          .reduce<(typeof captures)[number] | null>(
            (newest, capture) =>
              newest === null || capture.number > newest.number ? capture : newest,
            null,
          );
      },
    }),
    citation: t.string({
      description: 'A reference to the article.',
      args: {
        style: t.arg({
          type: CitationStyleEnum,
          defaultValue: 'PLAIN',
          required: true,
          description: 'Form of the citation.',
        }),
      },
      resolve: async (article, { style }, context) =>
        citeArticle(await readCitedArticle(article, context), style),
    }),
    jsonLd: t.string({
      description:
        'The article with its quotations as JSON-LD (schema.org NewsArticle), safe inside `<script type="application/ld+json">`.',
      complexity: 10,
      resolve: async (article, _args, context) =>
        stringifyJsonLd(await readJsonLd(article, context)),
    }),
  }),
});

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'One way to name an article; give exactly one.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    url: t.field({
      type: 'URL',
      description: 'Its address, in any spelling that is the same page.',
    }),
    file: t.string({ description: 'Path of its file in the archive.' }),
  }),
});

builder.queryField('article', (t) =>
  t.field({
    type: ArticleRef,
    nullable: true,
    description: 'One article; null where the archive has none like this.',
    args: {
      by: t.arg({ type: ArticleBy, required: true, description: 'Which article.' }),
    },
    resolve: (_root, { by }, { loaders }) => {
      if (by.id != null) return orNull(loaders.article.load(readNumericId(by.id, 'Article')));
      if (by.url != null) return loaders.articleByUrl.load(normaliseUrl(by.url) ?? by.url);
      return by.file == null ? null : loaders.articleByFile.load(by.file);
    },
  }),
);

builder.queryField('articles', (t) =>
  t.field({
    type: ArticleConnectionRef,
    description: 'Articles of the archive.',
    complexity: costOfPage,
    args: createArticleArguments(t.arg),
    resolve: (_root, args, context) => listArticles({ kind: 'ALL' }, args, context),
  }),
);
