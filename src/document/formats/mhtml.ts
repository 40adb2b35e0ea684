import { decodeBytes } from '../decode-bytes.ts';
import { type FormatReading, createFailedReading } from './document-draft.ts';
import { decodeTransfer, findParameter, parseMessageHead } from './mime.ts';
import { readWebPage } from './web-page.ts';

const MAX_DEPTH = 4;

/** Returns true where text begins as a MIME message of text does, as pages are saved (`.mhtml`, `.mht`). */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^[\w-]+:[^\n]*\n/.test(head) &&
    /^mime-version:/im.test(head) &&
    /^content-type:\s*(?:multipart|text)\//im.test(head)
  );
}

/**
 * Returns the page of an MHTML file: the first HTML part. Its time of saving is the `Date` of the message.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2557
 */
export function readMhtml(bytes: Uint8Array): FormatReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = parseMessageHead(text, 0);
  const type = head?.headers.get('content-type') ?? '';
  const boundary = findParameter(type, 'boundary');
  const part = head === null ? null : findHtmlPart(text, head.bodyStart, head.headers, boundary);
  if (head === null || part === null) {
    const message =
      boundary === null && /^multipart\//i.test(type)
        ? 'The MHTML file does not say what divides its parts.'
        : 'The MHTML file holds no HTML part.';
    return createFailedReading('NO_HTML_PART', message, text.slice(0, 200));
  }
  const decoded = decodeBytes(
    decodeTransfer(part.body, part.headers.get('content-transfer-encoding') ?? ''),
    findParameter(part.headers.get('content-type') ?? '', 'charset'),
  );
  const saved = Date.parse(head.headers.get('date') ?? '');
  const origin = {
    item: 0,
    encoding: decoded.encoding,
    address:
      head.headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? null,
    capturedAt: Number.isNaN(saved) ? null : new Date(saved).toISOString(),
  };
  return { drafts: [readWebPage(decoded.text, origin)], issues: [] };
}

interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/* Mail programs put the page into a part of parts (`multipart/alternative` inside `multipart/related`). */
function findHtmlPart(
  text: string,
  bodyStart: number,
  headers: ReadonlyMap<string, string>,
  boundary: string | null,
  end = text.length,
  depth = 0,
): MimePart | null {
  if (boundary === null)
    return isHtml(headers) ? { headers, body: text.slice(bodyStart, end) } : null;
  const delimiter = `\n--${boundary}`;
  // The first delimiter may follow the head at once.
  let start = findDelimiter(text, delimiter, Math.max(0, bodyStart - 1), end);
  while (start !== -1) {
    const next = findDelimiter(text, delimiter, start + delimiter.length, end);
    const lineEnd = text.indexOf('\n', start + delimiter.length);
    const partEnd = next === -1 ? end : next;
    const head = lineEnd === -1 ? null : parseMessageHead(text, lineEnd + 1, partEnd);
    const type = head?.headers.get('content-type') ?? '';
    if (head !== null && isHtml(head.headers))
      return { headers: head.headers, body: text.slice(head.bodyStart, partEnd) };
    const inner = /^multipart\//i.test(type) ? findParameter(type, 'boundary') : null;
    const found =
      head === null || inner === null || depth >= MAX_DEPTH
        ? null
        : findHtmlPart(text, head.bodyStart, head.headers, inner, partEnd, depth + 1);
    if (found !== null) return found;
    start = next;
  }
  return null;
}

function isHtml(headers: ReadonlyMap<string, string>): boolean {
  return /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
}

/* A delimiter may begin like that of an inner multipart; after its own name the line ends. */
function findDelimiter(text: string, delimiter: string, from: number, end: number): number {
  for (let at = text.indexOf(delimiter, from); at !== -1 && at < end;) {
    const after = text.slice(at + delimiter.length, at + delimiter.length + 3);
    if (/^(?:--|[ \t]|\r?\n|$)/.test(after)) return at;
    at = text.indexOf(delimiter, at + delimiter.length);
  }
  return -1;
}
