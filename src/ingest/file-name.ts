import { isUtf8 } from 'node:buffer';

/** A byte that is no character, as `showFileName` writes it. */
const LONE_BYTE = /\\x[89A-F][0-9A-F]/u;

/**
 * The name of a file or folder from its bytes. Those that are no UTF-8 (names from old archives and disks)
 * are written `\xE9`, so that two such names stay two and a reader can find the file.
 *
 * @example showFileName(Buffer.from([0x61, 0xE9, 0x62])) // 'a\\xE9b'
 */
export function showFileName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let shown = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(at, at + count)));
    shown +=
      length === undefined
        ? String.raw`\x${bytes.toString('hex', at, at + 1).toUpperCase()}`
        : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return shown;
}

/** True for a path that may have come from bytes that are no UTF-8: the file cannot be opened under it. */
export function hasLoneByte(path: string): boolean {
  return LONE_BYTE.test(path);
}
