import { parseFeed } from 'feedsmith';
import { type DocumentDraft, type FormatReading, createFailedReading } from './document-draft.ts';
import { listFeedItems } from './feed-items.ts';

const XML_FEED =
  /^\s*(?:(?:<\?[^>]*>|<!--[^>]*-->|<!DOCTYPE\s+(?:rss|rdf|feed)[^>]*>)\s*)*<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//;

/** Returns true where text begins as an RSS, RDF, Atom or JSON feed does. */
export function isFeed(text: string): boolean {
  return XML_FEED.test(text) || (/^\s*\{/.test(text) && JSON_FEED.test(text));
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
  const items = listFeedItems(parsed);
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
