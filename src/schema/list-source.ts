import { gatewayError } from '../errors.ts';
import type { ListLoader } from '../loaders/list-loader.ts';
import type {
  Bucket,
  FacetValue,
  Interval,
  ListRequest,
  Page,
  PageEdge,
  PageWindow,
  Scope,
} from '../store/page.ts';

/** An edge as its fields need it: the match itself, and what was searched for. */
export interface ListEdge<R> extends PageEdge<R> {
  readonly search: string | null;
}

/** What every connection can say of itself; nothing is read before a field asks for it. */
export interface ConnectionSource {
  pageInfo(): Promise<PageFacts>;
  totalCount(): Promise<number>;
}

/** Where a page stands. */
export interface PageFacts {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list of the store that a connection stands for. */
export interface ListSource<R, F extends string> extends ConnectionSource {
  edges(): Promise<readonly ListEdge<R>[]>;
  estimatedCount(): Promise<number>;
  facet(facet: F, first: number): Promise<readonly FacetValue[]>;
  timeline(interval: Interval): Promise<readonly Bucket[]>;
}

/** Returns the connection's side of a list: what it reads is batched over all parents that ask alike. */
export function createListSource<R, W, O, F extends string>(
  loader: ListLoader<R, W, O, F>,
  scope: Scope,
  request: ListRequest<W, O>,
  window: PageWindow,
): ListSource<R, F> {
  const readPage = () => loader.page(scope, request, window);
  return {
    edges: async () => {
      const { edges } = await readPage();
      return edges.map((edge) => ({ ...edge, search: request.search }));
    },
    pageInfo: async () => describePage(await readPage()),
    totalCount: () => loader.count(scope, request),
    estimatedCount: () => loader.estimate(scope, request),
    facet: (facet, first) => loader.facet(scope, request, facet, first),
    timeline: (interval) => loader.timeline(scope, request, interval),
  };
}

/** Returns where a page stands in its list. */
export function describePage<R>({ edges, hasNextPage, hasPreviousPage }: Page<R>): PageFacts {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}

/** Returns the text to search for; white space alone searches for nothing. */
export function readSearch(search: string | null | undefined): string | null {
  return search == null || search.trim() === '' ? null : search;
}

/** Returns the order asked for, or the default one; RELEVANCE is refused where nothing is searched. */
export function readOrder<O extends string>(
  order: O | null | undefined,
  search: string | null,
  relevance: O,
  otherwise: O,
): O {
  if (order === relevance && search === null)
    throw gatewayError(
      'RELEVANCE_WITHOUT_SEARCH',
      'orderBy is RELEVANCE, but nothing is searched for.',
      'Give search, or another order.',
    );
  return order ?? (search === null ? otherwise : relevance);
}
