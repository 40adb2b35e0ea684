import { type ExecutionArgs, GraphQLError, parse, Source } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { type Code, CODES } from '../errors.ts';
import type { PagingLimits } from '../schema/builder.ts';
import { createRefusal } from './create-refusal.ts';
import { measureOperation, type OperationMeasure } from './measure-operation.ts';

/** What the plug-in needs of a request, and what it notes there. */
export interface LimitedRequest {
  /** Sums over the operations of a batch. */
  readonly spent: { cost: number; depth: number; isMeasured: boolean };
}

export type Limits = Pick<
  Config,
  'maxTokens' | 'maxCost' | 'maxDepth' | 'maxAliases' | 'maxDirectives'
>;

/** How long pages are, as the settings say: a page that nobody sets the size of is never too long. */
export function readPaging({
  pageSize,
  maxPageSize,
}: Pick<Config, 'pageSize' | 'maxPageSize'>): PagingLimits {
  return { maxPageSize, defaultPageSize: Math.min(pageSize, maxPageSize) };
}

/** One row a limit: what is counted, which setting bounds it, and how a refusal reads. */
const RULES: readonly {
  readonly code: Code;
  readonly setting: 'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxCost';
  readonly what: string;
  count(measure: OperationMeasure): number;
}[] = [
  {
    code: 'QUERY_TOO_DEEP',
    setting: 'maxDepth',
    what: 'levels of fields',
    count: ({ depth }) => depth,
  },
  {
    code: 'TOO_MANY_ALIASES',
    setting: 'maxAliases',
    what: 'aliases',
    count: ({ aliasCount }) => aliasCount,
  },
  {
    code: 'TOO_MANY_ALIASES',
    setting: 'maxAliases',
    what: 'root fields',
    count: ({ rootFieldCount }) => rootFieldCount,
  },
  {
    code: 'TOO_MANY_DIRECTIVES',
    setting: 'maxDirectives',
    what: 'directives',
    count: ({ directiveCount }) => directiveCount,
  },
];

/** Nesting of JSON in variables; deeper ones would exhaust the stack of whoever coerces them. */
const MAX_VARIABLE_DEPTH = 100;

/**
 * Refuses what asks for too much before any resolver runs, as an error of the request: tokens while the
 * document is parsed, everything else with the variables, because they set the size of pages.
 */
export function createLimits<C extends LimitedRequest>(
  limits: Limits,
  createContext: () => unknown,
): Plugin<C> {
  const check = (args: ExecutionArgs, { spent }: C): GraphQLError | null => {
    const measure = measureExecution(args, createContext(), limits.maxCost - spent.cost);
    if (measure === null) return null;
    spent.isMeasured = true;
    spent.cost += measure.cost;
    spent.depth = Math.max(spent.depth, measure.depth);
    return findRefusal(measure, spent.cost, limits);
  };
  return {
    onParams({ params }) {
      if (!isObject(params))
        throw createRefusal(
          'BAD_REQUEST',
          'An operation of the batch is no object.',
          'Send objects with query, variables and operationName.',
        );
      if (isDeeperThan(params.variables, MAX_VARIABLE_DEPTH))
        throw createRefusal(
          'BAD_USER_INPUT',
          `Variables nest deeper than ${MAX_VARIABLE_DEPTH} levels.`,
          `Nest them at most ${MAX_VARIABLE_DEPTH} levels.`,
        );
    },
    onParse({ setParseFn }) {
      setParseFn((source: string | Source) => parseWithin(source, limits.maxTokens));
    },
    onExecute({ args, context, setResultAndStopExecution }) {
      const refusal = check(args, context);
      if (refusal !== null) setResultAndStopExecution({ errors: [refusal] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = check(args, args.contextValue);
      if (refusal !== null) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

/** What forbids a document that is run without a request, such as a feed; null where nothing does. */
export function findExcess(
  schema: GraphQLSchema,
  document: DocumentNode,
  limits: Omit<Limits, 'maxTokens'>,
  context: unknown,
): GraphQLError | null {
  const measure = measureExecution({ schema, document }, context, limits.maxCost);
  return measure === null ? null : findRefusal(measure, measure.cost, limits);
}

function measureExecution(args: ExecutionArgs, context: unknown, costLimit: number) {
  const { schema, document, operationName, variableValues } = args;
  return measureOperation(
    schema,
    document,
    { operationName, variables: variableValues },
    context,
    costLimit,
  );
}

function findRefusal(
  measure: OperationMeasure,
  cost: number,
  limits: Omit<Limits, 'maxTokens'>,
): GraphQLError | null {
  for (const { code, setting, what, count } of RULES) {
    const found = count(measure);
    if (found > limits[setting])
      return createRefusal(
        code,
        `The query has ${found} ${what}; at most ${limits[setting]} are answered.`,
        CODES[code],
      );
  }
  return cost > limits.maxCost
    ? createRefusal(
        'QUERY_TOO_COSTLY',
        `The answer could hold more than ${limits.maxCost} records, counting the full size of every page.`,
        'Ask for smaller pages (first), or for fewer lists inside lists.',
      )
    : null;
}

function parseWithin(source: string | Source, maxTokens: number) {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`more that ${maxTokens} tokens`))
      throw createRefusal(
        'QUERY_TOO_LONG',
        `The document has more than ${maxTokens} tokens.`,
        'Send shorter documents; put long values into variables.',
      );
    throw error;
  }
}

/** Batches may hold anything that is JSON, whatever their type promises. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Walks without recursion, because what it looks for would exhaust the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > limit) return true;
    for (const inner of Object.values(next.value))
      pending.push({ value: inner, depth: next.depth + 1 });
  }
  return false;
}
