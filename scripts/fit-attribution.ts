import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitLanguage, measureFolds } from './fit/run-fit.ts';
import { findGoldModule, GOLD_LANGUAGES } from './fit/sets.ts';
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
const entry = GOLD_LANGUAGES.find((one) => one.code === code);
if (entry === undefined) throw new Error('Name a language that has gold: zh or en.');
const language = findGoldModule(entry.code);
const gold = entry.sets.flatMap(({ read }) => read(folder));
if (gold.length === 0) throw new Error(`No gold in ${folder}.`);
if (process.argv.includes('--folds')) {
  console.log(measureFolds(language, gold, entry.penalty).figures);
} else {
  writeWeights(
    join(root, 'src/quotation', entry.code, 'weights.ts'),
    fitLanguage(language, gold, entry.penalty),
  );
}
