import type { FacetValue, ListRequest, Scope } from '../../page.ts';
import type { Database } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import { isWhole } from './read-counts.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, raw, sql } from './sql.ts';

/** Values of a facet of a whole list that are stored. */
export const MAX_STORED = 1000;

/** The largest values of a facet for scopes of one kind, in their order. */
export function readFacets<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  facet: F,
  first: number,
): readonly (readonly FacetValue[])[] {
  if (scopes[0]?.kind === 'ALL' && isWhole(request) && first <= MAX_STORED) {
    const stored = readStoredFacet(database, list.table, facet, first);
    if (stored !== null) return scopes.map(() => stored);
  }
  const kind = scopes[0]?.kind ?? 'ALL';
  const { from, conditions } = createListQuery(list, kind, request, kind === 'ALL' ? 'ANY' : []);
  const { join, value, label } = list.facets[facet];
  const statement = sql`with counted(scope_key, value, count) as materialized (
      select scope.key, ${raw(value)}, count(*)
      from json_each(${createScopeKeys(scopes)}) scope cross join ${from} ${raw(join)}
      where ${allOf(conditions)} and +${raw(value)} is not null group by 1, 2),
    labelled as (select counted.*, coalesce(${raw(label)}, counted.value) as label from counted),
    placed as (select *, row_number() over (partition by scope_key order by count desc, label, value) as place
      from labelled)
    select scope_key, value, label, count from placed where place <= ${Math.max(0, first)} order by scope_key, place`;
  const found: FacetValue[][] = scopes.map(() => []);
  for (const row of database.all(statement.text, ...statement.values)) {
    found[Number(row['scope_key'])]?.push({
      id: String(row['value']),
      label: String(row['label']),
      count: Number(row['count']),
    });
  }
  return found;
}

function readStoredFacet(
  database: Database,
  table: string,
  facet: string,
  first: number,
): readonly FacetValue[] | null {
  // The total tells an empty facet from one that is not stored.
  const rows = database.all(
    `select total.list, stored.value, stored.label, stored.count from list_total total
      left join list_facet stored on stored.list = total.list and stored.facet = ? and stored.place <= ?
      where total.list = ? order by stored.place`,
    facet,
    first,
    table,
  );
  if (rows.length === 0) return null;
  return rows.flatMap(({ value, label, count }) =>
    typeof value === 'string' ? [{ id: value, label: String(label), count: Number(count) }] : [],
  );
}
