import {
  type PageMeasures,
  type Pruned,
  MIN_PARAGRAPH,
  NOTHING,
  linkDensity,
  parentOf,
} from './measure-page.ts';
import { hasBodyName } from './page-names.ts';
import { type PageElement, getAttribute, isPageElement, listElements } from './page-tree.ts';

const MAX_CLIMB = 4;

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
  return top === null ? [] : climb(top, pruned, measures);
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
      /\barticleBody\b/i.test(getAttribute(element, 'itemprop')) &&
      (measures.get(element)?.prose ?? 0) > Math.max(100, total / 3),
  );
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
  for (let level = 0; level < MAX_CLIMB; level++) {
    const parent = parentOf(at);
    if (parent === null || at.tagName === 'body' || at.tagName === 'article') break;
    const siblings = parent.childNodes.filter(isPageElement);
    const here: readonly PageElement[] = siblings.filter(
      (sibling) =>
        sibling === at || (!pruned.has(sibling) && isLikeBody(sibling, at, top, level, measures)),
    );
    if (here.length > 1) {
      // What was gathered below stays, the neighbours of its holder join it.
      chosen = here.flatMap((element) => (element === at ? chosen : [element]));
    }
    at = parent;
  }
  return chosen;
}

function isLikeBody(
  sibling: PageElement,
  at: PageElement,
  top: PageElement,
  level: number,
  measures: PageMeasures,
): boolean {
  const measured = measures.get(sibling) ?? NOTHING;
  if (linkDensity(measured) > 0.3) return false;
  const isSame =
    getAttribute(sibling, 'class') !== '' &&
    getAttribute(sibling, 'class') === getAttribute(at, 'class') &&
    sibling.tagName === at.tagName;
  if (level === 0) {
    if (sibling.tagName === 'figure' || /^h[2-6]$/.test(sibling.tagName)) return true;
    if (sibling.tagName === 'p') return measured.prose >= MIN_PARAGRAPH;
  }
  if (isSame) return measured.prose > MIN_PARAGRAPH * 2 || measured.text < MIN_PARAGRAPH * 8;
  const needed = Math.max(5, (measures.get(top)?.score ?? 0) * (level === 0 ? 0.2 : 0.35));
  return measured.score >= needed && measured.prose > measured.text * 0.7;
}
