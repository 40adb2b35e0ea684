import type { SpeakerKind } from '../speaker/speaker.ts';
import type { CitedArticle } from './cite.ts';
import { formatPublished } from './format-published.ts';

/** What JSON-LD needs of a quotation. */
export interface JsonLdQuotation {
  readonly text: string;
  /** Address that leads to it, for example a text fragment. */
  readonly url: string | null;
  readonly speaker: {
    readonly name: string;
    readonly kind: SpeakerKind;
    readonly sameAs: readonly string[];
  } | null;
}

const SPEAKER_TYPES: Readonly<Partial<Record<SpeakerKind, string>>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organization',
  OFFICE: 'Organization',
  GROUP: 'Organization',
  DOCUMENT: 'CreativeWork',
};

/**
 * Returns the article as schema.org `NewsArticle`, its quotations as `hasPart`. Speakers stand in
 * `spokenByCharacter`, which the vocabulary defines for whoever utters the quotation; persons and
 * bodies also as `creator`.
 *
 * @see https://schema.org/Quotation
 */
export function articleJsonLd(
  article: CitedArticle & { readonly standfirst?: string | null },
  quotations: readonly JsonLdQuotation[],
): Readonly<Record<string, unknown>> {
  const authors = article.bylines.filter(({ role }) => role === 'AUTHOR' || role === 'REPORTER');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.url,
    url: article.url,
    headline: article.headline,
    ...(article.standfirst != null && { abstract: article.standfirst }),
    ...(article.language !== 'und' && { inLanguage: article.language }),
    ...(article.publishedAt !== null && {
      datePublished: formatPublished(article.publishedAt, article.publishedAtPrecision),
    }),
    ...(authors.length > 0 && { author: authors.map(({ name }) => ({ '@type': 'Person', name })) }),
    publisher: { '@type': 'Organization', name: article.publisherName },
    hasPart: quotations.map((quotation) => createQuotation(quotation, article.url)),
  };
}

/** Returns JSON that may stand inside a `<script>` element: nothing in it can end the element. */
export function stringifyJsonLd(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function createQuotation(
  quotation: JsonLdQuotation,
  articleUrl: string,
): Readonly<Record<string, unknown>> {
  const { speaker } = quotation;
  const said = speaker === null ? null : createSpeaker(speaker);
  return {
    '@type': 'Quotation',
    text: quotation.text,
    isPartOf: { '@id': articleUrl },
    ...(quotation.url !== null && { url: quotation.url }),
    ...(said !== null && { spokenByCharacter: said }),
    ...(said !== null && said['@type'] !== 'CreativeWork' && { creator: said }),
  };
}

function createSpeaker(
  speaker: NonNullable<JsonLdQuotation['speaker']>,
): Readonly<Record<string, unknown>> {
  const sameAs = speaker.sameAs.length > 0 ? { sameAs: speaker.sameAs } : {};
  return { '@type': SPEAKER_TYPES[speaker.kind] ?? 'Person', name: speaker.name, ...sameAs };
}
