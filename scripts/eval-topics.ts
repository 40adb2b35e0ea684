import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticleFacts } from '../src/graph/article-facts.ts';
import type { ArticleFacts } from '../src/graph/article-facts.ts';
import { buildGraph } from '../src/graph/build-graph.ts';
import { NO_CORRECTIONS } from '../src/graph/corrections.ts';
import { hashId } from '../src/graph/hash-id.ts';
import { openMemoryShelf } from '../src/graph/shelf.ts';
import { analyseDocument } from '../src/ingest/analyse-document.ts';
import { slugOf } from '../src/topic/slug.ts';

/**
 * Prints how many of the topics that an annotator gave the development articles are among ours.
 *
 *     npm run eval:topics -- [SHARED] [--list]      (default ../shared: archive and eval/chinese)
 *
 * The graph weighs terms against all articles, so the archive is read whole. A given topic is covered where
 * one of ours, or a form of it, is equal to it, holds it or is held by it; scripts and case do not count.
 */
const isListing = process.argv.includes('--list');
const shared =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  join(import.meta.dirname, '../../shared');

interface Gold {
  readonly id: number;
  readonly title: string;
  readonly topics: readonly string[];
}

const gold = readGold(join(shared, 'eval/chinese'));
const facts = [
  ...readFacts(join(shared, 'archive'), false),
  ...readFacts(join(shared, 'eval/chinese/docs'), true),
];
const byId = new Map(facts.map((one) => [one.id, one]));
const ordered = [...byId.values()].toSorted((a, b) => a.id - b.id);
const labels = new Map<unknown, string[]>();
const placed = new Map<unknown, unknown[]>();
buildGraph(
  () => ordered,
  NO_CORRECTIONS,
  (table, [first, second, third]) => {
    if (table === 'topic') pushTo(labels, first, String(third));
    if (table === 'topic_alias') pushTo(labels, first, String(second));
    if (table === 'article_topic') pushTo(placed, first, second);
  },
  openMemoryShelf,
);
let given = 0;
let equal = 0;
let covered = 0;
let ours = 0;
for (const { id, title, topics } of gold) {
  const found = placed.get(id) ?? [];
  const forms = found.flatMap((topic) => (labels.get(topic) ?? []).map(slugOf));
  ours += found.length;
  const missed = topics.filter((topic) => {
    const slug = slugOf(topic);
    given += 1;
    if (forms.includes(slug)) equal += 1;
    const isCovered = forms.some((form) => form.includes(slug) || slug.includes(form));
    if (isCovered) covered += 1;
    return !isCovered;
  });
  if (isListing)
    console.log(
      `${title}\n  missed: ${missed.join(' · ')}\n  ours: ${found.map((topic) => labels.get(topic)?.[0] ?? '').join(' · ')}`,
    );
}
console.log(
  `${gold.length} articles, ${given} topics given, ${equal} equal (${share(equal, given)}), ${covered} covered (${share(covered, given)}); ` +
    `${(ours / Math.max(1, gold.length)).toFixed(1)} topics of ours an article`,
);

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
}

function pushTo<T>(lists: Map<unknown, T[]>, key: unknown, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function readGold(folder: string): readonly Gold[] {
  return readdirSync(join(folder, 'gold')).flatMap((file) => {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('topics' in parsed)) return [];
    const { topics } = parsed;
    const document = `${file.replace(/\.json$/u, '')}.txt`;
    const [record] = analyseDocument(
      readFileSync(join(folder, 'docs', document)),
      document,
    ).records;
    if (record === undefined || !Array.isArray(topics)) return [];
    const { url, headline } = record.article;
    return [{ id: hashId(url), title: headline, topics: topics.map(String) }];
  });
}

function readFacts(folder: string, isFlat: boolean): readonly ArticleFacts[] {
  return readdirSync(folder, { recursive: !isFlat, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt|html)$/u.test(file))
    .flatMap((file) =>
      analyseDocument(readFileSync(join(folder, file)), file).records.map((record) => {
        const articleId = hashId(record.article.url);
        return extractArticleFacts(record, { articleId, quotationIds: [] });
      }),
    );
}
