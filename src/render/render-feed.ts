import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { cleanText } from './escape-html.ts';

/** One entry of a feed: an article or a quotation. */
export interface FeedEntry {
  /** Opaque id of the node; it never changes. */
  readonly id: string;
  /** Where a reader goes: the article, or the words on its page. */
  readonly url: string;
  readonly title: string;
  /** Sanitised HTML. */
  readonly html: string;
  readonly summary: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 instants; null where the archive does not know. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly language: string | null;
}

export interface FeedFacts {
  readonly title: string;
  /** Address of the feed itself. */
  readonly selfUrl: string;
  readonly homeUrl: string;
  /** ISO 8601 instant of the newest change that the feed knows of. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

export type FeedFormat = 'ATOM' | 'JSON';

/**
 * Returns a feed as text. Dates that the archive does not know are left out; where Atom demands one
 * (`updated`), that of the feed stands.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function renderFeed(feed: FeedFacts, format: FeedFormat): string {
  return format === 'ATOM' ? renderAtom(feed) : renderJson(feed);
}

function renderAtom({ title, selfUrl, homeUrl, updatedAt, entries }: FeedFacts): string {
  return generateAtomFeed({
    id: selfUrl,
    title: { value: cleanText(title) },
    updated: new Date(updatedAt),
    links: [
      { href: selfUrl, rel: 'self', type: 'application/atom+xml' },
      { href: homeUrl, rel: 'alternate' },
    ],
    generator: { text: 'Pressgraph' },
    entries: entries.map((entry) => ({
      id: toUrn(entry.id),
      title: { value: cleanText(entry.title) },
      links: [{ href: entry.url, rel: 'alternate' }],
      updated: new Date(entry.updatedAt ?? entry.publishedAt ?? updatedAt),
      ...(entry.publishedAt !== null && { published: new Date(entry.publishedAt) }),
      // Atom wants an author in each entry where the feed has none; an empty name would be a guess.
      authors:
        entry.authors.length === 0
          ? [{ name: 'unknown' }]
          : entry.authors.map((name) => ({ name: cleanText(name) })),
      ...(entry.summary !== null && { summary: { value: cleanText(entry.summary) } }),
      content: { value: cleanText(entry.html), type: 'html' as const },
    })),
  });
}

function renderJson({ title, selfUrl, homeUrl, entries }: FeedFacts): string {
  const feed = generateJsonFeed({
    title: cleanText(title),
    home_page_url: homeUrl,
    feed_url: selfUrl,
    items: entries.map((entry) => ({
      id: toUrn(entry.id),
      url: entry.url,
      title: cleanText(entry.title),
      content_html: cleanText(entry.html),
      ...(entry.summary !== null && { summary: cleanText(entry.summary) }),
      ...(entry.publishedAt !== null && { date_published: new Date(entry.publishedAt) }),
      ...(entry.updatedAt !== null && { date_modified: new Date(entry.updatedAt) }),
      ...(entry.authors.length > 0 && {
        authors: entry.authors.map((name) => ({ name: cleanText(name) })),
      }),
      ...(entry.language !== null && { language: entry.language }),
    })),
  });
  // The generator drops empty lists, and the format demands this one.
  return JSON.stringify(typeof feed === 'object' ? { items: [], ...feed } : feed);
}

function toUrn(id: string): string {
  return `urn:pressgraph:${encodeURIComponent(id)}`;
}
