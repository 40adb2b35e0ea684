import { hash } from 'node:crypto';

/**
 * The id of a record: 53 bits of the SHA-256 of what identifies it, so that it fits a JavaScript number
 * and is the same on every machine.
 */
export function hashId(identity: string): number {
  const digest = hash('sha256', identity, 'buffer');
  return digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) >> 3);
}

/**
 * A quick 53-bit hash for counting and comparing (shingles, paragraphs); ids use `hashId`.
 *
 * Two lanes of multiply and shift, as in cyrb53; not safe against people who want collisions.
 */
export function hashQuickly(text: string, start = 0, end = text.length): number {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first =
    Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second =
    Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return 4294967296 * (2097151 & second) + (first >>> 0);
}
