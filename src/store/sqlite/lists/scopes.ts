import type { ScopeDefinition } from './list-definition.ts';

/**
 * A scope whose records name their items in a table of pairs, which stands as `placed`.
 *
 * @param pairs table of pairs
 * @param owner its column with the record's id
 * @param item its column with the item's id
 * @param keys orders that an index of the pairs is in
 */
export function placedScope(
  table: string,
  pairs: string,
  owner: string,
  item: string,
  keys: ScopeDefinition['keys'] = {},
): ScopeDefinition {
  const from = `${pairs} placed`;
  const on = `placed.${owner} = scope.value`;
  return {
    from: `${from} cross join ${table}`,
    on: `${on} and ${table}.id = placed.${item}`,
    check: `exists (select 1 from ${from} where placed.${item} = ${table}.id and ${on})`,
    ids: { from, on, id: `placed.${item}` },
    keys,
  };
}

/** A scope whose records are named by a column of the items. */
export function columnScope(column: string): ScopeDefinition {
  const table = column.slice(0, column.indexOf('.'));
  const on = `${column} = scope.value`;
  // `+` keeps the column's own index from taking the place of the one that is walked.
  return { from: table, on, check: `+${on}`, ids: { from: table, on, id: `${table}.id` }, column };
}
