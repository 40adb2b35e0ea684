import type { Paragraph } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import { foldScript } from './fold-script.ts';

/** Stands for every character of a marked string, so that its words are not read as the writer's. */
export const INSIDE = '\uE000';
/** The same at the end of a marked string that ends a sentence. */
export const INSIDE_END = '\uE001';

/** A paragraph ready for matching: folded, marked strings masked, offsets as in the original. */
export interface MaskedParagraph {
  readonly index: number;
  readonly original: string;
  readonly text: string;
  readonly spans: readonly QuotationSpan[];
}

/** Titles of books and papers: a stop inside them ends no sentence. */
const BOOK = /《[^》]{1,60}》/gu;
const STOP = /[。！？，；：、]/gu;
/** Strings up to this length are left readable where they look like a name within a phrase. */
const SHORT = 0;

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
    const folded = foldScript(paragraph.text).replace(BOOK, (title) => title.replace(STOP, '一'));
    let text = '';
    let last = 0;
    for (const span of own) {
      const { start, end } = span.outer;
      if (end - start <= SHORT) continue;
      const isEnd = /[。！？…!?.]$/.test(span.text);
      text += folded.slice(last, start) + INSIDE.repeat(end - start - 1);
      text += isEnd ? INSIDE_END : INSIDE;
      last = end;
    }
    return {
      index: paragraph.index,
      original: paragraph.text,
      text: text + folded.slice(last),
      spans: own,
    };
  });
}
