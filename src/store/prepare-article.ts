import type { ArticleRecord } from '../article-record.ts';
import { extractArticleFacts } from '../graph/article-facts.ts';
import { findPublisher } from '../publishers/publishers.ts';
import { countWords } from '../render/count-words.ts';
import { createIndexText, joinIndexTexts } from '../text/segment.ts';
import { createParagraphIds } from './ids.ts';

/** Stands in `published_sort` and `captured_sort` for an unknown instant; before every real one. */
export const NO_INSTANT = -9_000_000_000_000_000;

/** A value of a column. */
export type Cell = string | number | null;

/** Columns of the rows of `PreparedArticle`, in the order of their values. */
export const ARTICLE_COLUMNS = {
  article: `id, url, headline, standfirst, section, language, script, publisher_id, published_at, published_sort,
    published_at_precision, published_at_origin, captured_at, captured_sort, word_count, quotation_count,
    paragraph_count`,
  article_body:
    'article_id, blocks, images, lead_image, bylines, tags, categories, removed, empty_reason',
  publisher: 'id, name, homepage, time_zone, language',
  paragraph: 'article_id, position, key, kind, text, marks',
  quotation: `key, article_id, ordinal, paragraph_key, paragraph, start, end, text, kind, scare_reason, speaker,
    via, mention, cue, evidence, alternatives, confidence, method, reason, utterance, published_at,
    published_sort, publisher_id, language`,
  local_speaker: 'article_id, ordinal, name, aliases',
  article_facts: 'article_id, facts',
} as const;

export type ArticleTable = keyof typeof ARTICLE_COLUMNS;

/** What the tables hold of an article, ready to be written by any engine. */
export interface PreparedArticle {
  readonly rows: Readonly<Record<ArticleTable, readonly (readonly Cell[])[]>>;
  readonly publishedSort: number;
  /** Tokens for search. */
  readonly tokens: {
    /** Of headline, standfirst, body, quotations and speakers. */
    readonly article: readonly string[];
    /** Of each quotation: its text and the names of who said it, in the order of the record. */
    readonly quotations: readonly (readonly string[])[];
  };
}

/** Epoch milliseconds of an ISO 8601 instant; null for null and for what is none. */
export function parseInstant(iso: string | null): number | null {
  const instant = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * Everything that the tables will hold of a record whose capture stands for its article. Pure, and the
 * larger part of the cost of writing, so that the threads that read documents can pay it.
 */
export function prepareArticle(record: ArticleRecord, articleId: number): PreparedArticle {
  const { article } = record;
  const paragraphKeys = createParagraphIds(
    articleId,
    article.paragraphs.map(({ text }) => text),
  );
  const quotations = createQuotationRows(record, articleId, paragraphKeys);
  const quotationIds = quotations.map(([key]) => String(key));
  const facts = extractArticleFacts(record, { articleId, quotationIds });
  return {
    rows: {
      article: [createArticleRow(record, articleId)],
      article_body: [createBodyRow(record, articleId)],
      publisher: [createPublisherRow(record)],
      paragraph: article.paragraphs.map(({ kind, text, marks }, position) => {
        const key = paragraphKeys[position] ?? '';
        return [articleId, position, key, kind, text, JSON.stringify(marks)];
      }),
      quotation: quotations,
      local_speaker: record.speakers.map(({ name, aliases }, ordinal) => [
        articleId,
        ordinal,
        name,
        JSON.stringify(aliases),
      ]),
      article_facts: [[articleId, JSON.stringify(facts)]],
    },
    publishedSort: parseInstant(article.publishedAt) ?? NO_INSTANT,
    tokens: createTokens(record),
  };
}

function createArticleRow({ article, quotations }: ArticleRecord, id: number): readonly Cell[] {
  const publishedAt = parseInstant(article.publishedAt);
  const capturedAt = parseInstant(article.capturedAt);
  return [
    id,
    article.url,
    article.headline,
    findStandfirst(article),
    article.section,
    article.language,
    article.script,
    article.publisher.id,
    publishedAt,
    publishedAt ?? NO_INSTANT,
    article.publishedAtPrecision,
    article.publishedAtOrigin,
    capturedAt,
    capturedAt ?? NO_INSTANT,
    article.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    quotations.reduce((sum, { kind }) => (kind === 'SCARE' ? sum : sum + 1), 0),
    article.paragraphs.length,
  ];
}

function createBodyRow({ article }: ArticleRecord, articleId: number): readonly Cell[] {
  return [
    articleId,
    JSON.stringify(article.blocks),
    JSON.stringify(article.images),
    article.leadImage === null ? null : JSON.stringify(article.leadImage),
    JSON.stringify(article.bylines),
    JSON.stringify(article.tags),
    JSON.stringify(article.categories),
    JSON.stringify(article.removed),
    article.emptyReason,
  ];
}

function createPublisherRow({ article }: ArticleRecord): readonly Cell[] {
  const publisher = findPublisher(article.url);
  const isKnown = publisher.id === article.publisher.id;
  return [
    article.publisher.id,
    article.publisher.name,
    article.url.startsWith('http') ? `https://${article.publisher.id}/` : null,
    isKnown ? publisher.timeZone : null,
    null,
  ];
}

function createQuotationRows(
  { article, quotations }: ArticleRecord,
  articleId: number,
  paragraphKeys: readonly string[],
): readonly (readonly Cell[])[] {
  const publishedAt = parseInstant(article.publishedAt);
  return quotations.map((quotation, ordinal) => {
    const paragraphKey = paragraphKeys[quotation.paragraph] ?? '';
    return [
      `${paragraphKey}.${quotation.start}-${quotation.end}`,
      articleId,
      ordinal,
      paragraphKey,
      quotation.paragraph,
      quotation.start,
      quotation.end,
      quotation.text,
      quotation.kind,
      quotation.scareReason,
      quotation.speaker,
      quotation.via,
      quotation.mention === null ? null : JSON.stringify(quotation.mention),
      quotation.cue === null ? null : JSON.stringify(quotation.cue),
      JSON.stringify(quotation.evidence),
      JSON.stringify(quotation.alternatives),
      quotation.confidence,
      quotation.method,
      quotation.reason,
      quotation.utterance,
      publishedAt,
      publishedAt ?? NO_INSTANT,
      article.publisher.id,
      article.language,
    ];
  });
}

function createTokens({ article, quotations, speakers }: ArticleRecord): PreparedArticle['tokens'] {
  const names = speakers.map(({ name, aliases }) => [...new Set([name, ...aliases])]);
  const standfirst = findStandfirst(article);
  const spoken = quotations.map(({ text }) => createIndexText([text]));
  return {
    article: [
      createIndexText([article.headline]),
      createIndexText(standfirst === null ? [] : [standfirst]),
      createIndexText(article.paragraphs.map(({ text }) => text)),
      joinIndexTexts(spoken),
      createIndexText(names.flat()),
    ],
    quotations: quotations.map(({ speaker, via }, index) => {
      const saidBy = [speaker, via].flatMap((place) =>
        place === null ? [] : (names[place] ?? []),
      );
      return [spoken[index] ?? '', createIndexText(saidBy)];
    }),
  };
}

function findStandfirst({ paragraphs }: ArticleRecord['article']): string | null {
  return paragraphs.find(({ kind }) => kind === 'STANDFIRST')?.text ?? null;
}
