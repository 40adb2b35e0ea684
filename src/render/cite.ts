import type { Byline, DatePrecision } from '../article/article.ts';
import { cleanText } from './escape-html.ts';

export type CitationStyle = 'PLAIN' | 'CSL_JSON' | 'BIBTEX';

/** What a citation needs of an article; rows of the store fit with the publisher's name added. */
export interface CitedArticle {
  readonly url: string;
  readonly headline: string;
  readonly publisherName: string;
  readonly bylines: readonly Byline[];
  /** Epoch milliseconds, or null. */
  readonly publishedAt: number | null;
  readonly publishedAtPrecision: DatePrecision;
  readonly capturedAt: number | null;
  readonly language: string;
}

export interface CitedQuotation {
  /** Opaque id of the quotation. */
  readonly id: string;
  readonly text: string;
  readonly speakerName: string | null;
}

/** Returns a reference to the article in the style asked for; dates are those of UTC. */
export function citeArticle(article: CitedArticle, style: CitationStyle): string {
  return WRITERS[style](article, null);
}

/** Returns a reference to one quotation of the article: the words, the speaker, then the article. */
export function citeQuotation(
  quotation: CitedQuotation,
  article: CitedArticle,
  style: CitationStyle,
): string {
  return WRITERS[style](article, quotation);
}

type Writer = (article: CitedArticle, quotation: CitedQuotation | null) => string;

const WRITERS: Readonly<Record<CitationStyle, Writer>> = {
  PLAIN: writePlain,
  CSL_JSON: writeCslJson,
  BIBTEX: writeBibtex,
};

/* Editors and photographers did not write the text; a repost's poster did not either. */
function findAuthors(article: CitedArticle): readonly string[] {
  const authors = article.bylines.filter(({ role }) => role === 'AUTHOR' || role === 'REPORTER');
  return authors.map(({ name }) => cleanText(name));
}

function toDateParts(instant: number | null, precision: DatePrecision): readonly number[] {
  if (instant === null || !Number.isFinite(instant) || precision === 'UNKNOWN') return [];
  const date = new Date(instant);
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return parts.slice(0, precision === 'YEAR' ? 1 : precision === 'MONTH' ? 2 : 3);
}

function formatDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function writePlain(article: CitedArticle, quotation: CitedQuotation | null): string {
  const date = formatDate(toDateParts(article.publishedAt, article.publishedAtPrecision));
  const words = quotation === null ? '' : `“${cleanText(quotation.text)}”`;
  const said = [words, cleanText(quotation?.speakerName ?? '')]
    .filter((text) => text !== '')
    .join(', ');
  const parts = [
    findAuthors(article).join(', '),
    `“${cleanText(article.headline)}”`,
    cleanText(article.publisherName),
    date,
    article.url,
  ];
  const reference = `${parts.filter((part) => part !== '').join(', ')}.`;
  return said === '' ? reference : `${said}. In: ${reference}`;
}

/** @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
function writeCslJson(article: CitedArticle, quotation: CitedQuotation | null): string {
  const issued = toDateParts(article.publishedAt, article.publishedAtPrecision);
  const accessed = toDateParts(article.capturedAt, 'DAY');
  const authors = findAuthors(article);
  return JSON.stringify({
    id: identify(article, quotation),
    type: 'article-newspaper',
    title: cleanText(article.headline),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': cleanText(article.publisherName),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    ...(accessed.length > 0 && { accessed: { 'date-parts': [accessed] } }),
    URL: article.url,
    ...(article.language !== 'und' && { language: article.language }),
    ...(quotation !== null && {
      annote: [quotation.speakerName, `“${quotation.text}”`]
        .filter((part) => part !== null)
        .map(cleanText)
        .join(': '),
    }),
  });
}

function writeBibtex(article: CitedArticle, quotation: CitedQuotation | null): string {
  const [year, month, day] = toDateParts(article.publishedAt, article.publishedAtPrecision);
  const authors = findAuthors(article);
  const note =
    quotation === null
      ? null
      : [quotation.speakerName, `“${quotation.text}”`].filter((part) => part !== null);
  const accessed = formatDate(toDateParts(article.capturedAt, 'DAY'));
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    // Double braces keep a name or title from being taken apart or lower-cased.
    [
      'author',
      authors.length === 0 ? null : authors.map((name) => `{${escapeBibtex(name)}}`).join(' and '),
    ],
    ['title', `{${escapeBibtex(article.headline)}}`],
    ['journal', `{${escapeBibtex(article.publisherName)}}`],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['day', day === undefined ? null : String(day)],
    ['url', article.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed === '' ? null : accessed],
    ['note', note === null ? null : escapeBibtex(note.join(': '))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}}`],
  );
  return `@article{${createKey(article, quotation, year)},\n${lines.join(',\n')}\n}`;
}

const BIBTEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces, those behind a backslash too.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function escapeBibtex(text: string): string {
  return cleanText(text).replace(/[\\{}$&#%_~^]/g, (found) => BIBTEX_SIGNS[found] ?? `\\${found}`);
}

/** What a citation is known by in a bibliography, where each of several quotations of an article has its own. */
function identify({ url }: CitedArticle, quotation: CitedQuotation | null): string {
  return quotation === null ? url : `${url}#${quotation.id}`;
}

/* Host and year say what it is; the hash (FNV-1a) tells articles and quotations of one year apart. */
function createKey(
  article: CitedArticle,
  quotation: CitedQuotation | null,
  year: number | undefined,
): string {
  const host = URL.canParse(article.url) ? new URL(article.url).hostname.replace(/^www\./, '') : '';
  const cited = identify(article, quotation);
  let hash = 0x811c9dc5;
  for (let at = 0; at < cited.length; at++)
    hash = Math.imul(hash ^ cited.charCodeAt(at), 0x01000193);
  return `${host.replace(/[^a-z0-9]/g, '') || 'article'}${year ?? ''}${(hash >>> 0).toString(36)}`;
}
