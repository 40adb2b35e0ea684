import type { Tokens } from './tokens.ts';
import { NAME } from './word-flags.ts';

/** A printed name and the speaker that it names. */
export interface PlacedName {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: number;
}

/** The known words and names of one paragraph in order, as parallel lists. */
export interface Items {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly flags: readonly number[];
  /** Position of the name among the paragraph's names, -1 for a word; empty where there is no name. */
  readonly names: readonly number[];
}

const NONE: readonly number[] = [];

/** Puts the names of a paragraph in the place of the words that they cover. */
export function mergeNames(tokens: Tokens, names: readonly PlacedName[]): Items {
  if (names.length === 0)
    return { starts: tokens.starts, ends: tokens.ends, flags: tokens.flags, names: NONE };
  const starts: number[] = [];
  const ends: number[] = [];
  const flags: number[] = [];
  const places: number[] = [];
  let token = 0;
  for (let position = 0; position <= names.length; position += 1) {
    const name = names[position];
    const before = name?.start ?? Infinity;
    for (; token < tokens.starts.length; token += 1) {
      const start = tokens.starts[token] ?? 0;
      if (start >= before) break;
      const end = tokens.ends[token] ?? 0;
      // A word that reaches into the name is none.
      if (end > before) continue;
      starts.push(start);
      ends.push(end);
      flags.push(tokens.flags[token] ?? 0);
      places.push(-1);
    }
    if (name === undefined) break;
    starts.push(name.start);
    ends.push(name.end);
    flags.push(NAME);
    places.push(position);
    while ((tokens.starts[token] ?? name.end) < name.end) token += 1;
  }
  return { starts, ends, flags, names: places };
}
