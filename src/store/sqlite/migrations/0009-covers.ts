/**
 * Indexes of orders that also hold what filters look at most, so that a walk needs no row, and orders by
 * capture within one publisher, language, script or section.
 */
export const covers = {
  name: '0009-covers',
  sql: `
drop index if exists article_published;
drop index if exists article_captured;
drop index if exists quotation_published;
drop index if exists speaker_name;
create index article_published_captured on article (published_sort, id, captured_sort);
create index article_captured_facts
  on article (captured_sort, id, published_sort, publisher_id, word_count);
create index article_publisher_captured on article (publisher_id, captured_sort, id);
create index article_language_captured on article (language, captured_sort, id);
create index article_script_captured on article (script, captured_sort, id);
create index article_section_captured on article (section, captured_sort, id);
create index speaker_name_counts on speaker (name, id, quotation_count, article_count);
create index quotation_published_confidence
  on quotation (published_sort, article_id, ordinal, kind, confidence);
`,
} as const;
