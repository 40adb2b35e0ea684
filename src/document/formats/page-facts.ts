import { decodeEntities } from '../../text/decode-entities.ts';
import type { HeaderFacts } from '../source-document.ts';
import { gatherPage, type GatheredPage } from './gather-page.ts';
import { type JsonObject, type LinkedArticle, findLinkedArticle, textAt } from './linked-data.ts';
import { splitSiteName } from './page-title.ts';
import type { PageDocument } from './page-tree.ts';

/** What the head of a page, its JSON-LD and its microdata say about the article. */
export interface PageFacts {
  readonly header: HeaderFacts;
  readonly address: string | null;
  /** `articleBody` of the JSON-LD, plain text, or null. */
  readonly articleBody: string | null;
}

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'article.published',
  'originalpublicationdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
];
const MAX_VALUES = 50;
const MAX_NAME = 80;

/**
 * Returns the facts of a page: JSON-LD first, then OpenGraph and other `meta`, then microdata and
 * elements. What nothing states is null; nothing is guessed from the text.
 */
export function readPageFacts(document: PageDocument): PageFacts {
  const page = gatherPage(document);
  const meta = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = page.metas.get(key)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  };
  const linked = findLinkedArticle(page.scripts);
  const data = linked?.article ?? null;
  const publisher = nameOf(linked, data?.['publisher']) ?? meta('og:site_name', 'application-name');
  const printed =
    textAt(data, 'headline') ??
    meta('og:title', 'twitter:title') ??
    page.properties.get('headline');
  const title = splitSiteName(decodeEntities(printed ?? page.title), publisher, page.headings);
  return {
    header: {
      title: title === '' ? (page.headings[0] ?? null) : title,
      author: findAuthors(linked, page, meta, publisher),
      date:
        textAt(data, 'datePublished') ??
        meta(...DATE_METAS) ??
        page.properties.get('datePublished') ??
        page.times[0] ??
        textAt(data, 'dateCreated'),
      tags:
        page.metas.get('article:tag')?.flatMap((tag) => splitWords(tag) ?? []) ??
        splitWords(data?.['keywords']) ??
        splitWords(meta('news_keywords', 'keywords', 'parsely-tags')) ??
        [],
      categories:
        splitWords(data?.['articleSection']) ??
        splitWords(meta('article:section', 'parsely-section')) ??
        [],
      summary:
        textOrNull(textAt(data, 'description')) ??
        textOrNull(meta('og:description', 'description', 'twitter:description')),
      language: textAt(data, 'inLanguage') ?? (page.language || meta('og:locale')),
      image:
        imageOf(linked, data?.['image']) ??
        meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
      publisher: textOrNull(publisher),
    },
    address:
      [page.canonical, meta('og:url'), addressOf(data)].find((address) =>
        /^https?:\/\/[^/]+\/./i.test(address ?? ''),
      ) ?? null,
    articleBody: textAt(data, 'articleBody'),
  };
}

function findAuthors(
  linked: LinkedArticle | null,
  page: GatheredPage,
  meta: (...keys: readonly string[]) => string | null,
  publisher: string | null,
): string | null {
  const data = linked?.article ?? null;
  const fromData = [data?.['author'], data?.['creator']]
    .map((value) => keepNames([value].flat().map((person) => nameOf(linked, person))))
    .find((names) => names.length > 0);
  const fromMeta = AUTHOR_METAS.map((key) => keepNames(page.metas.get(key) ?? [])).find(
    (names) => names.length > 0,
  );
  const names = fromData ?? fromMeta ?? keepNames([...page.authors, meta('twitter:creator')]);
  // The site beside a person is where they write; alone it is the author that the page states.
  const people = names.filter((name) => name !== publisher);
  return (people.length === 0 ? names : people).join(', ') || null;
}

/* Names as people write them: an address or a handle is none, and `By` does not belong to one. */
function keepNames(values: readonly (string | null)[]): readonly string[] {
  const names = values
    .flatMap((value) => decodeEntities(value ?? '').split(/\s*[|]\s*/))
    .map((name) =>
      name
        .replace(/^(?:by|par|por|von|di|da)\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(
      (name) =>
        name !== '' &&
        name.length <= MAX_NAME &&
        !/^(?:https?:|@|www\.)|\.(?:com|org|net)$/i.test(name),
    );
  return [...new Set(names)];
}

function nameOf(linked: LinkedArticle | null, value: unknown): string | null {
  if (typeof value === 'string') return value;
  const found = linked?.resolve([value].flat()[0]) ?? null;
  return textAt(found, 'name');
}

function imageOf(linked: LinkedArticle | null, value: unknown): string | null {
  const first: unknown = [value].flat()[0];
  if (typeof first === 'string') return first;
  const found = linked?.resolve(first) ?? null;
  return textAt(found, 'url') ?? textAt(found, 'contentUrl');
}

function addressOf(data: JsonObject | null): string | null {
  const page = data?.['mainEntityOfPage'];
  const id = typeof page === 'object' && page !== null && '@id' in page ? page['@id'] : page;
  return textAt(data, 'url') ?? (typeof id === 'string' ? id : null);
}

function textOrNull(text: string | null): string | null {
  const decoded = decodeEntities(text ?? '')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return decoded === '' ? null : decoded;
}

function splitWords(value: unknown): readonly string[] | null {
  const words = [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? decodeEntities(item).split(/[,，;；、]/) : []));
  const kept = words.map((word) => word.trim()).filter((word) => word !== '');
  return kept.length === 0 ? null : kept.slice(0, MAX_VALUES);
}
