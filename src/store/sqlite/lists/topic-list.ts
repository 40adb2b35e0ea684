import type { TopicRow } from '../../records.ts';
import type { TopicOrder, TopicWhere } from '../../where.ts';
import { TOPIC_COLUMNS, toTopicRow } from '../topics.ts';
import { compileWhere } from './compile-filter.ts';
import { TOPIC_FIELDS } from './filter-fields.ts';
import type { ListDefinition } from './list-definition.ts';

/** Lists of topics; search completes their labels and aliases. */
export const TOPIC_LIST: ListDefinition<TopicRow, TopicWhere, TopicOrder, never> = {
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
    ARTICLE: {
      from: 'article_topic placed cross join topic',
      on: 'placed.article_id = scope.value and topic.id = placed.topic_id',
      check:
        'exists (select 1 from article_topic placed where placed.article_id = scope.value and placed.topic_id = topic.id)',
    },
    SPEAKER: {
      from: 'speaker_topic placed cross join topic',
      on: 'placed.speaker_id = scope.value and topic.id = placed.topic_id',
      check:
        'exists (select 1 from speaker_topic placed where placed.speaker_id = scope.value and placed.topic_id = topic.id)',
    },
    TOPIC: {
      from: 'topic_pair placed cross join topic',
      on: 'placed.topic_id = scope.value and topic.id = placed.other_id',
      check:
        'exists (select 1 from topic_pair placed where placed.topic_id = scope.value and placed.other_id = topic.id)',
    },
  },
  search: {
    kind: 'COMPLETION',
    table: 'topic_completion',
    column: 'topic_id',
  },
  facets: {},
  instant: 'topic.first_seen_at',
  storedCounts: {},
};
