/** Quotations that are somebody's speech, by confidence: SCARE, often as sure as can be, lies apart. */
export const speech = {
  name: '0004-speech',
  sql: `
create index quotation_speech on quotation (confidence, article_id, ordinal) where kind <> 'SCARE';
analyze quotation_speech;
`,
} as const;
