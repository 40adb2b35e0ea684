/**
 * What pages of filtered lists need: names by the record that they complete, so that completion can be
 * checked row by row; no indexes of instants beside those of the orders, in which filters compare now.
 */
export const pages = {
  name: '0003-pages',
  sql: `
create index speaker_completion_speaker on speaker_completion (speaker_id, key);
create index topic_completion_topic on topic_completion (topic_id, key);
drop index article_published_at;
drop index article_captured_at;
drop index quotation_published_at;
drop index speaker_first_at;
drop index speaker_last_at;
`,
} as const;
