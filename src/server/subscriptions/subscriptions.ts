import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Code } from '../../errors.ts';

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
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    open += 1;
    return mapEvents(source, {
      map: async (event) => {
        const result = await execute({
          ...args,
          rootValue: event,
          contextValue: renewContext(contextValue),
        });
        return withEventId(formatResult(result, contextValue), readCursor(event));
      },
      end: () => {
        open -= 1;
      },
    });
  };
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}

function refuseMore(most: number): GraphQLError {
  const code: Code = 'TOO_MANY_SUBSCRIPTIONS';
  const hint = 'Come back later, or ask for lists.';
  return new GraphQLError(`${most} subscriptions are open already.`, {
    extensions: { code, hint, http: { status: 503 } },
  });
}

interface Mapping<T, R> {
  map(event: T): Promise<R>;
  /** Called once, when the stream has ended, whoever ended it. */
  end(): void;
}

function mapEvents<T, R>(
  source: AsyncIterable<T>,
  { map, end }: Mapping<T, R>,
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
      try {
        const { done, value } = await events.next();
        return done === true ? finish() : { done: false, value: await map(value) };
      } catch (error) {
        finish();
        throw error;
      }
    },
    async return() {
      await events.return?.();
      return finish();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Cursor of an event of ours; null for those of a deployment's own subscriptions that have none. */
function readCursor(event: unknown): string | null {
  const hasCursor = typeof event === 'object' && event !== null && 'cursor' in event;
  return hasCursor && typeof event.cursor === 'string' ? event.cursor : null;
}

/** Yoga writes `data: ` and what `stringify` gives; the line after it belongs to the same event. */
function withEventId(result: ExecutionResult, id: string | null): ExecutionResult {
  if (id === null) return result;
  const stringify = (value: unknown): string => `${JSON.stringify(value)}\nid: ${id}`;
  return Object.defineProperty({ ...result }, 'stringify', { value: stringify });
}
