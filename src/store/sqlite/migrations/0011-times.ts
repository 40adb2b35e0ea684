/**
 * A walk by the number of quotations asks what is said in each article it meets, by the article's time: in
 * its index, that is seen without a look at the row.
 */
export const times = {
  name: '0011-times',
  sql: `
drop index if exists article_quotations_words;
create index article_quotations_time on article (quotation_count, id, word_count, published_sort);
`,
} as const;
