import type { SpeakerRow } from '../../records.ts';
import type { SpeakerFacet } from '../../store.ts';
import type { Operators, SpeakerOrder, SpeakerWhere } from '../../where.ts';
import { SPEAKER_COLUMNS, toSpeakerRow } from '../speakers.ts';
import { compileWhere } from './compile-filter.ts';
import { FIRST_QUOTED, LAST_QUOTED, SPEAKER_FIELDS } from './filter-fields.ts';
import type { ListDefinition } from './list-definition.ts';
import { placedScope } from './scopes.ts';

/** Lists of speakers; search completes any of their names. */
export const SPEAKER_LIST: ListDefinition<SpeakerRow, SpeakerWhere, SpeakerOrder, SpeakerFacet> = {
  table: 'speaker',
  columns: SPEAKER_COLUMNS,
  toRecord: toSpeakerRow,
  fields: SPEAKER_FIELDS,
  compileFilter: (where, leads) => compileWhere(where, SPEAKER_FIELDS, leads),
  imply: implyNeverQuoted,
  orders: {
    QUOTATION_COUNT_DESC: {
      keys: ['speaker.quotation_count', 'speaker.id'],
      isDescending: true,
      within: ['speaker.kind'],
    },
    ARTICLE_COUNT_DESC: { keys: ['speaker.article_count', 'speaker.id'], isDescending: true },
    NAME_ASC: {
      keys: ['speaker.name', 'speaker.id'],
      isDescending: false,
      covers: ['speaker.name', 'speaker.quotation_count', 'speaker.article_count'],
    },
    LAST_QUOTED_AT_DESC: { keys: [LAST_QUOTED, 'speaker.id'], isDescending: true },
    FIRST_QUOTED_AT_ASC: { keys: [FIRST_QUOTED, 'speaker.id'], isDescending: false },
  },
  plainOrder: 'QUOTATION_COUNT_DESC',
  scopes: {
    ARTICLE: placedScope('speaker', 'article_speaker', 'article_id', 'speaker_id'),
    TOPIC: placedScope('speaker', 'speaker_topic', 'topic_id', 'speaker_id'),
    SPEAKER: placedScope('speaker', 'speaker_pair', 'speaker_id', 'other_id'),
    PUBLISHER: {
      from: 'speaker',
      on: 'speaker.id in (select speaker_id from quotation where publisher_id = scope.value)',
      check: 'speaker.id in (select speaker_id from quotation where publisher_id = scope.value)',
    },
    UTTERANCE_GROUP: {
      from: 'speaker',
      on: 'speaker.id in (select speaker_id from quotation where utterance_group_id = scope.value)',
      check:
        'speaker.id in (select speaker_id from quotation where utterance_group_id = scope.value)',
    },
  },
  search: {
    kind: 'COMPLETION',
    table: 'speaker_completion',
    column: 'speaker_id',
  },
  facets: { KIND: { join: '', value: 'speaker.kind', label: 'counted.value' } },
  instant: 'speaker.first_quoted_at',
  storedCounts: {},
};

/**
 * A speaker without quotations has no articles and no dates, and one without a first date has no last one.
 * Said of all four columns, any order finds these speakers, by far the most, at one place of its index.
 */
function implyNeverQuoted(where: SpeakerWhere): SpeakerWhere {
  const parts = [where, ...(where.and ?? [])];
  const hasNone = parts.some(
    ({ quotationCount, articleCount }) => isZero(quotationCount) || isZero(articleCount),
  );
  const isUndated = parts.some(
    ({ firstQuotedAt, lastQuotedAt }) => isAbsent(firstQuotedAt) || isAbsent(lastQuotedAt),
  );
  if (!hasNone && !isUndated) return where;
  const undated = { firstQuotedAt: { isNull: true }, lastQuotedAt: { isNull: true } };
  const none = { quotationCount: { eq: 0 }, articleCount: { eq: 0 } };
  return { and: [where, hasNone ? { ...none, ...undated } : undated] };
}

function isZero({ eq, lt, lte }: Operators<number> = {}): boolean {
  return eq === 0 || (lt !== undefined && lt <= 1) || (lte !== undefined && lte <= 0);
}

function isAbsent({ eq, isNull }: Operators<number> = {}): boolean {
  return eq === null || isNull === true;
}
