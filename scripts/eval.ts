import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Figures } from './fit/measure.ts';
import { isInFold, measureFolds } from './fit/run-fit.ts';
import { findSetLanguage, GOLD_SETS } from './fit/sets.ts';

/**
 * Prints how well attribution does on development gold: with the committed weights, and by five folds.
 *
 *     npx tsx scripts/eval.ts [EVAL_FOLDER]      (default ../shared/eval)
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.argv[2] ?? join(root, '../shared/eval');
for (const set of GOLD_SETS) {
  const language = findSetLanguage(set);
  const gold = set.read(folder);
  if (gold.length === 0) {
    console.log(`${set.name}: no gold in ${folder}, nothing measured.`);
    continue;
  }
  print(
    set.name,
    measure(language, gold, () => language.weights),
  );
  const { weightsByFold, figures } = measureFolds(language, gold, set.penalty);
  const weightsOf = (position: number) =>
    weightsByFold.find((_, fold) => isInFold(position, fold)) ?? language.weights;
  print(`${set.name}, five folds`, measure(language, gold, weightsOf));
  console.log(
    `  held out: calibration error ${figures.calibrationError.toFixed(3)}, of ${figures.sure} sure verdicts ${figures.sureRight} right`,
  );
}

function print(name: string, figures: Figures): void {
  const share = (value: number): string => value.toFixed(3);
  const kinds = Object.entries(figures.byStratum).map(
    ([kind, value]) => `, ${kind} ${share(value)}`,
  );
  console.log(
    `${name}: articles ${figures.articles}, quotations ${figures.gold}, detection F1 ${share(figures.detectionF1)}, ` +
      `attribution ${share(figures.attribution)}${kinds.join('')}, end-to-end F1 ${share(figures.endToEndF1)}, ` +
      `scare ${share(figures.scare)}, sure and right ${share(figures.sureRight)}`,
  );
}
