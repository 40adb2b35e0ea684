const FIRST_CAPACITY = 1 << 12;

/** How often each hash was added, in 12 bytes a place of an open table: an archive has millions of words. */
export class HashCounts {
  private keys = new Float64Array(FIRST_CAPACITY).fill(-1);
  private counts = new Uint32Array(FIRST_CAPACITY);
  private size = 0;

  /** Counts a hash, an integer from 0. */
  add(hash: number): void {
    if (this.size * 3 > this.keys.length * 2) this.grow();
    const place = this.placeOf(hash);
    if (this.keys[place] === -1) {
      this.keys[place] = hash;
      this.size += 1;
    }
    this.counts[place] = (this.counts[place] ?? 0) + 1;
  }

  get(hash: number): number {
    return this.counts[this.placeOf(hash)] ?? 0;
  }

  private placeOf(hash: number): number {
    const mask = this.keys.length - 1;
    let place = hash & mask;
    while (this.keys[place] !== -1 && this.keys[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.counts = new Uint32Array(keys.length * 2);
    keys.forEach((hash, place) => {
      if (hash === -1) return;
      const to = this.placeOf(hash);
      this.keys[to] = hash;
      this.counts[to] = counts[place] ?? 0;
    });
  }
}
