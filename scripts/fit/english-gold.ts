import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/article/article.ts';
import type { PlacedSpan } from '../../src/text/span.ts';
import { isSameNominal, isSamePerson } from './english-names.ts';
import type { GoldArticle, GoldVerdict } from './gold.ts';

interface GoldQuotation {
  readonly start: number;
  readonly end: number;
  readonly source: { readonly text: string } | null;
  readonly speaker: string | null;
  readonly speaker_kind: string;
  readonly speaker_resolved: string | null;
  readonly resolved_agrees?: boolean;
  readonly coref_names?: readonly string[] | null;
  readonly pronoun: boolean;
}

interface GoldFile {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
  readonly ignore: readonly {
    readonly start: number;
    readonly end: number;
    readonly reason: 'short' | 'ambiguous' | 'unattributed';
    readonly attributed?: boolean;
  }[];
}

const EDGE = new Set(' \t\r\n\u00a0\u200b\u202a“”"„‟＂«»\'‘’`,.;:');

/** Given the folder of English gold, returns its articles, one paragraph a line; none where it is absent. */
export function readEnglishGold(folder: string): GoldArticle[] {
  const file = join(folder, 'gold.train.jsonl.gz');
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => createGoldArticle(JSON.parse(line) as GoldFile));
}

function createGoldArticle(gold: GoldFile): GoldArticle {
  const paragraphs: { index: number; text: string; at: number }[] = [];
  let at = 0;
  for (const line of gold.text.split('\n')) {
    const lead = line.length - line.trimStart().length;
    const text = line.trim();
    if (text !== '') paragraphs.push({ index: paragraphs.length, text, at: at + lead });
    at += line.length + 1;
  }
  const trimmed = <T extends { start: number; end: number }>(items: readonly T[]) =>
    items.map((item) => ({ item, span: trim(gold.text, item.start, item.end) }));
  const quotes = trimmed(gold.quotes);
  const ignored = trimmed(gold.ignore);
  const judge = (span: PlacedSpan): GoldVerdict | null => {
    const from = paragraphs[span.paragraph]?.at ?? 0;
    const own = trim(gold.text, from + span.start, from + span.end);
    const match = quotes.find((quote) => overlap(quote.span, own) >= 0.8);
    if (match !== undefined) return judgeMatch(match.item);
    const other = ignored.find((one) => overlap(one.span, own) >= 0.5);
    if (other?.item.reason === 'short') {
      // Too short for the measure, but the gold says whether it is somebody's words: good for fitting.
      return { isSpeech: other.item.attributed === true, isSpeaker: null, isMeasured: false };
    }
    if (other?.item.reason === 'ambiguous' || countWords(gold.text.slice(...own)) < 3) return null;
    return { isSpeech: false, isSpeaker: null };
  };
  return {
    article: createArticle(gold.id, paragraphs),
    goldCount: gold.quotes.length,
    judgedCount: gold.quotes.filter(isJudged).length,
    judge,
  };
}

function judgeMatch(quote: GoldQuotation): GoldVerdict {
  if (!isJudged(quote)) return { isSpeech: true, isSpeaker: null };
  return {
    isSpeech: true,
    name: quote.speaker ?? quote.speaker_resolved ?? '',
    stratum: quote.pronoun ? 'pronoun' : quote.speaker_kind === 'nominal' ? 'nominal' : 'named',
    isSpeaker: (speaker) => isRight(quote, speaker.name),
  };
}

/** A source is annotated and, for a pronoun, two ways of resolving it agree. */
function isJudged(quote: GoldQuotation): boolean {
  if (quote.source === null) return false;
  return !quote.pronoun || (quote.speaker_resolved !== null && quote.resolved_agrees === true);
}

function isRight(quote: GoldQuotation, ours: string): boolean {
  const resolved = quote.speaker_resolved ?? '';
  const speaker = quote.speaker ?? '';
  if (quote.pronoun) return isSamePerson(resolved, ours) || isSameNominal(resolved, ours);
  if (quote.speaker_kind === 'person') {
    if (isSamePerson(speaker, ours)) return true;
    return resolved.split(' ').at(-1) === speaker.split(' ').at(-1) && isSamePerson(resolved, ours);
  }
  if (isSameNominal(quote.source?.text ?? '', ours) || isSameNominal(speaker, ours)) return true;
  if (quote.speaker_kind === 'name' && isSamePerson(speaker, ours)) return true;
  return (quote.coref_names ?? []).length > 0 && isSamePerson(resolved, ours);
}

function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && EDGE.has(text.charAt(from))) from += 1;
  while (to > from && EDGE.has(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

function overlap(left: readonly [number, number], right: readonly [number, number]): number {
  const shared = Math.min(left[1], right[1]) - Math.max(left[0], right[0]);
  return shared <= 0 ? 0 : shared / (Math.max(left[1], right[1]) - Math.min(left[0], right[0]));
}

function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

function createArticle(
  id: string,
  paragraphs: readonly { readonly index: number; readonly text: string }[],
): Article {
  const url = `https://gold.example/${id}`;
  return {
    url,
    sourceUrl: url,
    headline: '',
    rawTitle: '',
    section: null,
    publisher: { id: 'gold.example', name: 'gold.example' },
    language: 'en',
    script: 'Latn',
    publishedAt: null,
    publishedAtPrecision: 'UNKNOWN',
    publishedAtOrigin: 'UNKNOWN',
    capturedAt: null,
    bylines: [],
    leadImage: null,
    blocks: paragraphs.map(({ index }) => ({ kind: 'PARAGRAPH', paragraph: index })),
    paragraphs: paragraphs.map(({ index, text }) => ({ index, kind: 'BODY', text, marks: [] })),
    images: [],
    tags: [],
    categories: [],
    removed: [],
    warnings: [],
    emptyReason: null,
    capture: {
      file: id,
      item: 0,
      sha256: '',
      byteLength: 0,
      encoding: 'utf-8',
      format: 'ARCHIVE',
    },
  };
}
