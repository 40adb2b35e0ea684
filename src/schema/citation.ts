import type { CitedArticle } from '../render/cite.ts';
import type { ArticleRow } from '../store/records.ts';
import type { GatewayContext } from './builder.ts';

/** Returns what a citation of the article needs. */
export async function readCitedArticle(
  article: ArticleRow,
  { loaders }: GatewayContext,
): Promise<CitedArticle> {
  const [publisher, { bylines }] = await Promise.all([
    loaders.publisher.load(article.publisherId),
    loaders.articleBody.load(article.id),
  ]);
  return { ...article, publisherName: publisher.name, bylines };
}
