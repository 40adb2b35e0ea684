import { renderParagraphHtml } from '../render/render-html.ts';
import { createTextSelectors } from '../render/text-selectors.ts';
import type { ParagraphRow } from '../store/records.ts';
import type { GatewayContext } from './builder.ts';
import { ParagraphKindEnum, ScriptEnum } from './enums.ts';
import { ArticleRef, ParagraphRef, QuotationRef, SpeakerRef } from './refs.ts';
import { convertText } from './rich-text.ts';
import { TextSelectorsRef } from './span.ts';

ParagraphRef.implement({
  description: 'One block of body text. Offsets of quotations refer to its text as printed.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Position among the paragraphs of the article.' }),
    kind: t.field({
      type: ParagraphKindEnum,
      description: 'What part it plays.',
      resolve: ({ kind }) => kind,
    }),
    text: t.string({
      description: 'Text as printed. Offsets refer to it unless `script` is given.',
      args: {
        script: t.arg({
          type: ScriptEnum,
          description: 'Converts Chinese text to this script; null leaves it as printed.',
        }),
      },
      resolve: ({ text }, { script }) => convertText(text, script),
    }),
    html: t.field({
      type: 'HTML',
      description: 'The text with its links and emphasis as safe HTML.',
      resolve: (paragraph) => renderParagraphHtml(paragraph),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article it stands in.',
      resolve: ({ articleId }) => articleId,
    }),
    quotations: t.field({
      type: [QuotationRef],
      description: 'Quotations in it, in reading order.',
      complexity: { field: 1, multiplier: 3 },
      args: {
        includeScare: t.arg.boolean({
          defaultValue: false,
          required: true,
          description: "True adds SCARE: strings in marks that are nobody's speech.",
        }),
      },
      resolve: ({ id }, { includeScare }, { loaders }) =>
        loaders.quotationsByParagraph(id, includeScare),
    }),
    speakers: t.field({
      type: [SpeakerRef],
      description: 'Who is quoted in it, in order of appearance.',
      complexity: { field: 1, multiplier: 3 },
      resolve: async ({ id }, _args, { loaders }) => {
        const quotations = await loaders.quotationsByParagraph(id, false);
        return [
          ...new Set(
            quotations.flatMap(({ speakerId }) => (speakerId === null ? [] : [speakerId])),
          ),
        ];
      },
    }),
    previous: t.field({
      type: ParagraphRef,
      nullable: true,
      description: 'The paragraph before; null for the first.',
      resolve: (paragraph, _args, context) => findNeighbour(paragraph, -1, context),
    }),
    next: t.field({
      type: ParagraphRef,
      nullable: true,
      description: 'The paragraph after; null for the last.',
      resolve: (paragraph, _args, context) => findNeighbour(paragraph, 1, context),
    }),
    selectors: t.field({
      type: TextSelectorsRef,
      description: 'Web Annotation selectors of the whole paragraph within its own text.',
      resolve: ({ text }) => createTextSelectors(text, { start: 0, end: text.length }),
    }),
  }),
});

async function findNeighbour(
  { articleId, index }: ParagraphRow,
  step: number,
  { loaders }: GatewayContext,
): Promise<ParagraphRow | null> {
  const paragraphs = await loaders.paragraphsByArticle.load(articleId);
  return paragraphs.find((paragraph) => paragraph.index === index + step) ?? null;
}
