import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import type { ArticleSpeaker } from '../../src/speaker/speaker.ts';
import type { GoldArticle } from './gold.ts';

interface GoldQuotation {
  readonly text: string;
  readonly speaker: string;
  readonly aliases?: readonly string[];
  readonly speakerType?: string;
}

interface GoldFile {
  readonly url: string;
  readonly quotes: readonly GoldQuotation[];
}

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
  const texts = file.quotes.map((quote) => normalise(quote.text));
  const taken = new Map<string, number>();
  return {
    article,
    goldCount: texts.length,
    judge(span) {
      const text = normalise(span.text);
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

function normalise(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^[“”‘’「」『』«»"']+|[“”‘’「」『』«»"']+$/g, '')
    .replace(/^[，。！？、；：,.!?;:…]+|[，。！？、；：,.!?;:…]+$/g, '');
}

function foldName(name: string): string {
  return name
    .replace(/[（(].*?[）)]/g, '')
    .replace(/[·•・‧∙.\s\-–]/g, '')
    .toLowerCase();
}

function listForms(name: string, aliases: readonly string[]): Set<string> {
  const forms = new Set<string>();
  for (const form of [name, ...aliases]) {
    forms.add(foldName(form));
    for (const inner of form.matchAll(/[（(](.*?)[）)]/g)) forms.add(foldName(inner[1] ?? ''));
  }
  forms.delete('');
  return forms;
}

function isRightSpeaker(gold: GoldQuotation, speaker: ArticleSpeaker): boolean {
  const wanted = listForms(gold.speaker, gold.aliases ?? []);
  const got = listForms(speaker.name, speaker.aliases);
  for (const form of got) if (wanted.has(form)) return true;
  if (['unnamed', 'organization', 'document'].includes(gold.speakerType ?? '')) {
    for (const left of wanted) {
      for (const right of got) {
        if (Math.min(left.length, right.length) < 2) continue;
        if (left.includes(right) || right.includes(left)) return true;
      }
    }
    return false;
  }
  const full = foldName(gold.speaker);
  const name = foldName(speaker.name);
  return name.length >= 2 && (full.includes(name) || name.includes(full));
}
