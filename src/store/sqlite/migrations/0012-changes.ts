/**
 * What changed, for whoever follows the archive: `changing_article` holds how articles stood when the last
 * run ended, until the next one ends and writes `article_change`. `content` is null for an article that was
 * not there; `quotations` says who spoke each of its quotations, `known` lists those that a revised article
 * had before. The epoch names the log, so that a cursor of a database that was built anew is known as none of this one.
 */
export const changes = {
  name: '0012-changes',
  sql: `
create table changing_article (
  article_id integer primary key, url text, content text, quotations text
) strict;
create table article_change (
  sequence integer primary key, article_id integer not null, kind text not null, url text not null,
  changed_at integer not null, known text
) strict;
insert into meta values ('change_epoch', lower(hex(randomblob(8))));
`,
} as const;
