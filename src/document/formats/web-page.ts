import type { DocumentDraft } from './document-draft.ts';
import { findMainContent } from './main-content.ts';
import { readPageFacts } from './page-facts.ts';
import { parsePage } from './page-tree.ts';

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
 * that holds the article. Where the page has less text than its JSON-LD, that text is taken.
 */
export function readWebPage(html: string, origin: PageOrigin): DocumentDraft {
  const document = parsePage(html);
  const { header, address, articleBody } = readPageFacts(document);
  const content = findMainContent(document);
  const isShorter = articleBody !== null && toLength(content) * 2 < articleBody.length;
  return {
    ...origin,
    format: 'WEB_PAGE',
    address: address ?? origin.address ?? SAVED_FROM.exec(html.slice(0, 4096))?.[1] ?? null,
    header,
    html: isShorter ? toParagraphs(articleBody) : content,
    warnings:
      content === '' && !isShorter
        ? [{ code: 'NO_MAIN_CONTENT', message: 'No part of the page looks like an article.' }]
        : [],
  };
}

function toLength(html: string): number {
  return html.replace(/<[^>]*>/g, '').length;
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
