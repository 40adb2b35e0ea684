import { decodeBytes } from '../decode-bytes.ts';
import type { FormatReading } from './document-draft.ts';
import { isFeed, readFeed } from './feed.ts';
import { unpackCutGzip } from './gzip.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { isWarc, readWarc } from './warc.ts';
import { isWebPage, readWebPage } from './web-page.ts';

interface Format {
  /** Looks at the first 16384 bytes, one character a byte. */
  readonly matches: (head: string) => boolean;
  readonly read: (bytes: Uint8Array) => FormatReading;
}

/* Told apart by content, not by name: archives lose endings. */
const FORMATS: readonly Format[] = [
  { matches: isWarc, read: readWarc },
  { matches: isMhtml, read: readMhtml },
  {
    matches: isFeed,
    read: (bytes) => {
      const { text, encoding } = decodeBytes(bytes);
      return readFeed(text, encoding);
    },
  },
  {
    matches: isWebPage,
    read: (bytes) => {
      const { text, encoding } = decodeBytes(bytes);
      return {
        drafts: [readWebPage(text, { item: 0, encoding, address: null, capturedAt: null })],
        issues: [],
      };
    },
  },
];

/**
 * Returns the documents of a web page, feed, MHTML or WARC file, or null where the bytes are none of
 * these. Gzip must be undone before (`unpackGzip`). Never throws.
 */
export function readFormat(bytes: Uint8Array): FormatReading | null {
  const head = readHead(bytes);
  return FORMATS.find(({ matches }) => matches(head))?.read(bytes) ?? null;
}

/**
 * Returns the documents of a gzip file that breaks off, where it is a WARC file (its records are packed one
 * by one), with an issue for the break; null for every other file, of which half a text would be left.
 */
export function readCutFormat(fileBytes: Uint8Array, maxBytes: number): FormatReading | null {
  const bytes = unpackCutGzip(fileBytes, maxBytes);
  if (bytes === null || !isWarc(readHead(bytes))) return null;
  const { drafts, issues } = readWarc(bytes);
  const message = 'The file breaks off; the records before that were read.';
  const place = { item: 0, byteOffset: fileBytes.length, sample: '' };
  return { drafts, issues: [...issues, { code: 'BAD_GZIP', message, ...place }] };
}

function readHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16384))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '');
}
