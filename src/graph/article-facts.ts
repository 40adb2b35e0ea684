import type { ArticleRecord } from '../article-record.ts';
import type { DatePrecision } from '../article/article.ts';
import type { QuotationKind } from '../quotation/quotation.ts';
import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import type { ArticleTopic } from '../topic/topic.ts';
import { foldWords } from './fold-words.ts';
import { hashQuickly } from './hash-id.ts';

/** A speaker of one article as the graph needs it. */
export interface SpeakerFacts {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly quotationCount: number;
}

/** A quotation as the graph needs it; SCARE ones are left out. */
export interface QuotationFacts {
  readonly id: string;
  readonly kind: QuotationKind;
  readonly speaker: number | null;
  readonly via: number | null;
  /** Folded words, at most 600 characters; empty where it is too short to be told apart. */
  readonly words: string;
}

/** What the graph needs to know of one article: small, so that a whole archive streams through. */
export interface ArticleFacts {
  readonly id: number;
  readonly url: string;
  readonly language: string;
  readonly publisherId: string;
  readonly publisherName: string;
  readonly publishedAt: number | null;
  readonly publishedAtPrecision: DatePrecision;
  readonly sha256: string;
  readonly length: number;
  readonly speakers: readonly SpeakerFacts[];
  readonly topics: readonly ArticleTopic[];
  readonly quotations: readonly QuotationFacts[];
  /** Hashes of the folded paragraphs that are long enough to be nobody's coincidence. */
  readonly paragraphs: readonly number[];
  /** Folded beginning and end of the text and the bylines, where agencies are credited. */
  readonly credits: string;
}

/** Ids that the store gave to an article and its quotations. */
export interface FactsIdentity {
  readonly articleId: number;
  /** Ids in the order of `ArticleRecord.quotations`. */
  readonly quotationIds: readonly string[];
}

const SHORTEST_SHARED_PARAGRAPH = 40;
const LONGEST_UTTERANCE = 600;

/** Given a record and its ids, returns what the graph needs of it. Paid once, when the article is read. */
export function extractArticleFacts(record: ArticleRecord, identity: FactsIdentity): ArticleFacts {
  const { article } = record;
  const paragraphs: number[] = [];
  for (const { text } of article.paragraphs) {
    if (text.length < SHORTEST_SHARED_PARAGRAPH) continue;
    const words = foldWords(text.length > 4000 ? text.slice(0, 4000) : text);
    if (words.length >= SHORTEST_SHARED_PARAGRAPH) paragraphs.push(hashQuickly(words));
  }
  const publishedAt = article.publishedAt === null ? Number.NaN : Date.parse(article.publishedAt);
  return {
    id: identity.articleId,
    url: article.url,
    language: article.language,
    publisherId: article.publisher.id,
    publisherName: article.publisher.name,
    publishedAt: Number.isNaN(publishedAt) ? null : publishedAt,
    publishedAtPrecision: article.publishedAtPrecision,
    sha256: article.capture.sha256,
    length: article.paragraphs.reduce((sum, { text }) => sum + text.length, 0),
    speakers: record.speakers.map(({ name, kind, aliases, roles, quotationCount }) => ({
      name,
      kind,
      aliases: aliases.slice(0, 20),
      roles: roles.slice(0, 10),
      quotationCount,
    })),
    topics: record.topics,
    quotations: record.quotations.flatMap((quotation, index) => {
      const id = identity.quotationIds[index];
      if (quotation.kind === 'SCARE' || id === undefined) return [];
      const { kind, speaker, via } = quotation;
      const words =
        kind === 'INDIRECT' ? '' : foldWords(quotation.text.slice(0, LONGEST_UTTERANCE));
      return [{ id, kind, speaker, via, words }];
    }),
    paragraphs,
    credits: findCredits(record),
  };
}

function findCredits({ article }: ArticleRecord): string {
  const first = article.paragraphs[0]?.text.slice(0, 60) ?? '';
  const last = article.paragraphs.at(-1)?.text.slice(-60) ?? '';
  return foldForm([first, last, ...article.bylines.map(({ name }) => name)].join(' | '));
}
