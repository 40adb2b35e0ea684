import { foldLetters } from '../../text/fold-letters.ts';
import { parentOf } from './measure-page.ts';
import { isMarkedBody } from './page-names.ts';
import { type PageElement, listElements, readPageText } from './page-tree.ts';

/** So many levels above a body at most, its headline stands beside it. */
const MAX_CLIMB = 5;
const BESIDE = /^(?:aside|footer|nav)$/;

/**
 * Returns true where the page itself says that a body is its article, however short it is: it is marked
 * as such, stands in the only `article`, or under the main heading that is the page's headline.
 *
 * @param headline as the head of the page has it, or null
 */
export function isAnchored(
  chosen: readonly PageElement[],
  body: PageElement,
  headline: string | null,
): boolean {
  const [first] = chosen;
  if (first === undefined) return false;
  const articles = listElements(body).filter(({ tagName }) => tagName === 'article');
  const [only] = articles.length === 1 ? articles : [];
  for (let at: PageElement | null = first; at !== null; at = parentOf(at))
    if (isMarkedBody(at) || at === only) return true;
  return headline !== null && isUnderHeadline(first, body, foldLetters(headline));
}

/**
 * Returns true where a body is inside another that goes on with more of the same: what stands beside it
 * there calls itself no aside or foot.
 */
export function isContinued(inner: readonly PageElement[], outer: readonly PageElement[]): boolean {
  const holders = new Set(outer.filter(({ tagName }) => tagName !== 'body'));
  const isHeld = inner.every((element) => {
    for (let at: PageElement | null = element; at !== null; at = parentOf(at))
      if (holders.has(at)) return true;
    return false;
  });
  return isHeld && !outer.some(({ tagName }) => BESIDE.test(tagName));
}

/* The nearest holder that has a main heading at all must have the right one; the whole page says nothing. */
function isUnderHeadline(first: PageElement, body: PageElement, headline: string): boolean {
  let at: PageElement | null = first;
  for (let level = 0; level <= MAX_CLIMB && at !== null && at !== body; level++) {
    const heading = listElements(at).find(({ tagName }) => tagName === 'h1');
    if (heading !== undefined)
      return headline !== '' && foldLetters(readPageText(heading, 400)) === headline;
    at = parentOf(at);
  }
  return false;
}
