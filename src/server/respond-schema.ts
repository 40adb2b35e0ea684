import { describeSharing } from './caching/answer-cache.ts';
import { createTag, isTagKnown } from './entity-tag.ts';

/** Path of the schema as SDL. */
export const SCHEMA_PATH = '/schema.graphql';

/** Returns the schema as SDL, as text that browsers show; a client that has it gets 304. */
export function respondSchema(request: Request, sdl: string, maxAge: number): Response {
  const headers = { etag: createTag(sdl), 'cache-control': describeSharing(maxAge) };
  if (isTagKnown(request, headers.etag) === true)
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : sdl, {
    headers: {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
  });
}
