import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeBytes } from '../decode-bytes.ts';
import type { DocumentDraft, FormatReading } from './document-draft.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import { findParameter, parseMessageHead } from './mime.ts';
import { readWebPage } from './web-page.ts';

const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** Returns true where text begins as a WARC file does. */
export function isWarc(text: string): boolean {
  return /^WARC\/\d/.test(text);
}

/**
 * Returns the HTML pages among the response and resource records of a WARC file; other records and
 * answers that are no success are passed over. A record that cannot be read gives an issue, and so does
 * the place where the file breaks off.
 *
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export function readWarc(bytes: Uint8Array): FormatReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const drafts: DocumentDraft[] = [];
  const issues: FormatReading['issues'][number][] = [];
  let at = 0;
  for (let item = 0; at < text.length; item++) {
    const head = text.startsWith('WARC/', at) ? parseMessageHead(text, at) : null;
    const length = Number(head?.headers.get('content-length'));
    if (
      head === null ||
      !Number.isSafeInteger(length) ||
      length < 0 ||
      head.bodyStart + length > text.length
    ) {
      issues.push({
        item,
        code: 'BAD_WARC',
        message: 'A WARC record was expected here.',
        byteOffset: at,
        sample: text.slice(at, at + 200),
      });
      // One damaged record must not cost those after it.
      const next = text.indexOf('\nWARC/1.', at + 1);
      if (next === -1) break;
      at = next + 1;
      continue;
    }
    const end = head.bodyStart + length;
    const page = findPage(text, head.headers, head.bodyStart, end);
    if (page !== null) {
      const body = page.body === null ? null : decodeBytes(page.body, page.charset);
      if (body === null) {
        issues.push({
          item,
          code: 'BAD_WARC',
          message: 'The body of the record cannot be unpacked.',
          byteOffset: at,
          sample: '',
        });
      } else {
        drafts.push(
          readWebPage(body.text, { item, encoding: body.encoding, ...readOrigin(head.headers) }),
        );
      }
    }
    at = end;
    while (text[at] === '\r' || text[at] === '\n') at++;
  }
  return { drafts, issues };
}

function readOrigin(headers: ReadonlyMap<string, string>): {
  address: string | null;
  capturedAt: string | null;
} {
  const date = Date.parse(headers.get('warc-date') ?? '');
  return {
    // Some writers put the address in angle brackets.
    address: headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    capturedAt: Number.isNaN(date) ? null : new Date(date).toISOString(),
  };
}

interface RecordPage {
  readonly body: Uint8Array | null;
  /** Encoding that the answer states, or null. */
  readonly charset: string | null;
}

/** The HTML body of a record (`body` null where it is broken), or null where the record is no page. */
function findPage(
  text: string,
  headers: ReadonlyMap<string, string>,
  start: number,
  end: number,
): RecordPage | null {
  const type = headers.get('warc-type');
  const charsetOf = (from: ReadonlyMap<string, string>): string | null =>
    findParameter(from.get('content-type') ?? '', 'charset');
  if (type === 'resource')
    return isHtml(headers.get('content-type'))
      ? { body: Buffer.from(text.slice(start, end), 'latin1'), charset: charsetOf(headers) }
      : null;
  if (type !== 'response' || !/^HTTP\/\S+ 2\d\d/.test(text.slice(start, start + 40))) return null;
  const http = parseMessageHead(text, start, end);
  if (http === null || !isHtml(http.headers.get('content-type'))) return null;
  const isChunked = /chunked/i.test(http.headers.get('transfer-encoding') ?? '');
  const raw = text.slice(http.bodyStart, end);
  const body = Buffer.from(isChunked ? joinChunks(raw) : raw, 'latin1');
  return {
    body: unpack(body, http.headers.get('content-encoding') ?? ''),
    charset: charsetOf(http.headers),
  };
}

/* Crawlers keep the header of a body that they stored already joined: then no chunk length stands there. */
function joinChunks(raw: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < raw.length) {
    const lineEnd = raw.indexOf('\r\n', at);
    const size = lineEnd === -1 ? '' : raw.slice(at, Math.min(lineEnd, at + 32));
    if (!/^[0-9a-f]{1,8}\s*(?:;.*)?$/i.test(size)) return at === 0 ? raw : parts.join('');
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(raw.slice(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return parts.join('');
}

function unpack(body: Uint8Array, encoding: string): Uint8Array | null {
  if (isGzip(body)) return unpackGzip(body, MAX_PAGE_BYTES);
  try {
    if (/\bbr\b/i.test(encoding))
      return brotliDecompressSync(body, { maxOutputLength: MAX_PAGE_BYTES });
    if (/deflate/i.test(encoding)) return inflate(body);
  } catch {
    return null;
  }
  // `identity`, a coding that the crawler has undone already, or one that nothing here can undo.
  return /\bzstd\b/i.test(encoding) && isZstd(body) ? null : body;
}

/* Servers send deflate with and without the head that the standard asks for. */
function inflate(body: Uint8Array): Uint8Array {
  const options = { maxOutputLength: MAX_PAGE_BYTES };
  return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
}

function isZstd(body: Uint8Array): boolean {
  return body[0] === 0x28 && body[1] === 0xb5 && body[2] === 0x2f && body[3] === 0xfd;
}

function isHtml(type: string | undefined): boolean {
  return /^(?:text\/html|application\/xhtml)/i.test(type ?? '');
}
