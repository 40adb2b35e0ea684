import { gatewayError } from '../errors.ts';

/**
 * Returns the request with its body in memory, so that nothing behind waits for a slow sender; refuses a
 * body above the limit, by its declared length or while it comes in, and one that is not in UTF-8.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Request> {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(
    request.headers.get('content-type') ?? '',
  )?.[1];
  if (charset !== undefined && !/^utf-?8$/iu.test(charset))
    throw gatewayError(
      'UNSUPPORTED_CHARSET',
      `The body is declared as ${charset.slice(0, 40)}.`,
      'Send UTF-8.',
    );
  if (request.body === null) return request;
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw createRefusal(maxBytes);
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
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
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
