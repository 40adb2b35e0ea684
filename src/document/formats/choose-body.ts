import {
  type PageMeasures,
  type Pruned,
  MIN_PARAGRAPH,
  NOTHING,
  linkDensity,
  parentOf,
} from './measure-page.ts';
import { hasBodyName, isMarkedBody } from './page-names.ts';
import { type PageElement, getAttribute, isPageElement, listElements } from './page-tree.ts';

const MAX_CLIMB = 4;
/** More bodies on one page are none. */
const MAX_MARKED = 20;
/** Letters of prose that a neighbour of the body must have to belong to it. */
const MIN_NEIGHBOUR = 80;

/**
 * Returns the elements that together hold the article, in page order: the one that gathers most
 * paragraph text with few links, with those beside it and beside its ancestors that look like it. Empty
 * where no paragraph was found.
 */
export function chooseBody(
  body: PageElement,
  pruned: Pruned,
  measures: PageMeasures,
): readonly PageElement[] {
  const marked = findMarkedBody(body, pruned, measures);
  if (marked !== null) return [marked];
  const top = findTop(body, pruned, measures);
  if (top === null) return [];
  // The head of an article holds its summary at most.
  const holder = top.tagName === 'header' ? parentOf(top) : null;
  return climb(holder ?? top, pruned, measures);
}

/* Sites that say where the body is are believed. */
function findMarkedBody(
  body: PageElement,
  pruned: Pruned,
  measures: PageMeasures,
): PageElement | null {
  const total = measures.get(body)?.prose ?? 0;
  const named = listElements(body, pruned).filter(
    (element) =>
      isMarkedBody(element) && (measures.get(element)?.prose ?? 0) > Math.max(100, total / 3),
  );
  if (named.length > MAX_MARKED) return null;
  // One inside the other: the inner one says it best.
  const inner = named.filter((element) => !named.some((other) => isInside(other, element)));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

function isInside(element: PageElement, holder: PageElement): boolean {
  for (let parent = parentOf(element); parent !== null; parent = parentOf(parent))
    if (parent === holder) return true;
  return false;
}

function findTop(body: PageElement, pruned: Pruned, measures: PageMeasures): PageElement | null {
  let top: PageElement | null = null;
  let best = 0;
  for (const element of [body, ...listElements(body, pruned)]) {
    const measured = measures.get(element);
    if (measured === undefined || measured.score <= 0) continue;
    const bonus =
      (hasBodyName(element) ? 1.15 : 1) *
      (element.tagName === 'article' || element.tagName === 'main' ? 1.2 : 1);
    const score = measured.score * (1 - linkDensity(measured)) * bonus;
    if (score > best) {
      best = score;
      top = element;
    }
  }
  return top;
}

/* Bodies are at times cut into several neighbours by advertisements or pictures, or each paragraph wrapped twice. */
function climb(top: PageElement, pruned: Pruned, measures: PageMeasures): readonly PageElement[] {
  let chosen: readonly PageElement[] = [top];
  let at = top;
  const score = measures.get(top)?.score ?? 0;
  for (let level = 0; level < MAX_CLIMB; level++) {
    const parent = parentOf(at);
    if (parent === null || at.tagName === 'body' || at.tagName === 'article') break;
    const siblings = parent.childNodes.filter(isPageElement);
    const place = siblings.indexOf(at);
    // What was gathered below stays, the neighbours of its holder join it.
    chosen = siblings.flatMap((sibling, index) => {
      if (sibling === at) return chosen;
      if (pruned.has(sibling)) return [];
      const needed = index < place ? 0 : Math.max(2, score * (level === 0 ? 0.05 : 0.1));
      return isLikeBody(sibling, at, level, needed, measures) ? [sibling] : [];
    });
    at = parent;
  }
  return chosen;
}

/* What comes before the body must be prose; what comes after must be much of it, or author boxes would join. */
function isLikeBody(
  sibling: PageElement,
  at: PageElement,
  level: number,
  needed: number,
  measures: PageMeasures,
): boolean {
  const measured = measures.get(sibling) ?? NOTHING;
  const { text, prose, score } = measured;
  if (linkDensity(measured) > 0.3) return false;
  if (level === 0 && (sibling.tagName === 'figure' || /^h[2-6]$/.test(sibling.tagName)))
    return true;
  if (sibling.tagName === 'p') return prose >= MIN_PARAGRAPH;
  const className = getAttribute(sibling, 'class');
  if (className !== '' && className === getAttribute(at, 'class') && sibling.tagName === at.tagName)
    return prose > MIN_PARAGRAPH * 2 || text < MIN_PARAGRAPH * 8;
  return prose >= MIN_NEIGHBOUR && score >= needed && prose > text * 0.7;
}
