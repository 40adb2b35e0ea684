import type { QuotationSpan } from './language.ts';
import type { Span } from '../text/span.ts';

/**
 * Given marked strings, returns them divided where the writer's own words stand inside the marks, which
 * are then nobody's speech.
 *
 * @example divideSpans('« Nous partons, dit Anne. Demain. »') // 'Nous partons', 'Demain.'
 */
export function divideSpans(
  spans: readonly QuotationSpan[],
  findTags: (text: string) => readonly Span[],
): QuotationSpan[] {
  return spans.flatMap((span) => {
    const tags = findTags(span.text);
    if (tags.length === 0) return [span];
    const parts: QuotationSpan[] = [];
    let from = 0;
    let outerStart = span.outer.start;
    for (const [order, tag] of [...tags, null].entries()) {
      const to = tag?.start ?? span.text.length;
      const part = span.text.slice(from, to);
      const start = span.start + from + (part.length - part.trimStart().length);
      const end = span.start + to - (part.length - part.trimEnd().length);
      if (end > start) {
        parts.push({
          ...span,
          start,
          end,
          text: span.text.slice(start - span.start, end - span.start),
          outer: { start: outerStart, end: tag === null ? span.outer.end : end },
          isContinuation: span.isContinuation && order === 0,
          isClosed: tag === null ? span.isClosed : true,
        });
      }
      from = tag?.end ?? to;
      outerStart = span.start + from;
      while (/\s/u.test(span.text[outerStart - span.start] ?? '')) outerStart += 1;
    }
    return parts;
  });
}
