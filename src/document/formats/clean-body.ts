import {
  type PageMeasures,
  type Pruned,
  NOTHING,
  isBlock,
  linkDensity,
  parentOf,
} from './measure-page.ts';
import { isCardBox, isLinkBox } from './page-boxes.ts';
import { judgePageLine, type LinePlace } from './page-lines.ts';
import {
  type PageElement,
  getAttribute,
  isPageElement,
  listElements,
  readPageText,
} from './page-tree.ts';
import { SILENT } from './prune-page.ts';

/**
 * Attributes that carry the verdict: why an element is no part of the article, or that it is one whatever
 * its names. `article/noise.ts` reads them.
 */
const REMOVED = 'data-removed';
const KEPT = 'data-kept';
/** Folded letters of a line that can be looked up in the stated text, and as many of it as are. */
const MIN_STATED = 12;
const MAX_STATED = 300;
/** Share of the lines' letters that the stated text must have to be the whole text. */
const STATED_SHARE = 0.75;
/** A page with more paragraphs is no article in which anybody prints words large. */
const MAX_PROSE_LINES = 500;
/** Shorter quotations may well stand twice in an article. */
const MIN_PULL_QUOTE = 25;
/** Lines before the first or after the last paragraph that may be furniture of head or tail. */
const MAX_RIM = 14;
/** Letters of a paragraph that is prose without doubt. */
const PROSE = 80;
const SHORT_PROSE = 45;
const SENTENCE_END = /[.!?。！？…][”’"'»」』)）]?$/u;

/** One line of text as a block shows it. */
interface Line {
  readonly element: PageElement;
  readonly text: string;
  readonly isHeading: boolean;
  readonly links: number;
  readonly isProse: boolean;
}

/**
 * Marks what is furniture inside the chosen elements, changing the tree: what shows no text is taken out,
 * all else gets its reason as an attribute. Boxes of links, lines that share, advertise or subscribe, and
 * the lines of author and date around the text.
 */
export function cleanBody(
  chosen: readonly PageElement[],
  pruned: Pruned,
  measures: PageMeasures,
  stated: string | null,
): void {
  const marks = new Map(pruned);
  const total = chosen.reduce((sum, element) => sum + (measures.get(element) ?? NOTHING).text, 0);
  for (const root of chosen) {
    for (const element of listElements(root, marks)) {
      const isSmall = (measures.get(element) ?? NOTHING).text < total / 2;
      if (isSmall && (isLinkBox(element, measures) || isCardBox(element, measures)))
        marks.set(element, 'RELATED_LINKS');
    }
  }
  const lines = chosen.flatMap((root) => listLines(root, marks, measures));
  markLines(lines, marks);
  if (stated !== null) markUnstated(lines, foldQuote(stated), marks);
  for (const root of chosen) {
    for (const element of [root, ...listElements(root)]) {
      if ((measures.get(element) ?? NOTHING).prose > 0 && !marks.has(element))
        element.attrs.push({ name: KEPT, value: '' });
      element.childNodes = element.childNodes.filter(
        (child) =>
          child.nodeName !== '#comment' && !(isPageElement(child) && marks.get(child) === SILENT),
      );
    }
  }
  for (const [element, reason] of marks)
    if (reason !== SILENT) element.attrs.push({ name: REMOVED, value: reason });
}

function listLines(root: PageElement, marks: Pruned, measures: PageMeasures): readonly Line[] {
  const lines: Line[] = [];
  for (const element of [root, ...listElements(root, marks)]) {
    if (!isBlock(element) || !hasOwnText(element, marks)) continue;
    const measured = measures.get(element) ?? NOTHING;
    const isHeading = /^h[1-6]$/.test(element.tagName);
    const text = readPageText(element, 600);
    const links = linkDensity(measured);
    const isProse =
      !isHeading &&
      links < 0.4 &&
      (measured.text >= PROSE || (measured.text >= SHORT_PROSE && SENTENCE_END.test(text)));
    lines.push({ element, text, isHeading, links, isProse });
  }
  return lines;
}

/* A block with text straight in it, or in inline elements without blocks. */
function hasOwnText(element: PageElement, marks: Pruned): boolean {
  return element.childNodes.some((child) => {
    if (child.nodeName === '#text') return 'value' in child && child.value.trim() !== '';
    return (
      isPageElement(child) &&
      !isBlock(child) &&
      !marks.has(child) &&
      child.tagName !== 'iframe' &&
      !listElements(child).some(isBlock) &&
      readPageText(child, 1) !== ''
    );
  });
}

function markLines(lines: readonly Line[], marks: Map<PageElement, string>): void {
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
    if (reason !== null && !holders.has(line.element)) marks.set(line.element, reason);
  }
}

/* Words of the article printed large beside it: the same words again. */
function isPullQuote(line: Line, prose: readonly string[]): boolean {
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
function markUnstated(
  lines: readonly Line[],
  stated: string,
  marks: Map<PageElement, string>,
): void {
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

function judgeLine(line: Line, place: LinePlace, next: Line | undefined): string | null {
  if (line.element.tagName === 'h1' && place === 'HEAD') return 'TITLE_REPEATED';
  const reason = judgePageLine(line.text, place);
  // A sentence may begin so; a heading or a link does not go on.
  if (reason === 'RELATED_LINKS' && line.links < 0.3 && SENTENCE_END.test(line.text)) return null;
  if (reason !== null) return reason;
  if (line.isHeading || line.isProse) return null;
  const isRim = place === 'HEAD' || (place === 'TAIL' && next?.isProse !== true);
  return isRim && line.links > 0.8 && line.text.length < 100 ? 'RELATED_LINKS' : null;
}
