import { citeQuotation } from '../render/cite.ts';
import { contextOf } from '../render/context-of.ts';
import { quotationFragmentUrl } from '../render/text-fragment.ts';
import { createTextSelectors } from '../render/text-selectors.ts';
import { AttributionRef } from './attribution.ts';
import { builder } from './builder.ts';
import { readCitedArticle } from './citation.ts';
import { costOfPage } from './connection.ts';
import { CitationStyleEnum, QuotationKindEnum, ScareReasonEnum } from './enums.ts';
import { encodeId } from './global-id.ts';
import { checkSize } from './page-window.ts';
import {
  createQuotationArguments,
  listQuotations,
  QuotationConnectionRef,
} from './quotation-connection.ts';
import { ArticleRef, ParagraphRef, QuotationGroupRef, QuotationRef, SpeakerRef } from './refs.ts';
import { readParagraph, SpanRef, TextSelectorsRef } from './span.ts';

/** Longest context on one side. */
const MAX_CONTEXT = 1000;

const ContextRef = builder
  .objectRef<{ readonly before: string; readonly exact: string; readonly after: string }>('Context')
  .implement({
    description: 'A quotation with the text around it.',
    fields: (t) => ({
      before: t.exposeString('before', { description: 'The text before it.' }),
      exact: t.exposeString('exact', { description: 'The quotation.' }),
      after: t.exposeString('after', { description: 'The text after it.' }),
    }),
  });

QuotationRef.implement({
  description:
    'One stretch of speech in one paragraph, with the verdict who said it. Example: in 韩泽远说：“配额不是礼物。” the text is 配额不是礼物。 and the speaker 韩泽远.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'The words as printed, without the marks: the slice of its span. Example: 不。 for 他说：“不。”',
    }),
    kind: t.field({
      type: QuotationKindEnum,
      description: 'How the speech stands in the text.',
      resolve: ({ kind }) => kind,
    }),
    scareReason: t.field({
      type: ScareReasonEnum,
      nullable: true,
      description: "Why the string is nobody's speech; null unless `kind` is SCARE.",
      resolve: ({ scareReason }) => scareReason,
    }),
    paragraph: t.field({
      type: ParagraphRef,
      description: 'The paragraph it stands in.',
      resolve: ({ paragraphId }) => paragraphId,
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article it stands in.',
      resolve: ({ articleId }) => articleId,
    }),
    speaker: t.field({
      type: SpeakerRef,
      nullable: true,
      description:
        'Who said it; null means not known, and `attribution.reason` says why. Example: null for 有人说：“不。”, because nobody is named.',
      resolve: ({ speakerId }) => speakerId,
    }),
    spans: t.field({
      type: [SpanRef],
      description:
        'Where the words stand. One span: what a cue or a paragraph end splits is several quotations, see `utterance`. Example: start 4, end 6 for 他说：“不。”',
      resolve: (quotation) => [quotation],
    }),
    cue: t.field({
      type: SpanRef,
      nullable: true,
      description: 'The words that link speech and speaker, such as 说 or said; null if none.',
      resolve: ({ cue, articleId }) => cue && { ...cue, articleId },
    }),
    attribution: t.field({
      type: AttributionRef,
      description: 'The verdict who said it, with its evidence. There always is one.',
      resolve: (quotation) => quotation,
    }),
    utterance: t.field({
      type: [QuotationRef],
      description:
        'The quotations that are one speech act, itself included, in reading order: speech split by its cue, or running over paragraphs. Example: both parts of “不，”他说，“永不。”',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ id }, _args, { loaders }) => loaders.utterance.load(id),
    }),
    group: t.field({
      type: QuotationGroupRef,
      nullable: true,
      description: 'The same words in other articles; null where no other article prints them.',
      resolve: ({ utteranceGroupId }) => utteranceGroupId,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the article; null where no date is known.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    context: t.field({
      type: ContextRef,
      description:
        'The quotation with the text around it, within its paragraph. Example: before 他说：“, exact 不。, after ”',
      args: {
        before: t.arg.int({
          defaultValue: 80,
          required: true,
          description: 'UTF-16 units before it, at most 1,000.',
        }),
        after: t.arg.int({
          defaultValue: 80,
          required: true,
          description: 'UTF-16 units after it, at most 1,000.',
        }),
      },
      resolve: async (quotation, { before, after }, { loaders }) => {
        checkSize('before', before, MAX_CONTEXT);
        checkSize('after', after, MAX_CONTEXT);
        const { text } = await loaders.paragraph.load(quotation.paragraphId);
        return { exact: quotation.text, ...contextOf(text, quotation, before, after) };
      },
    }),
    fragmentUrl: t.field({
      type: 'URL',
      description:
        "Address that scrolls to the words on the publisher's page, a text fragment. Example: https://example.org/harbour#:~:text=%E4%B8%8D.",
      resolve: async (quotation, _args, { loaders }) => {
        const [article, paragraph] = await Promise.all([
          loaders.article.load(quotation.articleId),
          loaders.paragraph.load(quotation.paragraphId),
        ]);
        return quotationFragmentUrl(article.url, paragraph.text, quotation);
      },
    }),
    selectors: t.field({
      type: TextSelectorsRef,
      description: 'Web Annotation selectors within the text of the paragraph.',
      resolve: async (quotation, _args, context) => {
        const { text } = await readParagraph(quotation, context);
        return createTextSelectors(text, quotation);
      },
    }),
    citation: t.string({
      description: 'A reference to the words: who said them, and where they stand.',
      args: {
        style: t.arg({
          type: CitationStyleEnum,
          defaultValue: 'PLAIN',
          required: true,
          description: 'Form of the citation.',
        }),
      },
      resolve: async (quotation, { style }, context) => {
        const { loaders } = context;
        const [article, speaker] = await Promise.all([
          loaders.article.load(quotation.articleId),
          quotation.speakerId === null ? null : loaders.speaker.load(quotation.speakerId),
        ]);
        return citeQuotation(
          {
            id: encodeId('Quotation', quotation.id),
            text: quotation.text,
            speakerName: speaker?.name ?? null,
          },
          await readCitedArticle(article, context),
          style,
        );
      },
    }),
  }),
});

builder.queryField('quotations', (t) =>
  t.field({
    type: QuotationConnectionRef,
    description:
      'Quotations of the archive. SCARE is left out unless `where.kind` names it in `eq` or `in`.',
    complexity: costOfPage,
    args: createQuotationArguments(t.arg),
    resolve: (_root, args, context) => listQuotations({ kind: 'ALL' }, args, context),
  }),
);
