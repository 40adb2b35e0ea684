import { randomUUID } from 'node:crypto';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { CODES, GatewayError, gatewayError } from '../errors.ts';
import { createLoaders } from '../loaders/loaders.ts';
import type { GatewayContext } from '../schema/builder.ts';
import type { Editor } from '../schema/editor.ts';
import { printGatewaySchema } from '../schema/print.ts';
import { createSchema } from '../schema/schema.ts';
import type { Store } from '../store/store.ts';
import { type CachedRequest, createAnswerCache } from './caching/answer-cache.ts';
import { createReproducibility } from './caching/is-reproducible.ts';
import { createPersistedDocuments } from './documents/persisted-documents.ts';
import type { DocumentsById } from './documents/read-documents.ts';
import { createExplorer } from './explorer.ts';
import { createFeeds } from './feeds/respond-feed.ts';
import type { SavedQuery } from './feeds/saved-query.ts';
import { formatErrors } from './format-errors.ts';
import { createLimits, type LimitedRequest, readPaging } from './limits.ts';
import { createLogger, type Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createOEmbed, OEMBED_PATH } from './oembed/respond-oembed.ts';
import { openEditor, showsToken } from './open-editor.ts';
import { readBody } from './read-body.ts';
import { refuseEditing } from './refuse-editing.ts';
import { refuseIntrospection } from './refuse-introspection.ts';
import { respondSchema, SCHEMA_PATH } from './respond-schema.ts';
import { respondError, respondJson } from './respond.ts';
import { createChangeWatch } from './subscriptions/change-watch.ts';
import { createSubscriptions, isStream } from './subscriptions/subscriptions.ts';

/** The settings that the gateway heeds. */
export type GatewayConfig = Pick<
  Config,
  | 'maxTokens'
  | 'maxDepth'
  | 'maxCost'
  | 'maxAliases'
  | 'maxDirectives'
  | 'maxBatch'
  | 'maxSubscriptions'
  | 'editorToken'
  | 'pageSize'
  | 'maxPageSize'
  | 'maxBodyBytes'
  | 'requestTimeoutMs'
  | 'maxAge'
  | 'introspection'
  | 'graphiql'
  | 'corsOrigin'
  | 'metrics'
  | 'logLevel'
>;

/** GraphQL over HTTP as a function of requests: no port is needed to use or test it. */
export interface Gateway {
  readonly schema: GraphQLSchema;
  fetch(request: Request): Promise<Response>;
  /** Lets every open subscription end; those that come later end at once. */
  endSubscriptions(): void;
  /** Resolves when every request under way is answered; new ones are refused. The store stays open. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly store: Store;
  readonly config: GatewayConfig;
  /** What `createSchema` gave. */
  readonly schema: GraphQLSchema;
  /** Version of the program, which answers are named by. @default 'unknown' */
  readonly version?: string;
  /** Saved queries that are served as feeds. @default none */
  readonly feeds?: readonly SavedQuery[];
  /** What `readDocuments` gave. @default none */
  readonly documents?: DocumentsById;
  /** Writes corrections for whoever shows the token of the settings. @default null, nobody may edit */
  readonly editor?: Editor | null;
  /** @default a logger on standard error at the level that the settings name */
  readonly logger?: Logger;
}

/** What belongs to one HTTP request, batch or not. */
interface RequestFacts extends LimitedRequest, CachedRequest {
  readonly requestId: string;
}

/** For what is told to whoever shows a token. */
const PRIVATE = { 'cache-control': 'no-store' } as const;
/** Path of the endpoint; browsers get the explorer there. */
const ENDPOINT = '/graphql';

