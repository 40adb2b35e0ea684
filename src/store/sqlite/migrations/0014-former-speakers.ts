/** Who spoke in a changed article before and no longer does: pages of theirs show what is no longer so. */
export const formerSpeakers = {
  name: '0014-former-speakers',
  sql: `
alter table article_change add column former_speakers text;
`,
} as const;
