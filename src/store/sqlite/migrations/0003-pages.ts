/**
 * What pages of filtered lists need: names by the record that they complete, so that completion can be
 * checked row by row; quotations of one value in every order, with their kind, because lists leave SCARE
 * out without looking at the rows; articles without a topic. Instants need no indexes beside those of the
 * orders, in which filters compare now.
 */
export const pages = {
  name: '0003-pages',
  sql: `
create index speaker_completion_speaker on speaker_completion (speaker_id, key);
create index topic_completion_topic on topic_completion (topic_id, key);
create table article_without_topic (article_id integer primary key) strict;
drop index article_published_at;
drop index article_captured_at;
drop index speaker_first_at;
drop index speaker_last_at;
drop index quotation_published_at;
drop index quotation_published;
drop index quotation_confidence;
drop index quotation_speaker_time;
drop index quotation_method;
drop index quotation_reason;
drop index quotation_publisher;
drop index quotation_language;
create index quotation_published on quotation (published_sort, article_id, ordinal, kind);
create index quotation_confidence on quotation (confidence, article_id, ordinal, kind);
create index quotation_kind_confidence on quotation (kind, confidence, article_id, ordinal);
create index quotation_speaker_time on quotation (speaker_id, published_sort, article_id, ordinal, kind);
create index quotation_speaker_confidence on quotation (speaker_id, confidence, article_id, ordinal, kind);
create index quotation_method on quotation (method, published_sort, article_id, ordinal, kind);
create index quotation_method_confidence on quotation (method, confidence, article_id, ordinal, kind);
create index quotation_reason on quotation (reason, published_sort, article_id, ordinal, kind);
create index quotation_reason_confidence on quotation (reason, confidence, article_id, ordinal, kind);
create index quotation_publisher on quotation (publisher_id, published_sort, article_id, ordinal, kind);
create index quotation_publisher_confidence on quotation (publisher_id, confidence, article_id, ordinal, kind);
create index quotation_language on quotation (language, published_sort, article_id, ordinal, kind);
create index quotation_language_confidence on quotation (language, confidence, article_id, ordinal, kind);
insert into article_without_topic select id from article where id not in (select article_id from article_topic);
`,
} as const;
