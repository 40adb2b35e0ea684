import { gatewayError } from '../errors.ts';
import type { PageWindow } from '../store/page.ts';
import type { ConnectionSource, PageFacts } from './list-source.ts';

/** An edge of a list that is read whole. */
export interface ArrayEdge<R> {
  readonly cursor: string;
  readonly row: R;
}

/** A short list, read whole, that a connection cuts pages from. */
export interface ArraySource<R> extends ConnectionSource {
  edges(): Promise<readonly ArrayEdge<R>[]>;
}

/**
 * Returns a connection over rows that one read brings together. Cursors name the row by its key, so they
 * stay good when rows come and go before it.
 */
export function createArraySource<R>(
  read: () => Promise<readonly R[]>,
  keyOf: (row: R) => string,
  window: PageWindow,
): ArraySource<R> {
  const cut = async () => cutPage(await read(), keyOf, window);
  return {
    edges: async () => (await cut()).edges,
    pageInfo: async () => (await cut()).pageInfo,
    totalCount: async () => (await read()).length,
  };
}

function cutPage<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  { first, after, last, before }: PageWindow,
): { readonly edges: readonly ArrayEdge<R>[]; readonly pageInfo: PageFacts } {
  const cursors = rows.map((row) => Buffer.from(keyOf(row)).toString('base64url'));
  let start = after === undefined ? 0 : findCursor(cursors, after) + 1;
  let end = before === undefined ? rows.length : findCursor(cursors, before);
  if (first !== undefined) end = Math.min(end, start + first);
  if (last !== undefined) start = Math.max(start, end - last);
  const edges = rows
    .slice(start, end)
    .map((row, index) => ({ cursor: cursors[start + index] ?? '', row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function findCursor(cursors: readonly string[], cursor: string): number {
  const index = cursors.indexOf(cursor);
  if (index === -1)
    throw gatewayError(
      'INVALID_CURSOR',
      `"${cursor.slice(0, 80)}" is no cursor of this list.`,
      'Take cursors from edges or pageInfo of the same list.',
    );
  return index;
}
