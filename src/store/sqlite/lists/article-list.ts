import type { ArticleRow } from '../../records.ts';
import type { ArticleFacet } from '../../store.ts';
import type { ArticleOrder, ArticleWhere } from '../../where.ts';
import { ARTICLE_COLUMNS, toArticleRow } from '../articles.ts';
import { NO_INSTANT } from '../../prepare-article.ts';
import { compileWhere } from './compile-filter.ts';
import { ARTICLE_FIELDS } from './filter-fields.ts';
import type { ListDefinition } from './list-definition.ts';
import { columnScope, placedScope } from './scopes.ts';

/** Publication time of a table that keeps null for unknown, as its index has it. */
export const PLACED_TIME = `coalesce(placed.published_at, ${NO_INSTANT})`;

const PLACED_KEYS = {
  PUBLISHED_AT_DESC: [PLACED_TIME, 'placed.article_id'],
  PUBLISHED_AT_ASC: [PLACED_TIME, 'placed.article_id'],
};

const WITHIN = ['article.publisher_id', 'article.section', 'article.language', 'article.script'];
const BY_PUBLICATION = {
  keys: ['article.published_sort', 'article.id'],
  within: WITHIN,
  covers: ['article.published_sort', 'article.captured_sort'],
};
const BY_CAPTURE = {
  keys: ['article.captured_sort', 'article.id'],
  within: WITHIN,
  covers: [
    'article.published_sort',
    'article.captured_sort',
    'article.publisher_id',
    'article.word_count',
  ],
};

/** Lists of articles. Unknown dates count as older than every other. */
export const ARTICLE_LIST: ListDefinition<ArticleRow, ArticleWhere, ArticleOrder, ArticleFacet> = {
  table: 'article',
  columns: ARTICLE_COLUMNS,
  toRecord: toArticleRow,
  fields: ARTICLE_FIELDS,
  compileFilter: (where, leads) => compileWhere(where, ARTICLE_FIELDS, leads),
  orders: {
    PUBLISHED_AT_DESC: { ...BY_PUBLICATION, isDescending: true },
    PUBLISHED_AT_ASC: { ...BY_PUBLICATION, isDescending: false },
    CAPTURED_AT_DESC: { ...BY_CAPTURE, isDescending: true },
    CAPTURED_AT_ASC: { ...BY_CAPTURE, isDescending: false },
    WORD_COUNT_DESC: { keys: ['article.word_count', 'article.id'], isDescending: true },
    WORD_COUNT_ASC: { keys: ['article.word_count', 'article.id'], isDescending: false },
    QUOTATION_COUNT_DESC: {
      keys: ['article.quotation_count', 'article.id'],
      covers: ['article.quotation_count', 'article.word_count'],
      isDescending: true,
    },
    HEADLINE_ASC: { keys: ['article.headline', 'article.id'], isDescending: false },
  },
  plainOrder: 'PUBLISHED_AT_DESC',
  scopes: {
    SPEAKER: placedScope('article', 'article_speaker', 'speaker_id', 'article_id', PLACED_KEYS),
    TOPIC: placedScope('article', 'article_topic', 'topic_id', 'article_id', PLACED_KEYS),
    PUBLISHER: columnScope('article.publisher_id'),
    WIRE_GROUP: {
      from: 'article',
      on: 'article.wire_group_id = scope.value',
      check: 'article.wire_group_id = scope.value',
    },
    UTTERANCE_GROUP: {
      from: 'article',
      on: 'article.id in (select article_id from utterance_member where group_id = scope.value)',
      check: 'article.id in (select article_id from utterance_member where group_id = scope.value)',
    },
    ARTICLE: {
      from: 'article',
      on: 'article.id = scope.value',
      check: 'article.id = scope.value',
    },
  },
  search: {
    kind: 'FULL_TEXT',
    index: 'article_search',
    docs: 'article_doc',
    docColumn: 'article_doc.article_id',
    itemColumn: 'article.id',
    weights: [10, 5, 1, 2, 4],
    timeOrders: ['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC'],
  },
  facets: {
    PUBLISHER: {
      join: '',
      value: 'article.publisher_id',
      label: '(select publisher.name from publisher where publisher.id = counted.value)',
    },
    SPEAKER: {
      join: 'cross join article_speaker named on named.article_id = article.id',
      value: 'named.speaker_id',
      label: '(select speaker.name from speaker where speaker.id = counted.value)',
    },
    TOPIC: {
      join: 'cross join article_topic named on named.article_id = article.id',
      value: 'named.topic_id',
      label: '(select topic.label from topic where topic.id = counted.value)',
    },
    LANGUAGE: { join: '', value: 'article.language', label: 'counted.value' },
    SECTION: { join: '', value: 'article.section', label: 'counted.value' },
  },
  instant: 'article.published_at',
  storedCounts: {
    SPEAKER: '(select speaker.article_count from speaker where speaker.id = scope.value)',
    TOPIC: '(select topic.article_count from topic where topic.id = scope.value)',
  },
};
