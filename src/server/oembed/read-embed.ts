import { type GraphQLSchema, parse } from 'graphql';
import { isNamedBy, parseTextFragment, type TextDirective } from '../../render/find-fragment.ts';
import type { EmbedFacts } from '../../render/render-embed.ts';
import type { GatewayContext } from '../../schema/builder.ts';
import { runOwnQuery } from '../run-own-query.ts';

/** The article as the query below gives it. */
interface EmbeddedArticle {
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly language: string;
  readonly publishedAt: string | null;
  readonly publishedAtPrecision: NonNullable<EmbedFacts['published']>['precision'];
  readonly publisher: EmbedFacts['publisher'];
  readonly bylines: readonly { readonly name: string; readonly role: string }[];
  readonly lead: { readonly text: string } | null;
  readonly leadImage: EmbedFacts['leadImage'];
  /** Only where a quotation is looked for. */
  readonly paragraphs?: readonly {
    readonly text: string;
    readonly quotations: readonly EmbeddedQuotation[];
  }[];
}

interface EmbeddedQuotation {
  readonly text: string;
  readonly fragmentUrl: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly speaker: { readonly name: string } | null;
}

const DOCUMENT = parse(`query Embed($url: URL!, $hasFragment: Boolean!) {
  article(by: { url: $url }) {
    url headline standfirst language publishedAt publishedAtPrecision
    publisher { name homepage }
    bylines { name role }
    lead { text }
    leadImage { url width height }
    paragraphs @include(if: $hasFragment) {
      text
      quotations { text fragmentUrl spans { start end } speaker { name } }
    }
  }
}`);

/**
 * What a card of the address shows; null where the archive has no such article. A text fragment leads to
 * the quotation that it names; where it names none, or several alike, the card is that of the article.
 */
export async function readEmbed(
  url: string,
  schema: GraphQLSchema,
  context: GatewayContext,
): Promise<EmbedFacts | null> {
  const { address, directive } = parseTextFragment(url.trim());
  if (!URL.canParse(address)) return null;
  const variables = { url: address, hasFragment: directive !== null };
  const data = await runOwnQuery(schema, DOCUMENT, context, variables);
  // The fields are those of the document above.
  const article = (data as { readonly article: EmbeddedArticle | null } | null | undefined)
    ?.article;
  if (article === null || article === undefined) return null;
  const quotation = directive === null ? null : findQuotation(article, directive);
  return {
    url: quotation?.fragmentUrl ?? article.url,
    headline: article.headline,
    language: article.language,
    publisher: article.publisher,
    published:
      article.publishedAt === null
        ? null
        : { instant: Date.parse(article.publishedAt), precision: article.publishedAtPrecision },
    authors: article.bylines
      .filter(({ role }) => role === 'AUTHOR' || role === 'REPORTER')
      .map(({ name }) => name),
    summary: article.standfirst ?? article.lead?.text ?? null,
    leadImage: article.leadImage,
    quotation: quotation && { text: quotation.text, speaker: quotation.speaker?.name ?? null },
  };
}

/* Of several quotations that the fragment fits, none is the one that was meant. */
function findQuotation(
  { paragraphs = [] }: EmbeddedArticle,
  directive: TextDirective,
): EmbeddedQuotation | null {
  const found = paragraphs.flatMap(({ text, quotations }) =>
    quotations.filter(({ spans }) => spans.some((span) => isNamedBy(directive, text, span))),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
