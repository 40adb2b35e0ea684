import { NO_INSTANT } from '../../prepare-article.ts';
import {
  columnField,
  compileOperators,
  compileWhere,
  hide,
  relationField,
} from './compile-filter.ts';
import type {
  FilterColumn,
  FilterField,
  HiddenValue,
  Leader,
  Leads,
  WhereFields,
} from './compile-filter.ts';
import { allOf, join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/* The filters of `where.ts` over the tables. Each table stands under its own name. */

const text = (column: string): FilterField => columnField({ column, type: 'TEXT' });
const number = (column: string): FilterField => columnField({ column, type: 'NUMBER' });
/** Instants are compared in the column that lists are sorted by, where unknown ones have a place. */
const instant = (column: string): FilterField =>
  columnField({ column, type: 'NUMBER', absent: NO_INSTANT });

/** Ids that vanished in a merge find the survivor, as everywhere. */
const speakerId = (column: string): FilterField =>
  columnField({
    column,
    type: 'NUMBER',
    moved: (id) =>
      sql`select redirect.speaker_id from speaker_redirect redirect where redirect.id = ${id}`,
  });
const SPEAKER_OF_QUOTATION = speakerId('quotation.speaker_id');

/** When a speaker was first and last quoted, as their indexes have it. */
export const FIRST_QUOTED = `coalesce(speaker.first_quoted_at, ${NO_INSTANT})`;
export const LAST_QUOTED = `coalesce(speaker.last_quoted_at, ${NO_INSTANT})`;

export const SPEAKER_FIELDS: WhereFields = {
  id: speakerId('speaker.id'),
  name: text('speaker.name'),
  kind: text('speaker.kind'),
  quotationCount: number('speaker.quotation_count'),
  articleCount: number('speaker.article_count'),
  firstQuotedAt: instant(FIRST_QUOTED),
  lastQuotedAt: instant(LAST_QUOTED),
};

export const TOPIC_FIELDS: WhereFields = {
  id: number('topic.id'),
  slug: text('topic.slug'),
  label: text('topic.label'),
  kind: text('topic.kind'),
  articleCount: number('topic.article_count'),
};

export const QUOTATION_FIELDS: WhereFields = {
  kind: text('quotation.kind'),
  speaker: SPEAKER_OF_QUOTATION,
  speakerKnown: {
    compile: (value, leads) => SPEAKER_OF_QUOTATION.compile({ isNull: value !== true }, leads),
    find: (value) => SPEAKER_OF_QUOTATION.find({ isNull: value !== true }),
    fixes: (value) => (value === true ? null : 'quotation.speaker_id'),
  },
  confidence: number('quotation.confidence'),
  method: text('quotation.method'),
  reason: text('quotation.reason'),
  article: number('quotation.article_id'),
  publisher: text('quotation.publisher_id'),
  language: text('quotation.language'),
  topic: { compile: compileTopicOfQuotation, find: findQuotationsOfTopic },
  publishedAt: instant('quotation.published_sort'),
};

export const ARTICLE_FIELDS: WhereFields = {
  id: number('article.id'),
  publisher: text('article.publisher_id'),
  section: text('article.section'),
  language: text('article.language'),
  script: text('article.script'),
  publishedAt: instant('article.published_sort'),
  capturedAt: instant('article.captured_sort'),
  wordCount: number('article.word_count'),
  quotationCount: number('article.quotation_count'),
  speakers: placedField('speaker', SPEAKER_FIELDS, raw('speaker.quotation_count > 0')),
  topics: placedField('topic', TOPIC_FIELDS),
  quotations: relationField(
    // A quotation has the time of its article, and an index that begins with it shows more than one by article.
    (where) => sql`select 1 from quotation
      where quotation.published_sort = article.published_sort and quotation.article_id = article.id
        and ${compileQuotationWhere(where, ['quotation.article_id'])}`,
    (where) =>
      sql`select quotation.article_id as id from quotation where ${compileQuotationWhere(where)}`,
  ),
};

/** Strings in marks that are nobody's speech. */
export const HIDDEN_QUOTATIONS: HiddenValue = {
  column: 'quotation.kind',
  field: 'kind',
  value: 'SCARE',
};

/** The condition on a quotation; strings that are nobody's speech are left out unless asked for by name. */
export function compileQuotationWhere(where: object | null, leads: Leads = 'ANY'): Sql {
  return allOf([...hide(HIDDEN_QUOTATIONS, where), compileWhere(where, QUOTATION_FIELDS, leads)]);
}

const PLACED_TOPIC: FilterColumn = { column: 'placed.topic_id', type: 'NUMBER' };

/**
 * Speakers or topics of an article.
 *
 * @param standing the condition on those that stand in any article, where many stand in none
 */
function placedField(
  table: 'speaker' | 'topic',
  fields: WhereFields,
  standing: Sql = raw('1'),
): FilterField {
  const joined = raw(`${table}.id = placed.${table}_id`);
  return relationField(
    (where) => sql`select 1 from article_${raw(table)} placed cross join ${raw(table)} on ${joined}
      where placed.article_id = article.id and ${compileWhere(where, fields, [`${table}.id`])}`,
    (
      where,
    ) => sql`select placed.article_id as id from ${raw(table)} cross join article_${raw(table)} placed
      on placed.${raw(table)}_id = ${raw(table)}.id
      where ${allOf([standing, compileWhere(where, fields)])}`,
  );
}

/** `eq` and the like ask for a topic that the article has; `ne` and `notIn` for topics that it lacks. */
function compileTopicOfQuotation(value: unknown): Sql {
  if (typeof value !== 'object' || value === null) return raw('1');
  const { ne, notIn, isNull, eq, ...others }: Parameters<typeof compileOperators>[1] = value;
  const has = (condition: Sql): Sql =>
    sql`exists (select 1 from article_topic placed where placed.article_id = quotation.article_id and ${condition})`;
  const hasAny = has(raw('1'));
  const is = (operators: Parameters<typeof compileOperators>[1]): Sql =>
    has(compileOperators(PLACED_TOPIC, operators, ['placed.topic_id']));
  return allOf([
    ...(eq === null || isNull === true ? [sql`not ${hasAny}`] : []),
    ...(ne === null || isNull === false ? [hasAny] : []),
    ...(eq === null || eq === undefined ? [] : [is({ eq })]),
    ...(Object.keys(others).length === 0 ? [] : [is(others)]),
    ...(ne === null || ne === undefined ? [] : [sql`not ${is({ eq: ne })}`]),
    ...(notIn === undefined ? [] : [sql`not ${is({ in: notIn })}`]),
  ]);
}

function findQuotationsOfTopic(value: unknown): Leader | null {
  if (typeof value !== 'object' || value === null) return null;
  const { eq, in: among, isNull }: Parameters<typeof compileOperators>[1] = value;
  if (eq === null || isNull === true)
    return {
      select: sql`select quotation.id as id from article_without_topic bare
        cross join quotation on quotation.article_id = bare.article_id`,
      isDistinct: true,
    };
  const topics = [...(eq === null || eq === undefined ? [] : [eq]), ...(among ?? [])];
  if (topics.length === 0) return null;
  return {
    select: join(
      topics.map(
        (topic) => sql`select quotation.id as id from article_topic placed
          cross join quotation on quotation.article_id = placed.article_id where placed.topic_id = ${topic}`,
      ),
      ' union all ',
    ),
    isDistinct: topics.length === 1,
  };
}
