import type { ArticleRecord } from '../article-record.ts';
import { hashArticleId, hashCaptureId } from './ids.ts';
import { packRecord } from './pack-record.ts';
import { NO_INSTANT, parseInstant, prepareArticle } from './prepare-article.ts';
import type { Cell, PreparedArticle } from './prepare-article.ts';

/** Columns of the row of a capture, in the order of its values; `parser_version` and the record follow. */
export const CAPTURE_COLUMNS = `id, article_id, captured_at, captured_sort, file, item, sha256, byte_length, encoding,
  format, source_url, headline, warnings`;

/** What the store keeps of one capture, ready to be written by any engine. */
export interface PreparedCapture {
  readonly articleId: number;
  readonly file: string;
  readonly item: number;
  readonly row: readonly Cell[];
  /** The whole record, packed by `packRecord`. */
  readonly record: Uint8Array;
  /** Rows of the article, should this capture be its newest. */
  readonly article: PreparedArticle;
}

/** Prepares a record for the store. Pure: threads that read documents call it. */
export function prepareCapture(record: ArticleRecord): PreparedCapture {
  const { article } = record;
  const { file, item, sha256, byteLength, encoding, format } = article.capture;
  const articleId = hashArticleId(article.url);
  const capturedAt = parseInstant(article.capturedAt);
  return {
    articleId,
    file,
    item,
    row: [
      hashCaptureId(file, item),
      articleId,
      capturedAt,
      capturedAt ?? NO_INSTANT,
      file,
      item,
      sha256,
      byteLength,
      encoding,
      format,
      article.sourceUrl,
      article.headline,
      JSON.stringify(article.warnings),
    ],
    record: packRecord(record),
    article: prepareArticle(record, articleId),
  };
}
