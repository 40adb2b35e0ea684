import type { Paragraph } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import { simplify } from '../../text/simplify.ts';
import { isKnownBody } from './known-names.ts';

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
  /** 《 stands in it somewhere. */
  readonly hasTitle: boolean;
}

/** Titles of books and papers: a stop inside them ends no sentence. */
const BOOK = /《[^《》]{1,60}》/gu;
const STOP = /[。！？，；：、]/gu;

/** A body between marks as the subject of its clause (“某某阵线”表示): a name, not words. */
function isMarkedName(text: string, start: number, end: number): boolean {
  const words = text.slice(start + 1, end - 1);
  if (words.length < 3 || words.length > 14 || !/^[\p{Script=Han}A-Za-z]+$/u.test(words))
    return false;
  if (!/(?:^|[。！？；，\s\p{Script=Han}])$/u.test(text.slice(0, start).slice(-1))) return false;
  if (!/^\p{Script=Han}/u.test(text.slice(end, end + 1))) return false;
  return isKnownBody(words) || MARKED_BODY.test(words);
}

const MARKED_BODY =
  /(?:公司|集团|组织|协会|学会|联盟|委员会|基金会|日报|时报|晚报|邮报|周刊|通讯社|电视台|新闻网|出版社|研究所|研究院|阵线|党团|工会|商会|论坛报|评估组|专家组)$/u;

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
    const hasTitle = folded.includes('《');
    if (hasTitle) folded = folded.replace(BOOK, (title) => title.replace(STOP, '一'));
    if (own.length === 0) {
      return {
        index: paragraph.index,
        original: paragraph.text,
        text: folded,
        spans: own,
        hasTitle,
      };
    }
    let text = '';
    let last = 0;
    for (const { outer, text: words } of own) {
      if (isMarkedName(folded, outer.start, outer.end)) {
        // Spaces in place of the marks: offsets stay.
        text += `${folded.slice(last, outer.start)} ${folded.slice(outer.start + 1, outer.end - 1)} `;
        last = outer.end;
        continue;
      }
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
      hasTitle,
    };
  });
}
