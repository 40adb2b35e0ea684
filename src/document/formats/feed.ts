import { parseFeed } from 'feedsmith';
import { type DocumentDraft, type FormatReading, createFailedReading } from './document-draft.ts';
import { toParagraphs } from './web-page.ts';

const XML_FEED =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*|<\?xml-stylesheet[^>]*>\s*|<!DOCTYPE\s+rss[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const JSON_FEED =
  /^\s*\{[^}]{0,2000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;

/** Returns true where text begins as an RSS, RDF, Atom or JSON feed does. */
export function isFeed(text: string): boolean {
  const head = text.slice(0, 4096);
  return XML_FEED.test(head) || JSON_FEED.test(head);
}

/**
 * Returns each item of a feed as a draft: the full text where the feed has it, else the summary. Items
 * without any text give an issue.
 */
export function readFeed(text: string, encoding: string): FormatReading {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    return createFailedReading(
      'BAD_FEED',
      'The file begins as a feed but cannot be read as one.',
      text.slice(0, 200),
    );
  }
  const items = listItems(parsed);
  const drafts: DocumentDraft[] = [];
  const issues: FormatReading['issues'][number][] = [];
  for (const [item, found] of items.entries()) {
    const { html, address, ...facts } = found;
    if (html.trim() === '') {
      issues.push({
        item,
        code: 'EMPTY_ITEM',
        message: 'The feed item has no text.',
        byteOffset: null,
        sample: facts.title ?? '',
      });
      continue;
    }
    drafts.push({
      item,
      format: 'FEED_ITEM',
      encoding,
      address,
      capturedAt: null,
      header: facts,
      html,
      warnings: [],
    });
  }
  return { drafts, issues };
}

interface FeedItem {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string | null;
  readonly language: string | null;
  readonly address: string | null;
  readonly html: string;
}

function listItems(parsed: ReturnType<typeof parseFeed>): readonly FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        author: joinNames(
          item.dc?.creators ?? item.authors?.map((author) => author.name ?? author.email),
        ),
        date: findText(item.pubDate, item.dc?.dates?.[0]),
        tags: [],
        categories: keepTexts(item.categories?.map((category) => category.name)),
        summary: item.content?.encoded === undefined ? null : (item.description ?? null),
        language: parsed.feed.language ?? null,
        address:
          item.link ?? (item.guid?.value?.startsWith('http') === true ? item.guid.value : null),
        html: item.content?.encoded ?? item.description ?? '',
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        author: joinNames(item.dc?.creators),
        date: findText(item.dc?.dates?.[0]),
        tags: [],
        categories: keepTexts(item.dc?.subjects),
        summary: item.content?.encoded === undefined ? null : (item.description ?? null),
        language: parsed.feed.dc?.languages?.[0] ?? null,
        address: item.link ?? null,
        html: item.content?.encoded ?? item.description ?? '',
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        title: entry.title?.value ?? null,
        author: joinNames((entry.authors ?? parsed.feed.authors)?.map((author) => author.name)),
        date: findText(entry.published, entry.updated),
        tags: [],
        categories: keepTexts(entry.categories?.map((category) => category.label ?? category.term)),
        summary: entry.content?.value === undefined ? null : (entry.summary?.value ?? null),
        language: parsed.feed.xml?.lang ?? null,
        address:
          (
            entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ??
            entry.links?.[0]
          )?.href ?? null,
        html: toHtml(entry.content?.value === undefined ? entry.summary : entry.content),
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        author: joinNames((item.authors ?? parsed.feed.authors)?.map((author) => author.name)),
        date: findText(item.date_published, item.date_modified),
        tags: keepTexts(item.tags),
        categories: [],
        summary: item.summary ?? null,
        language: item.language ?? parsed.feed.language ?? null,
        address: item.url ?? null,
        html: item.content_html ?? toParagraphs(item.content_text ?? item.summary ?? ''),
      }));
    default:
      return [];
  }
}

/* Atom text is plain unless it says otherwise. */
function toHtml(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string {
  const value = text?.value ?? '';
  return /html/i.test(text?.type ?? '') ? value : toParagraphs(value);
}

/* The parser types dates loosely, as callers may plug in a date parser; here they are texts. */
function findText(...values: readonly unknown[]): string | null {
  return values.find((value): value is string => typeof value === 'string') ?? null;
}

function keepTexts(values: readonly (string | undefined)[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) =>
    value === undefined || value.trim() === '' ? [] : [value.trim()],
  );
}

function joinNames(values: readonly (string | undefined)[] | undefined): string | null {
  return keepTexts(values).join(', ') || null;
}
