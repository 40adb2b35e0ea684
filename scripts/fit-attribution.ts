import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitLanguage, measureFolds } from './fit/run-fit.ts';
import { findSetLanguage, GOLD_SETS } from './fit/sets.ts';
import { writeWeights } from './fit/write-weights.ts';

/**
 * Fits the weights of a language module on its development gold and writes them as a table.
 *
 *     npx tsx scripts/fit-attribution.ts zh|en [--folds] [EVAL_FOLDER]
 *
 * With --folds nothing is written: it fits on four fifths, measures on the fifth, five times over.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [code, folder = join(root, '../shared/eval')] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'));
const set = GOLD_SETS.find((one) => one.code === code);
if (set === undefined) throw new Error('Name a language that has gold: zh or en.');
const language = findSetLanguage(set);
const gold = set.read(folder);
if (gold.length === 0) throw new Error(`No gold in ${folder}.`);
if (process.argv.includes('--folds')) {
  console.log(measureFolds(language, gold, set.penalty).figures);
} else {
  writeWeights(
    join(root, 'src/quotation', set.code, 'weights.ts'),
    fitLanguage(language, gold, set.penalty),
  );
}
