import type { Article } from './article/article.ts';
import type { Attribution } from './quotation/quotation.ts';
import type { ArticleTopic } from './topic/topic.ts';

/** Everything the pure stages know about one document: what workers hand to the store. */
export interface ArticleRecord extends Attribution {
  readonly article: Article;
  readonly topics: readonly ArticleTopic[];
}
