import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type FeedFacts, type FeedFormat, renderFeed } from '../../render/render-feed.ts';
import type { GatewayContext } from '../../schema/builder.ts';
import { createTag, isTagKnown } from '../entity-tag.ts';
import { respondJson } from '../respond.ts';
import { runOwnQuery } from '../run-own-query.ts';
import {
  createArticleEntry,
  createQuotationEntry,
  type FeedArticle,
  type FeedQuotation,
} from './feed-entries.ts';
import type { SavedQuery } from './saved-query.ts';

/** Feeds are asked for over and over; a few minutes late is early enough. */
const MAX_AGE_S = 300;
const PATH = /^\/feed\/(?<name>[^/]+)\.(?<ending>atom|jsonl?)$/u;
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;
const FORMATS: Readonly<Record<string, { readonly format: FeedFormat; readonly type: string }>> = {
  atom: { format: 'ATOM', type: 'application/atom+xml; charset=utf-8' },
  json: { format: 'JSON', type: 'application/feed+json; charset=utf-8' },
};
/** Neither this nor application/x-ndjson is registered; this one is named after the format. */
const LINES_TYPE = 'application/jsonl; charset=utf-8';

/** A feed as it is sent. */
interface Written {
  readonly body: string;
  readonly type: string;
  /** ISO 8601 instant of the newest change; null where none can be told. */
  readonly updatedAt: string | null;
}

/** What answers requests for feeds: `/feed` lists them, `/feed/NAME.atom`, `.json` and `.jsonl` are they. */
export type FeedResponder = (request: Request, pathname: string) => Promise<Response | null>;

/**
 * Returns the answer to requests below `/feed`; null for what is no feed. Answers carry `ETag` and
 * `Last-Modified`, and a request that names what it has gets 304 while nothing changed.
 *
 * @param isReproducible what `createReproducibility` gave
 */
export function createFeeds(
  queries: readonly SavedQuery[],
  schema: GraphQLSchema,
  createContext: () => GatewayContext,
  isReproducible: (document: DocumentNode) => boolean,
): FeedResponder {
  const byName = new Map(queries.map((query) => [query.name, query]));
  return async (request, pathname) => {
    const origin = readOrigin(request);
    if (pathname === '/feed')
      return respondJson(200, { feeds: queries.map((query) => describe(query, origin)) });
    const { name = '', ending = '' } = PATH.exec(pathname)?.groups ?? {};
    const query = byName.get(decodeName(name));
    if (query === undefined) return null;
    const read = (document: DocumentNode) => readList(query, document, schema, createContext());
    if (ending === 'jsonl') {
      if (query.lines === null) return null;
      const { document, key } = query.lines;
      return respondFeed(request, writeLines(await read(document), key, isReproducible(document)));
    }
    const { format, type } = FORMATS[ending] ?? {};
    if (format === undefined || type === undefined) return null;
    const feed = createFeed(query, await read(query.document), `${origin}${pathname}`, origin);
    return respondFeed(request, {
      body: renderFeed(feed, format),
      type,
      updatedAt: feed.updatedAt,
    });
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
  return {
    name: query.name,
    title: query.title,
    atom: `${address}.atom`,
    json: `${address}.json`,
    ...(query.lines !== null && { jsonl: `${address}.jsonl` }),
  };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that is no encoding of anything is the name of no feed.
    return name;
  }
}

/** The list of a saved query, and when the archive was last read. */
interface FoundList {
  readonly list: unknown;
  readonly lastIngestAt: number | null;
}

async function readList(
  query: SavedQuery,
  document: DocumentNode,
  schema: GraphQLSchema,
  context: GatewayContext,
): Promise<FoundList> {
  let list = await runOwnQuery(schema, document, context);
  for (const key of query.path) list = isRecord(list) ? list[key] : null;
  const { lastIngestAt } = await context.store.archive();
  return { list, lastIngestAt };
}

function readItems(list: unknown, key: string): readonly unknown[] {
  const items = isRecord(list) ? list[key] : null;
  return Array.isArray(items) ? items : [];
}

function createFeed(
  query: SavedQuery,
  { list, lastIngestAt }: FoundList,
  selfUrl: string,
  homeUrl: string,
): FeedFacts {
  const nodes = readItems(list, 'nodes');
  // The fields of the nodes are those of `SELECTIONS`.
  const entries =
    query.kind === 'ARTICLES'
      ? nodes.map((node) => createArticleEntry(node as FeedArticle))
      : nodes.map((node) => createQuotationEntry(node as FeedQuotation));
  const known = entries.flatMap(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt ?? []);
  // Without any date of its own the feed is as old as the last reading of the archive.
  const updatedAt = known.toSorted().at(-1) ?? new Date(lastIngestAt ?? 0).toISOString();
  return { title: query.title, selfUrl, homeUrl, updatedAt, entries };
}

/* Lines may hold anything, so they are as old as the archive, and of unknown age with foreign fields. */
function writeLines(
  { list, lastIngestAt }: FoundList,
  key: string,
  isReproducible: boolean,
): Written {
  const isDated = isReproducible && lastIngestAt !== null;
  return {
    body: readItems(list, key)
      .map((item) => `${JSON.stringify(item)}\n`)
      .join(''),
    type: LINES_TYPE,
    updatedAt: isDated ? new Date(lastIngestAt).toISOString() : null,
  };
}

function respondFeed(request: Request, { body, type, updatedAt }: Written): Response {
  const etag = createTag(body);
  const headers = {
    etag,
    ...(updatedAt !== null && { 'last-modified': new Date(updatedAt).toUTCString() }),
    'cache-control': `public, max-age=${MAX_AGE_S}`,
  };
  if (isKnown(request, etag, updatedAt)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, {
    status: 200,
    headers: { ...headers, 'content-type': type },
  });
}

/* The tag decides where it is sent: two changes may fall into one second. */
function isKnown(request: Request, etag: string, updatedAt: string | null): boolean {
  const isKnownByTag = isTagKnown(request, etag);
  if (isKnownByTag !== null) return isKnownByTag;
  if (updatedAt === null) return false;
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return Number.isFinite(since) && Math.floor(Date.parse(updatedAt) / 1000) * 1000 <= since;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
