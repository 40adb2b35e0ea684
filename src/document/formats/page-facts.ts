import type { HeaderFacts } from '../source-document.ts';
import { type PageDocument, getAttribute, listElements, readPageText } from './page-tree.ts';

/** What the head of a page and its JSON-LD say about the article. */
export interface PageFacts {
  readonly header: HeaderFacts;
  readonly address: string | null;
  /** `articleBody` of the JSON-LD, plain text, or null. */
  readonly articleBody: string | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
/** Linked data beyond this is no news article's. */
const MAX_JSON_NODES = 2000;

/** Returns the facts of a page: JSON-LD first, then OpenGraph and other `meta`, then elements. */
export function readPageFacts(document: PageDocument): PageFacts {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  const elements = listElements(document);
  let canonical = '';
  let title = '';
  let heading = '';
  let time = '';
  let language = '';
  for (const element of elements) {
    switch (element.tagName) {
      case 'meta': {
        const key =
          getAttribute(element, 'property') ||
          getAttribute(element, 'name') ||
          getAttribute(element, 'itemprop');
        const value = getAttribute(element, 'content').trim();
        if (key !== '' && value !== '')
          metas.set(
            key.toLowerCase(),
            [...(metas.get(key.toLowerCase()) ?? []), value].slice(0, 50),
          );
        break;
      }
      case 'link':
        if (/\bcanonical\b/i.test(getAttribute(element, 'rel')))
          canonical ||= getAttribute(element, 'href').trim();
        break;
      case 'script':
        if (/^application\/ld\+json/i.test(getAttribute(element, 'type').trim()))
          scripts.push(readPageText(element));
        break;
      case 'title':
        title ||= readPageText(element);
        break;
      case 'h1':
        heading ||= readPageText(element);
        break;
      case 'time':
        time ||= getAttribute(element, 'datetime').trim();
        break;
      case 'html':
        language ||= getAttribute(element, 'lang');
        break;
      default:
    }
  }
  const meta = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = metas.get(key)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  };
  const data = findArticleData(scripts);
  const metaAuthor = meta('author', 'article:author', 'byl', 'dc.creator');
  const isAddress = metaAuthor !== null && /^https?:/i.test(metaAuthor);
  return {
    header: {
      title:
        textAt(data, 'headline') ?? meta('og:title', 'twitter:title') ?? (heading || title || null),
      author: namesAt(data, 'author') ?? (isAddress ? null : metaAuthor),
      date:
        textAt(data, 'datePublished') ??
        meta(
          'article:published_time',
          'datepublished',
          'pubdate',
          'publishdate',
          'date',
          'dc.date',
          'dc.date.issued',
        ) ??
        (time || null),
      tags:
        metas.get('article:tag') ??
        splitWords(data?.['keywords']) ??
        splitWords(meta('keywords', 'news_keywords')) ??
        [],
      categories: splitWords(data?.['articleSection']) ?? splitWords(meta('article:section')) ?? [],
      summary: textAt(data, 'description') ?? meta('og:description', 'description'),
      language: textAt(data, 'inLanguage') ?? (language || null),
    },
    address:
      [canonical, meta('og:url'), addressOf(data)].find((address) =>
        /^https?:\/\//i.test(address ?? ''),
      ) ?? null,
    articleBody: textAt(data, 'articleBody'),
  };
}

/* The first node of an article type, wherever it hangs (`@graph`, lists, `mainEntity`). */
function findArticleData(scripts: readonly string[]): JsonObject | null {
  for (const script of scripts) {
    const queue: unknown[] = [parseJson(script)];
    for (let at = 0; at < queue.length && at < MAX_JSON_NODES; at++) {
      const node = queue[at];
      if (Array.isArray(node)) queue.push(...node.slice(0, MAX_JSON_NODES));
      else if (isObject(node)) {
        const types = [node['@type']].flat().filter((type) => typeof type === 'string');
        if (types.some((type) => ARTICLE_TYPE.test(type))) return node;
        queue.push(node['@graph'], node['mainEntity']);
      }
    }
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    // Some pages leave CDATA signs or line breaks inside strings.
    return JSON.parse(text.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(data: JsonObject | null, key: string): string | null {
  const value = data?.[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function namesAt(data: JsonObject | null, key: string): string | null {
  const names = [data?.[key]].flat().flatMap((person) => {
    const name = isObject(person) ? person['name'] : person;
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/i.test(name)
      ? [name.trim()]
      : [];
  });
  return names.length === 0 ? null : names.join(', ');
}

function addressOf(data: JsonObject | null): string | null {
  const page = data?.['mainEntityOfPage'];
  const id = isObject(page) ? page['@id'] : page;
  return textAt(data, 'url') ?? (typeof id === 'string' ? id : null);
}

function splitWords(value: unknown): readonly string[] | null {
  const words = [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.split(/[,，;；]/) : []));
  const kept = words.map((word) => word.trim()).filter((word) => word !== '');
  return kept.length === 0 ? null : kept.slice(0, 50);
}
