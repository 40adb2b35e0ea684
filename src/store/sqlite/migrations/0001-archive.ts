import { GRAPH_TABLES } from '../graph-schema.ts';

/**
 * Files, captures, and the newest capture of every article as rows; then the tables of the graph.
 *
 * `published_sort` and `captured_sort` hold the instant, or the smallest whole number where there is
 * none, so that a keyset never meets null. `quotation.speaker_id`, `via_id`, `utterance_group_id` and
 * `correction` and `article.wire_group_id` belong to the graph over the archive and are written by it;
 * everything else depends on the file alone.
 */
export const archive = {
  name: '0001-archive',
  sql: `
create table meta (key text primary key, value text not null) strict, without rowid;

create table source_file (
  file text primary key, sha256 text not null, byte_length integer not null, modified_ms real not null,
  parser_version text not null, root text not null
) strict, without rowid;

create table file_issue (
  file text not null, item integer not null, ordinal integer not null, code text not null, message text not null,
  byte_offset integer, sample text not null, seen_at integer, primary key (file, item, ordinal)
) strict, without rowid;
create index file_issue_code on file_issue (code, file, item, ordinal);

create table capture (
  id integer primary key, article_id integer not null, captured_at integer, captured_sort integer not null,
  file text not null, item integer not null, sha256 text not null, byte_length integer not null,
  encoding text not null, format text not null, source_url text not null, headline text not null,
  parser_version text not null, warnings text not null, record blob not null
) strict;
create index capture_article on capture (article_id, captured_sort, file, item);
create index capture_file on capture (file, item);

create table publisher (
  id text primary key, name text not null, homepage text, time_zone text, language text
) strict, without rowid;

create table article (
  id integer primary key, url text not null, headline text not null, standfirst text, section text,
  language text not null, script text, publisher_id text not null,
  published_at integer, published_sort integer not null, published_at_precision text not null,
  published_at_origin text not null, captured_at integer, captured_sort integer not null,
  word_count integer not null, quotation_count integer not null, paragraph_count integer not null,
  capture_id integer not null, capture_count integer not null, wire_group_id integer
) strict;
create index article_url on article (url);
create index article_published on article (published_sort, id);
create index article_captured on article (captured_sort, id);
create index article_words on article (word_count, id);
create index article_quotations on article (quotation_count, id);
create index article_headline on article (headline, id);
create index article_publisher on article (publisher_id, published_sort, id);
create index article_section on article (section, published_sort, id);
create index article_language on article (language, published_sort, id);
create index article_wire on article (wire_group_id, published_sort, id) where wire_group_id is not null;

create table article_body (
  article_id integer primary key, blocks text not null, images text not null, lead_image text, bylines text not null,
  tags text not null, categories text not null, removed text not null, empty_reason text
) strict;

create table paragraph (
  id integer primary key, article_id integer not null, position integer not null, key text not null,
  kind text not null, text text not null, marks text not null, unique (article_id, position)
) strict;
create unique index paragraph_key on paragraph (key);

create table quotation (
  id integer primary key, key text not null, article_id integer not null, ordinal integer not null,
  paragraph_key text not null, paragraph integer not null, start integer not null, end integer not null,
  text text not null, kind text not null, scare_reason text,
  speaker integer, via integer, speaker_id integer, via_id integer,
  mention text, cue text, evidence text not null, alternatives text not null, confidence real not null,
  method text not null, reason text, utterance integer not null, utterance_group_id integer, correction text,
  published_at integer, published_sort integer not null, publisher_id text not null, language text not null,
  unique (article_id, ordinal)
) strict;
create unique index quotation_key on quotation (key);
create index quotation_paragraph on quotation (paragraph_key, ordinal);
create index quotation_published on quotation (published_sort, article_id, ordinal);
create index quotation_confidence on quotation (confidence, article_id, ordinal);
create index quotation_speaker_time on quotation (speaker_id, published_sort, article_id, ordinal);
create index quotation_via on quotation (via_id) where via_id is not null;
create index quotation_group on quotation (utterance_group_id, published_sort, article_id, ordinal)
  where utterance_group_id is not null;

create table local_speaker (
  article_id integer not null, ordinal integer not null, name text not null, kind text not null,
  aliases text not null, roles text not null, quotation_count integer not null, speaker_id integer,
  primary key (article_id, ordinal)
) strict, without rowid;
create index local_speaker_speaker on local_speaker (speaker_id) where speaker_id is not null;

create table article_topic_raw (
  article_id integer not null, ordinal integer not null, slug text not null, label text not null, kind text not null,
  paragraphs text not null, count integer not null, in_headline integer not null, primary key (article_id, ordinal)
) strict, without rowid;
${GRAPH_TABLES}`,
} as const;
