import { type PageMeasures, NOTHING, linkDensity, parentOf } from './measure-page.ts';
import { type PageElement, isPageElement, listElements, readPageText } from './page-tree.ts';

const BOXES = /^(?:ul|ol|dl|div|section|table|form|nav)$/;
const CARDS = /^(?:li|div|article|section)$/;
const MIN_CARDS = 3;
/** Letters of a teaser at most. */
const MAX_CARD = 320;

/** Returns true for lists and boxes of links: inside a body they lead to other articles. */
export function isLinkBox(element: PageElement, measures: PageMeasures): boolean {
  if (!BOXES.test(element.tagName)) return false;
  const measured = measures.get(element) ?? NOTHING;
  return measured.text > 0 && linkDensity(measured) > 0.6 && measured.commas < 8;
}

/**
 * Returns true for three or more children alike, each a linked heading with a line or two: teasers,
 * whatever they are called. One or two other children (a heading, a button) may stand among them.
 */
export function isCardBox(element: PageElement, measures: PageMeasures): boolean {
  const children = element.childNodes.filter(isPageElement);
  if (children.length < MIN_CARDS) return false;
  const first = children.find(({ tagName }) => CARDS.test(tagName));
  const alike = children.filter(({ tagName }) => tagName === first?.tagName);
  if (first === undefined || alike.length < MIN_CARDS || alike.length < children.length - 2)
    return false;
  return alike.every(
    (card) => (measures.get(card) ?? NOTHING).text <= MAX_CARD && holdsLinkedHeading(card),
  );
}

function holdsLinkedHeading(card: PageElement): boolean {
  return listElements(card).some((element) => {
    const isHeading = /^h[2-6]$/.test(element.tagName);
    if (!isHeading && element.tagName !== 'a') return false;
    const wanted = isHeading ? /^a$/ : /^h[2-6]$/;
    return listElements(element).some((inner) => wanted.test(inner.tagName));
  });
}

/* What a sentence that leads on to other articles says. */
const LEADS_ON =
  /\b(?:more|read|related|also|watch|latest)\b|阅读|閱讀|更多|相关|相關|à lire|lire aussi/iu;
const MIN_ANNOUNCEMENT = 12;
const MAX_ANNOUNCEMENT = 600;

/** Returns true for a list that the paragraph before it announces with a colon: it is part of the text. */
export function isAnnounced(element: PageElement): boolean {
  if (!/^[ou]l$/.test(element.tagName)) return false;
  const siblings = (parentOf(element)?.childNodes ?? []).filter(isPageElement);
  const before = siblings[siblings.indexOf(element) - 1];
  if (before === undefined || before.tagName !== 'p') return false;
  const text = readPageText(before, MAX_ANNOUNCEMENT);
  return text.length >= MIN_ANNOUNCEMENT && /[:：]$/u.test(text) && !LEADS_ON.test(text);
}
