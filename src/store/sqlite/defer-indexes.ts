import type { Database } from './database.ts';

/** Where the declarations of indexes stand that are yet to be made again. */
const DEFERRED = 'deferred_indexes';
/** Tables that lists filter and order, with many indexes that no write looks into. */
const TABLES = ['article', 'quotation'];

/**
 * Drops what only readers need while an empty archive is filled: sorting all rows once at the end costs
 * far less than placing each row in two dozen indexes. Their declarations are kept in the same
 * transaction, so that whichever run ends next makes them again. Unique indexes stay.
 */
export function deferIndexes(database: Database): void {
  if (database.get('select 1 from source_file limit 1') !== null) return;
  if (readDeferred(database).length > 0) return;
  const rows = database.all(
    `select name, sql from sqlite_master where type = 'index' and sql not like 'create unique %'
      and tbl_name in (select value from json_each(?)) order by name`,
    JSON.stringify(TABLES),
  );
  for (const { name } of rows) database.exec(`drop index ${String(name)}`);
  database.run(
    'insert or replace into meta values (?, ?)',
    DEFERRED,
    JSON.stringify(rows.map(({ sql }) => sql)),
  );
}

/** Makes the indexes again that filling the archive has put off; the caller holds the transaction. */
export function createDeferredIndexes(database: Database): void {
  for (const sql of readDeferred(database)) database.exec(sql);
  database.run('delete from meta where key = ?', DEFERRED);
}

function readDeferred(database: Database): readonly string[] {
  const value = database.get('select value from meta where key = ?', DEFERRED)?.['value'];
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(list) ? list.map(String) : [];
}
