import { createIndexText } from '../../../text/segment.ts';
import type { Database, SqlRow } from '../database.ts';
import { createRowWriter } from '../row-writer.ts';
import { NO_INSTANT } from '../write-article.ts';
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
 * Brings the search indexes up to date for these articles, present or gone, from the rows of their
 * tables. The caller holds the transaction; called once for a batch, since the index takes rows fastest
 * in order of their numbers.
 */
export function indexArticles(database: Database, articleIds: readonly number[]): void {
  removeListCounts(database);
  const articles: IndexRow[] = [];
  const quotations: (IndexRow & { readonly articleId: number })[] = [];
  const articleDocs = createDocs(database, 'article_doc');
  const quotationDocs = createDocs(database, 'quotation_doc');
  for (const articleId of articleIds) {
    removeArticle(database, articleId);
    const article = database.get(
      'select headline, standfirst, published_sort from article where id = ?',
      articleId,
    );
    if (article === null) continue;
    const publishedSort = Number(article['published_sort']);
    const names = readNames(database, articleId);
    const spoken = database.all(
      'select id, text, speaker, via from quotation where article_id = ? order by ordinal',
      articleId,
    );
    articles.push({
      doc: articleDocs(publishedSort),
      id: articleId,
      columns: createArticleColumns(
        database,
        articleId,
        article,
        spoken,
        [...names.values()].flat(),
      ),
    });
    for (const { id, text, speaker, via } of spoken) {
      const saidBy = [speaker, via].flatMap((place) =>
        place === null ? [] : (names.get(Number(place)) ?? []),
      );
      quotations.push({
        doc: quotationDocs(publishedSort),
        id: Number(id),
        articleId,
        columns: [createIndexText([String(text)]), createIndexText(saidBy)],
      });
    }
  }
  for (const { doc, id, columns } of articles.toSorted((one, other) => one.doc - other.doc)) {
    database.run('insert into article_doc values (?, ?)', doc, id);
    database.run(
      `insert into article_search (rowid, headline, standfirst, body, quotations, speakers)
        values (?, ?, ?, ?, ?, ?)`,
      doc,
      ...columns,
    );
  }
  const rows = createRowWriter(database, { quotation_search: '(rowid, text, speaker)' });
  for (const { doc, id, articleId, columns } of quotations.toSorted(
    (one, other) => one.doc - other.doc,
  )) {
    rows.add('quotation_doc', [doc, id, articleId]);
    rows.add('quotation_search', [doc, ...columns]);
  }
  rows.flush();
}

function removeArticle(database: Database, articleId: number): void {
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

/** Names of the article's speakers, as it prints them, by their place in its list. */
function readNames(database: Database, articleId: number): ReadonlyMap<number, readonly string[]> {
  const rows = database.all(
    'select ordinal, name, aliases from local_speaker where article_id = ? order by ordinal',
    articleId,
  );
  return new Map(
    rows.map(({ ordinal, name, aliases }) => {
      const others: unknown = JSON.parse(String(aliases));
      const texts = Array.isArray(others) ? others.map(String) : [];
      return [Number(ordinal), [...new Set([String(name), ...texts])]];
    }),
  );
}

function createArticleColumns(
  database: Database,
  articleId: number,
  { headline, standfirst }: SqlRow,
  spoken: readonly SqlRow[],
  names: readonly string[],
): readonly string[] {
  const paragraphs = database.all(
    'select text from paragraph where article_id = ? order by position',
    articleId,
  );
  return [
    createIndexText([String(headline)]),
    createIndexText(standfirst === null || standfirst === undefined ? [] : [String(standfirst)]),
    createIndexText(paragraphs.map(({ text }) => String(text))),
    createIndexText(spoken.map(({ text }) => String(text))),
    createIndexText(names),
  ];
}
