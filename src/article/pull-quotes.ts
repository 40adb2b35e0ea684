import { foldLetters } from '../text/fold-letters.ts';
import type { Leaf, TextLeaf } from './leaf.ts';

/** Letters that a text must have to be told from one that comes twice by chance. */
const MIN_HAN = 8;
const MIN_LATIN = 24;
/** What else stands in the box of a pull quote: who said it. */
const MAX_NAME = 40;
/** A heading longer than this is as long as a paragraph. */
const MAX_HEADING = 120;
/** A page with more boxes than this is no article with pull quotes. */
const MAX_BOXES = 20;

/**
 * Texts of boxes that repeat the very words of the body to catch the eye, with the name under them. A box
 * that says anything of its own is none of these. Headings are looked at where they are as long as a
 * paragraph: many short ones take words of the text below, and still head a part of the article.
 */
export function findPullQuotes(leaves: readonly Leaf[]): ReadonlySet<Leaf> {
  const boxes = new Map<number, TextLeaf[]>();
  const rest: string[] = [];
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.type !== 'TEXT' || leaf.isCaption || leaf.isCredit) continue;
    const isLongHeading = leaf.heading > 0 && leaf.text.length > MAX_HEADING;
    const number = leaf.box === 0 && isLongHeading ? -at - 1 : leaf.box;
    const box = boxes.get(number);
    if (number === 0) rest.push(leaf.text);
    else if (box === undefined) boxes.set(number, [leaf]);
    else box.push(leaf);
  }
  if (boxes.size === 0 || boxes.size > MAX_BOXES) return new Set();
  const body = rest.map(foldLetters).join('\n');
  const repeated = [...boxes.values()].filter((box) => {
    const long = box.map(({ text }) => foldLetters(text)).filter(isLong);
    const isRest = box.every(({ text }) => text.length <= MAX_NAME || isLong(foldLetters(text)));
    return long.length > 0 && isRest && long.every((words) => body.includes(words));
  });
  return new Set(repeated.flat());
}

function isLong(words: string): boolean {
  return words.length >= (/\p{Script=Han}/u.test(words) ? MIN_HAN : MIN_LATIN);
}
