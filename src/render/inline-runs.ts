import type { InlineMark } from '../article/article.ts';
import type { Span } from '../text/span.ts';

/** Something that encloses a stretch of text in the output. */
export interface Wrap extends Span {
  readonly open: string;
  /** Opening for the parts after the first, where crossing wraps force a split (no second `id`). */
  readonly reopen: string;
  readonly close: string;
}

/** More wraps than this around one character are left out: real text has two or three. */
const MAX_DEPTH = 16;

/**
 * Returns the text with wraps around their spans, always well nested: where two cross, the inner one is
 * closed and opened again. `write` turns plain text into the output format; each of `breaks` is put
 * before the character at its offset. Wraps outside the text or without length are left out.
 */
export function renderRuns(
  text: string,
  wraps: readonly Wrap[],
  breaks: ReadonlyMap<number, string>,
  write: (text: string) => string,
): string {
  const starting = wraps
    .filter((wrap) => wrap.start >= 0 && wrap.end > wrap.start && wrap.end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const offsets = new Set<number>([0, text.length, ...breaks.keys()]);
  for (const wrap of starting) offsets.add(wrap.start).add(wrap.end);
  const boundaries = [...offsets]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);

  const parts: string[] = [];
  let stack: Wrap[] = [];
  let next = 0;
  for (const [index, at] of boundaries.entries()) {
    const lowest = stack.findIndex((wrap) => wrap.end <= at);
    if (lowest >= 0) {
      const disturbed = stack.slice(lowest);
      parts.push(...disturbed.toReversed().map((wrap) => wrap.close));
      const surviving = disturbed.filter((wrap) => wrap.end > at);
      parts.push(...surviving.map((wrap) => wrap.reopen));
      stack = [...stack.slice(0, lowest), ...surviving];
    }
    parts.push(breaks.get(at) ?? '');
    for (
      let wrap = starting[next];
      wrap !== undefined && wrap.start === at;
      wrap = starting[++next]
    ) {
      if (stack.length >= MAX_DEPTH) continue;
      parts.push(wrap.open);
      stack.push(wrap);
    }
    parts.push(write(text.slice(at, boundaries[index + 1] ?? at)));
  }
  return parts.join('');
}

/** Returns the LINK marks that do not overlap an earlier one (links must not nest), in reading order. */
export function findSeparateLinks(marks: readonly InlineMark[]): readonly InlineMark[] {
  const links = marks
    .filter((mark) => mark.kind === 'LINK')
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return links.filter((link) => {
    if (link.start < end) return false;
    end = link.end;
    return true;
  });
}

/** Returns the offsets of LINE_BREAK marks, each with the output that stands for a break. */
export function findBreaks(
  marks: readonly InlineMark[],
  output: string,
): ReadonlyMap<number, string> {
  return new Map(
    marks.filter((mark) => mark.kind === 'LINE_BREAK').map((mark) => [mark.start, output]),
  );
}
