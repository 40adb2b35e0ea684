import { type PageMeasures, NOTHING, isBlock, parentOf } from './measure-page.ts';
import { type PageElement, getAttribute, listElements } from './page-tree.ts';

/** Share of the prose that is none that a reader has to call up, and no note on an author. */
const MAX_SHARE = 0.15;
const MAX_LIFE = 600;
/* Whole words of a class list, as style sheets of frameworks use them. */
const HIDDEN = /(?:^|\s)(?:hide|hidden|d-none|is-hidden|u-hidden|invisible)(?:\s|$)/i;
const AUTHOR =
  /(?:^|\s)(?:authors?|(?:post|article|story|entry)[-_]+authors?|authors?[-_]+(?:dropdown|container|section|area)|contributors?|tagline|writer(?:[-_]+container)?)(?:\s|$)/i;

/**
 * Returns why a small box inside a page is none of its article by its class, or null: what style sheets
 * hide, and who the author is. A large one may be the article behind a button, or all of it by its author.
 *
 * @param total letters of prose of the page
 */
export function judgeSmallBox(
  element: PageElement,
  measures: PageMeasures,
  total: number,
): string | null {
  const className = getAttribute(element, 'class');
  if (className === '' || element.tagName === 'article') return null;
  const { prose, text } = measures.get(element) ?? NOTHING;
  if (prose >= total * MAX_SHARE) return null;
  // Links to long addresses show the middle of them.
  const isInLink = parentOf(element)?.tagName === 'a';
  if (HIDDEN.test(className)) return isInLink || hasPicture(element) ? null : 'HIDDEN';
  const isLife = isBlock(element) && text < MAX_LIFE && AUTHOR.test(className);
  return isLife && !isQuoted(element) ? 'BYLINE' : null;
}

/* Pictures are hidden until they are in sight. */
function hasPicture(element: PageElement): boolean {
  return listElements(element).some(({ tagName }) => tagName === 'img');
}

/* Under a quotation stands who said it. */
function isQuoted(element: PageElement): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at))
    if (at.tagName === 'blockquote' || /quote/i.test(getAttribute(at, 'class'))) return true;
  return false;
}
