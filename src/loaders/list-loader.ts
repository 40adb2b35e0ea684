import DataLoader from 'dataloader';
import type {
  Bucket,
  FacetValue,
  Interval,
  ListRequest,
  Page,
  PageWindow,
  Scope,
} from '../store/page.ts';
import type { ListReader } from '../store/store.ts';

/** One kind of list within a request: equal lists of many parents are read together, and once. */
export interface ListLoader<R, W, O, F extends string> {
  page(scope: Scope, request: ListRequest<W, O>, window: PageWindow): Promise<Page<R>>;
  count(scope: Scope, request: ListRequest<W, O>): Promise<number>;
  estimate(scope: Scope, request: ListRequest<W, O>): Promise<number>;
  facet(
    scope: Scope,
    request: ListRequest<W, O>,
    facet: F,
    first: number,
  ): Promise<readonly FacetValue[]>;
  timeline(
    scope: Scope,
    request: ListRequest<W, O>,
    interval: Interval,
  ): Promise<readonly Bucket[]>;
}

/**
 * Returns the loader of one kind of list. Parents that ask with equal arguments share a batch; lists
 * under two aliases with different arguments are two batches, whatever the number of parents.
 */
export function createListLoader<R, W, O, F extends string>(
  reader: ListReader<R, W, O, F>,
): ListLoader<R, W, O, F> {
  const batches = new Map<string, DataLoader<Scope, unknown, string>>();
  const load = <V>(
    args: readonly unknown[],
    scope: Scope,
    read: (scopes: readonly Scope[]) => Promise<readonly V[]>,
  ): Promise<V> => {
    const name = JSON.stringify(args);
    // The name begins with the operation, so what stands under it always is of that operation's type.
    let batch = batches.get(name) as DataLoader<Scope, V, string> | undefined;
    if (batch === undefined) {
      batch = new DataLoader<Scope, V, string>(read, { cacheKeyFn: nameScope });
      batches.set(name, batch);
    }
    return batch.load(scope);
  };
  return {
    page: (scope, request, window) =>
      load(['page', request, window], scope, (scopes) => reader.pages(scopes, request, window)),
    count: (scope, request) =>
      load(['count', request], scope, (scopes) => reader.counts(scopes, request)),
    estimate: (scope, request) =>
      load(['estimate', request], scope, (scopes) => reader.estimates(scopes, request)),
    facet: (scope, request, facet, first) =>
      load(['facet', request, facet, first], scope, (scopes) =>
        reader.facets(scopes, request, facet, first),
      ),
    timeline: (scope, request, interval) =>
      load(['timeline', request, interval], scope, (scopes) =>
        reader.timelines(scopes, request, interval),
      ),
  };
}

function nameScope(scope: Scope): string {
  return scope.kind === 'ALL' ? scope.kind : `${scope.kind}:${scope.id}`;
}
