import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import type { GoldArticle } from './gold.ts';
import { stripMarks } from './hash-marked-string.ts';
import { hasFullName, isRightSpeaker, type GoldSpeaker } from './right-speaker.ts';

interface GoldQuotation extends GoldSpeaker {
  readonly text: string;
}

interface GoldFile {
  readonly url: string;
  readonly quotes: readonly GoldQuotation[];
}

/** Three annotators agree on this gold: in fitting a string of it counts as several others. */
const WEIGHT = 8;

/** Given a folder of Chinese gold and the articles of its documents, pairs them by address. */
export function readChineseGold(folder: string, articles: readonly Article[]): GoldArticle[] {
  if (!existsSync(folder)) return [];
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  const gold: GoldArticle[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldFile;
    const article = byUrl.get(file.url);
    if (article !== undefined) gold.push(createGoldArticle(article, file));
  }
  return gold;
}

function createGoldArticle(article: Article, file: GoldFile): GoldArticle {
  const texts = file.quotes.map((quote) => stripMarks(quote.text));
  const taken = new Map<string, number>();
  return {
    article,
    weight: WEIGHT,
    goldCount: texts.length,
    judge(span) {
      const text = stripMarks(span.text);
      const matches = texts.flatMap((other, index) => (isMatch(text, other) ? [index] : []));
      // The same words twice: the first place belongs to the first gold item.
      const use = taken.get(text) ?? 0;
      const index = matches[Math.min(use, matches.length - 1)];
      taken.set(text, use + 1);
      const quote = index === undefined ? undefined : file.quotes[index];
      if (quote === undefined) return { isSpeech: false, isSpeaker: null };
      return {
        isSpeech: true,
        isSpeaker: (speaker) => isRightSpeaker(quote, speaker),
        isFullName: (speaker) => hasFullName(quote, speaker),
        name: quote.speaker,
      };
    },
  };
}

/** The scorer's rule in short: the shorter is most of the longer. */
function isMatch(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length > 0 && long.includes(short) && short.length / long.length >= 0.8;
}
