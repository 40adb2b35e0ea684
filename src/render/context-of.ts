import type { Span } from '../text/span.ts';
import { isInsidePair } from './render-text.ts';

/**
 * Returns the text around a span: at most `before` and `after` UTF-16 units of its paragraph, no
 * surrogate pair cut (a half one at the rim is left out).
 *
 * @example
 * contextOf('她说：“是的。”随后离开。', { start: 4, end: 7 }, 2, 3) // { before: '：“', after: '”随后' }
 */
export function contextOf(
  text: string,
  span: Span,
  before: number,
  after: number,
): { readonly before: string; readonly after: string } {
  const start = Math.max(0, span.start - Math.max(0, before));
  const end = Math.min(text.length, span.end + Math.max(0, after));
  return {
    before: text.slice(isInsidePair(text, start) ? start + 1 : start, span.start),
    after: text.slice(span.end, isInsidePair(text, end) ? end - 1 : end),
  };
}
