import type { Bucket, Interval, ListRequest, Scope } from '../../page.ts';
import type { Database, SqlRow } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';
import { createListQuery } from './list-query.ts';
import { isWhole } from './read-counts.ts';
import { createScopeKeys } from './scope-keys.ts';
import { allOf, raw, sql } from './sql.ts';

const DAY = 86_400_000;

/** Items per interval, for scopes of one kind, in their order. SQL counts days; longer intervals are summed here. */
export function readTimelines<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
  scopes: readonly Scope[],
  request: ListRequest<W, O>,
  interval: Interval,
): readonly (readonly Bucket[])[] {
  if (scopes[0]?.kind === 'ALL' && isWhole(request)) {
    const stored = readStoredDays(database, list.table);
    if (stored !== null) return scopes.map(() => createBuckets(stored, interval));
  }
  const kind = scopes[0]?.kind ?? 'ALL';
  const { from, conditions } = createListQuery(list, kind, request, kind === 'ALL' ? 'ANY' : []);
  const instant = raw(list.instant);
  // Division drops the fraction towards zero; days before 1970 go down.
  const statement = sql`select scope.key as scope_key,
      (${instant} - case when ${instant} < 0 then ${DAY - 1} else 0 end) / ${DAY} as day, count(*) as count
    from json_each(${createScopeKeys(scopes)}) scope cross join ${from}
    where ${allOf(conditions)} and +${instant} is not null group by 1, 2 order by 1, 2`;
  const found: SqlRow[][] = scopes.map(() => []);
  for (const row of database.all(statement.text, ...statement.values))
    found[Number(row['scope_key'])]?.push(row);
  return found.map((days) => createBuckets(days, interval));
}

function readStoredDays(database: Database, table: string): readonly SqlRow[] | null {
  const rows = database.all(
    `select total.list, stored.day, stored.count from list_total total
      left join list_day stored on stored.list = total.list where total.list = ? order by stored.day`,
    table,
  );
  return rows.length === 0 ? null : rows.filter(({ day }) => day !== null);
}

function createBuckets(days: readonly SqlRow[], interval: Interval): readonly Bucket[] {
  const counts = new Map<number, number>();
  for (const { day, count } of days) {
    const start = findIntervalStart(Number(day) * DAY, interval);
    counts.set(start, (counts.get(start) ?? 0) + Number(count));
  }
  return [...counts].map(([start, count]) => ({ start, count }));
}

/** First instant of the interval that a day lies in, UTC; weeks begin on Monday. */
function findIntervalStart(instant: number, interval: Interval): number {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (interval) {
    case 'DAY':
      return instant;
    case 'WEEK':
      return instant - ((date.getUTCDay() + 6) % 7) * DAY;
    case 'MONTH':
      return createUtc(year, month);
    case 'QUARTER':
      return createUtc(year, month - (month % 3));
    case 'YEAR':
      return createUtc(year, 0);
  }
}

/** Unlike `Date.UTC`, takes the years 0 to 99 as they are. */
function createUtc(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}
