import type { ParserWarning } from '../../document/warnings.ts';
import type { CaptureRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import { readJson, readNumber, readNumberOrNull, readText } from './columns.ts';
import type { Database, SqlRow } from './database.ts';
import { unpackRecord } from '../pack-record.ts';

const CAPTURE_COLUMNS = `id, article_id, captured_at, source_url, headline, file, item, sha256, byte_length, encoding,
  format, parser_version, warnings`;

function toCapture(row: SqlRow): CaptureRow {
  return {
    id: readNumber(row, 'id'),
    articleId: readNumber(row, 'article_id'),
    number: readNumber(row, 'number'),
    capturedAt: readNumberOrNull(row, 'captured_at'),
    sourceUrl: readText(row, 'source_url'),
    headline: readText(row, 'headline'),
    file: readText(row, 'file'),
    item: readNumber(row, 'item'),
    sha256: readText(row, 'sha256'),
    byteLength: readNumber(row, 'byte_length'),
    encoding: readText(row, 'encoding'),
    format: readText(row, 'format'),
    parserVersion: readText(row, 'parser_version'),
    warnings: readJson<readonly ParserWarning[]>(row, 'warnings'),
  };
}

/** Reads of captures and their records. */
export function createCaptureReaders(
  database: Database,
): Pick<StoreReader, 'capturesByArticle' | 'capturesById' | 'captureRecords'> {
  return {
    capturesByArticle: async (ids) => {
      const sql = `select ${CAPTURE_COLUMNS}, row_number() over
          (partition by article_id order by captured_sort, file, item) as number
        from capture where article_id in (select value from json_each(?)) order by article_id, number`;
      return answerMany(ids, readByKeys(database, sql, ids), 'article_id', toCapture);
    },
    capturesById: async (ids) => {
      const sql = `select ${CAPTURE_COLUMNS}, (select count(*) from capture earlier
          where earlier.article_id = capture.article_id and (earlier.captured_sort, earlier.file, earlier.item)
            <= (capture.captured_sort, capture.file, capture.item)) as number
        from capture where id in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toCapture);
    },
    captureRecords: async (ids) => {
      const sql = 'select id, record from capture where id in (select value from json_each(?))';
      const rows = readByKeys(database, sql, ids);
      return answerOne(ids, rows, 'id', (row) => unpackRecord(row['record']));
    },
  };
}
