import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../support/text-article.ts';

/** Names of those to whom each quotation of a Chinese text is given, null for nobody; paragraphs are parted by `/`. */
export function listSpeakers(text: string): readonly (string | null)[] {
  const { quotations, speakers } = attributeArticle(createTextArticle('zh', text.split('/')));
  return quotations.map(({ speaker }) =>
    speaker === null ? null : (speakers[speaker]?.name ?? null),
  );
}
