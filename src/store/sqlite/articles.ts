import { PUBLISHERS } from '../../publishers/publishers.ts';
import type { Block, Byline, Image, Removed } from '../../article/article.ts';
import type { ArticleBodyRow, ArticleRow, PublisherRow, RelatedArticleRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import {
  readJson,
  readJsonOrNull,
  readName,
  readNumber,
  readNumberOrNull,
  readText,
  readTextOrNull,
} from './columns.ts';
import type { Database, SqlRow } from './database.ts';

/** Columns of `ArticleRow`, of the table under the alias `article`. */
export const ARTICLE_COLUMNS = `article.id, article.url, article.headline, article.standfirst, article.section,
  article.language, article.script, article.publisher_id, article.published_at, article.published_at_precision,
  article.published_at_origin, article.captured_at, article.word_count, article.quotation_count,
  article.paragraph_count, article.capture_id, article.capture_count, article.wire_group_id`;

/** The article in a row with `ARTICLE_COLUMNS`. */
export function toArticleRow(row: SqlRow): ArticleRow {
  return {
    id: readNumber(row, 'id'),
    url: readText(row, 'url'),
    headline: readText(row, 'headline'),
    standfirst: readTextOrNull(row, 'standfirst'),
    section: readTextOrNull(row, 'section'),
    language: readText(row, 'language'),
    script: readTextOrNull(row, 'script'),
    publisherId: readText(row, 'publisher_id'),
    publishedAt: readNumberOrNull(row, 'published_at'),
    publishedAtPrecision: readName(row, 'published_at_precision'),
    publishedAtOrigin: readName(row, 'published_at_origin'),
    capturedAt: readNumberOrNull(row, 'captured_at'),
    wordCount: readNumber(row, 'word_count'),
    quotationCount: readNumber(row, 'quotation_count'),
    paragraphCount: readNumber(row, 'paragraph_count'),
    captureId: readNumber(row, 'capture_id'),
    captureCount: readNumber(row, 'capture_count'),
    wireGroupId: readNumberOrNull(row, 'wire_group_id'),
  };
}

function toBody(row: SqlRow): ArticleBodyRow {
  return {
    articleId: readNumber(row, 'article_id'),
    blocks: readJson<readonly Block[]>(row, 'blocks'),
    images: readJson<readonly Image[]>(row, 'images'),
    leadImage: readJsonOrNull<Image>(row, 'lead_image'),
    bylines: readJson<readonly Byline[]>(row, 'bylines'),
    tags: readJson<readonly string[]>(row, 'tags'),
    categories: readJson<readonly string[]>(row, 'categories'),
    removed: readJson<readonly Removed[]>(row, 'removed'),
    emptyReason: readTextOrNull(row, 'empty_reason'),
  };
}

const PUBLISHER_COLUMNS = `publisher.id, publisher.name, publisher.homepage, publisher.time_zone, publisher.language,
  coalesce((select stored.count from list_facet stored
      where stored.list = 'article' and stored.facet = 'PUBLISHER' and stored.value = publisher.id),
    (select count(*) from article where article.publisher_id = publisher.id)) as article_count`;

function toPublisher(row: SqlRow): PublisherRow {
  return {
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    homepage: readTextOrNull(row, 'homepage'),
    timeZone: readTextOrNull(row, 'time_zone'),
    language: readTextOrNull(row, 'language'),
    rights: PUBLISHERS.find(({ id }) => id === row['id'])?.rights ?? null,
    articleCount: readNumber(row, 'article_count'),
  };
}

/** Reads of articles, their bodies, relatives and publishers. */
export function createArticleReaders(
  database: Database,
): Pick<
  StoreReader,
  | 'articlesById'
  | 'articlesByUrl'
  | 'articlesByFile'
  | 'bodiesByArticle'
  | 'relatedArticles'
  | 'publishersById'
  | 'publishers'
> {
  return {
    articlesById: async (ids) => {
      const sql = `select ${ARTICLE_COLUMNS} from article where id in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toArticleRow);
    },
    articlesByUrl: async (urls) => {
      const sql = `select ${ARTICLE_COLUMNS} from article where url in (select value from json_each(?))`;
      return answerOne(urls, readByKeys(database, sql, urls), 'url', toArticleRow);
    },
    articlesByFile: async (files) => {
      const sql = `select capture.file as file, ${ARTICLE_COLUMNS}
        from capture join article on article.id = capture.article_id
        where capture.file in (select value from json_each(?)) order by capture.file, capture.item`;
      return answerOne(files, readByKeys(database, sql, files), 'file', toArticleRow);
    },
    bodiesByArticle: async (ids) => {
      const sql = 'select * from article_body where article_id in (select value from json_each(?))';
      return answerOne(ids, readByKeys(database, sql, ids), 'article_id', toBody);
    },
    relatedArticles: async (ids, by, first) => {
      const sql = `select related.article_id as key, related.by as related_by, related.score as related_score,
          related.shared_count, ${ARTICLE_COLUMNS}
        from (select *, row_number() over (partition by article_id order by score desc, other_id, by) as place
          from related_article where article_id in (select value from json_each(?1))
            and by in (select value from json_each(?2))) related
        join article on article.id = related.other_id
        where related.place <= ?3 order by related.article_id, related.place`;
      const rows = readByKeys(database, sql, ids, JSON.stringify(by), first);
      return answerMany(ids, rows, 'key', (row): RelatedArticleRow => ({
        article: toArticleRow(row),
        score: readNumber(row, 'related_score'),
        by: readName(row, 'related_by'),
        sharedCount: readNumber(row, 'shared_count'),
      }));
    },
    publishersById: async (ids) => {
      const sql = `select ${PUBLISHER_COLUMNS} from publisher where id in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toPublisher);
    },
    publishers: async () =>
      database
        .all(`select ${PUBLISHER_COLUMNS} from publisher order by article_count desc, id`)
        .map(toPublisher),
  };
}
