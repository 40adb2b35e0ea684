import { firstTokenFrom, type Tokens } from './tokens.ts';
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
  /** Position of the name among the paragraph's names, -1 for a word. */
  readonly names: readonly number[];
}

/** Puts the names of a paragraph in the place of the words that they cover. */
export function mergeNames(tokens: Tokens, names: readonly PlacedName[]): Items {
  if (names.length === 0) {
    return { ...tokens, names: tokens.starts.map(() => -1) };
  }
  const items = {
    starts: [] as number[],
    ends: [] as number[],
    flags: [] as number[],
    names: [] as number[],
  };
  const add = (start: number, end: number, flags: number, name: number): void => {
    items.starts.push(start);
    items.ends.push(end);
    items.flags.push(flags);
    items.names.push(name);
  };
  let token = 0;
  const addTokens = (before: number): void => {
    while ((tokens.starts[token] ?? before) < before) {
      const end = tokens.ends[token] ?? 0;
      if (end <= before) add(tokens.starts[token] ?? 0, end, tokens.flags[token] ?? 0, -1);
      token += 1;
    }
  };
  for (const [position, name] of names.entries()) {
    addTokens(name.start);
    add(name.start, name.end, NAME, position);
    token = Math.max(token, firstTokenFrom(tokens, name.start));
    while ((tokens.starts[token] ?? name.end) < name.end) token += 1;
  }
  addTokens(Infinity);
  return items;
}
