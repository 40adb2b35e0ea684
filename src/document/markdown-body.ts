import MarkdownIt from 'markdown-it';
import { prepareMarkdown } from './prepare-markdown.ts';

/** An element that tells paragraphs apart. */
const BLOCK_TAG =
  /<(?:p|div|br|article|section|main|table|h[1-6]|ul|ol|dl|li|blockquote|header|footer|pre|center|body|html)[\s/>]/iu;

// Code blocks by indentation are off: archived text is indented for other reasons.
const markdown = new MarkdownIt({ html: true }).disable('code');

/** What only Markdown writes: headings, quotes, lists, fences, rows, pictures and links at a line's start, bold. */
const CONSTRUCT =
  /^(?:#{1,6}[ \t]+\S|>[ \t]?\S|!?\[[^\]\n]{0,200}\]\([^)\n]{1,500}\)|(?:[-*+]|\d{1,3}[.)])[ \t]+\S|```|\|)|\*\*[^*\n]{1,200}\*\*/gmu;
/** A body that is one element is a page, whatever its code says. */
const PAGE = /^\s*<(?:article|div|section|main|header|body|html)[\s>]/iu;
const MIN_CONSTRUCTS = 3;

/**
 * True for a body whose paragraphs are told by blank lines: it has no element that would tell them, or
 * more than half of it, or of its parts where some write what only Markdown does, stands between blank
 * lines without one, as in Markdown with some HTML in it.
 */
export function isMarkdown(body: string): boolean {
  if (!BLOCK_TAG.test(body)) return true;
  const parts = body.split(/\n[ \t]*\n/u).filter((part) => part.trim() !== '');
  let bareLength = 0;
  let bareParts = 0;
  let constructs = 0;
  for (const part of parts) {
    if (!/^\s{0,3}[^\s<]/u.test(part)) continue;
    bareParts += 1;
    if (constructs < MIN_CONSTRUCTS) constructs += part.match(CONSTRUCT)?.length ?? 0;
    if (!BLOCK_TAG.test(part)) bareLength += part.length;
  }
  if (bareLength * 2 > body.length) return true;
  if (PAGE.test(body)) return false;
  return constructs >= MIN_CONSTRUCTS && bareParts * 2 > parts.length;
}

/**
 * Markdown (CommonMark with tables, and what Jekyll and Hugo add to it) or plain text, as HTML.
 *
 * @example renderMarkdown('甲\n\n乙') // '<p>甲</p>\n<p>乙</p>\n'
 */
export function renderMarkdown(body: string): string {
  return markdown.render(prepareMarkdown(body));
}
