/** `{{< figure src="/a.jpg" caption="…" >}}` of Hugo: a picture with its caption. */
const FIGURE = /\{\{[<%]\s*figure\s([^{}]{0,2000}?)\s*\/?[>%]\}\}/gu;
/** `{{< youtube x >}}`, `{% vimeo x %}`, `{{< tweet user="a" id="1" >}}`: a video or post from elsewhere. */
const EMBED =
  /(?:\{\{[<%]|\{%)-?\s*(youtube|vimeo|tweet|twitter)\s([^{}]{1,300}?)\s*\/?-?(?:[>%]\}\}|%\})/gu;
/** What its author wrote for himself. */
const COMMENT = /\{%-?\s*comment\s*-?%\}([^{}]{0,5000})\{%-?\s*endcomment\s*-?%\}/gu;
const CODE_BLOCK = /\{%-?\s*(?:end)?highlight\b[^{}\n]{0,100}%\}/gu;
/** Other shortcodes of Hugo, tags and values of Jekyll's Liquid: instructions to the site's own builder. */
const SHORTCODE =
  /\{\{[<%][^{}]{0,2000}[>%]\}\}|\{%[^{}]{0,2000}%\}|\{\{(?![<%])[^{}]{0,200}\}\}/gu;
/** A value of Liquid or of a template where an address is made of it. */
const ADDRESS_PART =
  /(?<=\]\(<?|(?:src|href)=["'])\s*(?:\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\})/gu;
/** Attributes for the element beside them: `{: .lead}` of kramdown, `{#name}` at the end of a heading. */
const ATTRIBUTES = /\{:[^{}\n]{0,200}\}|[ \t]{1,4}\{[#.][^{}\n]{1,100}\}(?=[ \t]*$)/gmu;
/** Where the builder puts a list of the headings, and what draws a box round a note. */
const MARKERS =
  /^(?:[*+-][ \t]+TOC|\[\[?toc\]\]?|:{3,}[^\n]{0,40}|>[ \t]?\[!\w{2,20}\])[ \t]*$/gimu;
/** Paragraphs that are told by two wide spaces alone, as plain text in Chinese is often set. */
const WIDE_INDENT = /\n(?=\u3000\u3000)/gu;
/** A rule right under a sentence: to Markdown, the sentence were a heading. */
const RULED_SENTENCE = /(?<=[。！？；…”」.!?;])[ \t]{0,4}\n(?=-{3,}[ \t]*$)/gmu;
const NOTE = /^\[\^([^\]\s]{1,40})\]:[ \t]*/gmu;
const NOTE_MARK = /\[\^([^\]\s]{1,40})\](?!:)/gu;
const TASK = /^([ \t]*[*+-][ \t]+)\[[ xX]\][ \t]+/gmu;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/u;
const INLINE_CODE = /(`{1,3}[^`\n]{1,500}`{1,3})/u;

/**
 * Given Markdown as blogs write it, returns CommonMark with HTML: what only the builder of the site
 * understands goes into elements that the reader of bodies takes out with the reason `SHORTCODE`, or
 * becomes what it stands for (pictures, videos, notes, code). Code is left as it is. Linear.
 */
export function prepareMarkdown(body: string): string {
  const text = body.replaceAll(CODE_BLOCK, '\n```\n');
  const parts: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const end = (): void => {
    if (lines.length === 0) return;
    const part = lines.join('\n');
    parts.push(fence === null ? prepareText(part) : part);
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && mark !== undefined) {
      end();
      fence = mark;
      lines.push(line);
    } else if (fence !== null && mark?.startsWith(fence) === true) {
      lines.push(line);
      end();
      fence = null;
    } else lines.push(line);
  }
  end();
  return parts.join('\n');
}

function prepareText(text: string): string {
  return text
    .split(INLINE_CODE)
    .map((part, at) => (at % 2 === 1 ? part : prepareProse(part)))
    .join('');
}

function prepareProse(text: string): string {
  return text
    .replaceAll(FIGURE, (_, attributes: string) => `\n\n${renderFigure(attributes)}\n\n`)
    .replaceAll(EMBED, (code, site: string, rest: string) => {
      const address = findEmbedAddress(site, rest);
      return address === null ? code : `\n\n${address}\n\n`;
    })
    .replaceAll(ADDRESS_PART, '')
    .replaceAll(COMMENT, (_, words: string) => renderShortcode(words.replaceAll(/\s+/gu, ' ')))
    .replaceAll(SHORTCODE, renderShortcode)
    .replaceAll(ATTRIBUTES, '')
    .replaceAll(MARKERS, '')
    .replaceAll(NOTE, (_, name: string) => `\n<sup>[${escape(name)}]</sup> `)
    .replaceAll(NOTE_MARK, (_, name: string) => `<sup>[${escape(name)}]</sup>`)
    .replaceAll(TASK, '$1')
    .replaceAll(RULED_SENTENCE, '\n\n')
    .replaceAll(WIDE_INDENT, '\n\n');
}

function renderShortcode(code: string): string {
  return `<span data-removed="SHORTCODE">${escape(code)}</span>`;
}

function renderFigure(attributes: string): string {
  const read = (name: string): string => escape(readAttribute(attributes, name) ?? '');
  const caption = read('caption');
  const shown = caption === '' ? read('title') : caption;
  return `<figure><img src="${read('src')}" alt="${read('alt')}"><figcaption>${shown}</figcaption></figure>`;
}

/** The address of a video or post by the name of its shortcode, or null where no identifier is given. */
function findEmbedAddress(site: string, rest: string): string | null {
  const id = readAttribute(rest, 'id') ?? rest.replaceAll(/^"|"$/gu, '');
  if (!/^[\w-]{3,40}$/u.test(id)) return null;
  if (site === 'youtube') return `https://www.youtube.com/watch?v=${id}`;
  if (site === 'vimeo') return `https://vimeo.com/${id}`;
  return `https://twitter.com/${readAttribute(rest, 'user') ?? 'i'}/status/${id}`;
}

function readAttribute(attributes: string, name: string): string | null {
  const value = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*"([^"\n]*)"`, 'u').exec(attributes);
  return value?.[1] ?? null;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
