import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticle } from '../../src/article/extract-article.ts';
import type { Article } from '../../src/article/article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { findQuotationSpans } from '../../src/quotation/find-quotation-spans.ts';
import type { PlacedSpan } from '../../src/text/span.ts';
import { readAnnotations, type AnnotatedString, type Annotation } from './annotation.ts';
import type { GoldArticle } from './gold.ts';
import { hashMarkedString } from './hash-marked-string.ts';
import { hasFullName, isRightSpeaker } from './right-speaker.ts';

/**
 * Pairs annotations with the articles of the archive. Strings that the article no longer shows (the
 * file changed, or paragraphs are cut differently) are left out of the figures, with a note.
 */
export function readAnnotatedGold(folder: string, archive: string): GoldArticle[] {
  if (!existsSync(archive)) {
    console.log(`${archive} is absent: its annotated articles are not read.`);
    return [];
  }
  const gold: GoldArticle[] = [];
  for (const annotation of readAnnotations(folder)) {
    const article = readArchiveArticle(archive, annotation.file);
    if (article === null) {
      console.log(`${annotation.file}: not in ${archive}, left out.`);
      continue;
    }
    gold.push(createGoldArticle(article, annotation));
  }
  return gold;
}

/** The first article of a file in the archive; null where it is absent. */
export function readArchiveArticle(archive: string, file: string): Article | null {
  const path = join(archive, file);
  if (!existsSync(path)) return null;
  const document = parseDocument(readFileSync(path), file).documents[0];
  return document === undefined ? null : extractArticle(document);
}

/** Names a marked string of an article: its hash, and the count of equal ones before it. */
export function keyMarkedStrings(spans: readonly PlacedSpan[]): string[] {
  const seen = new Map<string, number>();
  return spans.map((span) => {
    const hash = hashMarkedString(span.text);
    const occurrence = seen.get(hash) ?? 0;
    seen.set(hash, occurrence + 1);
    return `${hash}/${occurrence}`;
  });
}

function createGoldArticle(article: Article, { file, speakers, strings }: Annotation): GoldArticle {
  const spans = findQuotationSpans(article.paragraphs, article.language);
  const keys = keyMarkedStrings(spans);
  const byKey = new Map(strings.map((one) => [`${one.hash}/${one.occurrence}`, one]));
  const byPlace = new Map<string, AnnotatedString>();
  for (const [order, span] of spans.entries()) {
    const verdict = byKey.get(keys[order] ?? '');
    if (verdict !== undefined) byPlace.set(`${span.paragraph}/${span.start}`, verdict);
  }
  const lost = strings.length - byPlace.size;
  if (lost > 0) console.log(`${file}: ${lost} of ${strings.length} strings not found again.`);
  return {
    article,
    goldCount: [...byPlace.values()].filter(({ speaker }) => typeof speaker === 'number').length,
    judge({ paragraph, start }) {
      const found = byPlace.get(`${paragraph}/${start}`);
      if (found === undefined || found.verdict === 'unsure') return null;
      if (found.verdict === 'other') return { isSpeech: false, isSpeaker: null };
      const gold = typeof found.speaker === 'number' ? speakers[found.speaker] : undefined;
      if (gold === undefined) return { isSpeech: true, isSpeaker: null, isMeasured: false };
      return {
        isSpeech: true,
        isSpeaker: (speaker) => isRightSpeaker(gold, speaker),
        isFullName: (speaker) => hasFullName(gold, speaker),
        name: gold.speaker,
        stratum: gold.speakerType ?? 'person',
      };
    },
  };
}
