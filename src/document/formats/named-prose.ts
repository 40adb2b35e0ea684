import { type PageMeasures, NOTHING, linkDensity, parentOf } from './measure-page.ts';
import {
  type PageElement,
  getAttribute,
  isPageElement,
  listElements,
  nameElement,
  readPageText,
} from './page-tree.ts';

/** Letters of prose with hardly a link that no box beside the article has. */
const MIN_BOX = 500;
/** Elements alike beside each other, and letters of prose in them, that are paragraphs of the article. */
const MIN_ROW = 3;
const MIN_ROW_PROSE = 300;
const MAX_LINKS = 0.08;
/** Share of the text of a row that must be paragraphs. */
const MIN_PROSE_SHARE = 0.7;
/** Letters of prose that are no barrier, behind which they stand, where they do not ask for anything. */
const MIN_BARRED = 80;
const MAX_BARRED_LINKS = 0.3;
/** Reasons that wrappers of prose are often named after; what is left out has its own rules. */
const UNLUCKY: ReadonlySet<string> = new Set(
  'RELATED_LINKS SHARE_BAR ADVERTISEMENT SUBSCRIPTION BYLINE FURNITURE'.split(' '),
);
/** Names under which also long prose is none of the article: law, lives of authors, what is hidden. */
const NEVER =
  /(?:^|[\s_-])(?:footer|copyright|disclaimer|modal|pop-?up|overlay|tooltip|dialog|offscreen|sr-only|screen-reader|visually-?hidden|element-invisible|side-?bar|authors?|bio|biography|about)/i;
/** What is behind a barrier is named after it as often as the barrier itself. */
const BARRED = /(?:^|[\s_-])(?:[a-z]+-)?(?:paywall|subscriber|premium|metered|gated|regwall)/i;
const ASKS =
  /subscri|sign[- ]?(?:in|up)|log[- ]?(?:in|on)\b|\bregister|unlimited|\baccount|free trial|newsletter|membership|abonn|connectez|inscri|suscr|anmeld|订阅|訂閱|登录|登錄|登入|注册|註冊|会员|會員/i;
const CONTROLS: ReadonlySet<string> = new Set('form button input select textarea'.split(' '));
const MAX_ASKED = 2000;

/** Tells whether an element that names itself furniture holds paragraphs of the article all the same. */
export type ProseJudge = (element: PageElement, reason: string) => boolean;

/**
 * Returns a judge of elements whose names say that they are furniture. Three kinds are none: a box of
 * long prose with hardly a link; elements of one name beside each other that are long together, as
 * systems wrap every paragraph; and what stands behind a paywall but does not ask to subscribe.
 *
 * Linear in the size of the page: each row is measured once.
 */
export function createProseJudge(measures: PageMeasures): ProseJudge {
  const rows = new Map<PageElement, ReadonlyMap<string, boolean>>();
  const isInRow = (element: PageElement): boolean => {
    const holder = parentOf(element);
    if (holder === null) return false;
    const known = rows.get(holder) ?? judgeRows(holder, measures);
    rows.set(holder, known);
    return known.get(nameElement(element)) === true;
  };
  return (element, reason) => {
    if (reason === 'COMMENTS' || reason === 'CONSENT' || element.tagName === 'aside') return false;
    const names = `${getAttribute(element, 'class')} ${getAttribute(element, 'id')}`;
    const measured = measures.get(element) ?? NOTHING;
    const isNever = NEVER.test(names);
    if (
      UNLUCKY.has(reason) &&
      !(isNever && (reason === 'BYLINE' || reason === 'FURNITURE')) &&
      measured.prose >= MIN_BOX &&
      linkDensity(measured) < MAX_LINKS
    )
      return true;
    if (isNever) return false;
    if (reason === 'SUBSCRIPTION' && BARRED.test(names) && isBarredProse(element, measures))
      return true;
    return isInRow(element);
  };
}

function isBarredProse(element: PageElement, measures: PageMeasures): boolean {
  const measured = measures.get(element) ?? NOTHING;
  return (
    measured.prose >= MIN_BARRED &&
    linkDensity(measured) < MAX_BARRED_LINKS &&
    !holdsControl(element) &&
    !ASKS.test(readPageText(element, MAX_ASKED))
  );
}

/* Which names of the children of an element stand for rows of paragraphs. */
function judgeRows(holder: PageElement, measures: PageMeasures): ReadonlyMap<string, boolean> {
  const rows = new Map<string, PageElement[]>();
  for (const child of holder.childNodes.filter(isPageElement)) {
    const name = nameElement(child);
    const row = rows.get(name);
    if (row === undefined) rows.set(name, [child]);
    else row.push(child);
  }
  return new Map(Array.from(rows, ([name, row]) => [name, isProseRow(row, measures)]));
}

function isProseRow(row: readonly PageElement[], measures: PageMeasures): boolean {
  if (row.length < MIN_ROW) return false;
  let [text, linkText, prose] = [0, 0, 0];
  for (const element of row) {
    const measured = measures.get(element) ?? NOTHING;
    text += measured.text;
    linkText += measured.linkText;
    prose += measured.prose;
  }
  return (
    prose >= MIN_ROW_PROSE &&
    prose >= text * MIN_PROSE_SHARE &&
    linkText < text * MAX_LINKS &&
    !row.some(holdsControl)
  );
}

function holdsControl(element: PageElement): boolean {
  return listElements(element).some(({ tagName }) => CONTROLS.has(tagName));
}
