import type { Paragraph } from '../article/article.ts';
import { findMarks, type Mark, type MarkFamily } from './quotation-marks.ts';
import type { QuotationSpan } from './language.ts';

/** How many paragraphs without any mark an unclosed quotation may run over. */
const CARRY_LIMIT = 8;

interface OpenMark {
  readonly mark: Mark;
  depth: number;
  /** Last closing mark of the family seen since, for texts that open twice and close once. */
  lastClose: number;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly mark: string;
  readonly family: MarkFamily;
  readonly isClosed: boolean;
}

/**
 * Given paragraphs, returns the marked strings in reading order: “”, ‘’, 「」, 『』, «», „“, straight
 * marks and two apostrophes. Marks inside marks belong to the outer string; 《》 never count. Reversed
 * pairs, doubled openings and strings that never close (they end with their paragraph) are found too.
 * Linear in the length of the text.
 *
 * @example
 * 「我们会赢，」他说。          → 我们会赢，
 * "We will win," she said.    → We will win,
 */
export function findQuotationSpans(
  paragraphs: readonly Pick<Paragraph, 'index' | 'text'>[],
  language: string,
): QuotationSpan[] {
  const spans: QuotationSpan[] = [];
  const marks = paragraphs.map((paragraph) => findMarks(paragraph.text, language));
  /** Family that the paragraph before left open, and the paragraph up to which it is carried. */
  let pending: MarkFamily | null = null;
  let carryTo = -1;
  for (const [position, paragraph] of paragraphs.entries()) {
    const own = reopen(marks[position] ?? [], pending, paragraph.text);
    if (own.length === 0 && position < carryTo && paragraph.text.trim() !== '') {
      spans.push(
        place(paragraph, { ...whole(paragraph.text, '', pending), isClosed: false }, true),
      );
      continue;
    }
    const startsCarried = pending !== null && position <= carryTo;
    const found = findOutermost(paragraph.text, own, startsCarried ? pending : null);
    for (const [order, item] of found.entries()) {
      const isContinuation =
        order === 0 &&
        pending !== null &&
        item.family === pending &&
        paragraph.text.slice(0, item.outerStart).trim() === '';
      spans.push(place(paragraph, item, isContinuation));
    }
    const last = found.at(-1);
    pending = last !== undefined && !last.isClosed ? last.family : null;
    carryTo = pending === null ? -1 : findCarryEnd(marks, position, pending);
  }
  return spans.filter((span) => span.end > span.start);
}

/** French papers open the next paragraph of a quotation with the closing mark: it opens there. */
function reopen(marks: readonly Mark[], pending: MarkFamily | null, text: string): readonly Mark[] {
  const [first, ...others] = marks;
  if (first === undefined || pending !== 'ANGLE' || first.text !== '»') return marks;
  return text.slice(0, first.at).trim() === '' ? [{ ...first, role: 'OPEN' }, ...others] : marks;
}

/** The paragraph whose first mark closes what paragraph `from` left open, or -1. */
function findCarryEnd(
  marks: readonly (readonly Mark[])[],
  from: number,
  family: MarkFamily,
): number {
  for (let next = from + 1; next < marks.length && next <= from + CARRY_LIMIT; next += 1) {
    const first = marks[next]?.[0];
    if (first === undefined) continue;
    return first.family === family && first.role === 'CLOSE' && first.at > 0 ? next : -1;
  }
  return -1;
}

function whole(text: string, mark: string, family: MarkFamily | null): Found {
  const end = text.length;
  return {
    start: 0,
    end,
    outerStart: 0,
    outerEnd: end,
    mark,
    family: family ?? 'CURLY',
    isClosed: true,
  };
}

/** The outermost pairs of one paragraph. `carried` is the family still open from the one before. */
function findOutermost(text: string, marks: readonly Mark[], carried: MarkFamily | null): Found[] {
  const found: Found[] = [];
  let open: OpenMark | null = null;
  let index = 0;
  const first = marks[0];
  if (carried !== null && first !== undefined && first.role === 'CLOSE') {
    const opening = {
      ...whole(text, '', carried),
      end: first.at,
      outerEnd: first.at + first.length,
    };
    found.push(opening);
    index = 1;
  }
  const close = (opening: Mark, end: number, outerEnd: number, isClosed: boolean): void => {
    found.push({
      start: opening.at + opening.length,
      end,
      outerStart: opening.at,
      outerEnd,
      mark: opening.text,
      family: opening.family,
      isClosed,
    });
    open = null;
  };
  while (index < marks.length || open !== null) {
    const mark: Mark | undefined = marks[index];
    const current: OpenMark | null = open;
    if (mark === undefined) {
      if (current === null) break;
      if (current.lastClose < 0) {
        close(current.mark, text.length, text.length, false);
        break;
      }
      // Opened twice, closed once: the last closing mark ends it. After it the family has no closing
      // mark left, so this happens at most once a family and the walk stays linear.
      const last: Mark | undefined = marks[current.lastClose];
      if (last === undefined) break;
      index = current.lastClose + 1;
      close(current.mark, last.at, last.at + last.length, true);
      continue;
    }
    if (current === null) {
      if (mark.role !== 'CLOSE' || mark.isReversed) open = { mark, depth: 1, lastClose: -1 };
    } else if (isSameFamily(current.mark, mark)) {
      const next = marks[index + 1];
      const role = roleInside(current, mark, next);
      if (role === 'RESTART') {
        close(current.mark, mark.at, mark.at, false);
        open = { mark, depth: 1, lastClose: -1 };
      } else if (role === 'OPEN') {
        current.depth += 1;
      } else {
        current.depth -= 1;
        current.lastClose = index;
        if (current.depth === 0) close(current.mark, mark.at, mark.at + mark.length, true);
      }
    }
    index += 1;
  }
  return found;
}

/** Curly and straight double marks close each other: newspapers mix them within one pair. */
function isSameFamily(open: Mark, mark: Mark): boolean {
  if (open.family === mark.family) return true;
  if (open.family === 'STRAIGHT') return mark.family === 'CURLY' && mark.role === 'CLOSE';
  if (open.family === 'CURLY') return mark.family === 'STRAIGHT' && mark.role === 'CLOSE';
  return open.family === 'LOW' && mark.family === 'CURLY';
}

function roleInside(
  open: OpenMark,
  mark: Mark,
  next: Mark | undefined,
): 'OPEN' | 'CLOSE' | 'RESTART' {
  if (open.mark.family === 'LOW') return 'CLOSE';
  if (open.mark.role === 'CLOSE') {
    // A reversed pair: ”…“ closes with the opening mark, or with its own kind.
    return 'CLOSE';
  }
  if (mark.family === 'STRAIGHT' || mark.family === 'APOSTROPHES') {
    return mark.role === 'OPEN' && next !== undefined ? 'RESTART' : 'CLOSE';
  }
  if (mark.role === 'CLOSE') return 'CLOSE';
  const isClosedNext = next !== undefined && next.family === mark.family && next.role === 'CLOSE';
  return mark.isReversed && !isClosedNext ? 'CLOSE' : 'OPEN';
}

function place(
  paragraph: Pick<Paragraph, 'index' | 'text'>,
  found: Found,
  isContinuation: boolean,
): QuotationSpan {
  const { text } = paragraph;
  let { start, end } = found;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return {
    paragraph: paragraph.index,
    start,
    end,
    text: text.slice(start, end),
    outer: { start: found.outerStart, end: found.outerEnd },
    mark: found.mark,
    isClosed: found.isClosed,
    isContinuation,
  };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x0a;
}
