/**
 * Remembers in a fixed number of bits which hashes came more than once. What came twice is always known;
 * of what came once, a share that grows with the number of hashes is taken for repeated.
 *
 * A Bloom filter of one hash function for each of "seen" and "seen again" (Bloom, 1970).
 */
export class RepeatFilter {
  private readonly seen: Uint32Array;
  private readonly again: Uint32Array;
  private readonly mask: number;

  /** `bits` is the logarithm of the number of places, at most 31: each takes two bits of memory. */
  constructor(bits: number) {
    this.seen = new Uint32Array(2 ** (bits - 5));
    this.again = new Uint32Array(2 ** (bits - 5));
    this.mask = 2 ** bits - 1;
  }

  add(hash: number): void {
    const place = hash & this.mask;
    const bit = 1 << (place & 31);
    const word = place >>> 5;
    const seen = this.seen[word] ?? 0;
    if ((seen & bit) === 0) this.seen[word] = seen | bit;
    else this.again[word] = (this.again[word] ?? 0) | bit;
  }

  /** False only for a hash that came at most once. */
  mayRepeat(hash: number): boolean {
    const place = hash & this.mask;
    return ((this.again[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }
}
