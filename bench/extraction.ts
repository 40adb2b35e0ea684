import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/index.ts';
import { renderText } from '../src/render/render-text.ts';
import { averageScores, compareShingles, type PageScore } from './extraction/compare-shingles.ts';
import { readBodies, readMarkedPages } from './extraction/read-pages.ts';

/**
 * Measures how well the body of saved pages is found: runs of four words, precision, recall and F1.
 *
 *     npm run bench:extraction FOLDER [-- --against OTHER.json ...] [--out OURS.json] [--worst N]
 *
 * FOLDER holds `ground-truth.json` and `html/` (the public article extraction benchmark) or folders with
 * `source.html` and `expected.html`. OTHER.json holds what another program found, as that benchmark's
 * `output/*.json` do; both are then measured on the same pages.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string', multiple: true },
    out: { type: 'string' },
    worst: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which folder of pages? See the head of bench/extraction.ts.');
  process.exit(2);
}
const pages = readMarkedPages(folder);
if (pages.length === 0) {
  console.error(`${folder} holds no pages in a form that is known; nothing measured.`);
  process.exit(1);
}

const bodies = new Map<string, string>();
const joined = new Map<string, string>();
for (const { id, bytes } of pages) {
  const article = readArticle(bytes, `${id}.html`).records[0]?.article;
  bodies.set(id, article === undefined ? '' : renderText(article));
  joined.set(id, (article?.paragraphs ?? []).map(({ text }) => text).join('\n'));
}

const scores = print('pressgraph, body.text', bodies);
print('pressgraph, paragraphs joined', joined);
for (const file of values.against ?? []) print(file, readBodies(file));

for (const [id, { f1, precision, recall }] of [...scores]
  .toSorted(([, a], [, b]) => a.f1 - b.f1)
  .slice(0, Number(values.worst ?? 0)))
  console.log(
    `  ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}) ${id}`,
  );
if (values.out !== undefined) {
  const found = Object.fromEntries([...bodies].map(([id, articleBody]) => [id, { articleBody }]));
  writeFileSync(values.out, `${JSON.stringify(found, null, 1)}\n`);
}

function print(name: string, found: ReadonlyMap<string, string>): ReadonlyMap<string, PageScore> {
  const byPage = new Map<string, PageScore>();
  for (const { id, wanted } of pages) byPage.set(id, compareShingles(found.get(id) ?? '', wanted));
  const { pages: count, f1, precision, recall, meanF1 } = averageScores([...byPage.values()]);
  console.log(
    `${name}: pages ${count}, F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}), mean of pages ${meanF1.toFixed(3)}`,
  );
  return byPage;
}
