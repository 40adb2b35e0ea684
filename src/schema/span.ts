import type { FieldMap } from '@pothos/core';
import type { Evidence } from '../quotation/quotation.ts';
import { contextOf } from '../render/context-of.ts';
import type { TextSelectors } from '../render/text-selectors.ts';
import type { ParagraphRow } from '../store/records.ts';
import { builder, type GatewayContext } from './builder.ts';
import type { Fields } from './connection.ts';
import { EvidenceRoleEnum } from './enums.ts';
import { ParagraphRef } from './refs.ts';

/** A span of the text of an article, with the article that it lies in. */
export interface ArticleSpan {
  readonly articleId: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Units of the paragraph that `prefix` and `suffix` show. */
const CONTEXT = 32;

/** Returns the paragraph of an article by its index; a span never names one that is not there. */
export async function readParagraph(
  { articleId, paragraph }: { readonly articleId: number; readonly paragraph: number },
  { loaders }: GatewayContext,
): Promise<ParagraphRow> {
  const paragraphs = await loaders.paragraphsByArticle.load(articleId);
  const found = paragraphs.find(({ index }) => index === paragraph);
  if (found === undefined)
    throw new Error(`Article ${articleId} has no paragraph ${paragraph}, but a span names it.`);
  return found;
}

function createSpanFields(t: Fields<ArticleSpan>): FieldMap {
  return {
    paragraph: t.field({
      type: ParagraphRef,
      description: 'The paragraph it lies in.',
      resolve: (span, _args, context) => readParagraph(span, context),
    }),
    paragraphIndex: t.exposeInt('paragraph', {
      description: 'Index of that paragraph among the paragraphs of the article.',
    }),
    start: t.exposeInt('start', {
      description: 'First UTF-16 unit in the text of the paragraph.',
    }),
    end: t.exposeInt('end', { description: 'UTF-16 unit after the last one.' }),
    exact: t.exposeString('text', { description: 'The text itself.' }),
    prefix: t.string({
      description: 'What stands before it, at most 32 units.',
      resolve: async (span, _args, context) => {
        const { text } = await readParagraph(span, context);
        return contextOf(text, span, CONTEXT, CONTEXT).before;
      },
    }),
    suffix: t.string({
      description: 'What stands after it, at most 32 units.',
      resolve: async (span, _args, context) => {
        const { text } = await readParagraph(span, context);
        return contextOf(text, span, CONTEXT, CONTEXT).after;
      },
    }),
  };
}

export const SpanRef = builder.objectRef<ArticleSpan>('Span').implement({
  description:
    'A stretch of the text of a paragraph: `paragraph.text.slice(start, end)` is `exact`. Position and text together find it again when the page has changed. Example: start 4, end 6, exact 不。, prefix 他说：“, suffix ”',
  fields: createSpanFields,
});

export const EvidenceRef = builder
  .objectRef<ArticleSpan & Pick<Evidence, 'role'>>('Evidence')
  .implement({
    description:
      'A stretch of text that a verdict rests on. Example: in 韩泽远说：“不。” 说 is the cue and 韩泽远 the mention.',
    fields: (t) => ({
      role: t.field({
        type: EvidenceRoleEnum,
        description: 'What it shows.',
        resolve: ({ role }) => role,
      }),
      ...createSpanFields(t),
    }),
  });

const TextQuoteSelectorRef = builder
  .objectRef<TextSelectors['quote']>('TextQuoteSelector')
  .implement({
    description: 'Selector by text, as in the W3C Web Annotation Data Model.',
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Always TextQuoteSelector.' }),
      exact: t.exposeString('exact', { description: 'The text itself.' }),
      prefix: t.exposeString('prefix', { description: 'The text before it.' }),
      suffix: t.exposeString('suffix', { description: 'The text after it.' }),
    }),
  });

const TextPositionSelectorRef = builder
  .objectRef<TextSelectors['position']>('TextPositionSelector')
  .implement({
    description:
      'Selector by position, as in the W3C Web Annotation Data Model: it counts characters (code points), where spans count UTF-16 units.',
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Always TextPositionSelector.' }),
      start: t.exposeInt('start', { description: 'First character in the text of the paragraph.' }),
      end: t.exposeInt('end', { description: 'Character after the last one.' }),
    }),
  });

export const TextSelectorsRef = builder.objectRef<TextSelectors>('TextSelectors').implement({
  description: 'Selectors for a Web Annotation whose source is the text of the paragraph.',
  fields: (t) => ({
    quote: t.field({
      type: TextQuoteSelectorRef,
      description: 'By text.',
      resolve: ({ quote }) => quote,
    }),
    position: t.field({
      type: TextPositionSelectorRef,
      description: 'By position.',
      resolve: ({ position }) => position,
    }),
  }),
});
