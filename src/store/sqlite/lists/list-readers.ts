import type { StoreReader } from '../../store.ts';
import type { Database } from '../database.ts';
import { ARTICLE_LIST } from './article-list.ts';
import { createListReader } from './create-list-reader.ts';
import { readArticleHighlights, readQuotationHighlights } from './highlights.ts';
import { QUOTATION_LIST } from './quotation-list.ts';
import { SPEAKER_LIST } from './speaker-list.ts';
import { TOPIC_LIST } from './topic-list.ts';

/** The four kinds of lists, and where a search matched. */
export function createListReaders(
  database: Database,
): Pick<
  StoreReader,
  'articles' | 'quotations' | 'speakers' | 'topics' | 'articleHighlights' | 'quotationHighlights'
> {
  return {
    articles: createListReader(database, ARTICLE_LIST),
    quotations: createListReader(database, QUOTATION_LIST),
    speakers: createListReader(database, SPEAKER_LIST),
    topics: createListReader(database, TOPIC_LIST),
    articleHighlights: async (ids, search, perItem) =>
      readArticleHighlights(database, ids, search, perItem),
    quotationHighlights: async (ids, search, perItem) =>
      readQuotationHighlights(database, ids, search, perItem),
  };
}
