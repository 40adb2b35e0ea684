import { parseArgs } from 'node:util';
import { parse } from 'parse5';
import { readArticlesOf, type ReadDocument } from './attribution/read-documents.ts';
import { FAMILIES } from './attribution/families.ts';
import { createArticle } from './attribution/create-article.ts';
import { attributeArticle } from '../src/quotation/attribute-article.ts';
import { median } from './median.ts';

/**
 * Measures attribution two ways; timings are of this machine, the ratios are what counts.
 *
 *     npm run bench:attribution [-- FOLDER] [--files N] [--size N]
 *
 * First 48 families of repeated marks, names and cues at n and 4n: cost below 8 times is linear enough.
 * Then the stage against parse5 over the same documents of FOLDER (default ../shared/archive/posts).
 * Exit code 1 where a family costs 8 times or more, or the stage takes longer than parse5.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '200' },
    size: { type: 'string', default: '1500' },
    only: { type: 'string', default: '' },
  },
});
const MAX_RATIO = 8;
const ROUNDS = 5;
/** Rounds before, until both run compiled. */
const WARM_UP = 4;

let failed = false;
const size = Number(values.size);
for (const { name, language, build } of FAMILIES) {
  if (!name.includes(values.only)) continue;
  const [small, large] = [build(size), build(size * 4)].map((texts) =>
    createArticle(language, texts),
  );
  if (small === undefined || large === undefined) continue;
  attributeArticle(small);
  let [one, four, ratio] = [0, 0, Infinity];
  // Other programs disturb the clock: the best of a few tries is nearest to what the work costs.
  for (let attempt = 0; attempt < 3 && ratio >= MAX_RATIO; attempt += 1) {
    one = best(() => attributeArticle(small));
    four = best(() => attributeArticle(large));
    ratio = Math.min(ratio, four / Math.max(one, 0.05));
  }
  failed ||= ratio >= MAX_RATIO;
  console.log(
    `${name.padEnd(28)} ${one.toFixed(1).padStart(8)} ms ${four.toFixed(1).padStart(8)} ms  ${ratio.toFixed(1)} times${ratio >= MAX_RATIO ? '  NOT LINEAR' : ''}`,
  );
}

const documents = values.only === '' ? readArticlesOf(positionals[0], Number(values.files)) : [];
for (const language of new Set(documents.map(({ article }) => article.language)))
  compare(
    language,
    documents.filter(({ article }) => article.language === language),
  );
if (documents.length > 0) failed = compare('all', documents) > 1 || failed;
process.exitCode = failed ? 1 : 0;

/** Prints and returns time of attribution over time of parse5, medians of rounds taken in turn. */
function compare(name: string, some: readonly ReadDocument[]): number {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const stage = time(() => {
      for (const { article } of some) attributeArticle(article);
    });
    const parser = time(() => {
      for (const { html } of some) parse(html);
    });
    if (round < 0) continue;
    ours.push(stage);
    theirs.push(parser);
  }
  const ratio = median(ours) / median(theirs);
  console.log(
    `${name}: ${some.length} documents, attribution ${median(ours).toFixed(0)} ms, parse5 ${median(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
  return ratio;
}

function best(run: () => unknown): number {
  return Math.min(...Array.from({ length: 3 }, () => time(run)));
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
