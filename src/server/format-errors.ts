import { GraphQLError } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { type Code, CODES, GatewayError } from '../errors.ts';
import { listAllowed } from './list-allowed.ts';

/** What a client may see of an error, and whether the log must hear of it. */
export interface FormattedError {
  readonly error: GraphQLError;
  readonly isMasked: boolean;
}

/** Longer messages echo what a client sent. */
const MAX_MESSAGE = 1000;

/**
 * Returns the result with errors as clients see them: each with code and hint, ours masked to a request
 * id. `report` hears of every masked error.
 */
export function formatErrors(
  result: ExecutionResult,
  options: {
    readonly requestId: string;
    /** Whose names may be suggested; null where clients may not know them. */
    readonly schema: GraphQLSchema | null;
    report(error: unknown): void;
  },
): ExecutionResult {
  if (result.errors === undefined) return result;
  const hasData = 'data' in result;
  return {
    ...result,
    errors: result.errors.map((error) => {
      const { error: formatted, isMasked } = formatError(error, options, hasData);
      if (isMasked) options.report(findCause(error));
      return formatted;
    }),
  };
}

function formatError(
  error: GraphQLError,
  { requestId, schema }: { readonly requestId: string; readonly schema: GraphQLSchema | null },
  hasData: boolean,
): FormattedError {
  const cause = findCause(error);
  const http = error.extensions?.['http'];
  const place = {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
  };
  if (cause instanceof GatewayError)
    return {
      isMasked: false,
      error: new GraphQLError(cut(cause.message), {
        ...place,
        extensions: { code: cause.code, hint: cause.hint, requestId },
      }),
    };
  if (isStackOverflow(cause))
    return {
      isMasked: false,
      error: new GraphQLError('The document nests deeper than it can be read.', {
        extensions: {
          code: 'QUERY_TOO_DEEP',
          hint: CODES.QUERY_TOO_DEEP,
          requestId,
          http: { status: 400 },
        },
      }),
    };
  if (!(cause instanceof GraphQLError) || error.extensions?.['unexpected'] === true)
    return {
      isMasked: true,
      error: new GraphQLError('Something went wrong on our side.', {
        ...place,
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          hint: CODES.INTERNAL_SERVER_ERROR,
          requestId,
          ...(!hasData && { http: { status: 500 } }),
        },
      }),
    };
  const code = readCode(error, hasData);
  // A request that is none of GraphQL keeps its status for clients that accept only application/json.
  const message = schema === null ? withoutSuggestion(error.message) : error.message;
  const hint =
    error.extensions['hint'] ?? (schema === null ? null : listAllowed(error.message, schema));
  return {
    isMasked: false,
    error: new GraphQLError(cut(message), {
      ...place,
      extensions: {
        ...(isOwn(code) ? {} : withoutInternals(error.extensions)),
        code,
        hint: typeof hint === 'string' ? hint : isOwn(code) ? CODES[code] : 'See the message.',
        requestId,
        ...(http !== undefined && {
          http: code === 'BAD_REQUEST' ? { ...http, spec: false } : http,
        }),
      },
    }),
  };
}

/** Executors wrap errors once more for each that merges schemas. */
function findCause(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 10; depth++) {
    if (!(cause instanceof GraphQLError) || cause.originalError === undefined) return cause;
    cause = cause.originalError;
  }
  return cause;
}

/** What parsing or validating a document that nests without end runs into. */
function isStackOverflow(cause: unknown): boolean {
  return cause instanceof RangeError && cause.message.startsWith('Maximum call stack');
}

function readCode(error: GraphQLError, hasData: boolean): string {
  if (error.message.startsWith('Batching is limited')) return 'BATCH_TOO_LARGE';
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  const code = error.extensions['code'];
  // Two operations and none named, or one named that is not there.
  if (code === 'OPERATION_RESOLUTION_FAILURE') return 'BAD_REQUEST';
  if (typeof code === 'string') return code;
  if (error.message.startsWith('Variable "$') || hasData) return 'BAD_USER_INPUT';
  return error.nodes === undefined ? 'BAD_REQUEST' : 'GRAPHQL_VALIDATION_FAILED';
}

function isOwn(code: string): code is Code {
  return Object.hasOwn(CODES, code);
}

/** Extensions of a deployment's own errors go through, what libraries put there does not. */
function withoutInternals(extensions: GraphQLError['extensions']): Record<string, unknown> {
  const {
    originalError: _original,
    stack: _stack,
    http: _http,
    unexpected: _unexpected,
    ...rest
  } = extensions;
  return rest;
}

function withoutSuggestion(message: string): string {
  const at = message.indexOf(' Did you mean ');
  return at === -1 ? message : message.slice(0, at);
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
