import { DEFAULT_LIMITS, type DocumentLimits } from '../document/limits.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ParserWarning } from '../document/warnings.ts';
import { findPublisher } from '../publishers/publishers.ts';
import { findLanguage, type LanguageGuess } from '../text/language.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { Article, Image, Paragraph } from './article.ts';
import { buildBlocks, type BuiltBody } from './build-blocks.ts';
import { collectBylines } from './collect-bylines.ts';
import { splitHeadline } from './headline.ts';
import { findPublished } from './published.ts';
import { resolveImageUrl } from './image-address.ts';
import { walkBody, type WalkedBody } from './walk-body.ts';

const MAX_PUBLISHER_NAME = 60;

/**
 * The article in a source document: typed blocks in reading order, facts, and what was taken out and
 * why. A document without prose is an article without paragraphs, with `emptyReason` set. Pure; one
 * walk over the tree.
 */
export function extractArticle(
  document: SourceDocument,
  limits: DocumentLimits = DEFAULT_LIMITS,
): Article {
  const publisher = findPublisher(document.url);
  const rawTitle = document.header.title ?? '';
  const { headline, section, source } = splitHeadline(rawTitle, publisher);
  const baseUrl = document.url.startsWith('http') ? document.url : 'https://unknown.invalid/';
  const page = walkBody(document.html, baseUrl, publisher, limits);
  const body = buildBlocks(page.leaves, {
    publisher,
    headline,
    rawTitle,
    summary: document.header.summary,
  });
  const { facts } = page;
  const published = findPublished(document, publisher, body.dateLines, facts);
  const isOwnName = (name: string): boolean => publisher.aliases.includes(name);
  const paragraph = body.paragraphs[0]?.text.slice(0, 80);
  return {
    url: document.url,
    sourceUrl: document.sourceUrl,
    headline: headline === '' ? (paragraph?.toWellFormed() ?? document.file) : headline,
    rawTitle,
    section: section ?? facts.sections[0] ?? null,
    publisher: { id: publisher.id, name: findPublisherName(publisher, document.header.publisher) },
    ...findArticleLanguage(sampleText(body.paragraphs), headline, document.header.language),
    publishedAt: published.publishedAt,
    publishedAtPrecision: published.publishedAtPrecision,
    publishedAtOrigin: published.publishedAtOrigin,
    capturedAt: document.capturedAt,
    bylines: collectBylines(
      {
        author: document.header.author,
        source: source ?? findAddressSource(document.url, publisher),
      },
      publisher,
      body,
      facts,
    ),
    leadImage: body.images[0] ?? createHeaderImage(document.header.image ?? body.poster, baseUrl),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    images: body.images,
    tags: joinLists(document.header.tags, facts.tags, isOwnName),
    categories: joinLists(document.header.categories, facts.categories, isOwnName),
    removed: body.removed,
    warnings: [...document.warnings, ...listWarnings(page, limits), ...published.warnings],
    emptyReason: findEmptyReason(body),
    capture: {
      file: document.file,
      item: document.item,
      sha256: document.sha256,
      byteLength: document.byteLength,
      encoding: document.encoding,
      format: document.format,
    },
  };
}

/**
 * The language of the body, however short it is and long the headline; the headline's where the body has no
 * letters to tell by. Where both are of one language, both tell the script.
 */
function findArticleLanguage(body: string, headline: string, stated: string | null): LanguageGuess {
  const own = findLanguage(body, stated);
  const both = findLanguage(`${body}\n${headline}`, stated);
  return own.language === 'und' || both.language === own.language ? both : own;
}

/** The paper whose folder of the site the address names, or null. */
function findAddressSource(url: string, { sources }: Publisher): string | null {
  const folders = new URL(url).pathname.split('/').slice(1, -1);
  return folders.map((folder) => sources[folder]).find((source) => source !== undefined) ?? null;
}

/* A host without a row of its own is called what it calls itself, if it does. */
function findPublisherName(publisher: Publisher, own: string | null | undefined): string {
  const isGeneric = publisher.name === publisher.id && publisher.id !== 'local';
  return isGeneric && own != null && own.length <= MAX_PUBLISHER_NAME ? own : publisher.name;
}

/* Many pages name their main picture in the head only. */
function createHeaderImage(address: string | null | undefined, baseUrl: string): Image | null {
  const url = resolveImageUrl(address ?? '', baseUrl);
  if (url === null || address == null) return null;
  return {
    url,
    sourceUrl: address,
    srcSet: null,
    width: null,
    height: null,
    alt: null,
    caption: null,
    credit: null,
  };
}

/** Enough text to tell the language by. */
function sampleText(paragraphs: readonly Paragraph[]): string {
  let sample = '';
  for (const { text } of paragraphs) {
    if (sample.length >= 4000) break;
    sample += `${text.slice(0, 4000)}\n`;
  }
  return sample;
}

function joinLists(
  header: readonly string[],
  page: readonly string[],
  isOwnName: (name: string) => boolean,
): readonly string[] {
  return [...new Set([...header, ...page])].filter((name) => !isOwnName(name));
}

function listWarnings(page: WalkedBody, limits: DocumentLimits): readonly ParserWarning[] {
  const warnings: ParserWarning[] = [];
  if (page.isTooDeep) {
    warnings.push({
      code: 'TOO_DEEP',
      message: `Markup nested deeper than ${limits.nesting} levels was read as its text.`,
    });
  }
  if (page.isDivided) {
    warnings.push({
      code: 'PARAGRAPH_TOO_LONG',
      message: `A paragraph longer than ${limits.paragraphLength} characters was divided.`,
    });
  }
  return warnings;
}

function findEmptyReason(body: BuiltBody): string | null {
  if (body.paragraphs.length > 0) return null;
  return body.blocks.some(({ kind }) => kind === 'IMAGE' || kind === 'EMBED')
    ? 'MEDIA_ONLY'
    : 'EMPTY_BODY';
}
