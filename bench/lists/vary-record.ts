import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../../src/article-record.ts';

/** Replaces characters, one for one, so that every offset stays right. */
export type Substitution = (text: string) => string;

/** Characters that stay as they are: the common ones, of which grammar and common words are made. */
const KEPT = 500;
/** Members whose strings are words of the article, and not names of ours or addresses. */
const WORDS = new Set(
  'headline rawTitle text name aliases roles label slug caption alt tags categories rows'.split(
    ' ',
  ),
);
const DAY = 86_400_000;

/**
 * Returns, for each number, a substitution that gives other words of the same length: rare Chinese
 * characters take the place of each other, so do the consonants of longer Latin words. Common words
 * stay, so that they are found in every variant; names and topics differ, as they do in a larger archive.
 */
export function createSubstitutions(texts: Iterable<string>): (variant: number) => Substitution {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const character of text)
      if (/[\u4e00-\u9fff]/u.test(character))
        counts.set(character, (counts.get(character) ?? 0) + 1);
  const rare = [...counts]
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(KEPT)
    .map(([character]) => character);
  const made = new Map<number, Substitution>([[0, (text) => text]]);
  return (variant) => {
    const substitution = made.get(variant) ?? createSubstitution(rare, variant);
    made.set(variant, substitution);
    return substitution;
  };
}

function createSubstitution(rare: readonly string[], variant: number): Substitution {
  const consonants = 'bcdfghklmnprstvw';
  // Neighbours in the order of frequency change places, so that frequencies stay as they were.
  const shifted = new Map(
    rare.map((character, index) => [
      character,
      rare[(index + variant * 3) % rare.length] ?? character,
    ]),
  );
  const swap = (letter: string): string => {
    const index = consonants.indexOf(letter);
    return index === -1 ? letter : (consonants[(index + variant) % consonants.length] ?? letter);
  };
  return (text) =>
    text
      .replaceAll(/[\u4e00-\u9fff]/gu, (character) => shifted.get(character) ?? character)
      .replaceAll(/(?<=\p{L})[a-z]{5,}/gu, (word) => word.replaceAll(/[a-z]/gu, swap));
}

/** The record of another article, of the same shape, published some weeks earlier. */
export function varyRecord(
  record: ArticleRecord,
  variant: number,
  substitute: Substitution,
): ArticleRecord {
  if (variant === 0) return record;
  const { article } = record;
  const file = `variant-${variant}/${article.capture.file}`;
  const earlier = (instant: string | null): string | null =>
    instant === null ? null : new Date(Date.parse(instant) - variant * 23 * DAY).toISOString();
  const varied = substituteWords(record, substitute);
  return {
    ...varied,
    article: {
      ...varied.article,
      url: `${article.url}${article.url.includes('?') ? '&' : '?'}variant=${variant}`,
      publisher: article.publisher,
      publishedAt: earlier(article.publishedAt),
      capturedAt: earlier(article.capturedAt),
      capture: {
        ...article.capture,
        file,
        sha256: createHash('sha256').update(`${article.capture.sha256} ${variant}`).digest('hex'),
      },
    },
  };
}

/** A copy in which every string of the members that hold words is replaced. */
function substituteWords<T>(whole: T, substitute: Substitution): T {
  const copy = (part: unknown, isWord: boolean): unknown => {
    if (typeof part === 'string') return isWord ? substitute(part) : part;
    if (Array.isArray(part)) return part.map((inner) => copy(inner, isWord));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        copy(inner, WORDS.has(key) || (isWord && typeof inner === 'object')),
      ]),
    );
  };
  // Only strings were replaced, by strings.
  return copy(whole, false) as T;
}
