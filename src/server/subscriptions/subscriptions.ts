import {
  type ASTVisitor,
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type SelectionNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createRefusal } from '../create-refusal.ts';

interface SubscriptionOptions {
  /** How many streams may be open at once. */
  readonly maxSubscriptions: number;
  /** What an event is resolved with: loaders that know nothing of earlier events. */
  renewContext(context: unknown): unknown;
  formatResult(result: ExecutionResult, context: unknown): ExecutionResult;
}

/**
 * Returns what executes subscriptions: every event with a context of its own, its errors as clients see
 * them, and its cursor as the id of the server-sent event, which a client that comes back repeats in the
 * header Last-Event-ID (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
export function createSubscriptions(options: SubscriptionOptions): Plugin {
  const { maxSubscriptions, renewContext, formatResult } = options;
  let open = 0;
  const subscribe = async (
    args: ExecutionArgs,
  ): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> => {
    if (open >= maxSubscriptions) return { errors: [refuseMore(maxSubscriptions)] };
    const { contextValue } = args;
    // Counted before it is there: many may begin at once.
    open += 1;
    const end = (): void => {
      open -= 1;
    };
    const source = await createSourceEventStream(args).catch((error: unknown) => {
      end();
      throw error;
    });
    if (!(Symbol.asyncIterator in source)) {
      end();
      return source;
    }
    return mapEvents(source, {
      map: async (event) => {
        const result = await execute({
          ...args,
          rootValue: event,
          contextValue: renewContext(contextValue),
        });
        return withEventId(formatResult(result, contextValue), readCursor(event));
      },
      fail: (error) => formatResult({ errors: [toGraphQLError(error)] }, contextValue),
      end,
    });
  };
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(refuseConditionalRoot);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
    onResultProcess({ request, result, setResult, resultProcessor }) {
      if (Array.isArray(result)) setResult(result.map(refuseInBatch));
      // Yoga answers 406 where the request accepts no stream, and nothing to a client that has left.
      else if (isStream(result) && (resultProcessor === undefined || request.signal.aborted))
        endUnread(result);
    },
  };
}

/** A subscription begins with exactly one field; one that may be left out would be none. */
function refuseConditionalRoot(context: ValidationContext): ASTVisitor {
  const root = context.getSchema().getSubscriptionType();
  const check = (node: SelectionNode): void => {
    const isConditional = node.directives?.some(({ name }) =>
      /^(?:skip|include)$/u.test(name.value),
    );
    if (isConditional === true && context.getParentType() === root)
      context.reportError(
        new GraphQLError('The field of a subscription takes neither @skip nor @include.', {
          nodes: node,
        }),
      );
  };
  return { Field: check, FragmentSpread: check, InlineFragment: check };
}

/** A batch has one answer, which a stream cannot be part of. */
function refuseInBatch<T>(result: T): T | ExecutionResult {
  if (!isStream(result)) return result;
  endUnread(result);
  const message = 'A batch cannot hold subscriptions.';
  const hint = 'Send each subscription on its own.';
  return { errors: [createRefusal('BAD_REQUEST', message, hint, null)] };
}

/** Whether a result comes event by event. */
export function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

/** Ends a stream that nobody will read, which would be counted as open for ever. */
function endUnread(stream: AsyncIterable<unknown>): void {
  // Whoever asked has an answer already; an error of the source is nobody's.
  Promise.resolve(stream[Symbol.asyncIterator]().return?.()).catch(() => undefined);
}

function refuseMore(most: number): GraphQLError {
  return createRefusal(
    'TOO_MANY_SUBSCRIPTIONS',
    `At most ${most} subscriptions may be open at once.`,
    'Come back later, or ask for lists.',
    { status: 503 },
  );
}

interface Mapping<T, R> {
  map(event: T): Promise<R>;
  /** What is told last of a stream that breaks. */
  fail(error: unknown): R;
  /** Called once, when the stream has ended, whoever ended it. */
  end(): void;
}

function mapEvents<T, R>(
  source: AsyncIterable<T>,
  { map, fail, end }: Mapping<T, R>,
): AsyncIterableIterator<R, undefined> {
  const events = source[Symbol.asyncIterator]();
  let isEnded = false;
  const finish = (): IteratorResult<R, undefined> => {
    if (!isEnded) end();
    isEnded = true;
    return { done: true, value: undefined };
  };
  return {
    async next() {
      if (isEnded) return finish();
      try {
        const { done, value } = await events.next();
        return done === true ? finish() : { done: false, value: await map(value) };
      } catch (error) {
        finish();
        return { done: false, value: fail(error) };
      }
    },
    async return() {
      // First of all: a generator that waits for its next event only ends with that one.
      const ended = finish();
      await events.return?.();
      return ended;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function toGraphQLError(error: unknown): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

/** Cursor of an event; null for those of a deployment's own subscriptions that have none, or none of one line. */
function readCursor(event: unknown): string | null {
  const hasCursor = typeof event === 'object' && event !== null && 'cursor' in event;
  const cursor = hasCursor ? event.cursor : null;
  return typeof cursor === 'string' && !/[\r\n\0]/u.test(cursor) ? cursor : null;
}

/** Yoga writes `data: ` and what `stringify` gives; the line after it belongs to the same event. */
function withEventId(result: ExecutionResult, id: string | null): ExecutionResult {
  if (id === null) return result;
  const stringify = (value: unknown): string => `${JSON.stringify(value)}\nid: ${id}`;
  return Object.defineProperty({ ...result }, 'stringify', { value: stringify });
}