/** Returns the gateway over a store: schema, limits, explorer, health and metrics behind one `fetch`. */
export function createGateway({
  store,
  config,
  schema,
  version = 'unknown',
  feeds = [],
  documents = new Map(),
  editor = null,
  logger,
}: GatewayOptions): Gateway {
  const log = logger ?? createLogger(config.logLevel);
  const paging = readPaging(config);
  const mayKnowSchema = (request: Request): boolean => showsToken(request, config.editorToken);
  const watch = createChangeWatch(store, log);
  const createContext = (request?: Request, begunMs = performance.now()): GatewayContext => ({
    store,
    loaders: createLoaders(store),
    paging,
    watch,
    lastEventId: request?.headers.get('last-event-id') ?? null,
    openEditor: () => openEditor(editor, config.editorToken, request),
    readWaitMs: () => Math.max(0, begunMs + config.requestTimeoutMs * 0.8 - performance.now()),
  });
  const formatFor =
    ({ requestId }: RequestFacts) =>
    (result: ExecutionResult): ExecutionResult =>
      formatErrors(result, {
        requestId,
        schema: config.graphiql ? schema : null,
        report: (error) => log.error({ requestId, err: error }, 'masked error'),
      });
  let sdl: string | undefined;
  const readSdl = (): string => (sdl ??= printGatewaySchema(schema));
  const core = createSchema();
  const isReproducible = createReproducibility(schema, core);
  const cache = createAnswerCache({ store, schema, isReproducible, readSdl, version, config });
  const yoga = createYoga<RequestFacts, GatewayContext>({
    schema,
    graphqlEndpoint: ENDPOINT,
    graphiql: false,
    landingPage: false,
    multipart: false,
    logging: false,
    // Answers are the platform's own, so that they fit wherever a platform takes a Response; its streams
    // begin at once, so that one that is left before it is read comes to an end as well.
    fetchAPI: { Response, ReadableStream },
    maskedErrors: false,
    batching: config.maxBatch === 0 ? false : { limit: config.maxBatch },
    cors: readCors(config.corsOrigin),
    context: ({ request }) => createContext(request),
    plugins: [
      ...(config.introspection ? [] : [refuseIntrospection(mayKnowSchema)]),
      createLimits<RequestFacts>(config, () => ({ paging })),
      refuseEditing(core),
      createPersistedDocuments(documents),
      cache.plugin,
      executeInOrder,
      createSubscriptions({
        maxSubscriptions: config.maxSubscriptions,
        renewContext: (context) => ({
          ...(context as GatewayContext),
          loaders: createLoaders(store),
        }),
        formatResult: (result, context) => formatFor(context as RequestFacts)(result),
      }),
      {
        onResultProcess({ result, setResult, serverContext }) {
          const format = formatFor(serverContext);
          if (Array.isArray(result)) setResult(result.map(format));
          else if (!isStream(result)) setResult(format(result));
        },
      } satisfies Plugin<object, RequestFacts>,
    ],
  });
  const explorer = createExplorer(store, ENDPOINT);
  const answerFeed = createFeeds(feeds, schema, createContext, isReproducible);
  const answerOEmbed = createOEmbed(schema, createContext, config.maxAge);
  const metrics = createMetrics();
  const underWay = new Set<Promise<unknown>>();
  let isClosing = false;

  const answerGraphQL = async (request: Request, facts: RequestFacts): Promise<Response> => {
    const answered = readBody(request, config.maxBodyBytes).then((bounded) =>
      yoga.fetch(bounded, facts),
    );
    try {
      const response = await withinTime(answered, config.requestTimeoutMs, request.signal);
      return cache.finish(response, facts);
    } catch (error) {
      // What comes too late may be a stream, which goes on until somebody ends it.
      answered.then(({ body }) => body?.cancel()).catch(() => undefined);
      throw error;
    }
  };

  const route = async (request: Request, facts: RequestFacts): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (pathname === '/health' && isRead) return respondJson(200, { status: 'ok' });
    if (pathname === '/ready' && isRead) return respondReady(store, isClosing, log);
    if (pathname === '/metrics' && isRead && config.metrics)
      return new Response(metrics.render(), {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
      });
    if (pathname === SCHEMA_PATH && isRead) {
      if (config.introspection) return respondSchema(request, readSdl(), config.maxAge);
      if (mayKnowSchema(request)) return withHeaders(respondSchema(request, readSdl(), 0), PRIVATE);
      throw gatewayError(
        'INTROSPECTION_OFF',
        CODES.INTROSPECTION_OFF,
        'Ask whoever runs it for the schema.',
      );
    }
    if (pathname === '/' && isRead)
      return new Response(null, { status: 302, headers: { location: ENDPOINT } });
    if (isRead && /^\/feed(?:\/|$)/u.test(pathname)) {
      const answered = answerFeed(request, pathname);
      const feed = await withinTime(answered, config.requestTimeoutMs, request.signal);
      if (feed !== null) return feed;
    }
    if (isRead && pathname === OEMBED_PATH)
      return withinTime(answerOEmbed(request), config.requestTimeoutMs, request.signal);
    if (config.graphiql && isRead) {
      const page = await explorer(request, pathname);
      if (page !== null) return page;
    }
    if (pathname === ENDPOINT) return answerGraphQL(request, facts);
    return respondError(
      404,
      {
        code: 'BAD_REQUEST',
        message: 'There is nothing here.',
        hint: `Send queries to ${ENDPOINT}.`,
      },
      facts.requestId,
    );
  };

  const answer = async (request: Request): Promise<Response> => {
    const requestId = randomUUID();
    const facts: RequestFacts = {
      requestId,
      spent: { cost: 0, depth: 0, isMeasured: false },
      naming: { name: null },
    };
    const startedMs = performance.now();
    let response: Response;
    try {
      response = withHeaders(await route(request, facts), {
        'x-request-id': requestId,
        ...describeCost(facts, config),
      });
    } catch (error) {
      response = withHeaders(respondFailure(error, requestId, log), { 'x-request-id': requestId });
    }
    const durationMs = Math.round(performance.now() - startedMs);
    metrics.observe(response.status, durationMs);
    const { pathname } = new URL(request.url);
    const { cost, isMeasured } = facts.spent;
    log.info(
      {
        requestId,
        method: request.method,
        path: pathname,
        status: response.status,
        durationMs,
        ...(isMeasured && Number.isFinite(cost) && { cost }),
      },
      'request',
    );
    return response;
  };

  return {
    schema,
    async fetch(request) {
      const answered = answer(request);
      underWay.add(answered);
      try {
        return await answered;
      } finally {
        underWay.delete(answered);
      }
    },
    endSubscriptions: watch.close,
    async close() {
      isClosing = true;
      watch.close();
      await Promise.allSettled(underWay);
      await yoga.dispose();
    },
  };
}

