import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Config } from '../config.ts';
import { type Code, CODES } from '../errors.ts';
import type { Gateway } from './gateway.ts';
import { noteInMemory } from './read-body.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A gateway at a port. */
export interface Listener {
  /** Address to open, with the port that was really taken. */
  readonly url: string;
  readonly port: number;
  /** Takes no new connections, answers what is under way within the time given, then closes. */
  close(): Promise<void>;
}

/**
 * Listens for a gateway: the only socket of the program. Resolves when connections are taken; rejects
 * with the reason (port in use, no such address).
 */
export async function listen(
  gateway: Gateway,
  options: Pick<
    Config,
    'host' | 'port' | 'maxHeaderBytes' | 'requestTimeoutMs' | 'shutdownTimeoutMs'
  >,
): Promise<Listener> {
  const { host, port, maxHeaderBytes, requestTimeoutMs, shutdownTimeoutMs } = options;
  const server = createServer(
    { maxHeaderSize: maxHeaderBytes, requestTimeout: requestTimeoutMs, keepAliveTimeout: 5000 },
    (incoming, outgoing) => {
      answer(gateway, incoming, outgoing).catch(() => outgoing.destroy());
    },
  );
  server.on('clientError', refuseBytes);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    port: taken,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/graphql`,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      gateway.endSubscriptions();
      // Again and again: clients keep the connection of an answer, or of a stream, that has just ended.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const force = setTimeout(() => server.closeAllConnections(), shutdownTimeoutMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(force);
      await gateway.close();
    },
  };
}

/** Answers what is no HTTP, or has more headers than are read; there is no request to hand on. */
function refuseBytes(error: Error, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const isTooLarge = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW';
  const code = isTooLarge ? 'HEADERS_TOO_LARGE' : 'BAD_REQUEST';
  const hint = isTooLarge ? 'Send shorter headers.' : 'Send HTTP/1.1.';
  const body = renderError(code, CODES[code], hint);
  const status = isTooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function renderError(code: Code, message: string, hint: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, hint } }] });
}

async function answer(
  gateway: Gateway,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const abort = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) abort.abort();
  });
  const request = createRequest(incoming, await readShortBody(incoming), abort.signal);
  if (request === null) {
    incoming.resume();
    outgoing.writeHead(400, { 'content-type': JSON_TYPE });
    outgoing.end(
      renderError(
        'BAD_REQUEST',
        'The address of the request cannot be read.',
        'Send queries to /graphql.',
      ),
    );
    return;
  }
  const response = await gateway.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // A body that nobody read (too large, refused) must not come back as the next request.
  if (!incoming.complete) outgoing.shouldKeepAlive = false;
  if (response.body === null) {
    outgoing.end();
    return;
  }
  if (!STREAMED.test(response.headers.get('content-type') ?? '')) {
    outgoing.end(new Uint8Array(await response.arrayBuffer()));
    return;
  }
  // The two declarations of web streams differ; the values are the same class.
  await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), outgoing);
}

/** Answers that come piece by piece; every other one is in memory when it begins. */
const STREAMED = /^(?:text\/event-stream|multipart\/mixed)/u;
/** Bodies up to this many declared bytes are read before the request is handed on: a stream of its own would cost more. */
const SHORT_BODY = 65_536;

/** The body of a request that declares a short one; null where it has none or must be read as it comes. */
async function readShortBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const declared = Number(incoming.headers['content-length'] ?? Number.NaN);
  if (!(declared <= SHORT_BODY) || hasNoBody(incoming)) return null;
  const body = new Uint8Array(declared);
  let length = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A request has no encoding.');
    body.set(chunk, length);
    length += chunk.byteLength;
  }
  return body.subarray(0, length);
}

function hasNoBody({ method = 'GET' }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Returns the request, or null where its target is no address: `http://[::1`, a bare word, `*`. */
function createRequest(
  incoming: IncomingMessage,
  body: Uint8Array<ArrayBuffer> | null,
  signal: AbortSignal,
): Request | null {
  const { method = 'GET', url = '/' } = incoming;
  const target = url.startsWith('/') ? `http://localhost${url}` : url;
  if (!URL.canParse(target) || !/^https?:/u.test(target)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const single of Array.isArray(value) ? value : [value])
      if (single !== undefined && !name.startsWith(':')) headers.append(name, single);
  const stream = hasNoBody(incoming) || body !== null ? null : Readable.toWeb(incoming);
  const init: RequestInit & { readonly duplex: 'half' } = {
    method,
    headers,
    signal,
    // The two declarations of web streams differ; the values are the same class.
    body: body ?? (stream as globalThis.ReadableStream<Uint8Array> | null),
    duplex: 'half',
  };
  try {
    const request = new Request(target, init);
    if (body !== null) noteInMemory(request);
    return request;
  } catch {
    // TRACE and CONNECT are methods that Request refuses.
    return null;
  }
}
