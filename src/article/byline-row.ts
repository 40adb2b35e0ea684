import type { Leaf, TextLeaf } from './leaf.ts';

/** The row of small print that a blog engine sets over an article. */
export interface BylineRow {
  readonly leaves: ReadonlySet<Leaf>;
  /** Its date, pieces joined; null where it has none that names a day. */
  readonly date: string | null;
  /** Its author as printed, or null. */
  readonly name: string | null;
}

const DAY =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const READING_TIME = /^\d{1,3} min(?:ute)?s?(?: read)?$/u;
const DOT = /^[·•|]$/u;
const MAX_TEXT = 60;
/** The row stands among the first texts of a page. */
const SEARCHED = 10;
const NONE: BylineRow = { leaves: new Set(), date: null, name: null };

/**
 * Finds name, day, year and reading time that stand over an article in a block each, none of them a
 * paragraph (Medium and its like: `NAME in PLACE`, `Oct 28`, `·`, `2019`, `7 min read`).
 */
export function findBylineRow(leaves: readonly Leaf[]): BylineRow {
  const texts = leaves.filter((leaf) => leaf.type === 'TEXT').slice(0, SEARCHED);
  const at = texts.findIndex(({ text, tag }) => isLoose(tag) && DAY.test(text));
  if (at === -1) return NONE;
  let [start, end] = [at, at + 1];
  while (start > 0 && isSmallPrint(texts[start - 1])) start -= 1;
  while (isRest(texts[end])) end += 1;
  const row = texts.slice(start, end);
  const year = row.find(({ text }) => YEAR.test(text))?.text;
  const day = texts[at]?.text ?? '';
  // The name is what is nearest to the day.
  const name = row[at - start - 1]?.text.replace(/ in .*$/u, '') ?? null;
  return {
    leaves: new Set(row),
    date: /\d{4}$/u.test(day) ? day : year === undefined ? null : `${day}, ${year}`,
    name,
  };
}

function isLoose(tag: string): boolean {
  return tag !== 'p' && tag !== 'li' && !/^h\d$/u.test(tag);
}

function isSmallPrint(leaf: TextLeaf | undefined): boolean {
  return (
    leaf !== undefined &&
    isLoose(leaf.tag) &&
    leaf.quote === 0 &&
    leaf.text.length <= MAX_TEXT &&
    !/[。！？!?.：:；;]$/u.test(leaf.text)
  );
}

function isRest(leaf: TextLeaf | undefined): boolean {
  return (
    leaf !== undefined &&
    isLoose(leaf.tag) &&
    [DAY, YEAR, READING_TIME, DOT].some((shape) => shape.test(leaf.text))
  );
}
