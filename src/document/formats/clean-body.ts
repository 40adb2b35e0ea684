import { listBareRuns, wrapRun } from './bare-runs.ts';
import { listLines } from './body-lines.ts';
import { judgeBareRun, markLines } from './mark-lines.ts';
import { type PageMeasures, type Pruned, NOTHING, parentOf } from './measure-page.ts';
import { isAnnounced, isCardBox, isLinkBox } from './page-boxes.ts';
import {
  type PageElement,
  getAttribute,
  isPageElement,
  listElements,
  nameElement,
} from './page-tree.ts';
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
      if (
        isSmall &&
        !isAnnounced(element) &&
        (isLinkBox(element, measures) || isCardBox(element, measures))
      )
        marks.set(element, 'RELATED_LINKS');
    }
  }
  const lines = chosen.flatMap((root) => listLines(root, marks, measures));
  markLines(lines, measures, stated, marks);
  for (const root of chosen) {
    const holders = [root, ...listElements(root, marks)];
    for (const run of holders.flatMap(listBareRuns)) {
      const reason = judgeBareRun(run);
      if (reason !== null) marks.set(wrapRun(run), reason);
    }
  }
  const inside = chosen.flatMap((root) => [root, ...listElements(root)]);
  const holdsProse = (element: PageElement): boolean =>
    (measures.get(element) ?? NOTHING).prose > 0 && !marks.has(element);
  const rows = listRows(inside.filter(holdsProse));
  for (const root of chosen) {
    for (const element of [root, ...listElements(root)]) {
      if (holdsProse(element) || (!marks.has(element) && isInRow(element, rows)))
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

type Rows = ReadonlyMap<PageElement | null, ReadonlySet<string>>;

/* The names of elements, by what holds them. */
function listRows(elements: readonly PageElement[]): Rows {
  const rows = new Map<PageElement | null, Set<string>>();
  for (const element of elements) {
    const holder = parentOf(element);
    const row = rows.get(holder) ?? new Set();
    rows.set(holder, row.add(nameElement(element)));
  }
  return rows;
}

/* A short paragraph bears the name of the long ones beside it. */
function isInRow(element: PageElement, rows: Rows): boolean {
  return (
    getAttribute(element, 'class') !== '' &&
    getAttribute(element, 'id') === '' &&
    element.tagName !== 'a' &&
    rows.get(parentOf(element))?.has(nameElement(element)) === true
  );
}
