import type { ArticleRecord } from '../../article-record.ts';
import { extractArticleFacts } from '../../graph/article-facts.ts';
import { findPublisher } from '../../publishers/publishers.ts';
import { countWords } from '../../render/count-words.ts';
import { createParagraphIds } from '../ids.ts';
import type { Database } from './database.ts';
import { createRowWriter, type RowWriter } from './row-writer.ts';

/** Stands in `published_sort` and `captured_sort` for an unknown instant; before every real one. */
export const NO_INSTANT = -9_000_000_000_000_000;

const TABLES_BY_ARTICLE = [
  'article_body',
  'paragraph',
  'quotation',
  'local_speaker',
  'article_topic_raw',
  'article_facts',
] as const;

interface StandingCapture {
  readonly captureId: number;
  readonly captureCount: number;
  readonly record: ArticleRecord;
}

/** Epoch milliseconds of an ISO 8601 instant; null for null and for what is none. */
export function parseInstant(iso: string | null): number | null {
  const instant = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(instant) ? null : instant;
}

const COLUMNS = {
  paragraph: '(article_id, position, key, kind, text, marks)',
  quotation: `(key, article_id, ordinal, paragraph_key, paragraph, start, end, text, kind,
    scare_reason, speaker, via, mention, cue, evidence, alternatives, confidence, method, reason, utterance,
    published_at, published_sort, publisher_id, language)`,
  local_speaker: '(article_id, ordinal, name, kind, aliases, roles, quotation_count)',
} as const;

/** A writer of the rows that articles have many of; they are in their tables after its flush. */
export function createArticleRowWriter(database: Database): RowWriter {
  return createRowWriter(database, COLUMNS, new Set(['quotation']));
}

/** Replaces all rows of an article by those of its standing capture; null deletes them. */
export function writeArticle(
  database: Database,
  rows: RowWriter,
  articleId: number,
  standing: StandingCapture | null,
): void {
  for (const table of TABLES_BY_ARTICLE)
    database.run(`delete from ${table} where article_id = ?`, articleId);
  database.run('delete from article where id = ?', articleId);
  if (standing === null) return;
  const { record } = standing;
  writeArticleRow(database, articleId, standing);
  writePublisher(database, record);
  const keys = createParagraphIds(
    articleId,
    record.article.paragraphs.map(({ text }) => text),
  );
  record.article.paragraphs.forEach(({ kind, text, marks }, position) => {
    const key = keys[position] ?? '';
    rows.add('paragraph', [articleId, position, key, kind, text, JSON.stringify(marks)]);
  });
  const quotationIds = writeQuotations(rows, articleId, record, keys);
  record.speakers.forEach(({ name, kind, aliases, roles, quotationCount }, ordinal) => {
    const [forms, offices] = [JSON.stringify(aliases), JSON.stringify(roles)];
    rows.add('local_speaker', [articleId, ordinal, name, kind, forms, offices, quotationCount]);
  });
  record.topics.forEach(({ slug, label, kind, paragraphs, count, inHeadline }, ordinal) => {
    const places = JSON.stringify(paragraphs);
    const isIn = inHeadline ? 1 : 0;
    rows.add('article_topic_raw', [articleId, ordinal, slug, label, kind, places, count, isIn]);
  });
  const facts = extractArticleFacts(record, { articleId, quotationIds });
  database.run('insert into article_facts values (?, ?)', articleId, JSON.stringify(facts));
}

function writeArticleRow(database: Database, articleId: number, standing: StandingCapture): void {
  const { article, quotations } = standing.record;
  const publishedAt = parseInstant(article.publishedAt);
  const capturedAt = parseInstant(article.capturedAt);
  database.run(
    `insert into article (id, url, headline, standfirst, section, language, script, publisher_id,
      published_at, published_sort, published_at_precision, published_at_origin, captured_at, captured_sort,
      word_count, quotation_count, paragraph_count, capture_id, capture_count)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    articleId,
    article.url,
    article.headline,
    article.paragraphs.find(({ kind }) => kind === 'STANDFIRST')?.text ?? null,
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
    standing.captureId,
    standing.captureCount,
  );
  database.run(
    'insert into article_body values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    articleId,
    JSON.stringify(article.blocks),
    JSON.stringify(article.images),
    article.leadImage === null ? null : JSON.stringify(article.leadImage),
    JSON.stringify(article.bylines),
    JSON.stringify(article.tags),
    JSON.stringify(article.categories),
    JSON.stringify(article.removed),
    article.emptyReason,
  );
}

function writePublisher(database: Database, { article }: ArticleRecord): void {
  const publisher = findPublisher(article.url);
  const isKnown = publisher.id === article.publisher.id;
  database.run(
    'insert or ignore into publisher (id, name, homepage, time_zone, language) values (?, ?, ?, ?, null)',
    article.publisher.id,
    article.publisher.name,
    article.url.startsWith('http') ? `https://${article.publisher.id}/` : null,
    isKnown ? publisher.timeZone : null,
  );
}

/** Gives the ids of the quotations, in the order of the record. */
function writeQuotations(
  rows: RowWriter,
  articleId: number,
  record: ArticleRecord,
  paragraphKeys: readonly string[],
): readonly string[] {
  const { article, quotations } = record;
  const publishedAt = parseInstant(article.publishedAt);
  return quotations.map((quotation, ordinal) => {
    const paragraphKey = paragraphKeys[quotation.paragraph] ?? '';
    const key = `${paragraphKey}.${quotation.start}-${quotation.end}`;
    rows.add('quotation', [
      key,
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
    ]);
    return key;
  });
}
