import { simplify } from '../text/simplify.ts';
import type { FoundTerm } from './find-chinese-terms.ts';
import { SUBJECTS } from './subjects.ts';

/** A word says what an article is about where it stands this often, its synonyms counted with it. */
const FEWEST = 4;

interface Word {
  readonly text: string;
  readonly subject: number;
}

/** Words by a hash of their first two characters, longest first; others may share a place. */
const WORDS: ReadonlyMap<number, readonly Word[]> = indexWords();
/** 1 for the hashes that begin a word: nearly every place of a text is told by this alone. */
const HASHES: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, hash) =>
  WORDS.has(hash) ? 1 : 0,
);

/**
 * Subjects of the table whose words stand in a text: those of the first line (the headline) from two
 * occurrences on, the others from four. Latin words count whole. One pass over the text.
 *
 * @example
 * findSubjects('關稅戰\n貿易戰升級。') // [{ label: '中美贸易战', count: 2, positions: [0, 4] }]
 */
export function findSubjects(text: string): readonly FoundTerm[] {
  const folded = foldCharacters(text);
  const headlineEnd = text.indexOf('\n');
  const positions = new Map<number, number[]>();
  for (let start = 0; start + 1 < folded.length; start += 1) {
    const hash = hashPair(folded.charCodeAt(start), folded.charCodeAt(start + 1));
    if (HASHES[hash] !== 1) continue;
    const found = findWordAt(folded, start, hash);
    if (found === null) continue;
    const list = positions.get(found.subject);
    if (list === undefined) positions.set(found.subject, [start]);
    else list.push(start);
    start += found.text.length - 1;
  }
  return [...positions].flatMap(([subject, places]) => {
    const label = SUBJECTS[subject]?.label;
    const isInHeadline = (places[0] ?? Infinity) < headlineEnd;
    if (label === undefined || places.length < (isInHeadline ? 2 : FEWEST)) return [];
    return [{ label, count: places.length, positions: places }];
  });
}

/** Simplified and lower case, each character at its place. */
function foldCharacters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return simplify(lower);
  const characters = Array.from({ length: text.length }, (_, index) => {
    const character = text.charAt(index).toLowerCase();
    return character.length === 1 ? character : text.charAt(index);
  });
  return simplify(characters.join(''));
}

function findWordAt(text: string, start: number, hash: number): Word | null {
  const isLatin = isLatinLetter(text, start);
  if (isLatin && isLatinLetter(text, start - 1)) return null;
  for (const word of WORDS.get(hash) ?? []) {
    if (!text.startsWith(word.text, start)) continue;
    if (!isLatin || !isLatinLetter(text, start + word.text.length)) return word;
  }
  return null;
}

function isLatinLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
}

function hashPair(first: number, second: number): number {
  return (first * 257 + second) & 0xffff;
}

function indexWords(): ReadonlyMap<number, readonly Word[]> {
  const index = new Map<number, Word[]>();
  SUBJECTS.forEach(({ words }, subject) => {
    for (const text of words) {
      const hash = hashPair(text.charCodeAt(0), text.charCodeAt(1));
      const list = index.get(hash) ?? [];
      list.push({ text, subject });
      index.set(hash, list);
    }
  });
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}
