import type { Database, SqlValue } from '../database.ts';

/** Values that a page may be put together from. */
const MAX_VALUES = 50;

/**
 * The different values of a column that leads an index, null among them; null where they are many. Each
 * is one step in the index, however often it occurs.
 */
export function readValues(
  database: Database,
  table: string,
  column: string,
): readonly SqlValue[] | null {
  const rows = database.all(
    `with recursive step(value, place) as (
      select (select ${column} from ${table} where ${column} is not null order by ${column} limit 1), 1
      union all select (select ${column} from ${table} where ${column} > step.value order by ${column} limit 1), place + 1
        from step where step.value is not null and place <= ${MAX_VALUES})
    select value from step`,
  );
  // The last step finds null, which stands for rows without a value, too.
  return rows.length > MAX_VALUES + 1 || rows.at(-1)?.['value'] !== null
    ? null
    : rows.map(({ value = null }) => value);
}
