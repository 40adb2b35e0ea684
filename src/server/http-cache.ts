import { createHash } from 'node:crypto';

/** The strong entity tag of a body (RFC 9110, 8.8.3): equal bytes have equal tags. */
export function createTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** True if a conditional request names a tag, weak or strong; null where it names none at all. */
export function namesTag(request: Request, tag: string): boolean | null {
  const tags = request.headers.get('if-none-match');
  if (tags === null) return null;
  return tags.split(',').some((named) => ['*', tag].includes(named.trim().replace(/^W\//, '')));
}

/** Seconds that a shared cache may answer from, and those in which it may while it asks anew. */
const SHARED_CACHE = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300';

/**
 * What caches need to know of an answer of GraphQL. A query sent by GET is answered with the tag of its
 * body, and with 304 where the client has it; anything else, and whatever holds errors, is kept by nobody.
 */
export async function addCaching(
  request: Request,
  response: Response,
  hasErrors: boolean,
): Promise<Response> {
  if (request.method !== 'GET' || response.status !== 200 || hasErrors) {
    response.headers.set('cache-control', 'no-store');
    return response;
  }
  const body = await response.text();
  const etag = createTag(body);
  const headers = new Headers(response.headers);
  headers.set('etag', etag);
  headers.set('cache-control', SHARED_CACHE);
  // The media type, and with it the status of errors, is the client's choice.
  headers.append('vary', 'accept');
  if (namesTag(request, etag) !== true) return new Response(body, { status: 200, headers });
  headers.delete('content-length');
  headers.delete('content-type');
  return new Response(null, { status: 304, headers });
}
