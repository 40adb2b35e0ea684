import type { Block, InlineMark, Paragraph } from '../article/article.ts';
import {
  type ArticleContent,
  type RenderedQuotation,
  indexParagraphs,
  readStart,
} from './content.ts';
import { escapeHtml, htmlAttribute } from './escape-html.ts';
import { type Wrap, findBreaks, findSeparateLinks, renderRuns } from './inline-runs.ts';
import { toSafeAddress, toSafeWebAddress } from './safe-address.ts';

/** How much of the page is shown: all of it, or text without links, pictures and media. */
export type HtmlProfile = 'SAFE' | 'TEXT_ONLY';

export interface HtmlOptions {
  /** @default 'SAFE' */
  readonly profile?: HtmlProfile;
  /** Wraps each of `quotations` in `<q>`. @default false */
  readonly markQuotations?: boolean;
  readonly quotations?: readonly RenderedQuotation[];
}

const MARK_TAGS: Readonly<Record<Exclude<InlineMark['kind'], 'LINK' | 'LINE_BREAK'>, string>> = {
  STRONG: 'strong',
  EMPHASIS: 'em',
  CODE: 'code',
  SUBSCRIPT: 'sub',
  SUPERSCRIPT: 'sup',
};

/**
 * Returns the article's body as HTML that is safe by construction: every element and attribute is
 * written here, nothing of the document's markup is passed on, all text is escaped, addresses are http,
 * https or mailto. Elements: p h2-h6 ul ol li blockquote figure figcaption img small table caption thead
 * tbody tr th td a strong em code sub sup br q. Embedded media become links.
 *
 * Quotations stay inside the printed marks, so a style sheet wants `q { quotes: none }`.
 */
export function renderHtml(content: ArticleContent, options: HtmlOptions = {}): string {
  const paragraphs = indexParagraphs(content);
  const quotations = new Map<number, RenderedQuotation[]>();
  if (options.markQuotations === true) {
    for (const quotation of options.quotations ?? []) {
      const known = quotations.get(quotation.paragraph);
      if (known === undefined) quotations.set(quotation.paragraph, [quotation]);
      else known.push(quotation);
    }
  }
  const isTextOnly = options.profile === 'TEXT_ONLY';
  const renderIndexed = (index: number, tag: string): string => {
    const paragraph = paragraphs.get(index);
    if (paragraph === undefined) return '';
    const marks = paragraph.marks.filter(({ kind }) => !isTextOnly || kind !== 'LINK');
    return renderParagraphHtml({ ...paragraph, marks }, tag, quotations.get(index) ?? []);
  };
  const blocks = content.blocks.filter(
    ({ kind }) => !isTextOnly || (kind !== 'IMAGE' && kind !== 'EMBED'),
  );
  return blocks.map((block) => renderBlock(block, renderIndexed)).join('');
}

/** Returns one paragraph as HTML, inline marks and quotations as elements. */
export function renderParagraphHtml(
  paragraph: Pick<Paragraph, 'index' | 'kind' | 'text' | 'marks'>,
  tag = 'p',
  quotations: readonly RenderedQuotation[] = [],
): string {
  const wraps = [
    ...quotations.map(createQuotationWrap),
    ...findSeparateLinks(paragraph.marks).flatMap(createLinkWrap),
    ...paragraph.marks.flatMap(createStyleWrap),
  ];
  const body = renderRuns(paragraph.text, wraps, findBreaks(paragraph.marks, '<br>'), escapeHtml);
  const attributes =
    htmlAttribute('data-paragraph', paragraph.index) + htmlAttribute('data-kind', paragraph.kind);
  return `<${tag}${attributes}>${body}</${tag}>`;
}

function createQuotationWrap(quotation: RenderedQuotation): Wrap {
  const { start, end } = quotation;
  const shared =
    htmlAttribute('data-kind', quotation.kind) + htmlAttribute('data-speaker', quotation.speaker);
  const first = htmlAttribute('id', `quotation-${quotation.id}`);
  return { start, end, open: `<q${first}${shared}>`, reopen: `<q${shared}>`, close: '</q>' };
}

