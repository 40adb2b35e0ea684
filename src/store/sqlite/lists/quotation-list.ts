import type { QuotationRow } from '../../records.ts';
import type { QuotationFacet } from '../../store.ts';
import type { QuotationOrder, QuotationWhere } from '../../where.ts';
import { QUOTATION_COLUMNS, toQuotationRow } from '../quotations.ts';
import { PLACED_TIME } from './article-list.ts';
import { compileQuotationWhere, HIDDEN_QUOTATIONS, QUOTATION_FIELDS } from './filter-fields.ts';
import type { ListDefinition } from './list-definition.ts';
import { columnScope } from './scopes.ts';

const WITHIN = [
  'quotation.kind',
  'quotation.speaker_id',
  'quotation.method',
  'quotation.reason',
  'quotation.publisher_id',
  'quotation.language',
];
const BY_TIME = {
  keys: ['quotation.published_sort', 'quotation.article_id', 'quotation.ordinal'],
  within: WITHIN,
  covers: ['quotation.published_sort', 'quotation.kind', 'quotation.confidence'],
};
const BY_CONFIDENCE = {
  keys: ['quotation.confidence', 'quotation.article_id', 'quotation.ordinal'],
  within: WITHIN,
  covers: ['quotation.kind', 'quotation.confidence', 'quotation.published_sort'],
};
const PLACED_KEYS = [PLACED_TIME, 'placed.article_id', 'quotation.ordinal'];

const OF_TOPIC = {
  from: 'article_topic placed cross join quotation',
  on: 'placed.topic_id = scope.value and quotation.article_id = placed.article_id',
};

/** Lists of quotations. Kind SCARE is left out unless the filter asks for it. */
export const QUOTATION_LIST: ListDefinition<
  QuotationRow,
  QuotationWhere,
  QuotationOrder,
  QuotationFacet
> = {
  table: 'quotation',
  columns: QUOTATION_COLUMNS,
  toRecord: toQuotationRow,
  fields: QUOTATION_FIELDS,
  compileFilter: compileQuotationWhere,
  hidden: HIDDEN_QUOTATIONS,
  orders: {
    PUBLISHED_AT_DESC: { ...BY_TIME, isDescending: true },
    PUBLISHED_AT_ASC: { ...BY_TIME, isDescending: false },
    CONFIDENCE_DESC: { ...BY_CONFIDENCE, isDescending: true },
    CONFIDENCE_ASC: { ...BY_CONFIDENCE, isDescending: false },
    POSITION_ASC: { keys: ['quotation.article_id', 'quotation.ordinal'], isDescending: false },
  },
  plainOrder: 'PUBLISHED_AT_DESC',
  scopes: {
    ARTICLE: {
      from: 'quotation',
      on: 'quotation.article_id = scope.value',
      check: 'quotation.article_id = scope.value',
    },
    SPEAKER: columnScope('quotation.speaker_id'),
    TOPIC: {
      ...OF_TOPIC,
      check:
        'exists (select 1 from article_topic placed where placed.article_id = quotation.article_id and placed.topic_id = scope.value)',
      ids: { ...OF_TOPIC, id: 'quotation.id' },
      isWide: true,
      keys: { PUBLISHED_AT_DESC: PLACED_KEYS, PUBLISHED_AT_ASC: PLACED_KEYS },
    },
    PUBLISHER: { ...columnScope('quotation.publisher_id'), isWide: true },
    UTTERANCE_GROUP: {
      from: 'quotation',
      on: 'quotation.utterance_group_id = scope.value',
      check: 'quotation.utterance_group_id = scope.value',
    },
    WIRE_GROUP: {
      from: 'wire_member placed cross join quotation',
      on: 'placed.group_id = scope.value and quotation.article_id = placed.article_id',
      check:
        'exists (select 1 from wire_member placed where placed.article_id = quotation.article_id and placed.group_id = scope.value)',
    },
  },
  search: {
    kind: 'FULL_TEXT',
    index: 'quotation_search',
    docs: 'quotation_doc',
    docColumn: 'quotation_doc.quotation_id',
    itemColumn: 'quotation.id',
    weights: [1, 2],
    timeOrders: ['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC'],
  },
  facets: {
    PUBLISHER: {
      join: '',
      value: 'quotation.publisher_id',
      label: '(select publisher.name from publisher where publisher.id = counted.value)',
    },
    SPEAKER: {
      join: '',
      value: 'quotation.speaker_id',
      label: '(select speaker.name from speaker where speaker.id = counted.value)',
    },
    TOPIC: {
      join: 'cross join article_topic named on named.article_id = quotation.article_id',
      value: 'named.topic_id',
      label: '(select topic.label from topic where topic.id = counted.value)',
    },
    LANGUAGE: { join: '', value: 'quotation.language', label: 'counted.value' },
    KIND: { join: '', value: 'quotation.kind', label: 'counted.value' },
  },
  instant: 'quotation.published_at',
  storedCounts: {
    SPEAKER: '(select speaker.quotation_count from speaker where speaker.id = scope.value)',
    ARTICLE: '(select article.quotation_count from article where article.id = scope.value)',
  },
};
