import type { TopicRow } from '../../records.ts';
import type { TopicFacet } from '../../store.ts';
import type { TopicOrder, TopicWhere } from '../../where.ts';
import { TOPIC_COLUMNS, toTopicRow } from '../topics.ts';
import { compileWhere } from './compile-filter.ts';
import { TOPIC_FIELDS } from './filter-fields.ts';
import type { ListDefinition } from './list-definition.ts';
import { placedScope } from './scopes.ts';

/** Lists of topics; search completes their labels and aliases. */
export const TOPIC_LIST: ListDefinition<TopicRow, TopicWhere, TopicOrder, TopicFacet> = {
  table: 'topic',
  columns: TOPIC_COLUMNS,
  toRecord: toTopicRow,
  fields: TOPIC_FIELDS,
  compileFilter: (where, leads) => compileWhere(where, TOPIC_FIELDS, leads),
  orders: {
    ARTICLE_COUNT_DESC: {
      keys: ['topic.article_count', 'topic.id'],
      isDescending: true,
      within: ['topic.kind'],
    },
    LABEL_ASC: { keys: ['topic.label', 'topic.id'], isDescending: false },
  },
  plainOrder: 'ARTICLE_COUNT_DESC',
  scopes: {
    ARTICLE: placedScope('topic', 'article_topic', 'article_id', 'topic_id'),
    SPEAKER: placedScope('topic', 'speaker_topic', 'speaker_id', 'topic_id'),
    TOPIC: placedScope('topic', 'topic_pair', 'topic_id', 'other_id'),
  },
  search: {
    kind: 'COMPLETION',
    table: 'topic_completion',
    column: 'topic_id',
  },
  facets: { KIND: { join: '', value: 'topic.kind', label: 'counted.value' } },
  instant: 'topic.first_seen_at',
  storedCounts: {},
};
