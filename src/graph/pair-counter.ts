/** Quotations of one article that a pair can count; more are cut off. */
const MOST_QUOTATIONS = 1023;

/**
 * Counts in how many articles two things stand together. Every occurrence is one number of a growing
 * array, counted once at the end, so that a whole archive of pairs takes eight bytes each.
 */
export class PairCounter {
  private readonly size: number;
  private occurrences = new Float64Array(1024);
  private length = 0;

  /** `size`: more than the greatest index; its square times 1,024 must stay below 2^53. */
  constructor(size: number) {
    this.size = size;
  }

  /** Counts every two of the things of one article. */
  add(indexes: readonly number[], quotations: number): void {
    const ordered = indexes.toSorted((a, b) => a - b);
    ordered.forEach((one, place) => {
      for (let next = place + 1; next < ordered.length; next += 1)
        this.addPair(one, ordered[next] ?? one, quotations);
    });
  }

  addPair(one: number, two: number, quotations: number): void {
    if (this.length === this.occurrences.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.occurrences);
      this.occurrences = grown;
    }
    const pair = one * this.size + two;
    this.occurrences[this.length] =
      pair * (MOST_QUOTATIONS + 1) + Math.min(quotations, MOST_QUOTATIONS);
    this.length += 1;
  }

  /** In order of the pair. */
  forEach(visit: (one: number, two: number, articles: number, quotations: number) => void): void {
    const sorted = this.occurrences.subarray(0, this.length).sort();
    let start = 0;
    while (start < sorted.length) {
      const pair = Math.floor((sorted[start] ?? 0) / (MOST_QUOTATIONS + 1));
      let quotations = 0;
      let end = start;
      for (; end < sorted.length; end += 1) {
        const occurrence = sorted[end] ?? 0;
        if (Math.floor(occurrence / (MOST_QUOTATIONS + 1)) !== pair) break;
        quotations += occurrence % (MOST_QUOTATIONS + 1);
      }
      visit(Math.floor(pair / this.size), pair % this.size, end - start, quotations);
      start = end;
    }
  }
}
