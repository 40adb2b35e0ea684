import { execute, type GraphQLSchema } from 'graphql';
import { type FeedFacts, type FeedFormat, renderFeed } from '../../render/render-feed.ts';
import type { GatewayContext } from '../../schema/builder.ts';
import { createTag, isTagKnown } from '../entity-tag.ts';
import { respondJson } from '../respond.ts';
import {
  createArticleEntry,
  createQuotationEntry,
  type FeedArticle,
  type FeedQuotation,
} from './feed-entries.ts';
import type { SavedQuery } from './saved-query.ts';

/** Feeds are asked for over and over; a few minutes late is early enough. */
const MAX_AGE_S = 300;
const PATH = /^\/feed\/(?<name>[^/]+)\.(?<ending>atom|json)$/u;
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;
const FORMATS: Readonly<Record<string, { readonly format: FeedFormat; readonly type: string }>> = {
  atom: { format: 'ATOM', type: 'application/atom+xml; charset=utf-8' },
  json: { format: 'JSON', type: 'application/feed+json; charset=utf-8' },
};

/** What answers requests for feeds: `/feed` lists them, `/feed/NAME.atom` and `/feed/NAME.json` are they. */
export type FeedResponder = (request: Request, pathname: string) => Promise<Response | null>;

/**
 * Returns the answer to requests below `/feed`; null for what is no feed. Answers carry `ETag` and
 * `Last-Modified`, and a request that names what it has gets 304 while nothing changed.
 */
export function createFeeds(
  queries: readonly SavedQuery[],
  schema: GraphQLSchema,
  createContext: () => GatewayContext,
): FeedResponder {
  const byName = new Map(queries.map((query) => [query.name, query]));
  return async (request, pathname) => {
    const origin = readOrigin(request);
    if (pathname === '/feed')
      return respondJson(200, { feeds: queries.map((query) => describe(query, origin)) });
    const found = PATH.exec(pathname)?.groups;
    const { format, type } = FORMATS[found?.['ending'] ?? ''] ?? {};
    const query = byName.get(decodeName(found?.['name'] ?? ''));
    if (query === undefined || format === undefined || type === undefined) return null;
    const feed = await readFeed(query, `${origin}${pathname}`, origin, schema, createContext());
    return respondFeed(request, feed, format, type);
  };
}

/* The address under which the client knows the server; a host that is no host name is not repeated. */
function readOrigin(request: Request): string {
  const own = new URL(request.url);
  const host = request.headers.get('host') ?? '';
  if (!HOST.test(host)) return own.origin;
  const isSecure =
    own.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}

function describe(query: SavedQuery, origin: string) {
  const address = `${origin}/feed/${encodeURIComponent(query.name)}`;
  return { name: query.name, title: query.title, atom: `${address}.atom`, json: `${address}.json` };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that is no encoding of anything is the name of no feed.
    return name;
  }
}

async function readFeed(
  query: SavedQuery,
  selfUrl: string,
  homeUrl: string,
  schema: GraphQLSchema,
  contextValue: GatewayContext,
): Promise<FeedFacts> {
  const { data, errors } = await execute({ schema, document: query.document, contextValue });
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  let list: unknown = data;
  for (const key of query.path) list = isRecord(list) ? list[key] : null;
  const nodes = isRecord(list) && Array.isArray(list['nodes']) ? list['nodes'] : [];
  const entries =
    query.kind === 'ARTICLES'
      ? nodes.map((node: FeedArticle) => createArticleEntry(node))
      : nodes.map((node: FeedQuotation) => createQuotationEntry(node));
  const archive = await contextValue.store.archive();
  const known = entries.flatMap(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt ?? []);
  // Without any date of its own the feed is as old as the last reading of the archive.
  const updatedAt = known.toSorted().at(-1) ?? new Date(archive.lastIngestAt ?? 0).toISOString();
  return { title: query.title, selfUrl, homeUrl, updatedAt, entries };
}

function respondFeed(
  request: Request,
  feed: FeedFacts,
  format: FeedFormat,
  type: string,
): Response {
  const body = renderFeed(feed, format);
  const etag = createTag(body);
  const headers = {
    etag,
    'last-modified': new Date(feed.updatedAt).toUTCString(),
    'cache-control': `public, max-age=${MAX_AGE_S}`,
  };
  if (isKnown(request, etag, feed.updatedAt)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, {
    status: 200,
    headers: { ...headers, 'content-type': type },
  });
}

/* The tag decides where it is sent: two changes may fall into one second. */
function isKnown(request: Request, etag: string, updatedAt: string): boolean {
  const isKnownByTag = isTagKnown(request, etag);
  if (isKnownByTag !== null) return isKnownByTag;
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return Number.isFinite(since) && Math.floor(Date.parse(updatedAt) / 1000) * 1000 <= since;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