/** The reference executor keeps fields in the order of the query; Yoga's own gives them as they come in. */
const executeInOrder: Plugin = {
  onExecute({ setExecuteFn }) {
    setExecuteFn(execute);
  },
};

function readCors(origins: string) {
  const list = origins
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  if (list.length === 0) return false;
  return {
    origin: list.includes('*') ? '*' : list,
    credentials: false,
    methods: ['GET', 'POST', 'OPTIONS'],
    allowedHeaders: ['content-type', 'accept', 'authorization', 'if-none-match', 'last-event-id'],
    exposedHeaders: [
      'etag',
      'cache-tag',
      'x-cost',
      'x-cost-limit',
      'x-depth',
      'x-depth-limit',
      'x-request-id',
    ],
  };
}

function describeCost(
  { spent }: RequestFacts,
  { maxCost, maxDepth }: GatewayConfig,
): Readonly<Record<string, string>> {
  if (!spent.isMeasured) return {};
  const isWhole = Number.isFinite(spent.cost);
  return {
    'x-cost': isWhole ? String(spent.cost) : `>${maxCost}`,
    'x-cost-limit': String(maxCost),
    ...(isWhole && { 'x-depth': String(spent.depth) }),
    'x-depth-limit': String(maxDepth),
  };
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function respondReady(store: Store, isClosing: boolean, log: Logger): Promise<Response> {
  if (isClosing) return respondJson(503, { status: 'closing' });
  try {
    return respondJson(200, { status: 'ready', index: await store.check() });
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return respondJson(503, { status: 'database not ready' });
  }
}

const STATUS: Readonly<Partial<Record<GatewayError['code'], number>>> = {
  BODY_TOO_LARGE: 413,
  INTROSPECTION_OFF: 403,
  UNKNOWN_ADDRESS: 404,
  UNSUPPORTED_CHARSET: 415,
  UNSUPPORTED_CONTENT_TYPE: 415,
  UNSUPPORTED_FORMAT: 501,
  REQUEST_TIMEOUT: 503,
};

function respondFailure(error: unknown, requestId: string, log: Logger): Response {
  if (error instanceof GatewayError)
    return respondError(STATUS[error.code] ?? 400, error, requestId);
  log.error({ requestId, err: error }, 'masked error');
  return respondError(
    500,
    {
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side.',
      hint: 'Tell the operator the request id.',
    },
    requestId,
  );
}

/** The answer, or a rejection when it takes longer or nobody waits for it any more. */
function withinTime<T>(answered: Promise<T>, timeoutMs: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = (message: string): void =>
      reject(new GatewayError('REQUEST_TIMEOUT', message, 'Ask for less at once.'));
    // AbortSignal.timeout would not do: nothing holds its signal, and a collected one never fires.
    const timer = setTimeout(
      () => refuse(`The request took longer than ${timeoutMs} ms.`),
      timeoutMs,
    );
    const leave = (): void => refuse('The client left before the answer.');
    signal.addEventListener('abort', leave);
    answered.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  });
}
