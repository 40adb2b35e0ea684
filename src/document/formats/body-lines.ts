import { type PageMeasures, type Pruned, NOTHING, isBlock, linkDensity } from './measure-page.ts';
import { type PageElement, isPageElement, listElements, readPageText } from './page-tree.ts';

/** Letters of a paragraph that is prose without doubt. */
const PROSE = 80;
const SHORT_PROSE = 45;
/** How a sentence ends, in any script, closing marks included. */
export const SENTENCE_END = /[.!?。！？…][”’"'»」』)）]?$/u;

/** One line of text as a block shows it. */
export interface BodyLine {
  readonly element: PageElement;
  readonly text: string;
  readonly isHeading: boolean;
  /** Share of its text that stands in links. */
  readonly links: number;
  readonly isProse: boolean;
}

/** Returns the lines of an element in page order; what is marked is left out. */
export function listLines(
  root: PageElement,
  marks: Pruned,
  measures: PageMeasures,
): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  for (const element of [root, ...listElements(root, marks)]) {
    if (!isBlock(element) || !hasOwnText(element, marks)) continue;
    const measured = measures.get(element) ?? NOTHING;
    const isHeading = /^h[1-6]$/.test(element.tagName);
    const text = readPageText(element, 600);
    const links = linkDensity(measured);
    const isProse =
      !isHeading &&
      links < 0.4 &&
      (measured.text >= PROSE || (measured.text >= SHORT_PROSE && SENTENCE_END.test(text)));
    lines.push({ element, text, isHeading, links, isProse });
  }
  return lines;
}

/* A block with text straight in it, or in inline elements without blocks. */
function hasOwnText(element: PageElement, marks: Pruned): boolean {
  return element.childNodes.some((child) => {
    if (child.nodeName === '#text') return 'value' in child && child.value.trim() !== '';
    return (
      isPageElement(child) &&
      !isBlock(child) &&
      !marks.has(child) &&
      child.tagName !== 'iframe' &&
      !listElements(child).some(isBlock) &&
      readPageText(child, 1) !== ''
    );
  });
}
