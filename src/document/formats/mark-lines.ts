import { type BodyLine, SENTENCE_END } from './body-lines.ts';
import { type PageMeasures, NOTHING, parentOf } from './measure-page.ts';
import { judgePageLine, type LinePlace } from './page-lines.ts';
import { type PageElement, getAttribute, listElements } from './page-tree.ts';

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
    .map(({ text }) => foldQuote(text));
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
  if (stated !== null) markUnstated(lines, foldQuote(stated), marks);
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
  const text = foldQuote(line.text);
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

function foldQuote(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
}

/*
 * Where linked data has the article's text and nearly all lines are in it, what stands before its first
 * line or after its last is none of it, by the publisher's own word. Between them headings may be missing.
 */
function markUnstated(lines: readonly BodyLine[], stated: string, marks: Marks): void {
  const own = lines.filter(({ element }) => !marks.has(element));
  const folded = own.map(({ text }) => foldQuote(text));
  const isStated = (text: string): boolean =>
    text.length >= MIN_STATED && stated.includes(text.slice(0, MAX_STATED));
  const lengthOf = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + text.length, 0);
  if (lengthOf(folded.filter(isStated)) < lengthOf(folded) * STATED_SHARE) return;
  const [first, last] = [folded.findIndex(isStated), folded.findLastIndex(isStated)];
  for (const [at, { element, isHeading }] of own.entries())
    if ((at < first && !isHeading) || at > last) marks.set(element, 'NOT_STATED');
}

function judgeLine(line: BodyLine, place: LinePlace, next: BodyLine | undefined): string | null {
  if (line.element.tagName === 'h1' && place === 'HEAD') return 'TITLE_REPEATED';
  const reason = judgePageLine(line.text, place, line.links);
  // A sentence may begin so; a heading or a link does not go on.
  if (reason === 'RELATED_LINKS' && line.links < 0.3 && SENTENCE_END.test(line.text)) return null;
  if (reason !== null) return reason;
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
