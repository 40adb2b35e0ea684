import { serializeOuter } from 'parse5';
import {
  type PageDocument,
  type PageElement,
  getAttribute,
  isPageElement,
  listElements,
} from './page-tree.ts';

const DROPPED_TAGS: ReadonlySet<string> = new Set(
  'script style noscript template nav aside footer button input select textarea dialog svg canvas object embed link meta'.split(
    ' ',
  ),
);
const DROPPED_ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alert|menu|menubar|toolbar)$/i;
/* Whole words of class and id names (split at hyphens, underscores and case changes), as sites use them. */
const UNLIKELY: ReadonlySet<string> = new Set(
  `ad ads advert advertisement adsbygoogle banner breadcrumb breadcrumbs comment comments disqus consent cookie cookies footer
  masthead menu modal nav navbar navigation newsletter newsletters outbrain pager pagination paywall popup promo promoted
  recirculation recommend recommended recommendations related relatedposts share sharebar sharedaddy sharing sidebar
  signup skip social sponsor sponsored subscribe subscription taboola toolbar trending widget`.split(
    /\s+/,
  ),
);
const LIKELY = /article|body|content|entry|main|post|story|text/i;
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Shorter paragraphs (in letters; an ideograph counts two) say nothing about where the body is. */
const MIN_PARAGRAPH = 25;

interface Measures {
  /** Letters of text, ideographs counted twice. */
  text: number;
  linkText: number;
  commas: number;
  score: number;
}

const EMPTY: Readonly<Measures> = { text: 0, linkText: 0, commas: 0, score: 0 };

/**
 * Returns the HTML of a page's article body, or an empty string where the page holds none. Navigation,
 * side columns, comments, share bars and advertisements are removed by element, role and class name; the
 * body is the element that gathers most paragraph text with few links, with those of its siblings that
 * look like it. One pass up and one down: linear in the size of the page.
 */
export function findMainContent(document: PageDocument): string {
  const elements = listElements(document);
  const body = elements.find((element) => element.tagName === 'body');
  if (body === undefined) return '';
  removeUnlikely(body, measure(body));
  const measures = measure(body);
  const marked = findMarkedBody(body, measures);
  const top = marked ?? findTop(body, measures);
  if (top === null) return '';
  const chosen = marked === null ? joinSiblings(top, measures) : [top];
  for (const element of chosen) removeLinkBlocks(element, measures);
  return chosen.map((element) => serializeOuter(element)).join('');
}

/** Measures of every element, added up from its descendants; paragraphs give scores to what holds them. */
function measure(body: PageElement): ReadonlyMap<PageElement, Measures> {
  const measures = new Map<PageElement, Measures>();
  const order = [body, ...listElements(body)];
  for (const element of order) measures.set(element, { ...EMPTY });
  for (const element of order.toReversed()) {
    const own = measures.get(element) ?? { ...EMPTY };
    let inline = 0;
    let commas = 0;
    let linkText = 0;
    for (const child of element.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) {
        const length = countLetters(child.value);
        own.text += length;
        inline += length;
        const found = child.value.match(/[,，、。；]/g)?.length ?? 0;
        own.commas += found;
        commas += found;
      } else if (isPageElement(child)) {
        const below = measures.get(child) ?? EMPTY;
        own.text += below.text;
        own.linkText += below.linkText;
        own.commas += below.commas;
        if (!BLOCKS.has(child.tagName)) {
          inline += below.text;
          commas += below.commas;
          linkText += below.linkText;
        }
      }
    }
    if (element.tagName === 'a') own.linkText = own.text;
    // A block with text of its own is a paragraph, whatever its name: many pages put lines straight into a div.
    if (BLOCKS.has(element.tagName) && inline >= MIN_PARAGRAPH && !/^h\d$/.test(element.tagName)) {
      giveScore(
        element,
        (1 + commas + Math.min(inline / 50, 6)) * (1 - linkText / inline),
        measures,
      );
    }
  }
  return measures;
}

function giveScore(
  paragraph: PageElement,
  score: number,
  measures: ReadonlyMap<PageElement, Measures>,
): void {
  let share = 1;
  const isLine =
    paragraph.tagName === 'p' || paragraph.tagName === 'li' || paragraph.tagName === 'blockquote';
  let holder = isLine ? parentOf(paragraph) : paragraph;
  for (let level = 0; level < 3 && holder !== null; level++, holder = parentOf(holder)) {
    const measured = measures.get(holder);
    if (measured === undefined) return;
    measured.score += score * share;
    share /= level === 0 ? 2 : 1.5;
  }
}

function countLetters(text: string): number {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed.length + (trimmed.match(/\p{Ideographic}/gu)?.length ?? 0);
}

function parentOf(element: PageElement): PageElement | null {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent : null;
}

