import type { Byline } from './article.ts';
import { findBylines } from './byline.ts';
import type { TextLeaf } from './leaf.ts';

/**
 * The people that a paragraph names as makers of the article, line by line where breaks divide it
 * (biography, `翻译：…`, link to the original); a link counts for its own line.
 */
export function findLeafBylines({ text, marks }: TextLeaf): readonly Byline[] {
  const findIn = (start: number, end: number): readonly Byline[] => {
    const link = marks.find((mark) => mark.kind === 'LINK' && mark.start < end && mark.end > start);
    return findBylines(text.slice(start, end).trim(), link?.href ?? null);
  };
  const ends = marks.filter((mark) => mark.kind === 'LINE_BREAK').map((mark) => mark.start);
  if (ends.length === 0) return findIn(0, text.length);
  const lines = [...ends, text.length].flatMap((end, at) => findIn(ends[at - 1] ?? 0, end));
  // A label and its name may stand on two lines.
  return lines.length > 0 ? lines : findIn(0, text.length);
}
