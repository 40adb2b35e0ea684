import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../config.ts';
import type { ArchiveRow } from '../../store/records.ts';
import type { StoreReader } from '../../store/store.ts';
import { hashContent, isTagKnown } from '../entity-tag.ts';
import { createTagReader } from './cache-tags.ts';

/** What is noted of a request whose answer may be kept. */
export interface CachedRequest {
  /** Holds what names the answer; null where nobody may keep it. */
  readonly naming: { name: AnswerName | null };
}

interface AnswerName {
  readonly tag: string;
  /** Epoch milliseconds; null where the archive does not know. */
  readonly lastIngestAt: number | null;
  /** Tags by which shared caches may be told to forget the answer; null where the client has it already. */
  readonly cacheTags: string | null;
}

/** What caching heeds besides the archive. */
export interface AnswerCacheOptions {
  readonly store: Pick<StoreReader, 'archive'>;
  readonly schema: GraphQLSchema;
  /** What `createReproducibility` gave. */
  isReproducible(document: DocumentNode): boolean;
  /** The schema as SDL, printed when it is first asked for. */
  readSdl(): string;
  /** Version of the program: another one may answer otherwise. */
  readonly version: string;
  readonly config: Pick<Config, 'maxAge' | 'pageSize' | 'maxPageSize' | 'corsOrigin'>;
}

/** Names answers while they are computed, and says in their headers who may keep them. */
export interface AnswerCache {
  readonly plugin: Plugin<CachedRequest>;
  /** The answer with its headers of caching; one without body where the client has it already. */
  finish(response: Response, request: CachedRequest): Response;
}

/** Answers that come piece by piece are not kept. */
const STREAMED = /text\/event-stream|multipart\/mixed/iu;
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\b/u;
/** So many times longer than fresh ones, shared caches may send old answers while they ask anew. */
const STALE_FACTOR = 5;

/**
 * Returns the caching of answers to GET queries; answers by POST are nobody's to keep. The tag is weak: it
 * names what the answer is made of, not its bytes. It is looked at when all limits are passed and before
 * anything runs, so that what a client has costs two statements. While an ingest is under way, or where
 * one came in between, an answer has no name and is not kept.
 */
export function createAnswerCache(options: AnswerCacheOptions): AnswerCache {
  const { store, schema, isReproducible, config } = options;
  const readTags = createTagReader(schema);
  let program: string | undefined;
  const nameProgram = (): string => (program ??= describeProgram(options));
  const kept = {
    'cache-control': describeSharing(config.maxAge),
    vary: config.corsOrigin === '' ? 'accept' : 'accept, origin',
  };
  return {
    plugin: {
      async onExecute({ args, context, setResultAndStopExecution }) {
        const { request, params } = context;
        if (!mayBeKept(request) || !isReproducible(args.document)) return undefined;
        const state = describeState(await store.archive());
        if (state === null) return undefined;
        const tag = nameAnswer([
          nameProgram(),
          state.name,
          params.query,
          params.variables,
          params.operationName,
        ]);
        // `*` asks whether there is an answer at all, which only computing it would tell.
        const isAnyAsked = request.headers.get('if-none-match')?.trim() === '*';
        const isKnown = !isAnyAsked && isTagKnown(request, tag) === true;
        const name = { tag, lastIngestAt: state.lastIngestAt, cacheTags: null };
        if (isKnown) {
          context.naming.name = name;
          setResultAndStopExecution({ data: null });
          return undefined;
        }
        return {
          async onExecuteDone({ result }) {
            const isWhole = 'data' in result && result.errors === undefined;
            // What was read before an ingest and after it belongs to neither state.
            if (isWhole && describeState(await store.archive())?.name === state.name)
              context.naming.name = { ...name, cacheTags: readTags(args.document, result.data) };
          },
        };
      },
    },
    finish(response, { naming: { name: named } }) {
      const { headers, status } = response;
      const isAnswer = status === 200 && JSON_TYPE.test(headers.get('content-type') ?? '');
      if (named === null || !isAnswer) {
        headers.set('cache-control', 'no-store');
        return response;
      }
      const { tag, lastIngestAt, cacheTags } = named;
      for (const [key, value] of Object.entries({ ...kept, etag: tag })) headers.set(key, value);
      if (lastIngestAt !== null) headers.set('last-modified', new Date(lastIngestAt).toUTCString());
      if (cacheTags !== null) {
        headers.set('cache-tag', cacheTags);
        return response;
      }
      headers.delete('content-type');
      headers.delete('content-length');
      return new Response(null, { status: 304, headers });
    },
  };
}

/**
 * The header of answers that everybody may keep: browsers ask each time whether theirs is the newest,
 * shared caches after so many seconds.
 *
 * @example
 * describeSharing(60) // 'public, max-age=0, s-maxage=60, stale-while-revalidate=300'
 */
export function describeSharing(maxAge: number): string {
  if (maxAge === 0) return 'public, no-cache';
  return `public, max-age=0, s-maxage=${maxAge}, stale-while-revalidate=${maxAge * STALE_FACTOR}`;
}

/** Whoever shows a token may see what others may not. */
function mayBeKept({ method, headers }: Request): boolean {
  const isStream = STREAMED.test(headers.get('accept') ?? '');
  return method === 'GET' && !isStream && !headers.has('authorization');
}

/** The archive's state as answers depend on it; null while it is changing or before it is there. */
function describeState(
  archive: ArchiveRow,
): { readonly name: string; readonly lastIngestAt: number | null } | null {
  const { indexState, pendingFiles, lastIngestAt } = archive;
  if (indexState !== 'CURRENT' || pendingFiles > 0) return null;
  return { name: JSON.stringify(archive), lastIngestAt };
}

/** What else decides an answer: the program, its schema, and the settings that set the size of pages. */
function describeProgram({ version, readSdl, config }: AnswerCacheOptions): string {
  const { pageSize, maxPageSize } = config;
  return hashContent(JSON.stringify([version, pageSize, maxPageSize, readSdl()]));
}

function nameAnswer(parts: readonly unknown[]): string {
  return `W/"${hashContent(JSON.stringify(parts.map((part) => part ?? null)))}"`;
}
