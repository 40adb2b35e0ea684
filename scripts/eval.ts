import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Figures } from './fit/measure.ts';
import { isInFold, measureFolds } from './fit/run-fit.ts';
import { findGoldModule, GOLD_LANGUAGES } from './fit/sets.ts';

/**
 * Prints how well attribution does on development gold: with the committed weights, and by five folds.
 *
 *     npm run eval -- [LANGUAGE] [EVAL_FOLDER]      (default: all languages, ../shared/eval)
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const codes = GOLD_LANGUAGES.map(({ code }) => code);
const asked = process.argv.slice(2).filter((argument) => codes.includes(argument));
const folder =
  process.argv.slice(2).find((argument) => !codes.includes(argument)) ??
  join(root, '../shared/eval');
for (const { code, penalty, sets } of GOLD_LANGUAGES) {
  if (asked.length > 0 && !asked.includes(code)) continue;
  const language = findGoldModule(code);
  const read = sets.map(({ name, read }) => ({ name, gold: read(folder) }));
  const all = read.flatMap(({ gold }) => gold);
  if (all.length === 0) {
    console.log(`${code}: no gold in ${folder}, nothing measured.`);
    continue;
  }
  const { weightsByFold, figures } = measureFolds(language, all, penalty);
  let before = 0;
  for (const { name, gold } of read) {
    const offset = before;
    before += gold.length;
    if (gold.length === 0) {
      console.log(`${name}: no gold for ${folder}, nothing measured.`);
      continue;
    }
    print(
      name,
      measure(language, gold, () => language.weights),
    );
    const weightsOf = (position: number) =>
      weightsByFold.find((_, fold) => isInFold(offset + position, fold)) ?? language.weights;
    print(`${name}, five folds`, measure(language, gold, weightsOf));
  }
  console.log(
    `  ${code}, held out: calibration error ${figures.calibrationError.toFixed(3)}, of ${figures.sure} sure verdicts ${figures.sureRight} right`,
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
      (figures.canonical === null ? '' : `canonical name ${share(figures.canonical)}, `) +
      `scare ${share(figures.scare)}, sure and right ${share(figures.sureRight)}`,
  );
}
