import type { UtteranceGroupRow, UtteranceMemberRow, WireGroupRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import { readName, readNumber, readNumberOrNull, readText, readTextOrNull } from './columns.ts';
import type { Database, SqlRow } from './database.ts';
import { QUOTATION_COLUMNS, toQuotationRow } from './quotations.ts';

function toUtteranceGroup(row: SqlRow): UtteranceGroupRow {
  return {
    id: readNumber(row, 'id'),
    firstQuotationId: readText(row, 'first_quotation_id'),
    size: readNumber(row, 'size'),
    articleCount: readNumber(row, 'article_count'),
    isDisputed: readNumber(row, 'is_disputed') === 1,
  };
}

function toMember(row: SqlRow): UtteranceMemberRow {
  return {
    quotation: toQuotationRow(row),
    similarity: readNumber(row, 'similarity'),
    change: readName(row, 'change'),
  };
}

function toWireGroup(row: SqlRow): WireGroupRow {
  return {
    id: readNumber(row, 'id'),
    size: readNumber(row, 'size'),
    originArticleId: readNumberOrNull(row, 'origin_article_id'),
    originReason: readTextOrNull(row, 'origin_reason'),
  };
}

/** Reads of groups: the same words in several articles, and wire copy. */
export function createGroupReaders(
  database: Database,
): Pick<StoreReader, 'utteranceGroupsById' | 'utteranceMembers' | 'wireGroupsById'> {
  return {
    utteranceGroupsById: async (ids) => {
      const sql = 'select * from utterance_group where id in (select value from json_each(?))';
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toUtteranceGroup);
    },
    utteranceMembers: async (ids) => {
      const sql = `select member.group_id, member.similarity, member.change, ${QUOTATION_COLUMNS}
        from utterance_member member join quotation on quotation.key = member.quotation_id
        where member.group_id in (select value from json_each(?)) order by member.group_id, member.position`;
      return answerMany(ids, readByKeys(database, sql, ids), 'group_id', toMember);
    },
    wireGroupsById: async (ids) => {
      const sql = 'select * from wire_group where id in (select value from json_each(?))';
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toWireGroup);
    },
  };
}
