import type { Code } from '../errors.ts';
import { describeSharing } from './caching/answer-cache.ts';
import { createTag, isTagKnown } from './entity-tag.ts';

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

/** Returns a body that everybody may keep for `maxAge` seconds; a client that has it gets 304, and HEAD no body. */
export function respondShared(
  request: Request,
  body: string,
  { type, maxAge }: { readonly type: string; readonly maxAge: number },
): Response {
  const headers = { etag: createTag(body), 'cache-control': describeSharing(maxAge) };
  if (isTagKnown(request, headers.etag) === true)
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}
