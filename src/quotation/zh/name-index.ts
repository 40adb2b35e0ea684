/** A place where a known name stands. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * Finds any of many names in a text, longest first, in time linear in the text whatever their number
 * (an alternation would try every name at every place).
 */
export class NameIndex {
  private readonly names: ReadonlySet<string>;
  private readonly lengthsByPrefix = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.names = new Set(names.filter((name) => name.length >= 2 && name.length <= 60));
    for (const name of this.names) {
      const prefix = name.slice(0, 2);
      const lengths = this.lengthsByPrefix.get(prefix) ?? [];
      if (!lengths.includes(name.length)) lengths.push(name.length);
      this.lengthsByPrefix.set(prefix, lengths);
    }
    for (const lengths of this.lengthsByPrefix.values())
      lengths.sort((left, right) => right - left);
  }

  /** Every name of the text in order, none inside another. */
  findAll(text: string): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      const lengths = this.lengthsByPrefix.get(text.slice(at, at + 2));
      if (lengths === undefined) continue;
      for (const length of lengths) {
        const name = text.slice(at, at + length);
        if (!this.names.has(name)) continue;
        const isInWord = /[A-Za-z]$/.test(name) && /[A-Za-z]/.test(text.charAt(at + length));
        if (isInWord || (/^[A-Za-z]/.test(name) && /[A-Za-z]/.test(text.charAt(at - 1)))) continue;
        hits.push({ start: at, end: at + length, name });
        at += length - 1;
        break;
      }
    }
    return hits;
  }
}
