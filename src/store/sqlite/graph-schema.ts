/**
 * Tables of the graph over the archive: all of them are emptied and written anew by `rebuildGraph`, from
 * `article_facts`, which holds the facts (JSON of `ArticleFacts`) of every article, one row each, written
 * and deleted with the article.
 */
export const GRAPH_TABLES = `
create table if not exists article_facts (article_id integer primary key, facts text not null) strict;
create table if not exists speaker (
  id integer primary key, name text not null, folded_name text not null, kind text not null, same_as text not null,
  quotation_count integer not null, article_count integer not null,
  first_quoted_at integer, last_quoted_at integer, corrections text not null
) strict;
create table if not exists speaker_alias (
  speaker_id integer not null, text text not null, folded text not null, script text not null, kind text not null,
  count integer not null, first_seen_at integer, primary key (speaker_id, text)
) strict, without rowid;
create index if not exists speaker_alias_folded on speaker_alias (folded, speaker_id);
create table if not exists speaker_role (
  speaker_id integer not null, title text not null, organisation text,
  first_seen_at integer, last_seen_at integer, article_count integer not null, primary key (speaker_id, title)
) strict, without rowid;
create table if not exists speaker_redirect (id integer primary key, speaker_id integer not null) strict;
create table if not exists article_speaker (
  article_id integer not null, speaker_id integer not null, position integer not null, quotation_count integer not null,
  name_as_printed text not null, role_as_printed text, published_at integer, primary key (article_id, speaker_id)
) strict, without rowid;
create index if not exists article_speaker_speaker on article_speaker (speaker_id, published_at, article_id);
create table if not exists speaker_pair (
  speaker_id integer not null, other_id integer not null, article_count integer not null, primary key (speaker_id, other_id)
) strict, without rowid;
create table if not exists topic (
  id integer primary key, slug text not null, label text not null, kind text not null, article_count integer not null,
  first_seen_at integer, last_seen_at integer
) strict;
create index if not exists topic_slug on topic (slug, article_count);
create table if not exists topic_alias (
  topic_id integer not null, text text not null, script text not null, kind text not null, count integer not null,
  first_seen_at integer, primary key (topic_id, text)
) strict, without rowid;
create table if not exists article_topic (
  article_id integer not null, topic_id integer not null, score real not null, origin text not null,
  paragraphs text not null, published_at integer, primary key (article_id, topic_id)
) strict, without rowid;
create index if not exists article_topic_topic on article_topic (topic_id, published_at, article_id);
create table if not exists topic_pair (
  topic_id integer not null, other_id integer not null, article_count integer not null, quotation_count integer not null,
  primary key (topic_id, other_id)
) strict, without rowid;
create table if not exists speaker_topic (
  speaker_id integer not null, topic_id integer not null, article_count integer not null, quotation_count integer not null,
  primary key (speaker_id, topic_id)
) strict, without rowid;
create index if not exists speaker_topic_topic on speaker_topic (topic_id, article_count, speaker_id);
create table if not exists utterance_group (
  id integer primary key, first_quotation_id text not null, size integer not null, article_count integer not null,
  is_disputed integer not null
) strict;
create table if not exists utterance_member (
  group_id integer not null, position integer not null, quotation_id text not null, article_id integer not null,
  similarity real not null, change text not null, primary key (group_id, position)
) strict, without rowid;
create unique index if not exists utterance_member_quotation on utterance_member (quotation_id);
create table if not exists wire_group (
  id integer primary key, size integer not null, origin_article_id integer, origin_reason text
) strict;
create table if not exists wire_member (
  article_id integer primary key, group_id integer not null, shared_count integer not null
) strict;
create table if not exists related_article (
  article_id integer not null, other_id integer not null, by text not null, score real not null,
  shared_count integer not null, primary key (article_id, other_id, by)
) strict, without rowid;
create table if not exists speaker_identity (
  article_id integer not null, ordinal integer not null, speaker_id integer not null, primary key (article_id, ordinal)
) strict, without rowid;
create table if not exists quotation_speaker (
  quotation_id text primary key, speaker_id integer, via_id integer, correction text
) strict, without rowid;
`;
