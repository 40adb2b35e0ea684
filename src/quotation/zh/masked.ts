import type { Paragraph } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import { simplify } from '../../text/simplify.ts';

/** Stands for every character of a marked string, so that its words are not read as the writer's. */
export const INSIDE = '\uE000';
/** The same for the last one, where the string ends a sentence. */
export const INSIDE_END = '\uE001';
/** The same where it does not. */
export const INSIDE_CLOSE = '\uE002';

/** A paragraph ready for matching: folded, marked strings masked, offsets as in the original. */
export interface MaskedParagraph {
  readonly index: number;
  readonly original: string;
  readonly text: string;
  readonly spans: readonly QuotationSpan[];
}

/** Titles of books and papers: a stop inside them ends no sentence. */
const BOOK = /《[^《》]{1,60}》/gu;
const STOP = /[。！？，；：、]/gu;

/** Given paragraphs and their marked strings, returns them masked. */
export function maskParagraphs(
  paragraphs: readonly Paragraph[],
  spans: readonly QuotationSpan[],
): MaskedParagraph[] {
  const byParagraph = new Map<number, QuotationSpan[]>();
  for (const span of spans) {
    const list = byParagraph.get(span.paragraph);
    if (list === undefined) byParagraph.set(span.paragraph, [span]);
    else list.push(span);
  }
  return paragraphs.map((paragraph) => {
    const own = byParagraph.get(paragraph.index) ?? [];
    let folded = simplify(paragraph.text);
    if (folded.includes('《')) folded = folded.replace(BOOK, (title) => title.replace(STOP, '一'));
    if (own.length === 0) {
      return { index: paragraph.index, original: paragraph.text, text: folded, spans: own };
    }
    let text = '';
    let last = 0;
    for (const { outer, text: words } of own) {
      const isEnd = /[。！？…!?.]$/u.test(words);
      text += folded.slice(last, outer.start) + INSIDE.repeat(outer.end - outer.start - 1);
      text += isEnd ? INSIDE_END : INSIDE_CLOSE;
      last = outer.end;
    }
    return {
      index: paragraph.index,
      original: paragraph.text,
      text: text + folded.slice(last),
      spans: own,
    };
  });
}
