import { escapeHtml } from '../../render/escape-html.ts';
import type { FeedEntry } from '../../render/render-feed.ts';
import { truncateText } from '../../render/render-text.ts';

/** A node as the query of an article feed gives it. */
export interface FeedArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly language: string;
  readonly publishedAt: string | null;
  readonly capturedAt: string | null;
  readonly bylines: readonly { readonly name: string; readonly role: string }[];
  readonly lead: { readonly text: string } | null;
  readonly body: { readonly html: string };
}

/** A node as the query of a quotation feed gives it. */
export interface FeedQuotation {
  readonly id: string;
  readonly text: string;
  readonly fragmentUrl: string;
  readonly publishedAt: string | null;
  readonly context: { readonly before: string; readonly exact: string; readonly after: string };
  readonly speaker: { readonly name: string } | null;
  readonly article: {
    readonly headline: string;
    readonly language: string;
    readonly capturedAt: string | null;
    readonly publisher: { readonly name: string };
  };
}

const SUMMARY_LENGTH = 300;
const TITLE_LENGTH = 100;

/** Returns an article as an entry: the whole body, its standfirst or lead as summary. */
export function createArticleEntry(article: FeedArticle): FeedEntry {
  const summary = article.standfirst ?? article.lead?.text ?? null;
  return {
    id: article.id,
    url: article.url,
    title: article.headline,
    html: article.body.html,
    summary: summary === null ? null : truncateText(summary, SUMMARY_LENGTH),
    authors: article.bylines
      .filter(({ role }) => role === 'AUTHOR' || role === 'REPORTER')
      .map(({ name }) => name),
    publishedAt: article.publishedAt,
    updatedAt: article.capturedAt,
    language: toLanguage(article.language),
  };
}

/** Returns a quotation as an entry: who said it, the words in their sentence, the article they stand in. */
export function createQuotationEntry(quotation: FeedQuotation): FeedEntry {
  const { context, article, speaker } = quotation;
  const words = truncateText(quotation.text, TITLE_LENGTH);
  return {
    id: quotation.id,
    url: quotation.fragmentUrl,
    title: speaker === null ? words : `${speaker.name}: ${words}`,
    html:
      `<p>${escapeHtml(context.before)}<q>${escapeHtml(context.exact)}</q>${escapeHtml(context.after)}</p>` +
      `<p><cite>${escapeHtml(article.headline)}</cite>, ${escapeHtml(article.publisher.name)}</p>`,
    summary: null,
    authors: speaker === null ? [] : [speaker.name],
    publishedAt: quotation.publishedAt,
    updatedAt: article.capturedAt,
    language: toLanguage(article.language),
  };
}

function toLanguage(language: string): string | null {
  return language === 'und' ? null : language;
}
