import { gatewayError } from '../errors.ts';

/** Types that no page can send to another site unasked: forms and plain text are not among them. */
const TYPES = ['application/json', 'application/graphql'];

const inMemory = new WeakSet<Request>();

/** Says of a request that its whole body, as long as it declares, was read before it was made. */
export function noteInMemory(request: Request): void {
  inMemory.add(request);
}

/**
 * Returns the request with its body in memory, so that nothing behind waits for a slow sender; refuses a
 * body above the limit, by its declared length or while it comes in, and one that is no JSON or GraphQL in
 * UTF-8.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Request> {
  // The names of types and of their parameters may be written in either case.
  const contentType = (request.headers.get('content-type') ?? '').toLowerCase();
  const [type = ''] = contentType.split(';');
  if (request.method === 'POST' && !TYPES.includes(type.trim()))
    throw gatewayError(
      'UNSUPPORTED_CONTENT_TYPE',
      type === ''
        ? 'The type of the body is not declared.'
        : `The body is declared as ${type.trim().slice(0, 80)}.`,
      `Send ${TYPES.join(' or ')}.`,
    );
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/u.exec(contentType)?.[1];
  if (charset !== undefined && !/^utf-?8$/u.test(charset))
    throw gatewayError(
      'UNSUPPORTED_CHARSET',
      `The body is declared as ${charset.slice(0, 40)}.`,
      'Send UTF-8.',
    );
  if (request.body === null) return request;
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) throw createRefusal(maxBytes);
  if (inMemory.has(request) && request.headers.get('content-type') === contentType) return request;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw createRefusal(maxBytes);
    }
    chunks.push(value);
  }
  const headers = new Headers(request.headers);
  headers.set('content-type', contentType);
  return new Request(request.url, {
    method: request.method,
    headers,
    body: Buffer.concat(chunks),
    signal: request.signal,
  });
}

function createRefusal(maxBytes: number) {
  return gatewayError(
    'BODY_TOO_LARGE',
    `The body is larger than ${maxBytes} bytes.`,
    'Send a shorter document, or fewer operations at once.',
  );
}
