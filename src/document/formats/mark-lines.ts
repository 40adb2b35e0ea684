import { foldLetters } from '../../text/fold-letters.ts';
import type { BareRun } from './bare-runs.ts';
import { type BodyLine, SENTENCE_END } from './body-lines.ts';
import { type PageMeasures, NOTHING, parentOf } from './measure-page.ts';
import { judgePageLine, type LinePlace } from './page-lines.ts';
import { type PageElement, getAttribute, listElements, readPageText } from './page-tree.ts';

/** Letters of a box of links under a head. */
const MAX_BOX = 400;
/** Folded letters of a line that can be looked up in the stated text, and as many of it as are. */
const MIN_STATED = 12;
const MAX_STATED = 300;
/** Share of the lines' letters that the stated text must have to be the whole text. */
const STATED_SHARE = 0.9;
/** A page with more paragraphs is no article in which anybody prints words large. */
const MAX_PROSE_LINES = 500;
/** Shorter quotations may well stand twice in an article. */
const MIN_PULL_QUOTE = 25;
/** Lines before the first or after the last paragraph that may be furniture of head or tail. */
const MAX_RIM = 14;

/** Marks of elements: why each is no part of the article. */
export type Marks = Map<PageElement, string>;

/**
 * Adds to the marks what lines say about themselves, by their words, their links and their place, and
 * what follows from it for the headings and boxes round them.
 *
 * @param stated the article's text as linked data has it, or null
 */
export function markLines(
  lines: readonly BodyLine[],
  measures: PageMeasures,
  stated: string | null,
  marks: Marks,
): void {
  const first = lines.findIndex(({ isProse }) => isProse);
  const last = lines.findLastIndex(({ isProse }) => isProse);
  const holders = new Set<PageElement>();
  for (const { element } of lines)
    for (let at = parentOf(element); at !== null && !holders.has(at); at = parentOf(at))
      holders.add(at);
  const prose = lines
    .filter(({ isProse, element }) => isProse && !holders.has(element))
    .map(({ text }) => foldLetters(text));
  for (const [at, line] of lines.entries()) {
    const place: LinePlace =
      at < first && first <= MAX_RIM
        ? 'HEAD'
        : at > last || at >= lines.length - 3
          ? 'TAIL'
          : 'ANYWHERE';
    const reason = isPullQuote(line, prose) ? 'PULL_QUOTE' : judgeLine(line, place, lines[at + 1]);
    // Text between blocks: the element holds more than the line.
    if (reason === null || holders.has(line.element)) continue;
    marks.set(line.element, reason);
    const box = reason === 'RELATED_LINKS' ? parentOf(line.element) : null;
    if (box !== null && isLinksBeside(line, box, measures)) marks.set(box, reason);
  }
  markHeadings(lines, marks);
  if (stated !== null) markUnstated(lines, foldLetters(stated), marks);
}

/**
 * Returns why text straight between blocks is no part of the article, or null. A head of a list is left
 * to the article, whose reader takes what is under it, too.
 */
export function judgeBareRun({ holder, text, links }: BareRun): string | null {
  const reason = judgePageLine(text, 'ANYWHERE', links);
  if (reason === 'RELATED_LINKS' && links === 0) return null;
  return reason === 'CREDIT' && isUnderPicture(holder) ? null : reason;
}

/* `Also read` and the links after it in one small box. */
function isLinksBeside({ text }: BodyLine, box: PageElement, measures: PageMeasures): boolean {
  const whole = measures.get(box) ?? NOTHING;
  const others = whole.text - text.length;
  return others > 0 && whole.text < MAX_BOX && whole.linkText >= others * 0.8;
}

/* A heading of a box whose every other line went heads nothing. */
function markHeadings(lines: readonly BodyLine[], marks: Marks): void {
  for (const [at, { element, isHeading }] of lines.entries()) {
    const box = parentOf(element);
    if (!isHeading || marks.has(element) || box === null) continue;
    let after = at + 1;
    while (parentOf(lines[after]?.element ?? element) === box && lines[after]?.isHeading === false)
      after += 1;
    const section = lines.slice(at + 1, after);
    if (section.length > 0 && section.every((line) => marks.has(line.element)))
      marks.set(element, marks.get(section[0]?.element ?? element) ?? 'RELATED_LINKS');
  }
}

/* Words of the article printed large beside it: the same words again. */
function isPullQuote(line: BodyLine, prose: readonly string[]): boolean {
  if (line.isHeading || !isQuoted(line.element)) return false;
  const text = foldLetters(line.text);
  return (
    text.length >= MIN_PULL_QUOTE &&
    prose.length <= MAX_PROSE_LINES &&
    prose.some((other) => other.length > text.length && other.includes(text))
  );
}

