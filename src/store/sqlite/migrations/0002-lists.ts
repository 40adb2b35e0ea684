/**
 * What lists need: the search indexes, completion of names, stored counts, and an index for every order
 * and filter.
 *
 * Full-text rows hold tokens only (the texts stand in their tables) and are numbered by publication time
 * (`article_doc`, `quotation_doc`), so that the newest matches come first without sorting. The tokenizer
 * only parts at spaces: tokens are ours. `prefix = '1'` serves searches for one character. Files are
 * read anew, because articles written before have no tokens.
 */
export const lists = {
  name: '0002-lists',
  sql: `
create virtual table article_search using fts5(headline, standfirst, body, quotations, speakers,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
create table article_doc (doc integer primary key, article_id integer not null unique) strict;
create virtual table quotation_search using fts5(text, speaker,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
create table quotation_doc (
  doc integer primary key, quotation_id integer not null unique, article_id integer not null
) strict;
create index quotation_doc_article on quotation_doc (article_id);

create table speaker_completion (key text not null, speaker_id integer not null, primary key (key, speaker_id))
  strict, without rowid;
create table topic_completion (key text not null, topic_id integer not null, primary key (key, topic_id))
  strict, without rowid;

create table list_facet (
  list text not null, facet text not null, place integer not null, value text not null, label text not null,
  count integer not null, primary key (list, facet, place)
) strict, without rowid;
create table list_day (list text not null, day integer not null, count integer not null, primary key (list, day))
  strict, without rowid;
create table list_total (list text primary key, count integer not null) strict, without rowid;

create index article_script on article (script, published_sort, id);
create index article_published_at on article (published_at);
create index article_captured_at on article (captured_at);
create index quotation_kind on quotation (kind, published_sort, article_id, ordinal);
create index quotation_method on quotation (method, published_sort, article_id, ordinal);
create index quotation_reason on quotation (reason, published_sort, article_id, ordinal);
create index quotation_publisher on quotation (publisher_id, published_sort, article_id, ordinal);
create index quotation_language on quotation (language, published_sort, article_id, ordinal);
create index quotation_published_at on quotation (published_at);
create index speaker_quotations on speaker (quotation_count, id);
create index speaker_articles on speaker (article_count, id);
create index speaker_name on speaker (name, id);
create index speaker_kind on speaker (kind, quotation_count, id);
create index speaker_first on speaker (coalesce(first_quoted_at, -9000000000000000), id);
create index speaker_last on speaker (coalesce(last_quoted_at, -9000000000000000), id);
create index speaker_first_at on speaker (first_quoted_at);
create index speaker_last_at on speaker (last_quoted_at);
create index topic_articles on topic (article_count, id);
create index topic_label on topic (label, id);
create index topic_kind on topic (kind, article_count, id);
create index article_speaker_time
  on article_speaker (speaker_id, coalesce(published_at, -9000000000000000), article_id);
create index article_topic_time
  on article_topic (topic_id, coalesce(published_at, -9000000000000000), article_id);
create index speaker_topic_speaker on speaker_topic (speaker_id, article_count, topic_id);

delete from source_file;
`,
} as const;
