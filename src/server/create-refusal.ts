import { GraphQLError } from 'graphql';
import type { Code } from '../errors.ts';

/**
 * Returns the error of an operation that is not run, with code, hint and what HTTP is to answer.
 *
 * @param http as Yoga reads it; null where the answer belongs to a batch
 */
export function createRefusal(
  code: Code,
  message: string,
  hint: string,
  http: object | null = { status: 400, spec: true },
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, hint, ...(http !== null && { http }) } });
}
