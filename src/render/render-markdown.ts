import type { Block, InlineMark, Paragraph } from '../article/article.ts';
import { type ArticleContent, indexParagraphs, readStart } from './content.ts';
import { cleanText } from './escape-html.ts';
import { type Wrap, findBreaks, findSeparateLinks, renderRuns } from './inline-runs.ts';
import { toSafeAddress, toSafeWebAddress } from './safe-address.ts';

const SYNTAX = /[\\`*_{}[\]<>#&|~!^$]/g;
/* A scheme followed by text would become a link in dialects that link bare addresses. */
const SCHEME_COLON = /(?<=[A-Za-z]):(?=\S)/g;
/* List markers, underlines and rules matter at the beginning of a line only. */
const LINE_START_SIGN = /^(\s*)([-+=])/gm;
const LINE_START_NUMBER = /^(\s*\d{1,9})([.)])/gm;
const STYLE_SIGNS: Readonly<Partial<Record<InlineMark['kind'], string>>> = {
  STRONG: '**',
  EMPHASIS: '*',
};

/**
 * Returns the article's body as CommonMark with GFM tables. Text is escaped so that neither HTML nor
 * any other syntax in it comes alive; links are http, https or mailto.
 */
export function renderMarkdown(content: ArticleContent): string {
  const paragraphs = indexParagraphs(content);
  const rendered = content.blocks
    .map((block) => renderBlock(block, paragraphs))
    .filter((text) => text !== '');
  return rendered.length === 0 ? '' : `${rendered.join('\n\n')}\n`;
}

/**
 * Returns text in which Markdown finds no syntax.
 *
 * @example
 * escapeMarkdown('1. *星* <b>') // '1\\. \\*星\\* \\<b\\>'
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(text));
}

function escapeInline(text: string): string {
  return cleanText(text)
    .replace(SYNTAX, String.raw`\$&`)
    .replace(SCHEME_COLON, String.raw`\:`);
}

function escapeLineStart(text: string): string {
  return text
    .replace(LINE_START_SIGN, String.raw`$1\$2`)
    .replace(LINE_START_NUMBER, String.raw`$1\$2`);
}

function escapeOneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

function renderParagraph(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined) return '';
  const { text, marks } = paragraph;
  const wraps: Wrap[] = [];
  for (const mark of marks) {
    const sign = STYLE_SIGNS[mark.kind];
    // A sign before white space is no sign: shrink the span to its text.
    const inside = text.slice(mark.start, mark.end);
    const start = mark.start + inside.length - inside.trimStart().length;
    const end = start + inside.trim().length;
    if (sign !== undefined) wraps.push({ start, end, open: sign, reopen: sign, close: sign });
  }
  for (const link of findSeparateLinks(marks)) {
    const href = toSafeAddress(link.href);
    if (href !== null)
      wraps.push({
        start: link.start,
        end: link.end,
        open: '[',
        reopen: '[',
        close: toTarget(href),
      });
  }
  const body = renderRuns(text, wraps, findBreaks(marks, '\\\n'), escapeInline);
  // Blank lines and indentation would begin other blocks.
  return escapeLineStart(body.replace(/\s*\n\s*/g, '\n').trim());
}

/* Angle brackets cannot stand in a serialised address; round ones are encoded so that they need no balance. */
function toTarget(href: string): string {
  return `](<${href.replace(/[\\<>()\s]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)}>)`;
}

function renderBlock(block: Block, paragraphs: ReadonlyMap<number, Paragraph>): string {
  switch (block.kind) {
    case 'PARAGRAPH':
      return renderParagraph(paragraphs.get(block.paragraph));
    case 'HEADING':
      return `${'#'.repeat(Math.min(6, Math.max(2, Math.trunc(block.level) || 2)))} ${escapeOneLine(block.text)}`;
    case 'LIST':
      return block.paragraphs
        .map(
          (index, at) =>
            `${block.ordered ? `${readStart(block) + at}.` : '-'} ${indent(renderParagraph(paragraphs.get(index)), '   ')}`,
        )
        .join('\n');
    case 'BLOCK_QUOTE':
      return block.paragraphs
        .map((index) => `> ${indent(renderParagraph(paragraphs.get(index)), '> ')}`)
        .join('\n>\n');
    case 'IMAGE': {
      const src = toSafeWebAddress(block.url);
      const picture = src === null ? '' : `![${escapeOneLine(block.alt ?? '')}${toTarget(src)}`;
      const caption = escapeOneLine(
        [block.caption, block.credit].filter((text) => text !== null).join(' '),
      );
      return [picture, caption].filter((text) => text !== '').join('\n\n');
    }
    case 'TABLE':
      return renderTable(block);
    default: {
      const href = toSafeWebAddress(block.url);
      const label = escapeOneLine(block.caption ?? href ?? '');
      return href === null ? label : `[${label}${toTarget(href)}`;
    }
  }
}

function indent(text: string, prefix: string): string {
  return text.replaceAll('\n', `\n${prefix}`);
}

function renderTable(table: Extract<Block, { kind: 'TABLE' }>): string {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return '';
  const renderRow = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => escapeOneLine(cells[column] ?? '')).join(' | ')} |`;
  const head = table.hasHeader ? (table.rows[0] ?? []) : [];
  const rule = `|${' --- |'.repeat(width)}`;
  const rows = [
    renderRow(head),
    rule,
    ...table.rows.slice(table.hasHeader ? 1 : 0).map(renderRow),
  ].join('\n');
  return table.caption === null ? rows : `${escapeOneLine(table.caption)}\n\n${rows}`;
}