function namesOf(element: PageElement): string {
  return `${getAttribute(element, 'class')} ${getAttribute(element, 'id')}`.trim();
}

function hasUnlikelyName(element: PageElement): boolean {
  return namesOf(element)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => UNLIKELY.has(word));
}

/* A wrapper whose class happens to hold such a word is kept while it holds most of the page's text. */
function removeUnlikely(body: PageElement, measures: ReadonlyMap<PageElement, Measures>): void {
  const total = measures.get(body)?.text ?? 0;
  for (const element of [body, ...listElements(body)]) {
    element.childNodes = element.childNodes.filter((child) => {
      if (!isPageElement(child)) return child.nodeName !== '#comment';
      if (DROPPED_TAGS.has(child.tagName) || DROPPED_ROLES.test(getAttribute(child, 'role')))
        return false;
      if (
        child.attrs.some(({ name }) => name === 'hidden') ||
        getAttribute(child, 'aria-hidden') === 'true'
      )
        return false;
      if (/display\s*:\s*none/i.test(getAttribute(child, 'style'))) return false;
      const isPageHeader = child.tagName === 'header' && !isInsideArticle(child);
      const share = (measures.get(child)?.text ?? 0) / Math.max(1, total);
      const isWrapper = child.tagName === 'article' || child.tagName === 'main' || share > 0.5;
      return (
        isWrapper || !(isPageHeader || hasUnlikelyName(child) || isSparseForm(child, measures))
      );
    });
  }
}

function isInsideArticle(element: PageElement): boolean {
  for (let parent = parentOf(element); parent !== null; parent = parentOf(parent)) {
    if (parent.tagName === 'article' || parent.tagName === 'main') return true;
  }
  return false;
}

function isSparseForm(element: PageElement, measures: ReadonlyMap<PageElement, Measures>): boolean {
  return element.tagName === 'form' && (measures.get(element)?.commas ?? 0) < 10;
}

/* Sites that say where the body is (microdata, or exactly one article element) are believed. */
function findMarkedBody(
  body: PageElement,
  measures: ReadonlyMap<PageElement, Measures>,
): PageElement | null {
  const elements = listElements(body);
  const total = measures.get(body)?.text ?? 0;
  const isLarge = (element: PageElement): boolean =>
    (measures.get(element)?.text ?? 0) > Math.max(100, total / 5);
  const named = elements.filter(
    (element) => /\barticleBody\b/i.test(getAttribute(element, 'itemprop')) && isLarge(element),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function findTop(
  body: PageElement,
  measures: ReadonlyMap<PageElement, Measures>,
): PageElement | null {
  let top: PageElement | null = null;
  let best = 0;
  for (const element of [body, ...listElements(body)]) {
    const measured = measures.get(element);
    if (measured === undefined || measured.score <= 0) continue;
    const name = namesOf(element);
    const bonus =
      (LIKELY.test(name) ? 1.15 : 1) *
      (element.tagName === 'article' || element.tagName === 'main' ? 1.2 : 1);
    const score = measured.score * (1 - measured.linkText / Math.max(1, measured.text)) * bonus;
    if (score > best) {
      best = score;
      top = element;
    }
  }
  return top;
}

/* Bodies are at times cut into several neighbours by advertisements or pictures. */
function joinSiblings(
  top: PageElement,
  measures: ReadonlyMap<PageElement, Measures>,
): readonly PageElement[] {
  const parent = parentOf(top);
  if (parent === null || top.tagName === 'body') return [top];
  const threshold = Math.max(5, (measures.get(top)?.score ?? 0) * 0.2);
  const topClass = getAttribute(top, 'class');
  return parent.childNodes.filter(isPageElement).filter((sibling) => {
    if (sibling === top) return true;
    const measured = measures.get(sibling) ?? EMPTY;
    const linkDensity = measured.linkText / Math.max(1, measured.text);
    const bonus = topClass !== '' && getAttribute(sibling, 'class') === topClass ? threshold : 0;
    if (linkDensity > 0.3) return false;
    if (sibling.tagName === 'figure' || /^h[2-6]$/.test(sibling.tagName)) return true;
    if (sibling.tagName === 'p') return measured.text >= MIN_PARAGRAPH * 2;
    return measured.score > 0 && measured.score + bonus >= threshold;
  });
}

/* Lists and boxes of links inside the body lead to other articles. */
function removeLinkBlocks(root: PageElement, measures: ReadonlyMap<PageElement, Measures>): void {
  for (const element of [root, ...listElements(root)]) {
    element.childNodes = element.childNodes.filter((child) => {
      if (!isPageElement(child) || !/^(?:ul|ol|div|section|table|form)$/.test(child.tagName))
        return true;
      const { text, linkText, commas } = measures.get(child) ?? EMPTY;
      const isLinks = text > 0 && linkText / text > 0.6 && commas < 8;
      return !isLinks;
    });
  }
}
