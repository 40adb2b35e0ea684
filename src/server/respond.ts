import type { Code } from '../errors.ts';

/** Returns an error that is no matter of GraphQL (a body too large, a time-out) in GraphQL's own form. */
export function respondError(
  status: number,
  error: { readonly code: Code; readonly message: string; readonly hint: string },
  requestId: string,
): Response {
  const { code, message, hint } = error;
  const response = respondJson(status, {
    errors: [{ message, extensions: { code, hint, requestId } }],
  });
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Returns a value as JSON. */
export function respondJson(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
