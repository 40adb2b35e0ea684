import type { Block } from '../article/article.ts';
import { type ArticleContent, readStart, type RenderedQuotation } from '../render/content.ts';
import { renderHtml, renderParagraphHtml } from '../render/render-html.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { renderPlain, renderText } from '../render/render-text.ts';
import type { ParagraphRow } from '../store/records.ts';
import { builder } from './builder.ts';
import { HtmlProfileEnum, ParagraphKindEnum, ScriptEnum } from './enums.ts';
import { ImageRef } from './image.ts';
import { checkSize } from './page-window.ts';
import { ParagraphRef } from './refs.ts';

/** The body of an article or of one of its captures, in whatever form is asked for. */
export interface RichText {
  readonly content: ArticleContent;
  /** Paragraphs that have an id, by index; empty for captures that are not the newest. */
  readonly rows: ReadonlyMap<number, ParagraphRow>;
  readQuotations(): Promise<readonly RenderedQuotation[]>;
}

/** A block with the text that it belongs to. */
interface PlacedBlock<K extends Block['kind']> {
  readonly block: Extract<Block, { readonly kind: K }>;
  readonly text: RichText;
}

const HeadingBlockRef = builder.objectRef<PlacedBlock<'HEADING'>>('HeadingBlock').implement({
  description: 'A heading inside the body.',
  fields: (t) => ({
    level: t.int({ description: 'Level, 1 to 6.', resolve: ({ block }) => block.level }),
    text: t.string({ description: 'Its text.', resolve: ({ block }) => block.text }),
  }),
});

/** A paragraph of a block, by index. */
interface BlockParagraph {
  readonly index: number;
  readonly text: RichText;
}

const findContent = ({ index, text }: BlockParagraph) => {
  const found = text.content.paragraphs.find((paragraph) => paragraph.index === index);
  if (found === undefined) throw new Error(`A block names paragraph ${index}, which is not there.`);
  return found;
};

const ParagraphBlockRef = builder.objectRef<BlockParagraph>('ParagraphBlock').implement({
  description: 'A paragraph of running text.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its index among the paragraphs.' }),
    kind: t.field({
      type: ParagraphKindEnum,
      description: 'What part it plays.',
      resolve: (block) => findContent(block).kind,
    }),
    text: t.string({
      description: 'Its text, as `Paragraph.text`.',
      resolve: (block) => findContent(block).text,
    }),
    html: t.field({
      type: 'HTML',
      description: 'Its text as safe HTML.',
      resolve: (block) => renderParagraphHtml(findContent(block)),
    }),
    paragraph: t.field({
      type: ParagraphRef,
      nullable: true,
      description: 'The paragraph itself; null in a capture that is not the newest.',
      resolve: ({ index, text }) => text.rows.get(index) ?? null,
    }),
  }),
});

const placeParagraphs = (indexes: readonly number[], text: RichText): readonly BlockParagraph[] =>
  indexes.map((index) => ({ index, text }));

const ListBlockRef = builder.objectRef<PlacedBlock<'LIST'>>('ListBlock').implement({
  description: 'A list.',
  fields: (t) => ({
    ordered: t.boolean({
      description: 'True if its items are numbered.',
      resolve: ({ block }) => block.ordered,
    }),
    start: t.int({
      description:
        'Number of its first item: more than 1 where a numbered list goes on behind one that stands inside it.',
      resolve: ({ block }) => readStart(block),
    }),
    paragraphs: t.field({
      type: [ParagraphBlockRef],
      description: 'Its items.',
      resolve: ({ block, text }) => placeParagraphs(block.paragraphs, text),
    }),
  }),
});

const BlockQuoteBlockRef = builder
  .objectRef<PlacedBlock<'BLOCK_QUOTE'>>('BlockQuoteBlock')
  .implement({
    description: 'Paragraphs set off as quoted.',
    fields: (t) => ({
      sourceUrl: t.string({
        nullable: true,
        description: 'Address that the document gives as their source; null if none.',
        resolve: ({ block }) => block.sourceUrl,
      }),
      paragraphs: t.field({
        type: [ParagraphBlockRef],
        description: 'Its paragraphs.',
        resolve: ({ block, text }) => placeParagraphs(block.paragraphs, text),
      }),
    }),
  });

const ImageBlockRef = builder.objectRef<PlacedBlock<'IMAGE'>>('ImageBlock').implement({
  description: 'A picture where it stands in the text.',
  fields: (t) => ({
    image: t.field({
      type: ImageRef,
      description: 'The picture.',
      resolve: ({ block }) => block,
    }),
  }),
});

const TableRowRef = builder.objectRef<readonly string[]>('TableRow').implement({
  description: 'One row of a table.',
  fields: (t) => ({
    cells: t.stringList({ description: 'Texts of its cells.', resolve: (cells) => cells }),
  }),
});

