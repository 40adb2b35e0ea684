import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttributionLanguage } from '../../src/quotation/language.ts';
import { findLanguage } from '../../src/quotation/languages.ts';
import { readAnnotatedGold } from './annotated-gold.ts';
import { readChineseGold } from './chinese-gold.ts';
import { readEnglishGold } from './english-gold.ts';
import type { GoldArticle } from './gold.ts';
import { readArticles } from './read-articles.ts';
import type { Penalty } from './run-fit.ts';

/** Development gold from one hand, measured on its own. */
export interface GoldSet {
  readonly name: string;
  /** Given the folder of gold, with the archive beside it, returns the set's articles. */
  readonly read: (folder: string) => GoldArticle[];
}

/** A language with development gold; its weights are fitted on all its sets together. */
export interface GoldLanguage {
  readonly code: string;
  readonly penalty: Penalty;
  readonly sets: readonly GoldSet[];
}

const annotations = join(dirname(fileURLToPath(import.meta.url)), 'annotations');

/** Penalties are smaller where the gold is small or candidates many; found by the folds. */
export const GOLD_LANGUAGES: readonly GoldLanguage[] = [
  {
    code: 'zh',
    penalty: { speech: 2, speaker: 1 },
    sets: [
      {
        name: 'Chinese',
        read: (folder) =>
          readChineseGold(join(folder, 'chinese/gold'), readArticles(join(folder, 'chinese/docs'))),
      },
      {
        name: 'Chinese, archive',
        read: (folder) => readAnnotatedGold(annotations, join(folder, '../archive')),
      },
    ],
  },
  {
    code: 'en',
    penalty: { speech: 2, speaker: 2, otherWeight: 3 },
    sets: [{ name: 'English', read: (folder) => readEnglishGold(join(folder, 'english')) }],
  },
];

/** The module of a language that has gold. */
export function findGoldModule(code: string): AttributionLanguage {
  const language = findLanguage(code);
  if (language === null) throw new Error(`No module serves ${code}.`);
  return language;
}
