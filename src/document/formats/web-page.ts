import { decodeEntities } from '../../text/decode-entities.ts';
import { coverText } from './cover-text.ts';
import type { DocumentDraft } from './document-draft.ts';
import { findMainContent } from './main-content.ts';
import { readPageFacts } from './page-facts.ts';
import { parsePage } from './page-tree.ts';

/** Share of the stated text that must be found on the page. */
const MIN_COVERED = 0.5;
const SAVED_FROM = /^[^<]*(?:<![^>]*>\s*)*?<!-- saved from url=\(\d+\)(\S+) -->/i;

/** What is known about a page from outside it (WARC, MHTML). */
export interface PageOrigin {
  readonly item: number;
  readonly encoding: string;
  readonly address: string | null;
  readonly capturedAt: string | null;
}

const ROOT = /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style)[\s>]/i;
const PIECE = /^<(?:article|main|section|header|div|center|table|h1|h2|p)[\s>]/i;

/**
 * Returns true where text begins as an HTML page does, after comments and an XML declaration, or is
 * markup that holds one (pages inside an envelope of another mark-up, pages without their head).
 */
export function isWebPage(text: string): boolean {
  const head = skipPreamble(text.slice(0, 16_384));
  if (ROOT.test(head) || PIECE.test(head)) return true;
  return head.startsWith('<') && !head.startsWith('<?') && /<(?:html|head|body)[\s>]/i.test(head);
}

/* Comments may hold any sign (conditional ones hold tags), so they are skipped one by one. */
function skipPreamble(text: string): string {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const [opening, closing] = text.startsWith('<!--', at)
      ? ['<!--', '-->']
      : text.startsWith('<?', at)
        ? ['<?', '>']
        : ['', ''];
    if (opening === '') return text.slice(at);
    const end = text.indexOf(closing, at + opening.length);
    if (end === -1) return text.slice(at);
    at = end + closing.length;
  }
}

/**
 * Returns a saved page as a draft: facts from JSON-LD, OpenGraph and `meta`, and the part of the page
 * that holds the article. Where that lacks most of the text that the JSON-LD has, that text is taken.
 */
export function readWebPage(html: string, origin: PageOrigin): DocumentDraft {
  const document = parsePage(html);
  const { header, address, articleBody } = readPageFacts(document);
  const stated = articleBody === null ? null : readStatedBody(articleBody);
  const content = findMainContent(document, stated, header.title);
  const isStated = stated !== null && coverText(stated, content) < MIN_COVERED;
  return {
    ...origin,
    format: 'WEB_PAGE',
    address: address ?? origin.address ?? SAVED_FROM.exec(html.slice(0, 4096))?.[1] ?? null,
    header,
    html: isStated ? toParagraphs(stated) : content,
    warnings:
      content === '' && !isStated
        ? [{ code: 'NO_MAIN_CONTENT', message: 'No part of the page looks like an article.' }]
        : [],
  };
}

/* Some systems put markup or references into the plain text; a lone sign is text. */
function readStatedBody(text: string): string {
  if (!/<\/[a-z]/i.test(text)) return decodeEntities(text);
  const plain = text
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)\b[^>]{0,100}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '');
  return decodeEntities(plain);
}

/** Returns plain text as paragraphs of HTML, one a line. */
export function toParagraphs(text: string): string {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}
