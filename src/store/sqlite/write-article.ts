import { ARTICLE_COLUMNS } from '../prepare-article.ts';
import type { ArticleTable, PreparedArticle } from '../prepare-article.ts';
import type { Database } from './database.ts';
import { createRowWriter, type RowWriter } from './row-writer.ts';

/** Tables that hold rows of one article, but for its own. */
const TABLES_BY_ARTICLE = [
  'article_body',
  'paragraph',
  'quotation',
  'local_speaker',
  'article_facts',
] as const satisfies readonly ArticleTable[];

interface StandingCapture {
  readonly captureId: number;
  readonly captureCount: number;
  readonly article: PreparedArticle;
}

/** A writer of the rows of articles; they are in their tables after its flush. */
export function createArticleRowWriter(database: Database): RowWriter {
  const columns: Record<string, string> = {};
  for (const [table, list] of Object.entries(ARTICLE_COLUMNS)) columns[table] = `(${list})`;
  return createRowWriter(
    database,
    { ...columns, article: `(${ARTICLE_COLUMNS.article}, capture_id, capture_count)` },
    new Set(['quotation', 'publisher']),
  );
}

/** Replaces all rows of an article by those of its standing capture; null deletes them. */
export function writeArticle(
  database: Database,
  writer: RowWriter,
  articleId: number,
  standing: StandingCapture | null,
): void {
  deleteArticle(database, articleId);
  if (standing === null) return;
  const { rows } = standing.article;
  for (const row of rows.article)
    writer.add('article', [...row, standing.captureId, standing.captureCount]);
  for (const row of rows.publisher) writer.add('publisher', row);
  for (const table of TABLES_BY_ARTICLE) for (const row of rows[table]) writer.add(table, row);
}

/** Tables are looked through for rows only of an article that is there: most are new. */
function deleteArticle(database: Database, articleId: number): void {
  if (database.get('select 1 from article where id = ?', articleId) === null) return;
  for (const table of TABLES_BY_ARTICLE)
    database.run(`delete from ${table} where article_id = ?`, articleId);
  database.run('delete from article where id = ?', articleId);
}
