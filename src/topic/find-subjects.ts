import { simplify } from '../text/simplify.ts';
import type { FoundTerm } from './find-chinese-terms.ts';
import { SUBJECTS } from './subjects.ts';

/** A word says what an article is about where it stands this often, its synonyms counted with it. */
const FEWEST = 4;

interface Word {
  readonly text: string;
  readonly subject: number;
}

const PLACES = 8192;
/** Words by a hash of their first two characters, longest first; others may share a place. */
const WORDS: readonly (readonly Word[])[] = indexWords();

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
    const words = WORDS[hashPair(folded, start)];
    if (words === undefined || words.length === 0) continue;
    const found = words.find((word) => isAt(folded, word.text, start));
    if (found === undefined) continue;
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

function isAt(text: string, word: string, start: number): boolean {
  if (!text.startsWith(word, start)) return false;
  if (!isLatinLetter(word, 0)) return true;
  return !isLatinLetter(text, start - 1) && !isLatinLetter(text, start + word.length);
}

function isLatinLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
}

function hashPair(text: string, start: number): number {
  return (text.charCodeAt(start) * 37 + text.charCodeAt(start + 1)) % PLACES;
}

function indexWords(): readonly (readonly Word[])[] {
  const index = Array.from({ length: PLACES }, (): Word[] => []);
  SUBJECTS.forEach(({ words }, subject) => {
    for (const text of words) index[hashPair(text, 0)]?.push({ text, subject });
  });
  for (const list of index) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}
