import { type ArticleContent, indexParagraphs } from './content.ts';
import { type ChineseScript, convertScript } from './convert-script.ts';
import { cleanText } from './escape-html.ts';

export interface TextOptions {
  /** Longest result in UTF-16 units, ellipsis included. @default no limit */
  readonly maxChars?: number | null;
  /** Converts Chinese text to this script. @default as printed */
  readonly script?: ChineseScript | null;
}

/**
 * Returns the article's body as plain text: paragraphs and headings with an empty line between,
 * pictures and embedded media left out, table cells joined by tabs.
 */
export function renderText(content: ArticleContent, options: TextOptions = {}): string {
  const paragraphs = indexParagraphs(content);
  const textOf = (index: number): string => paragraphs.get(index)?.text ?? '';
  const parts = content.blocks.map((block) => {
    switch (block.kind) {
      case 'PARAGRAPH':
        return textOf(block.paragraph);
      case 'HEADING':
        return block.text;
      case 'LIST':
        return block.paragraphs.map((index) => `• ${textOf(index)}`).join('\n');
      case 'BLOCK_QUOTE':
        return block.paragraphs.map(textOf).join('\n\n');
      case 'TABLE':
        return block.rows.map((row) => row.join('\t')).join('\n');
      default:
        return '';
    }
  });
  return renderPlain(parts.filter((text) => text !== '').join('\n\n'), options);
}

/** Returns one text with the same options: cleaned, converted, then cut. */
export function renderPlain(text: string, options: TextOptions = {}): string {
  const clean = cleanText(text);
  const script = options.script ?? null;
  const converted = script === null ? clean : convertScript(clean, script);
  return truncateText(converted, options.maxChars ?? Number.POSITIVE_INFINITY);
}

/**
 * Returns at most `maxChars` UTF-16 units of the text, ending in `…` where something was cut off. No
 * surrogate pair is cut; in spaced scripts the cut falls between words where one ends near the limit.
 *
 * @example
 * truncateText('渔业协议不是礼物', 5) // '渔业协议…'
 * truncateText('A quota without a quay', 10) // 'A quota…'
 */
export function truncateText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const limit = Math.max(0, Math.trunc(maxChars) - 1);
  if (maxChars < 1) return '';
  const end = isInsidePair(text, limit) ? limit - 1 : limit;
  const cut = text.slice(0, end);
  const isInsideWord =
    /[\p{L}\p{N}]/u.test(text.charAt(end)) && !/\p{Ideographic}/u.test(text.charAt(end));
  const lastSpace = isInsideWord ? cut.lastIndexOf(' ') : -1;
  return `${(lastSpace > end - 30 && lastSpace > 0 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/** True where `offset` would cut a surrogate pair. @internal */
export function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
