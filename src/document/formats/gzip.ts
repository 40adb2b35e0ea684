import { constants, gunzipSync } from 'node:zlib';

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

/**
 * Returns what gzip data that breaks off holds before the break, or null where it is broken in another way
 * or larger than `maxBytes`. The last member may be cut short; those before it are whole.
 */
export function unpackCutGzip(bytes: Uint8Array, maxBytes: number): Uint8Array | null {
  try {
    // Flushing at the end instead of finishing: that more was to come is then no error.
    return gunzipSync(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
