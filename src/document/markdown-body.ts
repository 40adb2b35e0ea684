import MarkdownIt from 'markdown-it';

/** An element that tells paragraphs apart. */
const BLOCK_TAG =
  /<(?:p|div|br|article|section|main|table|h[1-6]|ul|ol|dl|li|blockquote|header|footer|pre|center|body|html)[\s/>]/iu;
/** `{{< figure src="/a.jpg" caption="…" >}}` of Hugo: a picture with its caption. */
const FIGURE = /\{\{[<%]\s*figure\s([^{}]{0,2000}?)\s*\/?[>%]\}\}/gu;
/** Other shortcodes of Hugo, and tags of Jekyll's Liquid: instructions to the site's own builder. */
const SHORTCODE = /\{\{[<%][^{}]{0,2000}[>%]\}\}|\{%[^{}]{0,2000}%\}/gu;
/** Paragraphs that are told by two wide spaces alone, as plain text in Chinese is often set. */
const WIDE_INDENT = /\n(?=\u3000\u3000)/gu;

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
 * Markdown (CommonMark with tables) or plain text, as HTML. Shortcodes go into elements that the reader
 * of bodies takes out with the reason `SHORTCODE`; a figure's becomes the picture that it stands for.
 *
 * @example renderMarkdown('甲\n\n乙') // '<p>甲</p>\n<p>乙</p>\n'
 */
export function renderMarkdown(body: string): string {
  return markdown.render(
    body
      .replaceAll(FIGURE, (_, attributes: string) => `\n\n${renderFigure(attributes)}\n\n`)
      .replaceAll(SHORTCODE, (code) => `<span data-removed="SHORTCODE">${escape(code)}</span>`)
      .replaceAll(WIDE_INDENT, '\n\n'),
  );
}

function renderFigure(attributes: string): string {
  const read = (name: string): string => {
    const value = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*"([^"\n]*)"`, 'u').exec(attributes);
    return escape(value?.[1] ?? '');
  };
  const caption = read('caption');
  const shown = caption === '' ? read('title') : caption;
  return `<figure><img src="${read('src')}" alt="${read('alt')}"><figcaption>${shown}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
