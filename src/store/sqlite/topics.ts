import type { ArticleTopicRow, CountedTopicRow, TopicRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import { readJson, readName, readNumber, readNumberOrNull, readText } from './columns.ts';
import type { Database, SqlRow } from './database.ts';
import { joinTopPairs } from './join-top-pairs.ts';
import { toAliasRow } from './speakers.ts';

const SPEAKER_TOPICS = {
  table: 'speaker_topic',
  key: 'speaker_id',
  other: 'topic_id',
  ranks: ['article_count', 'quotation_count'],
};
const TOPIC_PAIRS = {
  table: 'topic_pair',
  key: 'topic_id',
  other: 'other_id',
  ranks: ['article_count'],
};

/** Columns of `TopicRow`, of the table under the alias `topic`. */
export const TOPIC_COLUMNS =
  'topic.id, topic.slug, topic.label, topic.kind, topic.article_count, topic.first_seen_at, topic.last_seen_at';

/** The topic in a row with `TOPIC_COLUMNS`. */
export function toTopicRow(row: SqlRow): TopicRow {
  return {
    id: readNumber(row, 'id'),
    slug: readText(row, 'slug'),
    label: readText(row, 'label'),
    kind: readName(row, 'kind'),
    articleCount: readNumber(row, 'article_count'),
    firstSeenAt: readNumberOrNull(row, 'first_seen_at'),
    lastSeenAt: readNumberOrNull(row, 'last_seen_at'),
  };
}

function toArticleTopic(row: SqlRow): ArticleTopicRow {
  return {
    topic: toTopicRow(row),
    articleId: readNumber(row, 'article_id'),
    score: readNumber(row, 'score'),
    origin: readName(row, 'origin'),
    paragraphs: readJson<readonly number[]>(row, 'paragraphs'),
  };
}

function toCountedTopic(row: SqlRow): CountedTopicRow {
  return {
    topic: toTopicRow(row),
    articleCount: readNumber(row, 'shared_count'),
    quotationCount: readNumber(row, 'shared_quotation_count'),
  };
}

/** Reads of topics and of what hangs on them. */
export function createTopicReaders(
  database: Database,
): Pick<
  StoreReader,
  | 'topicsById'
  | 'topicsBySlug'
  | 'topicAliases'
  | 'topicsByArticle'
  | 'topicsBySpeaker'
  | 'relatedTopics'
> {
  return {
    topicsById: async (ids) => {
      const sql = `select ${TOPIC_COLUMNS} from topic where id in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'id', toTopicRow);
    },
    topicsBySlug: async (slugs) => {
      const sql = `select ${TOPIC_COLUMNS} from topic where slug in (select value from json_each(?))
        order by article_count desc, id`;
      return answerOne(slugs, readByKeys(database, sql, slugs), 'slug', toTopicRow);
    },
    topicAliases: async (ids) => {
      const sql = `select * from topic_alias where topic_id in (select value from json_each(?))
        order by topic_id, count desc, text`;
      return answerMany(ids, readByKeys(database, sql, ids), 'topic_id', toAliasRow);
    },
    topicsByArticle: async (ids) => {
      const sql = `select here.article_id, here.score, here.origin, here.paragraphs, ${TOPIC_COLUMNS}
        from article_topic here join topic on topic.id = here.topic_id
        where here.article_id in (select value from json_each(?))
        order by here.article_id, here.score desc, topic.id`;
      return answerMany(ids, readByKeys(database, sql, ids), 'article_id', toArticleTopic);
    },
    topicsBySpeaker: async (ids, first) => {
      const sql = `select pair.speaker_id as key, pair.article_count as shared_count,
          pair.quotation_count as shared_quotation_count, ${TOPIC_COLUMNS}
        ${joinTopPairs(SPEAKER_TOPICS, 'topic')}`;
      return answerMany(ids, readByKeys(database, sql, ids, first), 'key', toCountedTopic);
    },
    relatedTopics: async (ids, first) => {
      const sql = `select pair.topic_id as key, pair.article_count as shared_count,
          pair.quotation_count as shared_quotation_count, ${TOPIC_COLUMNS}
        ${joinTopPairs(TOPIC_PAIRS, 'topic')}`;
      return answerMany(ids, readByKeys(database, sql, ids, first), 'key', toCountedTopic);
    },
  };
}