function createLinkWrap(mark: InlineMark): Wrap[] {
  const href = toSafeAddress(mark.href);
  if (href === null) return [];
  const open = `<a${htmlAttribute('href', href)} rel="nofollow noopener">`;
  return [{ start: mark.start, end: mark.end, open, reopen: open, close: '</a>' }];
}

function createStyleWrap(mark: InlineMark): Wrap[] {
  if (mark.kind === 'LINK' || mark.kind === 'LINE_BREAK') return [];
  const tag = MARK_TAGS[mark.kind];
  const open = `<${tag}>`;
  return [{ start: mark.start, end: mark.end, open, reopen: open, close: `</${tag}>` }];
}

function renderBlock(block: Block, renderIndexed: (index: number, tag: string) => string): string {
  switch (block.kind) {
    case 'PARAGRAPH':
      return renderIndexed(block.paragraph, 'p');
    case 'HEADING': {
      // h1 is the headline, which the caller prints.
      const tag = `h${Math.min(6, Math.max(2, Math.trunc(block.level) || 2))}`;
      return `<${tag}>${escapeHtml(block.text)}</${tag}>`;
    }
    case 'LIST': {
      const tag = block.ordered ? 'ol' : 'ul';
      const first = readStart(block);
      const start = block.ordered && first > 1 ? ` start="${first}"` : '';
      return `<${tag}${start}>${block.paragraphs.map((index) => renderIndexed(index, 'li')).join('')}</${tag}>`;
    }
    case 'BLOCK_QUOTE': {
      const cite = htmlAttribute('cite', toSafeWebAddress(block.sourceUrl));
      return `<blockquote${cite}>${block.paragraphs.map((index) => renderIndexed(index, 'p')).join('')}</blockquote>`;
    }
    case 'IMAGE':
      return renderFigure(block);
    case 'TABLE':
      return renderTable(block);
    default:
      return renderEmbed(block);
  }
}

function renderFigure(image: Extract<Block, { kind: 'IMAGE' }>): string {
  const src = toSafeWebAddress(image.url);
  const caption = escapeHtml(image.caption ?? '');
  const credit = image.credit === null ? '' : `<small>${escapeHtml(image.credit)}</small>`;
  const captionHtml = caption + credit === '' ? '' : `<figcaption>${caption}${credit}</figcaption>`;
  if (src === null) return captionHtml === '' ? '' : `<figure>${captionHtml}</figure>`;
  const attributes =
    htmlAttribute('src', src) +
    htmlAttribute('srcset', toSafeSrcSet(image.srcSet)) +
    htmlAttribute('alt', image.alt ?? '') +
    htmlAttribute('width', image.width) +
    htmlAttribute('height', image.height);
  return `<figure><img${attributes} loading="lazy">${captionHtml}</figure>`;
}

/* Candidates are separated by a comma and white space; a comma inside an address has none after it. */
function toSafeSrcSet(srcSet: string | null): string | null {
  const candidates = (srcSet ?? '').split(/,\s/).flatMap((candidate) => {
    const [address = '', descriptor = ''] = candidate.trim().split(/\s+/, 2);
    const safe = toSafeWebAddress(address);
    return safe !== null && /^(?:\d+w|\d+(?:\.\d+)?x)?$/.test(descriptor)
      ? [`${safe} ${descriptor}`.trim()]
      : [];
  });
  return candidates.length === 0 ? null : candidates.join(', ');
}

function renderTable(table: Extract<Block, { kind: 'TABLE' }>): string {
  const caption = table.caption === null ? '' : `<caption>${escapeHtml(table.caption)}</caption>`;
  const [first = []] = table.rows;
  const head = table.hasHeader ? `<thead>${renderRow(first, 'th')}</thead>` : '';
  const rows = table.rows.slice(table.hasHeader ? 1 : 0).map((row) => renderRow(row, 'td'));
  return `<table>${caption}${head}<tbody>${rows.join('')}</tbody></table>`;
}

function renderRow(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function renderEmbed(embed: Extract<Block, { kind: 'EMBED' }>): string {
  const href = toSafeWebAddress(embed.url);
  const label = escapeHtml(embed.caption ?? href ?? '');
  if (label === '') return '';
  const link =
    href === null ? label : `<a${htmlAttribute('href', href)} rel="nofollow noopener">${label}</a>`;
  return `<p data-embed="${embed.medium}">${link}</p>`;
}
