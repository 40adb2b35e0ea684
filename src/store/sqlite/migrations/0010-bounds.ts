/**
 * What lists order by, in the indexes of what they filter by: the matches of a range of confidences are
 * sorted by time, and a walk by the number of quotations tests lengths, without looking at the rows.
 */
export const bounds = {
  name: '0010-bounds',
  sql: `
drop index if exists quotation_confidence;
drop index if exists article_quotations;
create index quotation_confidence_published
  on quotation (confidence, article_id, ordinal, kind, published_sort);
create index article_quotations_words on article (quotation_count, id, word_count);
`,
} as const;
