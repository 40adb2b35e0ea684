import type { Evidence } from '../../quotation/quotation.ts';
import type { MentionKind } from '../../speaker/speaker.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { QuotationRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import {
  readJson,
  readJsonOrNull,
  readName,
  readNameOrNull,
  readNumber,
  readNumberOrNull,
  readText,
} from './columns.ts';
import type { Database, SqlRow } from './database.ts';

/**
 * Columns of `QuotationRow`, of the table under the alias `quotation`. Runner-up speakers are places in
 * the article's own list; `runner_ups` gives the identities at those places.
 */
export const QUOTATION_COLUMNS = `quotation.key, quotation.article_id, quotation.paragraph_key, quotation.paragraph,
  quotation.start, quotation.end, quotation.text, quotation.kind, quotation.scare_reason, quotation.speaker_id,
  quotation.via_id, quotation.mention, quotation.cue, quotation.evidence, quotation.alternatives,
  quotation.confidence, quotation.method, quotation.reason, quotation.utterance, quotation.utterance_group_id,
  quotation.published_at, quotation.correction,
  case when quotation.alternatives = '[]' then null else (
    select json_group_array(json_array(local_speaker.ordinal, local_speaker.speaker_id)) from local_speaker
    where local_speaker.article_id = quotation.article_id and local_speaker.ordinal in
      (select value ->> 'speaker' from json_each(quotation.alternatives))) end as runner_ups`;

/** The quotation in a row with `QUOTATION_COLUMNS`. */
export function toQuotationRow(row: SqlRow): QuotationRow {
  const correction = readJsonOrNull<NonNullable<QuotationRow['correction']>>(row, 'correction');
  const reattributed = correction !== null;
  return {
    id: readText(row, 'key'),
    articleId: readNumber(row, 'article_id'),
    paragraphId: readText(row, 'paragraph_key'),
    paragraph: readNumber(row, 'paragraph'),
    start: readNumber(row, 'start'),
    end: readNumber(row, 'end'),
    text: readText(row, 'text'),
    kind: readName(row, 'kind'),
    scareReason: readNameOrNull(row, 'scare_reason'),
    speakerId: readNumberOrNull(row, 'speaker_id'),
    viaId: readNumberOrNull(row, 'via_id'),
    mention: readJsonOrNull<PlacedSpan & { readonly kind: MentionKind }>(row, 'mention'),
    cue: readJsonOrNull<PlacedSpan>(row, 'cue'),
    evidence: readJson<readonly Evidence[]>(row, 'evidence'),
    alternatives: readAlternatives(row),
    // A person's word is no guess: the method says that it was corrected, `correction` by whom and why.
    confidence: reattributed ? 1 : readNumber(row, 'confidence'),
    method: reattributed ? 'CORRECTION' : readName(row, 'method'),
    reason: readNameOrNull(row, 'reason'),
    utterance: readNumber(row, 'utterance'),
    utteranceGroupId: readNumberOrNull(row, 'utterance_group_id'),
    publishedAt: readNumberOrNull(row, 'published_at'),
    correction,
  };
}

function readAlternatives(row: SqlRow): QuotationRow['alternatives'] {
  const runnerUps = readJsonOrNull<readonly (readonly [number, number | null])[]>(
    row,
    'runner_ups',
  );
  if (runnerUps === null) return [];
  const identities = new Map(runnerUps);
  const local = readJson<readonly { readonly speaker: number; readonly confidence: number }[]>(
    row,
    'alternatives',
  );
  return local.flatMap(({ speaker, confidence }) => {
    const speakerId = identities.get(speaker) ?? null;
    return speakerId === null ? [] : [{ speakerId, confidence }];
  });
}

/** Reads of quotations by identity, paragraph and utterance. */
export function createQuotationReaders(
  database: Database,
): Pick<StoreReader, 'quotationsById' | 'quotationsByParagraph' | 'utterancesByQuotation'> {
  return {
    quotationsById: async (ids) => {
      const sql = `select ${QUOTATION_COLUMNS} from quotation where key in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'key', toQuotationRow);
    },
    quotationsByParagraph: async (ids, includeScare) => {
      const sql = `select ${QUOTATION_COLUMNS} from quotation
        where paragraph_key in (select value from json_each(?)) ${includeScare ? '' : "and kind <> 'SCARE'"}
        order by paragraph_key, ordinal`;
      return answerMany(ids, readByKeys(database, sql, ids), 'paragraph_key', toQuotationRow);
    },
    utterancesByQuotation: async (ids) => {
      const sql = `select asked.key as asked, ${QUOTATION_COLUMNS}
        from quotation asked join quotation
          on quotation.article_id = asked.article_id and quotation.utterance = asked.utterance
        where asked.key in (select value from json_each(?)) order by asked.key, quotation.ordinal`;
      return answerMany(ids, readByKeys(database, sql, ids), 'asked', toQuotationRow);
    },
  };
}
