import { gunzipSync } from 'node:zlib';

/** Returns true where the bytes begin as gzip data does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Returns the unpacked bytes of gzip data (several members in a row too, as in `.warc.gz`), or null where
 * the data is broken or larger than `maxBytes`: a small file can unpack to gigabytes.
 */
export function unpackGzip(bytes: Uint8Array, maxBytes: number): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    // The caller reports the file; which of the two it was, the message of zlib does not say reliably.
    return null;
  }
}
