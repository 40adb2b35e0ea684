/**
 * A stretch of text in UTF-16 code units of the original string, end exclusive, so that
 * `text.slice(span.start, span.end)` is the text it stands for.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span inside one paragraph of an article; `text` always equals the slice it names. */
export interface PlacedSpan extends Span {
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  readonly text: string;
}

/** Reading order of spans of one article. */
export function comparePlaces(
  left: Pick<PlacedSpan, 'paragraph' | 'start'>,
  right: Pick<PlacedSpan, 'paragraph' | 'start'>,
): number {
  return left.paragraph - right.paragraph || left.start - right.start;
}
