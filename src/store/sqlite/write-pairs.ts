import type { Database } from './database.ts';

/** Speakers of one article that are paired, at most: a thread of comments has hundreds. */
const MOST_SPEAKERS = 40;

const QUOTED = `with quoted as materialized (
  select article_id, speaker_id, quotation_count from (
    select article_id, speaker_id, quotation_count,
      row_number() over (partition by article_id order by position) as place
    from article_speaker)
  where place <= ${MOST_SPEAKERS})`;

/** What stands together in articles, one statement a table; rows come in the order of the tables' keys. */
const PAIRS = {
  speaker_pair: `${QUOTED} select one.speaker_id, other.speaker_id, count(*)
    from quoted one join quoted other on other.article_id = one.article_id and other.speaker_id <> one.speaker_id
    group by 1, 2`,
  topic_pair: `with said as materialized (
      select article_id, sum(quotation_count) as count from article_speaker group by article_id)
    select one.topic_id, other.topic_id, count(*), coalesce(sum(said.count), 0)
    from article_topic one
    join article_topic other on other.article_id = one.article_id and other.topic_id <> one.topic_id
    left join said on said.article_id = one.article_id group by 1, 2`,
  speaker_topic: `select placed.speaker_id, topic.topic_id, count(*), sum(placed.quotation_count)
    from article_speaker placed join article_topic topic on topic.article_id = placed.article_id
    group by 1, 2`,
} as const;

/** The tables that `writePairs` fills. */
export const PAIR_TABLE_NAMES = ['speaker_pair', 'topic_pair', 'speaker_topic'] as const;

/** Fills its tables, which must be empty: which speakers and topics stand together, from `article_speaker` and `article_topic`. */
export function writePairs(database: Database): void {
  for (const table of PAIR_TABLE_NAMES) database.run(`insert into ${table} ${PAIRS[table]}`);
}
