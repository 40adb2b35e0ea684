/** What stands together most often, in order: the first of thousands are read without sorting them. */
export const ranks = {
  name: '0006-ranks',
  sql: `
drop index speaker_topic_topic;
drop index speaker_topic_speaker;
create index speaker_topic_topic
  on speaker_topic (topic_id, article_count desc, quotation_count desc, speaker_id);
create index speaker_topic_speaker
  on speaker_topic (speaker_id, article_count desc, quotation_count desc, topic_id);
create index speaker_pair_rank on speaker_pair (speaker_id, article_count desc, other_id);
create index topic_pair_rank on topic_pair (topic_id, article_count desc, other_id);
`,
} as const;
