import type { DatePrecision } from '../article/article.ts';
import { cleanText, escapeHtml, escapeXml, htmlAttribute } from './escape-html.ts';
import { formatPublished } from './format-published.ts';
import { truncateText } from './render-text.ts';
import { toSafeWebAddress } from './safe-address.ts';

/** What a card shows: an article, or one quotation of it. */
export interface EmbedFacts {
  /** Where the link of the card leads: the article, or the words on its page. */
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly publisher: { readonly name: string; readonly homepage: string | null };
  readonly published: { readonly instant: number; readonly precision: DatePrecision } | null;
  /** Who wrote the article. */
  readonly authors: readonly string[];
  /** Standfirst or lead; null if none. */
  readonly summary: string | null;
  readonly leadImage: {
    readonly url: string;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  /** Null for a card of the article itself; nobody is named where `speaker` is null. */
  readonly quotation: { readonly text: string; readonly speaker: string | null } | null;
}

/** Most room that the page has, in pixels; null where it does not say. */
export interface EmbedRoom {
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

/** An answer of oEmbed, in the order in which it is written. */
export type Embed = Readonly<Record<string, string | number>>;

const WIDTH = 600;
const MAX_WORDS = 1000;
const MAX_SUMMARY = 300;
const MAX_TITLE = 100;
const PADDING = 16;
const LINE_HEIGHT = 24;
const LETTER_WIDTH = 9;

/**
 * Returns the card of an article or a quotation as an answer of oEmbed of the type `rich`. The card loads
 * nothing. What the archive does not know is left out: a speaker, an author, a date, and a thumbnail whose
 * size no document states, because oEmbed demands the size.
 *
 * @see https://oembed.com/#section2.3
 */
export function renderEmbed(facts: EmbedFacts, room: EmbedRoom, cacheAge: number): Embed {
  const { publisher, quotation } = facts;
  const width = Math.min(WIDTH, room.maxWidth ?? WIDTH);
  const height = Math.min(findHeight(facts, width), room.maxHeight ?? Number.POSITIVE_INFINITY);
  const author = quotation === null ? facts.authors.join(', ') : (quotation.speaker ?? '');
  const homepage = toSafeWebAddress(publisher.homepage);
  const title = readTitle(facts);
  return {
    type: 'rich',
    version: '1.0',
    ...(title !== '' && { title }),
    ...(author !== '' && { author_name: cleanText(author) }),
    provider_name: cleanText(publisher.name),
    ...(homepage !== null && { provider_url: homepage }),
    cache_age: cacheAge,
    ...findThumbnail(facts, room),
    html: renderCard(facts, width, height),
    width,
    height,
  };
}

/** Returns an answer of oEmbed as XML. */
export function renderEmbedXml(embed: Embed): string {
  const elements = Object.entries(embed).map(
    ([name, value]) => `  <${name}>${escapeXml(String(value))}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('')}</oembed>\n`;
}

function readTitle({ headline, quotation }: EmbedFacts): string {
  if (quotation === null) return cleanText(headline);
  const words = truncateText(quotation.text, MAX_TITLE);
  return cleanText(quotation.speaker === null ? words : `${quotation.speaker}: ${words}`);
}

/** What stands in the card beside the line of its origin. */
function readWords({ quotation, summary }: EmbedFacts): string {
  return quotation === null
    ? truncateText(summary ?? '', MAX_SUMMARY)
    : truncateText(quotation.text, MAX_WORDS);
}

/* An upper guess; what is longer scrolls within the card. Letters of Chinese are twice as wide. */
function findHeight(facts: EmbedFacts, width: number): number {
  const columns = Math.max(1, Math.floor((width - 2 * PADDING) / LETTER_WIDTH));
  const measure = (text: string): number =>
    Math.ceil((text.length + (text.match(/[\u2E80-\uFFEF]/gu)?.length ?? 0)) / columns);
  const origin = `${facts.quotation?.speaker ?? ''}${facts.headline}${facts.publisher.name}2020-10-12`;
  return 2 * PADDING + LINE_HEIGHT * (measure(readWords(facts)) + measure(origin) + 1);
}

function findThumbnail({ leadImage }: EmbedFacts, { maxWidth, maxHeight }: EmbedRoom): Embed {
  const url = toSafeWebAddress(leadImage?.url ?? null);
  const { width, height } = leadImage ?? { width: null, height: null };
  if (url === null || width === null || height === null || width < 1 || height < 1) return {};
  if (width > (maxWidth ?? width) || height > (maxHeight ?? height)) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}

function renderCard(facts: EmbedFacts, width: number, height: number): string {
  const { quotation, language, headline, publisher, published } = facts;
  const href = toSafeWebAddress(facts.url);
  const lang = htmlAttribute('lang', language === 'und' ? null : language);
  const name = escapeHtml(headline === '' ? facts.url : headline);
  const link = href === null ? name : `<a${htmlAttribute('href', href)}>${name}</a>`;
  const words = escapeHtml(readWords(facts));
  const summary = words === '' ? '' : `<p>${words}</p>`;
  const speaker = quotation?.speaker ?? null;
  const origin = [
    ...(speaker === null ? [] : [escapeHtml(speaker)]),
    ...(quotation === null ? [] : [`<cite${lang}>${link}</cite>`]),
    escapeHtml(publisher.name),
    ...(published === null ? [] : [renderDate(published)]),
  ];
  const style = `box-sizing:border-box;margin:0;padding:${PADDING}px;max-width:${width}px;max-height:${height}px;overflow:auto`;
  return (
    `<figure class="pressgraph" style="${style}">` +
    `<blockquote${htmlAttribute('cite', href)}${lang} style="margin:0">` +
    (quotation === null ? `<p><strong>${link}</strong></p>${summary}` : `<p>${words}</p>`) +
    `</blockquote><figcaption>${origin.join(', ')}</figcaption></figure>`
  );
}

function renderDate({ instant, precision }: NonNullable<EmbedFacts['published']>): string {
  const date = formatPublished(instant, precision);
  return `<time${htmlAttribute('datetime', date)}>${date.slice(0, '2020-10-12'.length)}</time>`;
}
