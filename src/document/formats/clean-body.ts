import { listLines } from './body-lines.ts';
import { markLines } from './mark-lines.ts';
import { type PageMeasures, type Pruned, NOTHING } from './measure-page.ts';
import { isCardBox, isLinkBox } from './page-boxes.ts';
import { type PageElement, isPageElement, listElements } from './page-tree.ts';
import { SILENT } from './prune-page.ts';

/**
 * Attributes that carry the verdict: why an element is no part of the article, or that it is one whatever
 * its names. `article/noise.ts` reads them.
 */
const REMOVED = 'data-removed';
const KEPT = 'data-kept';

/**
 * Marks what is furniture inside the chosen elements, changing the tree: what shows no text is taken out,
 * all else gets its reason as an attribute. Boxes of links, lines that share, advertise or subscribe, and
 * the lines of author and date around the text.
 */
export function cleanBody(
  chosen: readonly PageElement[],
  pruned: Pruned,
  measures: PageMeasures,
  stated: string | null,
): void {
  const marks = new Map(pruned);
  const total = chosen.reduce((sum, element) => sum + (measures.get(element) ?? NOTHING).text, 0);
  for (const root of chosen) {
    for (const element of listElements(root, marks)) {
      const isSmall = (measures.get(element) ?? NOTHING).text < total / 2;
      if (isSmall && (isLinkBox(element, measures) || isCardBox(element, measures)))
        marks.set(element, 'RELATED_LINKS');
    }
  }
  const lines = chosen.flatMap((root) => listLines(root, marks, measures));
  markLines(lines, measures, stated, marks);
  for (const root of chosen) {
    for (const element of [root, ...listElements(root)]) {
      if ((measures.get(element) ?? NOTHING).prose > 0 && !marks.has(element))
        element.attrs.push({ name: KEPT, value: '' });
      if (isOwnBlock(element)) element.tagName = element.nodeName = 'div';
      element.childNodes = element.childNodes.filter(
        (child) =>
          child.nodeName !== '#comment' && !(isPageElement(child) && marks.get(child) === SILENT),
      );
    }
  }
  for (const [element, reason] of marks)
    if (reason !== SILENT) element.attrs.push({ name: REMOVED, value: reason });
}

/* Elements of a framework's own that stand among blocks are blocks; inside a line of text they are words. */
function isOwnBlock(element: PageElement): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  return (
    element.tagName.includes('-') &&
    !siblings.some((node) => 'value' in node && node.value.trim() !== '')
  );
}
