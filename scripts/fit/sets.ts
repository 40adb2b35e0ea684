import { join } from 'node:path';
import type { AttributionLanguage } from '../../src/quotation/language.ts';
import { findLanguage } from '../../src/quotation/languages.ts';
import { readChineseGold } from './chinese-gold.ts';
import { readEnglishGold } from './english-gold.ts';
import type { GoldArticle } from './gold.ts';
import { readArticles } from './read-articles.ts';
import type { Penalty } from './run-fit.ts';

/** A language with development gold, and how its weights are fitted. */
export interface GoldSet {
  readonly name: string;
  readonly code: string;
  readonly penalty: Penalty;
  readonly read: (folder: string) => GoldArticle[];
}

/** Penalties are smaller where the gold is small or candidates many; found by the folds. */
export const GOLD_SETS: readonly GoldSet[] = [
  {
    name: 'Chinese',
    code: 'zh',
    penalty: { speech: 2, speaker: 1.5 },
    read: (folder) =>
      readChineseGold(join(folder, 'chinese/gold'), readArticles(join(folder, 'chinese/docs'))),
  },
  {
    name: 'English',
    code: 'en',
    penalty: { speech: 2, speaker: 2 },
    read: (folder) => readEnglishGold(join(folder, 'english')),
  },
];

/** The module of a set's language. */
export function findSetLanguage(set: GoldSet): AttributionLanguage {
  const language = findLanguage(set.code);
  if (language === null) throw new Error(`No module serves ${set.code}.`);
  return language;
}
