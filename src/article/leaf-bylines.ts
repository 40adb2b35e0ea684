import type { Byline } from './article.ts';
import { findBylines } from './byline.ts';
import type { TextLeaf } from './leaf.ts';

/** `……公布。（译者：某某/核稿：某某）` */
const CLOSING_CREDIT =
  /(?<=[。！？」”』])\s*[（(](?:译者|譯者|翻译|翻譯|编译|編譯|实习编译|實習編譯|核稿|校对|校對|责编|責編|编辑|編輯)[：:][^（()）。]{2,60}[)）]$/u;

/** `杨微澜/张慎 (综合报导)`: who writes signs first, who edits behind the stroke. */
const SIGNATURE = /^(?<name>\p{Script=Han}{2,4})(?:[/／]\p{Script=Han}{2,4})?\s?[（(]/u;

/** Who signs a last line of names and agencies, as its author; none where nobody does. */
export function findSignature(line: string): readonly Byline[] {
  const name = SIGNATURE.exec(line)?.groups?.['name'];
  return name === undefined ? [] : [{ name, role: 'AUTHOR', url: null }];
}

/** Where the makers of a text stand in brackets behind its last sentence; null where they do not. */
export function findClosingCredit(text: string): number | null {
  return CLOSING_CREDIT.exec(text)?.index ?? null;
}

/** A paragraph up to a place. */
export function cutLeaf(leaf: TextLeaf, end: number): TextLeaf {
  const marks = leaf.marks
    .filter(({ start }) => start < end)
    .map((mark) => ({ ...mark, end: Math.min(mark.end, end) }));
  return { ...leaf, text: leaf.text.slice(0, end), marks };
}

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