const TableBlockRef = builder.objectRef<PlacedBlock<'TABLE'>>('TableBlock').implement({
  description: 'A table.',
  fields: (t) => ({
    caption: t.string({
      nullable: true,
      description: 'Its caption; null if none.',
      resolve: ({ block }) => block.caption,
    }),
    hasHeader: t.boolean({
      description: 'True if the first row is its head.',
      resolve: ({ block }) => block.hasHeader,
    }),
    rows: t.field({
      type: [TableRowRef],
      description: 'Its rows.',
      resolve: ({ block }) => block.rows,
    }),
  }),
});

const EmbedMediumEnum = builder.enumType('EmbedMedium', {
  description: 'What is embedded.',
  values: {
    VIDEO: { description: 'A film.' },
    AUDIO: { description: 'A recording.' },
    POST: { description: 'A post from social media.' },
    FRAME: { description: 'Another page.' },
  } as const,
});

const EmbedBlockRef = builder.objectRef<PlacedBlock<'EMBED'>>('EmbedBlock').implement({
  description: 'Something embedded from elsewhere; only its address is kept.',
  fields: (t) => ({
    medium: t.field({
      type: EmbedMediumEnum,
      description: 'What it is.',
      resolve: ({ block }) => block.medium,
    }),
    url: t.string({
      nullable: true,
      description: 'Its address; null where the document gives none.',
      resolve: ({ block }) => block.url,
    }),
    caption: t.string({
      nullable: true,
      description: 'Text under it; null if none.',
      resolve: ({ block }) => block.caption,
    }),
  }),
});

const BLOCK_TYPES = {
  HEADING: HeadingBlockRef.name,
  LIST: ListBlockRef.name,
  BLOCK_QUOTE: BlockQuoteBlockRef.name,
  IMAGE: ImageBlockRef.name,
  TABLE: TableBlockRef.name,
  EMBED: EmbedBlockRef.name,
} as const;

const BlockRef = builder.unionType('Block', {
  description: 'One block of the body, in reading order.',
  types: [
    ParagraphBlockRef,
    HeadingBlockRef,
    ListBlockRef,
    BlockQuoteBlockRef,
    ImageBlockRef,
    TableBlockRef,
    EmbedBlockRef,
  ],
  resolveType: (value) =>
    'index' in value ? ParagraphBlockRef.name : BLOCK_TYPES[value.block.kind],
});

export const RichTextRef = builder.objectRef<RichText>('RichText').implement({
  description: 'The body in whatever form a client needs.',
  fields: (t) => ({
    html: t.field({
      type: 'HTML',
      description:
        'Safe HTML. Example with `markQuotations`: 他说：“<q data-speaker="…">不。</q>”; the printed marks stay, so style `q { quotes: none }`.',
      complexity: 5,
      args: {
        profile: t.arg({
          type: HtmlProfileEnum,
          defaultValue: 'SAFE',
          required: true,
          description: 'How much of the page it shows.',
        }),
        markQuotations: t.arg.boolean({
          defaultValue: false,
          required: true,
          description: 'Wraps each quotation in `<q>` with its id and speaker.',
        }),
      },
      resolve: async ({ content, readQuotations }, { profile, markQuotations }) =>
        renderHtml(content, {
          profile,
          markQuotations,
          ...(markQuotations && { quotations: await readQuotations() }),
        }),
    }),
    markdown: t.string({
      description: 'CommonMark with tables; no HTML in it is alive.',
      complexity: 5,
      resolve: ({ content }) => renderMarkdown(content),
    }),
    text: t.string({
      description: 'Plain text, an empty line between paragraphs.',
      complexity: 5,
      args: {
        maxChars: t.arg.int({
          description: 'Cut after this many UTF-16 units, with an ellipsis; null for the whole.',
        }),
        script: t.arg({
          type: ScriptEnum,
          description: 'Converts Chinese text to this script; null leaves it as printed.',
        }),
      },
      resolve: ({ content }, { maxChars, script }) => {
        checkSize('maxChars', maxChars, Number.MAX_SAFE_INTEGER);
        return renderText(content, { maxChars: maxChars ?? null, script: script ?? null });
      },
    }),
    blocks: t.field({
      type: [BlockRef],
      description: 'Typed blocks in reading order.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (text) => text.content.blocks.map((block) => placeBlock(block, text)),
    }),
  }),
});

function placeBlock(block: Block, text: RichText) {
  switch (block.kind) {
    case 'PARAGRAPH':
      return { index: block.paragraph, text };
    case 'HEADING':
      return { block, text };
    case 'LIST':
      return { block, text };
    case 'BLOCK_QUOTE':
      return { block, text };
    case 'IMAGE':
      return { block, text };
    case 'TABLE':
      return { block, text };
    default:
      return { block, text };
  }
}

/** Returns one text in another script, or as it is. */
export function convertText(text: string, script: 'HANS' | 'HANT' | null | undefined): string {
  return script == null ? text : renderPlain(text, { script });
}
