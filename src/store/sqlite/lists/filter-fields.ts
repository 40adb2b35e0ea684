import {
  columnField,
  compileOperators,
  compileWhere,
  hasField,
  relationField,
} from './compile-filter.ts';
import type { WhereFields } from './compile-filter.ts';
import { raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/* The filters of `where.ts` over the tables. Each table stands under its own name. */

export const SPEAKER_FIELDS: WhereFields = {
  id: columnField('speaker.id'),
  name: columnField('speaker.name'),
  kind: columnField('speaker.kind'),
  quotationCount: columnField('speaker.quotation_count'),
  articleCount: columnField('speaker.article_count'),
  firstQuotedAt: columnField('speaker.first_quoted_at'),
  lastQuotedAt: columnField('speaker.last_quoted_at'),
};

export const TOPIC_FIELDS: WhereFields = {
  id: columnField('topic.id'),
  slug: columnField('topic.slug'),
  label: columnField('topic.label'),
  kind: columnField('topic.kind'),
  articleCount: columnField('topic.article_count'),
};

export const QUOTATION_FIELDS: WhereFields = {
  kind: columnField('quotation.kind'),
  speaker: columnField('quotation.speaker_id'),
  // With `+`: an index would only lead to nearly all rows, out of order.
  speakerKnown: (value) =>
    raw(value === true ? '+quotation.speaker_id is not null' : 'quotation.speaker_id is null'),
  confidence: columnField('quotation.confidence'),
  method: columnField('quotation.method'),
  reason: columnField('quotation.reason'),
  article: columnField('quotation.article_id'),
  publisher: columnField('quotation.publisher_id'),
  language: columnField('quotation.language'),
  topic: compileTopicOfQuotation,
  publishedAt: columnField('quotation.published_at'),
};

export const ARTICLE_FIELDS: WhereFields = {
  id: columnField('article.id'),
  publisher: columnField('article.publisher_id'),
  section: columnField('article.section'),
  language: columnField('article.language'),
  script: columnField('article.script'),
  publishedAt: columnField('article.published_at'),
  capturedAt: columnField('article.captured_at'),
  wordCount: columnField('article.word_count'),
  quotationCount: columnField('article.quotation_count'),
  speakers: relationField(
    (where) => sql`article.id in (select placed.article_id from article_speaker placed
      join speaker on speaker.id = placed.speaker_id where ${compileWhere(where, SPEAKER_FIELDS)})`,
  ),
  topics: relationField(
    (where) => sql`article.id in (select placed.article_id from article_topic placed
      join topic on topic.id = placed.topic_id where ${compileWhere(where, TOPIC_FIELDS)})`,
  ),
  quotations: relationField(
    (where) => sql`exists (select 1 from quotation
      where quotation.article_id = article.id and ${compileQuotationWhere(where)})`,
  ),
};

/** The condition on a quotation; strings that are nobody's speech are left out unless `kind` is asked for. */
export function compileQuotationWhere(where: object | null): Sql {
  const condition = compileWhere(where, QUOTATION_FIELDS);
  return hasField(where, 'kind') ? condition : sql`+quotation.kind <> 'SCARE' and ${condition}`;
}

/** `eq` and the like ask for a topic that the article has; `ne` and `notIn` for topics that it lacks. */
function compileTopicOfQuotation(value: unknown): Sql {
  if (typeof value !== 'object' || value === null) return raw('1');
  const { ne, notIn, isNull, ...has }: Parameters<typeof compileOperators>[1] = value;
  const any = (condition: Sql): Sql =>
    sql`quotation.article_id in (select placed.article_id from article_topic placed where ${condition})`;
  const isAbsent = isNull === true || has.eq === null;
  const { eq, ...others } = has;
  const wanted = eq === null || eq === undefined ? others : { ...others, eq };
  return sql`${Object.keys(wanted).length === 0 ? raw('1') : any(compileOperators('placed.topic_id', wanted))}
    and ${ne === undefined || ne === null ? raw('1') : sql`not ${any(sql`placed.topic_id = ${ne}`)}`}
    and ${notIn === undefined ? raw('1') : sql`not ${any(compileOperators('placed.topic_id', { in: notIn }))}`}
    and ${isNull === undefined && !isAbsent && ne !== null ? raw('1') : sql`${raw(isAbsent ? 'not ' : '')}exists (select 1 from article_topic placed where placed.article_id = quotation.article_id)`}`;
}
