import MarkdownIt from 'markdown-it';
import { prepareMarkdown } from './prepare-markdown.ts';

/** An element that tells paragraphs apart. */
const BLOCK_TAG =
  /<(?:p|div|br|article|section|main|table|h[1-6]|ul|ol|dl|li|blockquote|header|footer|pre|center|body|html)[\s/>]/iu;

// Code blocks by indentation are off: archived text is indented for other reasons.
const markdown = new MarkdownIt({ html: true }).disable('code');

/**
 * True for a body whose paragraphs are told by blank lines: it has no element that would tell them, or
 * more than half of it stands between blank lines without one, as in Markdown with some HTML in it.
 */
export function isMarkdown(body: string): boolean {
  if (!BLOCK_TAG.test(body)) return true;
  let bare = 0;
  for (const part of body.split(/\n[ \t]*\n/u)) {
    if (/^\s{0,3}[^\s<]/u.test(part) && !BLOCK_TAG.test(part)) bare += part.length;
  }
  return bare * 2 > body.length;
}

/**
 * Markdown (CommonMark with tables, and what Jekyll and Hugo add to it) or plain text, as HTML.
 *
 * @example renderMarkdown('甲\n\n乙') // '<p>甲</p>\n<p>乙</p>\n'
 */
export function renderMarkdown(body: string): string {
  return markdown.render(prepareMarkdown(body));
}
