import type { parseFeed } from 'feedsmith';
import { decodeEntities } from '../../text/decode-entities.ts';
import type { HeaderFacts } from '../source-document.ts';
import { toParagraphs } from './web-page.ts';

/** What a feed says about one article. */
export interface FeedItem extends HeaderFacts {
  /** Absolute where the feed says against what; else as printed. */
  readonly address: string | null;
  /** The full text where the feed has it, else the summary; empty where it has neither. */
  readonly html: string;
}

type ParsedFeed = ReturnType<typeof parseFeed>;
type RssFeed = Extract<ParsedFeed, { format: 'rss' }>['feed'];
type RdfFeed = Extract<ParsedFeed, { format: 'rdf' }>['feed'];
type AtomFeed = Extract<ParsedFeed, { format: 'atom' }>['feed'];
type JsonFeed = Extract<ParsedFeed, { format: 'json' }>['feed'];

/** Returns the items of a feed of any format in its order. */
export function listFeedItems(parsed: ParsedFeed): readonly FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return listRss(parsed.feed);
    case 'rdf':
      return listRdf(parsed.feed);
    case 'atom':
      return listAtom(parsed.feed);
    default:
      return listJson(parsed.feed);
  }
}

function listRss(feed: RssFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => {
    const full = item.content?.encoded;
    const guid = item.guid?.value;
    const permanent = item.guid?.isPermaLink !== false && guid?.startsWith('http') === true;
    return {
      title: toLine(item.title),
      author: joinNames(
        item.dc?.creators ?? item.authors?.map((author) => author.name ?? author.email),
      ),
      date: findText(item.pubDate, item.dc?.dates?.[0]),
      tags: [],
      categories: keepTexts(item.categories?.map((category) => category.name)),
      summary: full === undefined ? null : toLine(item.description),
      language: feed.language ?? null,
      image:
        item.media?.contents?.find(({ medium, type }) => isImage(medium, type))?.url ??
        item.media?.thumbnails?.[0]?.url ??
        item.enclosures?.find(({ type }) => isImage(null, type))?.url ??
        null,
      address: resolveAddress(item.link ?? (permanent ? guid : null), feed.link),
      html: full ?? toHtml(item.description),
    };
  });
}

function listRdf(feed: RdfFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => {
    const full = item.content?.encoded;
    return {
      title: toLine(item.title),
      author: joinNames(item.dc?.creators),
      date: findText(item.dc?.dates?.[0]),
      tags: [],
      categories: keepTexts(item.dc?.subjects),
      summary: full === undefined ? null : toLine(item.description),
      language: feed.dc?.languages?.[0] ?? null,
      address: resolveAddress(item.link ?? item.rdf?.about, feed.link),
      html: full ?? toHtml(item.description),
    };
  });
}

function listAtom(feed: AtomFeed): readonly FeedItem[] {
  const home = findLink(feed.links);
  const base = feed.xml?.base ?? home;
  return (feed.entries ?? []).map((entry) => {
    const full = entry.content?.value;
    return {
      title: toLine(entry.title?.value),
      author: joinNames((entry.authors ?? feed.authors)?.map((author) => author.name)),
      date: findText(entry.published, entry.updated),
      tags: [],
      categories: keepTexts(entry.categories?.map((category) => category.label ?? category.term)),
      summary: full === undefined ? null : toLine(entry.summary?.value),
      language: entry.xml?.lang ?? feed.xml?.lang ?? null,
      image: entry.media?.thumbnails?.[0]?.url ?? null,
      address: resolveAddress(
        findLink(entry.links) ?? (entry.id?.startsWith('http') === true ? entry.id : null),
        entry.xml?.base ?? base,
      ),
      html: toAtomHtml(full === undefined ? entry.summary : entry.content),
    };
  });
}

function listJson(feed: JsonFeed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    title: toLine(item.title),
    author: joinNames((item.authors ?? feed.authors)?.map((author) => author.name)),
    date: findText(item.date_published, item.date_modified),
    tags: keepTexts(item.tags),
    categories: [],
    summary: item.summary ?? null,
    language: item.language ?? feed.language ?? null,
    image: item.image ?? item.banner_image ?? null,
    address: resolveAddress(item.url ?? item.external_url, feed.home_page_url ?? feed.feed_url),
    html: item.content_html ?? toParagraphs(item.content_text ?? item.summary ?? ''),
  }));
}

function findLink(
  links:
    | readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[]
    | undefined,
): string | null {
  const page = links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? links?.[0];
  return page?.href ?? null;
}

/* Feeds of old systems link as their own pages do. */
function resolveAddress(
  address: string | null | undefined,
  base: string | null | undefined,
): string | null {
  if (address == null || address.trim() === '') return null;
  if (base == null || !URL.canParse(address, base)) return address;
  return URL.canParse(address) ? address : new URL(address, base).href;
}

/* Descriptions are HTML by custom; where they hold no tag, their line ends are paragraphs. */
function toHtml(text: string | undefined): string {
  const value = text ?? '';
  return /<[a-z!/]/i.test(value) ? value : toParagraphs(decodeEntities(value));
}

/* Atom text is plain unless it says otherwise. */
function toAtomHtml(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string {
  const value = text?.value ?? '';
  return /html/i.test(text?.type ?? '') ? value : toParagraphs(value);
}

/* Titles and summaries as a line of text: many carry markup, or references escaped twice. */
function toLine(text: string | undefined): string | null {
  const line = decodeEntities((text ?? '').replace(/<\/?[a-z][^<>]{0,300}>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line;
}

function isImage(medium: string | null | undefined, type: string | undefined): boolean {
  return medium === 'image' || type?.startsWith('image/') === true;
}

/* The parser types dates loosely, as callers may plug in a date parser; here they are texts. */
function findText(...values: readonly unknown[]): string | null {
  return values.find((value): value is string => typeof value === 'string') ?? null;
}

function keepTexts(values: readonly (string | undefined)[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => {
    const line = toLine(value);
    return line === null ? [] : [line];
  });
}

function joinNames(values: readonly (string | undefined)[] | undefined): string | null {
  return keepTexts(values).join(', ') || null;
}
