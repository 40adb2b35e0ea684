import type { ArticleRecord } from '../article-record.ts';
import type { Quotation } from '../quotation/quotation.ts';
import { escapeControls } from './terminal.ts';

const MARGIN = 24;
const WIDTH = 72;

/**
 * An article for people: its text, with the speaker of each paragraph's quotations in the margin and
 * the quotations in ⟦ ⟧ with the number of their utterance.
 */
export function renderExtractText(record: ArticleRecord, includeScare: boolean): string {
  const { article } = record;
  const facts = [
    article.publisher.name,
    article.section,
    article.publishedAt === null
      ? null
      : `${article.publishedAt} (${article.publishedAtPrecision}, ${article.publishedAtOrigin})`,
    article.bylines.map(({ name }) => name).join(', '),
  ].filter((fact) => fact !== null && fact !== '');
  const lines = [article.headline, article.url, facts.join(' · '), ''].map(escapeControls);
  for (const block of article.blocks) {
    switch (block.kind) {
      case 'PARAGRAPH':
        lines.push(...renderParagraph(record, block.paragraph, includeScare), '');
        break;
      case 'LIST':
      case 'BLOCK_QUOTE':
        for (const paragraph of block.paragraphs)
          lines.push(...renderParagraph(record, paragraph, includeScare), '');
        break;
      case 'HEADING':
        lines.push(`${' '.repeat(MARGIN)}## ${escapeControls(block.text)}`, '');
        break;
      case 'IMAGE':
        lines.push(
          `${' '.repeat(MARGIN)}[image] ${escapeControls(block.caption ?? block.url)}`,
          '',
        );
        break;
      default:
        lines.push(`${' '.repeat(MARGIN)}[${block.kind.toLowerCase()}]`, '');
    }
  }
  if (article.emptyReason !== null) lines.push(`(no text: ${article.emptyReason})`, '');
  return `${lines.join('\n')}\n`;
}

function renderParagraph(
  record: ArticleRecord,
  index: number,
  includeScare: boolean,
): readonly string[] {
  const paragraph = record.article.paragraphs[index];
  if (paragraph === undefined) return [];
  const quotations = record.quotations.filter(
    (quotation) => quotation.paragraph === index && (includeScare || quotation.kind !== 'SCARE'),
  );
  const text = wrap(escapeControls(markQuotations(paragraph.text, quotations)));
  const margin = quotations.map((quotation) => escapeControls(describe(record, quotation)));
  const count = Math.max(text.length, margin.length);
  return Array.from({ length: count }, (_, line) =>
    `${pad(margin[line] ?? '', MARGIN)}${text[line] ?? ''}`.trimEnd(),
  );
}

function describe(record: ArticleRecord, quotation: Quotation): string {
  const speaker = quotation.speaker === null ? null : record.speakers[quotation.speaker];
  const name = speaker?.name ?? `? ${quotation.scareReason ?? quotation.reason ?? ''}`;
  const share = Math.round(quotation.confidence * 100);
  return `${quotation.utterance} ${cut(name, MARGIN - 10)} ${share}%`;
}

/** Puts ⟦n … ⟧ around each quotation; marks of equal places close before others open. */
function markQuotations(text: string, quotations: readonly Quotation[]): string {
  const marks = quotations.flatMap(({ start, end, utterance }) => [
    { at: start, order: 1, mark: `⟦${utterance} ` },
    { at: end, order: 0, mark: '⟧' },
  ]);
  marks.sort((one, two) => one.at - two.at || one.order - two.order);
  let marked = '';
  let last = 0;
  for (const { at, mark } of marks) {
    marked += text.slice(last, at) + mark;
    last = at;
  }
  return marked + text.slice(last);
}

/** Columns of a character on a terminal: East Asian ones take two. */
function widthOf(character: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60“”‘’…—]/u.test(
    character,
  )
    ? 2
    : 1;
}

function pad(text: string, width: number): string {
  let used = 0;
  for (const character of text) used += widthOf(character);
  return text + ' '.repeat(Math.max(1, width - used));
}

function cut(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += widthOf(character);
    if (used > width) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** Lines of at most `WIDTH` columns; breaks at spaces where there are some, else between characters. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(
    /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]|[^\s\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]+|\s/gu,
  ) ?? []) {
    let width = 0;
    for (const character of piece) width += widthOf(character);
    if (used + width > WIDTH && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece === ' ') continue;
    }
    line += piece;
    used += width;
  }
  lines.push(line.trimEnd());
  return lines;
}
