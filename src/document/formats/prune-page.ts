import { NAMELESS, holdsHeadline } from './find-talk.ts';
import { type PageMeasures, type Pruned, parentOf } from './measure-page.ts';
import { isCardBox } from './page-boxes.ts';
import { createProseJudge } from './named-prose.ts';
import { isMarkedBody, judgePageNames } from './page-names.ts';
import { judgeSmallBox } from './small-boxes.ts';
import { type PageElement, getAttribute, isPageElement, listElements } from './page-tree.ts';

/** How much is taken for furniture: names of classes too, tags and roles only, or nothing but what never shows. */
export type PruneLevel = 'NAMES' | 'TAGS' | 'SILENT';

/** Reason of what shows no text. */
export const SILENT = 'SILENT';
const SILENT_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template input select option textarea dialog svg math canvas object embed link meta head map amp-ad amp-sidebar amp-consent amp-social-share amp-user-notification amp-analytics amp-lightbox'.split(
    ' ',
  ),
);
const ASIDE_TAGS: Readonly<Record<string, string>> = {
  nav: 'NAVIGATION',
  menu: 'NAVIGATION',
  footer: 'FOOTER',
  aside: 'RELATED_LINKS',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'NAVIGATION',
  banner: 'NAVIGATION',
  search: 'NAVIGATION',
  menu: 'NAVIGATION',
  menubar: 'NAVIGATION',
  toolbar: 'NAVIGATION',
  complementary: 'RELATED_LINKS',
  contentinfo: 'FOOTER',
  dialog: 'CONSENT',
  alertdialog: 'CONSENT',
  alert: 'FURNITURE',
};
/** What a page as a whole has. */
interface PageState {
  /** A main heading or a marked body. */
  readonly isHeaded: boolean;
  /** A marked body with prose. */
  readonly isMarked: boolean;
}

/**
 * Returns the elements of a page that are no body, each with a reason, by tag, role, visibility and
 * names. What is inside a pruned element is not looked at again.
 *
 * @param measures those of the page without its talk: a wrapper that holds most of the prose is kept
 *   whatever its name
 * @param talk boxes of comments and consents, which are pruned at every level
 */
export function prunePage(
  body: PageElement,
  level: PruneLevel,
  measures: PageMeasures,
  talk: Pruned,
): Pruned {
  const pruned = new Map<PageElement, string>(talk);
  const total = Math.max(1, measures.get(body)?.prose ?? 0);
  const shareOf = (element: PageElement): number => (measures.get(element)?.prose ?? 0) / total;
  const page: PageState = {
    isHeaded: holdsHeadline(body),
    isMarked: listElements(body).some(
      (element) => isMarkedBody(element) && (measures.get(element)?.prose ?? 0) > 0,
    ),
  };
  const isProse = createProseJudge(measures);
  const judgeSmall = (element: PageElement): string | null => {
    const isAsked = level === 'NAMES' && !NAMELESS.has(element.tagName) && !holdsHeadline(element);
    return isAsked ? judgeSmallBox(element, measures, total) : null;
  };
  const stack = body.childNodes.filter(isPageElement);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (talk.has(element)) continue;
    const isCards = level === 'NAMES' && isCardBox(element, measures) && !holdsHeadline(element);
    const reason = isCards
      ? 'RELATED_LINKS'
      : (judgeElement(element, level) ?? judgeSmall(element));
    if (
      reason !== null &&
      (reason === SILENT ||
        isCards ||
        !(isKept(element, reason, shareOf(element), page) || isProse(element, reason)))
    )
      pruned.set(element, reason);
    else stack.push(...element.childNodes.filter(isPageElement));
  }
  return pruned;
}

function judgeElement(element: PageElement, level: PruneLevel): string | null {
  if (SILENT_TAGS.has(element.tagName)) return SILENT;
  if (level === 'SILENT') return null;
  const byTag = ASIDE_TAGS[element.tagName];
  if (byTag !== undefined && !(byTag === 'FOOTER' && parentOf(element)?.tagName === 'blockquote'))
    return byTag;
  const byRole = ROLES[getAttribute(element, 'role').toLowerCase()];
  if (byRole !== undefined) return byRole;
  if (isHidden(element)) return 'HIDDEN';
  if (element.tagName === 'header' && !isInsideArticle(element)) return 'NAVIGATION';
  if (level === 'TAGS' || NAMELESS.has(element.tagName)) return null;
  return judgePageNames(element);
}

function isHidden(element: PageElement): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    getAttribute(element, 'aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(getAttribute(element, 'style'))
  );
}

function isInsideArticle(element: PageElement): boolean {
  for (let parent = parentOf(element); parent !== null; parent = parentOf(parent)) {
    if (parent.tagName === 'article' || parent.tagName === 'main') return true;
  }
  return false;
}

/* Nothing that is no body is longer than the article, once comments and consents are out. */
function isKept(element: PageElement, reason: string, share: number, page: PageState): boolean {
  if (share < 0.15) return false;
  if (element.tagName === 'article' || holdsHeadline(element)) return true;
  // Only markup left open makes a foot of most of the page, and then the headline is in it.
  if (reason === 'FOOTER') return share > 0.8 && !page.isHeaded;
  return share > 0.5 && !(page.isMarked && element.tagName === 'aside');
}
