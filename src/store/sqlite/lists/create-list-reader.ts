import type { Scope } from '../../page.ts';
import type { ListReader } from '../../store.ts';
import type { Database } from '../database.ts';
import type { ListDefinition } from './list-definition.ts';
import { readCounts, readEstimates } from './read-counts.ts';
import { readFacets } from './read-facets.ts';
import { readPages } from './read-pages.ts';
import { readTimelines } from './read-timelines.ts';

/** The reader of one kind of list. Scopes of one kind share a statement. */
export function createListReader<R, W, O extends string, F extends string>(
  database: Database,
  list: ListDefinition<R, W, O, F>,
): ListReader<R, W, O, F> {
  return {
    pages: async (scopes, request, window) =>
      answerByKind(scopes, (same) => readPages(database, list, same, request, window)),
    counts: async (scopes, request) =>
      answerByKind(scopes, (same) => readCounts(database, list, same, request)),
    estimates: async (scopes, request) =>
      answerByKind(scopes, (same) => readEstimates(database, list, same, request)),
    facets: async (scopes, request, facet, first) =>
      answerByKind(scopes, (same) => readFacets(database, list, same, request, facet, first)),
    timelines: async (scopes, request, interval) =>
      answerByKind(scopes, (same) => readTimelines(database, list, same, request, interval)),
  };
}

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
