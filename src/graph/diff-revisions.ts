import type { ArticleRecord } from '../article-record.ts';
import type { ParagraphKind } from '../article/article.ts';
import type { PlacedSpan } from '../text/span.ts';
import { foldWords } from './fold-words.ts';

/** A paragraph as one of the two captures has it. */
export interface RevisedParagraph {
  /** Index among the paragraphs of its own capture. */
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A quotation as one of the two captures has it; `speaker` is the name as printed, null if unknown. */
export interface RevisedQuotation extends PlacedSpan {
  readonly speaker: string | null;
}

/** One thing that changed between two captures of an article. */
export type RevisionChange =
  | { readonly kind: 'HEADLINE_CHANGED'; readonly before: string; readonly after: string }
  | { readonly kind: 'PARAGRAPH_ADDED'; readonly after: RevisedParagraph }
  | { readonly kind: 'PARAGRAPH_REMOVED'; readonly before: RevisedParagraph }
  | {
      readonly kind: 'PARAGRAPH_CHANGED';
      readonly before: RevisedParagraph;
      readonly after: RevisedParagraph;
      /** How much of the words stayed, 0 to 1. */
      readonly similarity: number;
    }
  | { readonly kind: 'QUOTATION_ADDED'; readonly after: RevisedQuotation }
  | { readonly kind: 'QUOTATION_REMOVED'; readonly before: RevisedQuotation }
  | {
      readonly kind: 'SPEAKER_CHANGED';
      readonly before: RevisedQuotation;
      readonly after: RevisedQuotation;
    };

/** From this similarity on, a paragraph in the place of another is that one changed. */
const CHANGED_FROM = 0.4;

/**
 * What changed from an older capture of an article to a newer one: headline first, then paragraphs in
 * the order of the newer text (removed ones where they stood), then quotations.
 *
 * Paragraphs with equal words are the same however far they moved; among the rest, those that stand
 * between the same neighbours are compared. SCARE quotations are not compared. Linear but for runs of
 * changed paragraphs, which are compared at most eight apart.
 */
export function diffRevisions(
  older: ArticleRecord,
  newer: ArticleRecord,
): readonly RevisionChange[] {
  const changes: RevisionChange[] = [];
  if (older.article.headline !== newer.article.headline)
    changes.push({
      kind: 'HEADLINE_CHANGED',
      before: older.article.headline,
      after: newer.article.headline,
    });
  changes.push(...diffParagraphs(older, newer), ...diffQuotations(older, newer));
  return changes;
}

function diffParagraphs(older: ArticleRecord, newer: ArticleRecord): readonly RevisionChange[] {
  const changes: RevisionChange[] = [];
  const before = older.article.paragraphs.map(reviseParagraph);
  const after = newer.article.paragraphs.map(reviseParagraph);
  const [isKeptBefore, isKeptAfter] = matchEqual(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const removed = before.filter((_, index) => isKeptBefore[index] !== true);
  const added = after.filter((_, index) => isKeptAfter[index] !== true);
  const bags = new Map<RevisedParagraph, ReadonlySet<string>>();
  for (const paragraph of [...removed, ...added])
    bags.set(paragraph, listPairs(foldWords(paragraph.text.slice(0, 5000))));
  let next = 0;
  for (const paragraph of added) {
    let best = -1;
    let similarity = CHANGED_FROM;
    for (let index = next; index < Math.min(next + 8, removed.length); index += 1) {
      const candidate = removed[index];
      if (candidate === undefined) continue;
      const value = compareBags(bags.get(candidate), bags.get(paragraph));
      if (value > similarity) {
        best = index;
        similarity = value;
      }
    }
    if (best === -1) {
      changes.push({ kind: 'PARAGRAPH_ADDED', after: paragraph });
      continue;
    }
    for (; next < best; next += 1) {
      const gone = removed[next];
      if (gone !== undefined) changes.push({ kind: 'PARAGRAPH_REMOVED', before: gone });
    }
    const changed = removed[best];
    next = best + 1;
    if (changed !== undefined)
      changes.push({ kind: 'PARAGRAPH_CHANGED', before: changed, after: paragraph, similarity });
  }
  for (const gone of removed.slice(next)) changes.push({ kind: 'PARAGRAPH_REMOVED', before: gone });
  return changes;
}

function reviseParagraph({ index, kind, text }: RevisedParagraph): RevisedParagraph {
  return { index, kind, text };
}

/** Pairs off equal keys, first with first; says of each item on either side whether it found its equal. */
function matchEqual(
  before: readonly string[],
  after: readonly string[],
): readonly [readonly boolean[], readonly boolean[]] {
  const waiting = new Map<string, number[]>();
  after.forEach((key, index) => {
    const indexes = waiting.get(key);
    if (indexes === undefined) waiting.set(key, [index]);
    else indexes.push(index);
  });
  for (const indexes of waiting.values()) indexes.reverse();
  const isKeptAfter = after.map(() => false);
  const isKeptBefore = before.map((key) => {
    const index = waiting.get(key)?.pop();
    if (index === undefined) return false;
    isKeptAfter[index] = true;
    return true;
  });
  return [isKeptBefore, isKeptAfter];
}

function listPairs(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < words.length; index += 1)
    pairs.add(words.slice(index, index + 2));
  return pairs;
}

function compareBags(
  first: ReadonlySet<string> | undefined,
  second: ReadonlySet<string> | undefined,
): number {
  if (first === undefined || second === undefined || first.size + second.size === 0) return 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return Math.round((200 * shared) / (first.size + second.size)) / 100;
}

function diffQuotations(older: ArticleRecord, newer: ArticleRecord): readonly RevisionChange[] {
  const changes: RevisionChange[] = [];
  const before = reviseQuotations(older);
  const after = reviseQuotations(newer);
  const waiting = new Map<string, RevisedQuotation[]>();
  for (const quotation of before) {
    const key = foldWords(quotation.text);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [quotation]);
    else list.push(quotation);
  }
  for (const list of waiting.values()) list.reverse();
  const kept = new Set<RevisedQuotation>();
  for (const quotation of after) {
    const match = waiting.get(foldWords(quotation.text))?.pop();
    if (match === undefined) {
      changes.push({ kind: 'QUOTATION_ADDED', after: quotation });
      continue;
    }
    kept.add(match);
    if (match.speaker !== quotation.speaker)
      changes.push({ kind: 'SPEAKER_CHANGED', before: match, after: quotation });
  }
  for (const quotation of before) {
    if (!kept.has(quotation)) changes.push({ kind: 'QUOTATION_REMOVED', before: quotation });
  }
  return changes;
}

function reviseQuotations(record: ArticleRecord): readonly RevisedQuotation[] {
  return record.quotations
    .filter(({ kind }) => kind !== 'SCARE')
    .map(({ paragraph, start, end, text, speaker }) => ({
      paragraph,
      start,
      end,
      text,
      speaker: speaker === null ? null : (record.speakers[speaker]?.name ?? null),
    }));
}
