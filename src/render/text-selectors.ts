import type { Span } from '../text/span.ts';
import { contextOf } from './context-of.ts';

/** Selectors of the W3C Web Annotation Data Model for one stretch of text. */
export interface TextSelectors {
  readonly quote: {
    readonly type: 'TextQuoteSelector';
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
  readonly position: {
    readonly type: 'TextPositionSelector';
    readonly start: number;
    readonly end: number;
  };
}

const CONTEXT = 32;

/**
 * Returns the selectors of a span of a text. Positions count code points, as the standard asks, not the
 * UTF-16 units of spans; `offset` (code points) is added where the text is a part of a longer one.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 * @example
 * createTextSelectors('😀：“好”', { start: 4, end: 5 }).position // { type: 'TextPositionSelector', start: 3, end: 4 }
 */
export function createTextSelectors(text: string, span: Span, offset = 0): TextSelectors {
  const { before, after } = contextOf(text, span, CONTEXT, CONTEXT);
  const start = offset + countCodePoints(text.slice(0, span.start));
  const exact = text.slice(span.start, span.end);
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: before, suffix: after },
    position: { type: 'TextPositionSelector', start, end: start + countCodePoints(exact) },
  };
}

/** Returns the number of Unicode code points of a text. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