function isQuoted(element: PageElement): boolean {
  let holder: PageElement | null = element;
  for (let level = 0; level < 3 && holder !== null; level++, holder = parentOf(holder)) {
    if (holder.tagName === 'blockquote' || holder.tagName === 'aside') return true;
    if (/pull|quote/i.test(getAttribute(holder, 'class'))) return true;
  }
  return false;
}

/*
 * Where linked data has the article's text and nearly all lines are in it, what stands before its first
 * line or after its last is none of it, by the publisher's own word. Between them headings may be missing.
 */
function markUnstated(lines: readonly BodyLine[], stated: string, marks: Marks): void {
  const own = lines.filter(({ element }) => !marks.has(element));
  const folded = own.map(({ text }) => foldLetters(text));
  const isStated = (text: string): boolean =>
    text.length >= MIN_STATED && stated.includes(text.slice(0, MAX_STATED));
  const lengthOf = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + text.length, 0);
  if (lengthOf(folded.filter(isStated)) < lengthOf(folded) * STATED_SHARE) return;
  const [first, last] = [folded.findIndex(isStated), folded.findLastIndex(isStated)];
  for (const [at, { element, isHeading }] of own.entries())
    if ((at < first && !isHeading) || at > last) marks.set(element, 'NOT_STATED');
}

/* A line of a list or about an address is no link to another article. */
const LABELLED = /^(?:(?:[\p{L}’'-]+\s?){1,3}\s?[:：|»>]+|[[({]|[»>]+)\s*$/u;
const NO_LABEL =
  /^(?:sources?|via|web(?:site)?|tickets?|phone|tel|where|when|who|what|e-?mail|address|info\p{L}*|quelle|correction|updated?|来源|來源|出处|出處)\b/iu;
const MIN_TITLE_WORDS = 4;
const MIN_HAN_TITLE = 8;

/* A word or three, a colon or a bracket, and one link as long as a headline: `READ: …`, `[…]`. */
function isLabelledLink({ element, text, isHeading }: BodyLine): boolean {
  if (isHeading || element.tagName === 'li' || text.length > 200 || SENTENCE_END.test(text))
    return false;
  const links = listElements(element).filter(({ tagName }) => tagName === 'a');
  const [link] = links;
  if (link === undefined || links.length > 1) return false;
  const title = readPageText(link, 200);
  const at = title === '' ? -1 : text.indexOf(title);
  if (at <= 0 || !/^[\s\])}»]*$/u.test(text.slice(at + title.length))) return false;
  const label = text.slice(0, at);
  const isTitle =
    title.split(' ').length >= MIN_TITLE_WORDS ||
    (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= MIN_HAN_TITLE;
  return isTitle && LABELLED.test(label) && !NO_LABEL.test(label);
}

function judgeLine(line: BodyLine, place: LinePlace, next: BodyLine | undefined): string | null {
  if (line.element.tagName === 'h1' && place === 'HEAD') return 'TITLE_REPEATED';
  const reason = judgePageLine(line.text, place, line.links);
  if (reason === 'CREDIT' && isUnderPicture(line.element)) return null;
  // A sentence may begin so; a heading or a link does not go on.
  if (reason === 'RELATED_LINKS' && line.links < 0.3 && SENTENCE_END.test(line.text)) return null;
  if (reason !== null) return reason;
  if (isLabelledLink(line)) return 'RELATED_LINKS';
  if (line.isHeading || line.isProse) return null;
  if (line.links > 0.95 && isShouted(line)) return 'RELATED_LINKS';
  const isRim = place === 'HEAD' || (place === 'TAIL' && next?.isProse !== true);
  return isRim && line.links > 0.8 && line.text.length < 100 ? 'RELATED_LINKS' : null;
}

/* A line that is one link, in capitals or bold: it calls for a click. */
function isShouted({ element, text }: BodyLine): boolean {
  if (text.length > 150 || SENTENCE_END.test(text)) return false;
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  const isBold = listElements(element).some(({ tagName }) => /^(?:b|strong)$/.test(tagName));
  return isCapital || isBold;
}

/* Whose a picture is belongs to the picture, where the page says that it is its line. */
function isUnderPicture(element: PageElement): boolean {
  let at: PageElement | null = element;
  for (let level = 0; level < 4 && at !== null; level++, at = parentOf(at)) {
    if (at.tagName === 'figure') return true;
    const names = `${getAttribute(at, 'class')} ${getAttribute(at, 'id')}`;
    if (level < 3 && /credit|caption|cutline|legend/i.test(names)) return true;
  }
  return false;
}
