import { detect } from 'chardet';

/** Text of a file, and the WHATWG label of the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** True where bytes had no meaning in the encoding and became U+FFFD. */
  readonly hasInvalidBytes: boolean;
}

const SAMPLE_BYTES = 65_536;
const MIN_ZEROS = 4;

/**
 * The text of bytes of unknown encoding. A byte order mark decides; else the zero bytes of UTF-16
 * markup; else strict UTF-8; else the encoding that the transport or the document's head states, where the
 * bytes bear it out; else what the statistics of the first 64 KB say (GB18030, Big5, windows-125x). Line
 * ends become `\n`; NUL and byte order marks go, lone surrogates become U+FFFD. Never throws.
 *
 * @param stated `charset` of a Content-Type header, or null
 */
export function decodeBytes(bytes: Uint8Array, stated: string | null = null): DecodedText {
  const wide = findUtf16(bytes) ?? findEscaped(bytes, stated);
  const strict = wide === null ? decodeStrictly(bytes) : null;
  const encoding =
    wide ?? (strict === null ? (findStated(bytes, stated) ?? guessEncoding(bytes)) : 'utf-8');
  const decoded = strict ?? decode(bytes, encoding);
  return {
    text: cleanText(decoded),
    encoding,
    hasInvalidBytes: strict === null && decoded.includes('\uFFFD'),
  };
}

/* What Windows prints where Latin-1 has controls; some versions of Node leave the controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252'
    ? text.replaceAll(/[\u0080-\u009F]/gu, (control) =>
        WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
      )
    : text;
}

function cleanText(decoded: string): string {
  let text = decoded;
  if (text.includes('\r')) text = text.replaceAll(/\r\n?/gu, '\n');
  if (text.includes('\0')) text = text.replaceAll('\0', '');
  if (text.includes('\uFEFF')) text = text.replaceAll('\uFEFF', '');
  return text.toWellFormed();
}

/** UTF-16 by its mark, or by the zero half of the ASCII characters that all markup has. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 4096);
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // A NUL or two in a short text are dirt.
  if (odd + even < MIN_ZEROS) return null;
  if (odd * 20 > length && even * 20 < odd) return 'utf-16le';
  if (even * 20 > length && odd * 20 < even) return 'utf-16be';
  return null;
}

const DECLARATION =
  /<meta[^>]{1,200}charset\s*=\s*["']?\s*(?<meta>[\w-]+)|^\s*<\?xml[^>]{1,100}encoding\s*=\s*["'](?<xml>[\w-]+)/iu;
/* Fewer bytes without meaning than one in so many: the page has a scar, not another encoding. */
const SCARS = 1000;

/* Written in seven bits, such text is UTF-8 too, and senseless. */
function findEscaped(bytes: Uint8Array, stated: string | null): 'iso-2022-jp' | null {
  const label = stated ?? findDeclared(bytes);
  return /^iso-2022-jp/iu.test(label ?? '') && bytes.includes(0x1b) ? 'iso-2022-jp' : null;
}

function findStated(bytes: Uint8Array, stated: string | null): string | null {
  for (const label of [stated, findDeclared(bytes)]) {
    const encoding = label === null ? null : findEncoding(label);
    if (encoding === null || encoding === 'utf-8' || encoding.startsWith('utf-16')) continue;
    const sample = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES));
    if ((sample.match(/\uFFFD/gu)?.length ?? 0) * SCARS <= sample.length) return encoding;
  }
  return null;
}

function findDeclared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const found = DECLARATION.exec(head.toString('latin1'))?.groups;
  return found?.['meta'] ?? found?.['xml'] ?? null;
}

function findEncoding(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    // Pages state what no browser knows; then the bytes speak.
    return null;
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guessEncoding(bytes: Uint8Array): string {
  const guess = detect(bytes.subarray(0, SAMPLE_BYTES)) ?? 'utf-8';
  // Most bytes of a damaged UTF-8 file still are UTF-8; a stray byte must not turn Chinese into Latin.
  if (countUtf8Sequences(bytes) > 8 && countInvalid(bytes) * 20 < bytes.length) return 'utf-8';
  try {
    return new TextDecoder(guess).encoding;
  } catch {
    // chardet knows a few labels that the WHATWG standard does not have; they are not news archives.
    return 'utf-8';
  }
}

/** Sequences of three bytes that stand for Chinese characters in UTF-8. */
function countUtf8Sequences(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + 2 < Math.min(bytes.length, SAMPLE_BYTES); at += 1) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    if (a < 0xe4 || a > 0xe9 || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80) continue;
    count += 1;
    at += 2;
  }
  return count;
}

function countInvalid(bytes: Uint8Array): number {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES));
  return (sample.match(/\uFFFD/gu)?.length ?? 0) * Math.ceil(bytes.length / SAMPLE_BYTES);
}
