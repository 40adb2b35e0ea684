import { joinUnits } from '../../text/join-units.ts';

/** A place where a known name stands. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Every article has its own index: a table of all units would take longer to make than to read. */
const FILTER_MASK = 0xfff;

/**
 * Finds any of many names in a text, longest first, in time linear in the text whatever their number
 * (an alternation would try every name at every place).
 */
export class NameIndex {
  private readonly names: ReadonlySet<string>;
  /** By some bits of two units 1 where they may begin a name: nearly all others cost one look. */
  private readonly mayBegin = new Uint8Array(FILTER_MASK + 1);
  /** Lengths of the names that begin with two units, longest first. */
  private readonly lengths = new Map<number, number[]>();

  constructor(names: Iterable<string>) {
    this.names = new Set([...names].filter((name) => name.length >= 2 && name.length <= 60));
    for (const name of this.names) {
      this.mayBegin[findSlot(name.charCodeAt(0), name.charCodeAt(1))] = 1;
      const prefix = joinUnits(name.charCodeAt(0), name.charCodeAt(1));
      const lengths = this.lengths.get(prefix);
      if (lengths === undefined) this.lengths.set(prefix, [name.length]);
      else if (!lengths.includes(name.length)) lengths.push(name.length);
    }
    for (const lengths of this.lengths.values()) lengths.sort((left, right) => right - left);
  }

  /** Every name of the text in order, none inside another. */
  findAll(text: string): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      if (this.mayBegin[findSlot(first, second)] !== 1) continue;
      const lengths = this.lengths.get(joinUnits(first, second));
      if (lengths === undefined) continue;
      for (const length of lengths) {
        const name = text.slice(at, at + length);
        if (!this.names.has(name) || isInWord(text, at, at + length)) continue;
        hits.push({ start: at, end: at + length, name });
        at += length - 1;
        break;
      }
    }
    return hits;
  }
}

function findSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & FILTER_MASK;
}

/** True where a Latin name is only a part of a longer word. */
function isInWord(text: string, start: number, end: number): boolean {
  if (isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end))) return true;
  return start > 0 && isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1));
}

function isLatin(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f)
  );
}
