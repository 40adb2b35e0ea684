import { decodeBytes } from '../decode-bytes.ts';
import { type FormatReading, createFailedReading } from './document-draft.ts';
import { decodeTransfer, findParameter, parseMessageHead } from './mime.ts';
import { readWebPage } from './web-page.ts';

/** Returns true where text begins as a page saved as one MIME message does (`.mhtml`, `.mht`). */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^[\w-]+:[^\n]*\n/.test(head) &&
    /^mime-version:/im.test(head) &&
    /^content-type:\s*(?:multipart\/related|text\/html)/im.test(head)
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
  const part =
    head === null
      ? null
      : findHtmlPart(text, head.bodyStart, head.headers, findParameter(type, 'boundary'));
  if (head === null || part === null) {
    return createFailedReading(
      'NO_HTML_PART',
      'The MHTML file holds no HTML part.',
      text.slice(0, 200),
    );
  }
  const decoded = decodeBytes(
    decodeTransfer(part.body, part.headers.get('content-transfer-encoding') ?? ''),
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

function findHtmlPart(
  text: string,
  bodyStart: number,
  headers: ReadonlyMap<string, string>,
  boundary: string | null,
): MimePart | null {
  if (boundary === null) return { headers, body: text.slice(bodyStart) };
  const delimiter = `\n--${boundary}`;
  // The first delimiter may follow the head at once.
  let start = text.indexOf(delimiter, Math.max(0, bodyStart - 1));
  while (start !== -1) {
    const next = text.indexOf(delimiter, start + delimiter.length);
    const lineEnd = text.indexOf('\n', start + delimiter.length);
    const end = next === -1 ? text.length : next;
    const head = lineEnd === -1 ? null : parseMessageHead(text, lineEnd + 1, end);
    if (
      head !== null &&
      /^text\/html|^application\/xhtml/i.test(head.headers.get('content-type') ?? '')
    ) {
      return { headers: head.headers, body: text.slice(head.bodyStart, end) };
    }
    start = next;
  }
  return null;
}
