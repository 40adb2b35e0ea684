/**
 * The weight of a name (quotations of a speaker, articles of a topic) beside its keys: what is typed first
 * begins thousands of names, and looking each of them up took most of the time.
 */
export const weights = {
  name: '0005-weights',
  sql: `
create table weighed_speaker (key text not null, speaker_id integer not null, weight integer not null,
  primary key (key, speaker_id)) strict, without rowid;
insert into weighed_speaker select key, speaker_id, quotation_count from speaker_completion
  join speaker on speaker.id = speaker_id;
drop table speaker_completion;
alter table weighed_speaker rename to speaker_completion;
create index speaker_completion_speaker on speaker_completion (speaker_id, key);
create table weighed_topic (key text not null, topic_id integer not null, weight integer not null,
  primary key (key, topic_id)) strict, without rowid;
insert into weighed_topic select key, topic_id, article_count from topic_completion
  join topic on topic.id = topic_id;
drop table topic_completion;
alter table weighed_topic rename to topic_completion;
create index topic_completion_topic on topic_completion (topic_id, key);
`,
} as const;
