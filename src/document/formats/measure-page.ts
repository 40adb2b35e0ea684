import { type PageElement, isPageElement, listElements } from './page-tree.ts';

/** Text of one element and of what is below it; what is pruned counts nothing. */
export interface Measures {
  /** Letters, ideographs counted twice. */
  text: number;
  linkText: number;
  commas: number;
  /** Letters of paragraphs: runs of text of some length with few links. */
  prose: number;
  /** What its paragraphs, and those a few levels below, say for it. */
  score: number;
}

export type PageMeasures = ReadonlyMap<PageElement, Measures>;
/** Elements that are no body, each with the reason. */
export type Pruned = ReadonlyMap<PageElement, string>;

export const NOTHING: Readonly<Measures> = { text: 0, linkText: 0, commas: 0, prose: 0, score: 0 };
/** Shorter paragraphs (in letters) say nothing about where the body is. */
export const MIN_PARAGRAPH = 25;
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
interface Run {
  text: number;
  linkText: number;
  commas: number;
  breaks: number;
}

const COMMAS = /[,،，、。；।]/g;

/** Returns true for elements that end the line. */
export function isBlock(element: PageElement): boolean {
  return BLOCKS.has(element.tagName) || element.tagName.includes('-');
}

/**
 * Returns the measures of an element and of all below it that is not pruned, added up from the leaves;
 * paragraphs give scores to what holds them. One pass: linear in the size of the tree.
 */
export function measurePage(root: PageElement, pruned: Pruned): PageMeasures {
  const measures = new Map<PageElement, Measures>();
  /** Text of the line that an inline element is part of; a block inside it stands for itself. */
  const runs = new Map<PageElement, Run>();
  const order = [root, ...listElements(root, pruned)];
  for (const element of order) measures.set(element, { ...NOTHING });
  for (const element of order.toReversed()) {
    const own = measures.get(element) ?? { ...NOTHING };
    const run: Run = { text: 0, linkText: 0, commas: 0, breaks: 0 };
    for (const child of element.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) {
        const length = countLetters(child.value);
        const commas = child.value.match(COMMAS)?.length ?? 0;
        own.text += length;
        own.commas += commas;
        run.text += length;
        run.commas += commas;
      } else if (isPageElement(child)) {
        const below = measures.get(child);
        if (below === undefined) continue;
        own.text += below.text;
        own.linkText += below.linkText;
        own.commas += below.commas;
        own.prose += below.prose;
        if (child.tagName === 'br') run.breaks += 1;
        const inside = runs.get(child);
        if (inside === undefined) continue;
        run.text += inside.text;
        run.commas += inside.commas;
        run.linkText += inside.linkText;
        run.breaks += inside.breaks;
      }
    }
    if (element.tagName === 'a') {
      own.linkText = own.text;
      run.linkText = run.text;
    }
    if (!isBlock(element)) runs.set(element, run);
    // A block with text of its own is a paragraph, whatever its name: many pages put lines straight into a div.
    if (
      !isBlock(element) ||
      run.text < MIN_PARAGRAPH ||
      run.linkText > run.text / 2 ||
      /^h\d$/.test(element.tagName)
    )
      continue;
    own.prose += run.text - run.linkText;
    const length = Math.min(run.text / 50, 6 * (1 + run.breaks));
    giveScore(element, (1 + run.commas + length) * (1 - run.linkText / run.text), measures);
  }
  return measures;
}

function giveScore(paragraph: PageElement, score: number, measures: PageMeasures): void {
  let share = 1;
  const isLine = /^(?:p|li|blockquote|pre)$/.test(paragraph.tagName);
  let holder = isLine ? parentOf(paragraph) : paragraph;
  for (let level = 0; level < 3 && holder !== null; level++, holder = parentOf(holder)) {
    const measured = measures.get(holder);
    if (measured === undefined) return;
    measured.score += score * share;
    share /= level === 0 ? 2 : 1.5;
  }
}

/** Returns the number of letters of a text, white space collapsed, ideographs counted twice. */
export function countLetters(text: string): number {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return (
    trimmed.length +
    (trimmed.match(/[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

export function parentOf(element: PageElement): PageElement | null {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent : null;
}

/** Returns the share of an element's text that stands in links. */
export function linkDensity({ text, linkText }: Readonly<Measures>): number {
  return text === 0 ? 0 : linkText / text;
}
