import { articleJsonLd } from '../render/article-json-ld.ts';
import { quotationFragmentUrl } from '../render/text-fragment.ts';
import type { ArticleRow, ParagraphRow, QuotationRow } from '../store/records.ts';
import type { GatewayContext } from './builder.ts';
import { readCitedArticle } from './citation.ts';
import { encodeId } from './global-id.ts';
import type { RichText } from './rich-text.ts';

/** Quotations of an article, SCARE left out; one batch with those of all other articles asked for. */
async function readQuotations(
  paragraphs: readonly ParagraphRow[],
  { loaders }: GatewayContext,
): Promise<readonly QuotationRow[]> {
  const quotations = await Promise.all(
    paragraphs.map(({ id }) => loaders.quotationsByParagraph(id, false)),
  );
  return quotations.flat();
}

/** Returns the body of an article's newest capture, to be rendered in any form. */
export async function readBody(article: ArticleRow, context: GatewayContext): Promise<RichText> {
  const { loaders } = context;
  const [{ blocks }, paragraphs] = await Promise.all([
    loaders.articleBody.load(article.id),
    loaders.paragraphsByArticle.load(article.id),
  ]);
  return {
    content: { blocks, paragraphs },
    rows: new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph])),
    readQuotations: async () => {
      const quotations = await readQuotations(paragraphs, context);
      return Promise.all(
        quotations.map(async ({ id, paragraph, start, end, kind, speakerId }) => ({
          id: encodeId('Quotation', id),
          paragraph,
          start,
          end,
          kind,
          speaker: speakerId === null ? null : (await loaders.speaker.load(speakerId)).name,
        })),
      );
    },
  };
}

/** Returns an article with its quotations as linked data; its reads are batched over all articles asked for. */
export async function readJsonLd(article: ArticleRow, context: GatewayContext) {
  const { loaders } = context;
  const [cited, paragraphs] = await Promise.all([
    readCitedArticle(article, context),
    loaders.paragraphsByArticle.load(article.id),
  ]);
  const textsById = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const quotations = await readQuotations(paragraphs, context);
  return articleJsonLd(
    { ...cited, standfirst: article.standfirst },
    await Promise.all(
      quotations.map(async (quotation) => ({
        text: quotation.text,
        url: quotationFragmentUrl(
          article.url,
          textsById.get(quotation.paragraphId) ?? quotation.text,
          quotation,
        ),
        speaker:
          quotation.speakerId === null ? null : await loaders.speaker.load(quotation.speakerId),
      })),
    ),
  );
}
