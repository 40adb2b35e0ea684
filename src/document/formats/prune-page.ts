import { type PageMeasures, type Pruned, linkDensity, parentOf } from './measure-page.ts';
import { isCardBox } from './page-boxes.ts';
import { isMarkedBody, judgePageNames } from './page-names.ts';
import {
  type PageElement,
  getAttribute,
  isPageElement,
  listElements,
  readPageText,
} from './page-tree.ts';

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
/* Elements whose names are not asked: what they hold is the page, or one word of a sentence. */
const NAMELESS: ReadonlySet<string> = new Set(
  'body html main a b strong em i h1 h2 h3 h4 h5 h6 img picture br hr figure figcaption iframe video td tr tbody table'.split(
    ' ',
  ),
);
/** Letters of prose with hardly a link that no box beside the article has. */
const MIN_PROSE = 500;
const REPLY_TAGS: ReadonlySet<string> = new Set(['a', 'span', 'div', 'p', 'li']);
const REPLY =
  /^(?:reply|répondre|antworten|responder|rispondi|beantwoorden|svar|ответить|回复|回覆|返信|답글|yanıtla)$/iu;

/**
 * Returns the elements of a page that are no body, each with a reason, by tag, role, visibility and
 * names. What is inside a pruned element is not looked at again. `measures` are those of the page with
 * nothing pruned: a wrapper that holds most of the prose is kept whatever its name.
 */
export function prunePage(body: PageElement, level: PruneLevel, measures: PageMeasures): Pruned {
  const pruned = new Map<PageElement, string>();
  const total = Math.max(1, measures.get(body)?.prose ?? 0);
  const shareOf = (element: PageElement): number => (measures.get(element)?.prose ?? 0) / total;
  const stack = body.childNodes.filter(isPageElement);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const isCards = level === 'NAMES' && isCardBox(element, measures) && !holdsHeadline(element);
    const reason = isCards ? 'RELATED_LINKS' : judgeElement(element, level);
    if (
      reason !== null &&
      (reason === SILENT ||
        isCards ||
        !(isKept(element, reason, shareOf) || isProse(element, reason, measures)))
    )
      pruned.set(element, reason);
    else stack.push(...element.childNodes.filter(isPageElement));
  }
  const thread = level === 'NAMES' ? findThread(body, pruned) : null;
  if (thread !== null && !holdsHeadline(thread) && shareOf(thread) < 0.9)
    pruned.set(thread, 'COMMENTS');
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

/* Comments and consents may well be longer than the article; nothing else that is no body is. */
function isKept(
  element: PageElement,
  reason: string,
  shareOf: (element: PageElement) => number,
): boolean {
  const share = shareOf(element);
  if (share < 0.15) return false;
  if (reason === 'COMMENTS' || reason === 'CONSENT') return holdsHeadline(element);
  // Only markup left open makes a foot of most of the page.
  return (
    share > (reason === 'FOOTER' ? 0.8 : 0.5) ||
    element.tagName === 'article' ||
    holdsHeadline(element)
  );
}

/* `read-more` and the like also name the rest of an article behind a button. */
function isProse(element: PageElement, reason: string, measures: PageMeasures): boolean {
  if (!['RELATED_LINKS', 'SHARE_BAR', 'ADVERTISEMENT', 'SUBSCRIPTION'].includes(reason))
    return false;
  if (element.tagName === 'aside') return false;
  const measured = measures.get(element);
  return measured !== undefined && measured.prose >= MIN_PROSE && linkDensity(measured) < 0.08;
}

function holdsHeadline(element: PageElement): boolean {
  return listElements(element).some((inner) => inner.tagName === 'h1' || isMarkedBody(inner));
}

/* A list of items that can each be replied to is a discussion, whatever its names. */
function findThread(body: PageElement, pruned: Pruned): PageElement | null {
  const replies = listElements(body, pruned)
    .filter(
      (element) =>
        REPLY_TAGS.has(element.tagName) &&
        element.childNodes.length <= 3 &&
        !element.childNodes.some(
          (child) => isPageElement(child) && REPLY_TAGS.has(child.tagName),
        ) &&
        REPLY.test(readPageText(element, 40)),
    )
    .slice(0, 500);
  const counts = new Map<PageElement, number>();
  for (const reply of replies) {
    let holder = parentOf(reply);
    for (let level = 0; level < 8 && holder !== null && holder !== body; level++) {
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
      holder = parentOf(holder);
    }
  }
  // Ancestors were counted from the inside out: the first with all replies is the innermost.
  const most = Math.max(0, ...counts.values());
  return most < 2 ? null : ([...counts].find(([, count]) => count === most)?.[0] ?? null);
}
