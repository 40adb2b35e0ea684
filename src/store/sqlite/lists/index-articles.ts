import { NO_INSTANT } from '../../prepare-article.ts';
import type { PreparedArticle } from '../../prepare-article.ts';
import type { Database } from '../database.ts';
import { createRowWriter } from '../row-writer.ts';
import { removeListCounts } from './write-list-counts.ts';

/** Numbers of the index count seconds from here, so that older articles than any have a number, too. */
const FIRST_SECOND = -2_208_988_800;
const LAST_SECOND = FIRST_SECOND + 2 ** 33 - 1;
/** Rows that may share a second. */
const PER_SECOND = 2 ** 20;

interface IndexRow {
  readonly doc: number;
  readonly id: number;
  readonly columns: readonly string[];
}

/**
 * Brings the search indexes up to date for these articles, null for those that are gone, whose rows are
 * in their tables. The caller holds the transaction; called once for a batch, since the index takes rows fastest
 * in order of their numbers.
 */
export function indexArticles(
  database: Database,
  prepared: ReadonlyMap<number, PreparedArticle | null>,
): void {
  removeListCounts(database);
  const articles: IndexRow[] = [];
  const quotations: (IndexRow & { readonly articleId: number })[] = [];
  const articleDocs = createDocs(database, 'article_doc');
  const quotationDocs = createDocs(database, 'quotation_doc');
  for (const [articleId, article] of prepared) {
    removeArticle(database, articleId);
    if (article === null) continue;
    const { publishedSort, tokens } = article;
    articles.push({ doc: articleDocs(publishedSort), id: articleId, columns: tokens.article });
    const spoken = database.all(
      'select id, ordinal from quotation where article_id = ? order by ordinal',
      articleId,
    );
    for (const { id, ordinal } of spoken) {
      quotations.push({
        doc: quotationDocs(publishedSort),
        id: Number(id),
        articleId,
        columns: tokens.quotations[Number(ordinal)] ?? ['', ''],
      });
    }
  }
  articles.sort((one, other) => one.doc - other.doc);
  quotations.sort((one, other) => one.doc - other.doc);
  // Numbers first: a statement of many rows makes the indexes put down what they have gathered so far,
  // and every such piece must be merged later. For the same reason their own rows go one by one.
  const numbers = createRowWriter(database);
  for (const { doc, id } of articles) numbers.add('article_doc', [doc, id]);
  for (const { doc, id, articleId } of quotations)
    numbers.add('quotation_doc', [doc, id, articleId]);
  numbers.flush();
  for (const { doc, columns } of articles)
    database.run(
      `insert into article_search (rowid, headline, standfirst, body, quotations, speakers)
        values (?, ?, ?, ?, ?, ?)`,
      doc,
      ...columns,
    );
  for (const { doc, columns } of quotations)
    database.run(
      'insert into quotation_search (rowid, text, speaker) values (?, ?, ?)',
      doc,
      ...columns,
    );
}

function removeArticle(database: Database, articleId: number): void {
  // Numbers of an article and of its quotations come and go together; most articles are new.
  if (database.get('select 1 from article_doc where article_id = ?', articleId) === null) return;
  database.run(
    'delete from article_search where rowid in (select doc from article_doc where article_id = ?)',
    articleId,
  );
  database.run('delete from article_doc where article_id = ?', articleId);
  database.run(
    'delete from quotation_search where rowid in (select doc from quotation_doc where article_id = ?)',
    articleId,
  );
  database.run('delete from quotation_doc where article_id = ?', articleId);
}

/** Gives free numbers that rise with the time of publication. */
function createDocs(database: Database, table: string): (publishedSort: number) => number {
  const given = new Map<number, number>();
  return (publishedSort) => {
    const seconds = publishedSort === NO_INSTANT ? FIRST_SECOND : Math.floor(publishedSort / 1000);
    const second = Math.min(LAST_SECOND, Math.max(FIRST_SECOND, seconds)) - FIRST_SECOND;
    const start = second * PER_SECOND;
    const last =
      given.get(second) ??
      database.get(
        `select max(doc) as last from ${table} where doc >= ? and doc < ?`,
        start,
        start + PER_SECOND,
      )?.['last'];
    const doc = typeof last === 'number' ? last + 1 : start;
    given.set(second, doc);
    return doc;
  };
}
