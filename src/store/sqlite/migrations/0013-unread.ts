/** Takes out what nothing reads: topics and details of speakers of one article stand in the record of its capture. */
export const unread = {
  name: '0013-unread',
  sql: `
drop table article_topic_raw;
drop index local_speaker_speaker;
alter table local_speaker drop column kind;
alter table local_speaker drop column roles;
alter table local_speaker drop column quotation_count;
`,
} as const;
