/** The best known of the names that many begin alike, so that the first letter typed is answered at once. */
export const tops = {
  name: '0007-tops',
  sql: `
create table completion_top (
  list text not null, prefix text not null, place integer not null, id integer not null, score real not null,
  primary key (list, prefix, place)
) strict, without rowid;
`,
} as const;
