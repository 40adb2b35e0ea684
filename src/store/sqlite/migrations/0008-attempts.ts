/** How many times a file was read and gave trouble. */
export const attempts = {
  name: '0008-attempts',
  sql: `
alter table file_issue add column attempts integer not null default 1;
`,
} as const;
