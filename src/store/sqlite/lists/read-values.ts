import type { Database, SqlValue } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';

/** Values that a page may be put together from. */
const MAX_VALUES = 50;

/**
 * The different values of a column that leads an index, null among them; null where they are many. Each
 * is one step in the index, however often it occurs.
 */
export function readValues<R, W, O extends string, F extends string>(
  database: Database,
  { table, hidden }: Pick<ListDefinition<R, W, O, F>, 'table' | 'hidden'>,
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
  if (rows.length > MAX_VALUES + 1 || rows.at(-1)?.['value'] !== null) return null;
  const values = rows.map(({ value = null }) => value);
  if (hidden === undefined || hidden.column === column) return values;
  // What only hidden rows have would be walked to its end for nothing.
  return database
    .all(
      `select given.value as value from json_each(?) given
        where exists (select 1 from ${table} where ${column} is given.value and +${hidden.column} <> ?) order by given.key`,
      JSON.stringify(values),
      hidden.value,
    )
    .map(({ value = null }) => value);
}
