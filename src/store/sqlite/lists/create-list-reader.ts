import type { ListRequest, Scope } from '../../page.ts';
import type { ListReader } from '../../store.ts';
import type { Database } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListFacts } from './choose-way.ts';
import { countMatches, readCounts, readEstimates, readTotal } from './read-counts.ts';
import { readFacets } from './read-facets.ts';
import { readPages } from './read-pages.ts';
import { readTimelines } from './read-timelines.ts';
import { readValues } from './read-values.ts';
import { createResultCache } from './result-cache.ts';

/**
 * The reader of one kind of list. Scopes of one kind share a statement; what is counted over a whole list
 * is remembered until the archive changes.
 */
export function createListReader<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
): ListReader<R, W, O, F> {
  const cache = createResultCache(database);
  const facts: ListFacts = {
    readTotal: () => cache.answer(['total'], ALL, () => [readTotal(database, list)])[0] ?? 0,
    countMatches: (index, expression) =>
      cache.answer(['matches', index], [expression], () => [
        countMatches(database, index, expression),
      ])[0] ?? 0,
    readValues: (column) =>
      cache.answer(['values'], [column], () => [readValues(database, list, column)])[0] ?? null,
  };
  const imply = list.imply ?? ((where: W): W => where);
  const remember = <V>(
    name: readonly unknown[],
    scopes: readonly Scope[],
    read: (same: readonly Scope[]) => readonly V[],
  ): readonly V[] => cache.answer(name, scopes, (missing) => answerByKind(missing, read));
  return {
    pages: async (scopes, { search, where, orderBy }, window) => {
      const request = { search, orderBy, where: where === null ? null : imply(where) };
      return answerByKind(scopes, (same) =>
        readPages(database, list, same, request, window, facts),
      );
    },
    counts: async (scopes, { search, where }) =>
      remember(['count', search, where], scopes, (same) =>
        readCounts(database, list, same, createPlain(search, where)),
      ),
    estimates: async (scopes, { search, where }) =>
      remember(['estimate', search, where], scopes, (same) =>
        readEstimates(database, list, same, createPlain(search, where)),
      ),
    facets: async (scopes, { search, where }, facet, first) =>
      remember(['facet', search, where, facet, first], scopes, (same) =>
        readFacets(database, list, same, createPlain(search, where), facet, first),
      ),
    timelines: async (scopes, { search, where }, interval) =>
      remember(['timeline', search, where, interval], scopes, (same) =>
        readTimelines(database, list, same, createPlain(search, where), interval),
      ),
  };

  /** What is counted does not depend on the order. */
  function createPlain(search: string | null, where: W | null): ListRequest<W, O> {
    return { search, where, orderBy: list.plainOrder };
  }
}

const ALL: readonly Scope[] = [{ kind: 'ALL' }];

function answerByKind<V>(
  scopes: readonly Scope[],
  read: (same: readonly Scope[]) => readonly V[],
): readonly V[] {
  const kinds = new Set(scopes.map(({ kind }) => kind));
  if (kinds.size === 1) return read(scopes);
  const answers = new Map<Scope, V>();
  for (const kind of kinds) {
    const same = scopes.filter((scope) => scope.kind === kind);
    read(same).forEach((value, index) => {
      const scope = same[index];
      if (scope !== undefined) answers.set(scope, value);
    });
  }
  return scopes.flatMap((scope) => {
    const value = answers.get(scope);
    return value === undefined ? [] : [value];
  });
}
