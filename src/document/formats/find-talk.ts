import { type PageMeasures, NOTHING, parentOf } from './measure-page.ts';
import { isMarkedBody, judgePageNames } from './page-names.ts';
import { type PageElement, isPageElement, listElements, readPageText } from './page-tree.ts';

/** A discussion with less of the prose than this is one beside an article. */
const MAX_SHARE = 0.9;
/** Share of the prose that a wrapper must have to be no box of comments, whatever its name, if the headline is in it. */
const MIN_WRAPPER = 0.15;
/** Letters of prose between the headline and a discussion that are an article, however long the discussion is. */
const MIN_BEFORE = 80;
/** A page with more reply links says nothing new with them. */
const MAX_REPLIES = 500;
const MAX_CLIMB = 8;
const REPLY_TAGS: ReadonlySet<string> = new Set(['a', 'span', 'div', 'p', 'li']);
const REPLY =
  /^(?:reply|répondre|antworten|responder|rispondi|beantwoorden|svar|ответить|回复|回覆|返信|답글|yanıtla)$/iu;

/**
 * Returns the boxes of comments and consents of a page, each with its reason. They may well be longer
 * than the article, so they are none of it however laxly the page is looked at, and no share of the
 * prose is counted with them.
 *
 * @param measures those of the page with nothing pruned
 */
export function findTalk(
  body: PageElement,
  measures: PageMeasures,
): ReadonlyMap<PageElement, string> {
  const talk = new Map<PageElement, string>();
  const proseOf = (element: PageElement): number => (measures.get(element) ?? NOTHING).prose;
  const total = Math.max(1, proseOf(body));
  const stack = body.childNodes.filter(isPageElement);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    const reason = NAMELESS.has(element.tagName) ? null : judgePageNames(element);
    const isTalk = reason === 'COMMENTS' || reason === 'CONSENT';
    if (isTalk && !(proseOf(element) / total >= MIN_WRAPPER && holdsHeadline(element)))
      talk.set(element, reason);
    else stack.push(...element.childNodes.filter(isPageElement));
  }
  const thread = findThread(body, talk);
  if (
    thread !== null &&
    !holdsHeadline(thread) &&
    (proseOf(thread) / total < MAX_SHARE || measureBefore(body, thread, measures) >= MIN_BEFORE)
  )
    talk.set(thread, 'COMMENTS');
  return talk;
}

/** Elements whose names are not asked: what they hold is the page, or one word of a sentence. */
export const NAMELESS: ReadonlySet<string> = new Set(
  'body html main a b strong em i h1 h2 h3 h4 h5 h6 img picture br hr figure figcaption iframe video td tr tbody table'.split(
    ' ',
  ),
);

/** Returns true where the main headline or the marked body is inside an element. */
export function holdsHeadline(element: PageElement): boolean {
  return listElements(element).some((inner) => inner.tagName === 'h1' || isMarkedBody(inner));
}

/* Letters of prose between the last main headline before an element and the element. */
function measureBefore(body: PageElement, end: PageElement, measures: PageMeasures): number {
  let sum = 0;
  let isUnderHeadline = false;
  for (const element of listElements(body)) {
    if (element === end) break;
    if (element.tagName === 'h1') [sum, isUnderHeadline] = [0, true];
    const inside = element.childNodes
      .filter(isPageElement)
      .reduce((all, child) => all + (measures.get(child) ?? NOTHING).prose, 0);
    sum += (measures.get(element) ?? NOTHING).prose - inside;
  }
  return isUnderHeadline ? sum : 0;
}

/* A list of items that can each be replied to is a discussion, whatever its names. */
function findThread(
  body: PageElement,
  known: ReadonlyMap<PageElement, string>,
): PageElement | null {
  const replies = listElements(body, known)
    .filter(
      (element) =>
        REPLY_TAGS.has(element.tagName) &&
        element.childNodes.length <= 3 &&
        !element.childNodes.some(
          (child) => isPageElement(child) && REPLY_TAGS.has(child.tagName),
        ) &&
        REPLY.test(readPageText(element, 40)),
    )
    .slice(0, MAX_REPLIES);
  const counts = new Map<PageElement, number>();
  for (const reply of replies) {
    let holder = parentOf(reply);
    for (let level = 0; level < MAX_CLIMB && holder !== null && holder !== body; level++) {
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
      holder = parentOf(holder);
    }
  }
  // Ancestors were counted from the inside out: the first with all replies is the innermost.
  const most = Math.max(0, ...counts.values());
  return most < 2 ? null : ([...counts].find(([, count]) => count === most)?.[0] ?? null);
}
