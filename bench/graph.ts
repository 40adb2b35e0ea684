import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractArticleFacts } from '../src/graph/article-facts.ts';
import type { ArticleFacts } from '../src/graph/article-facts.ts';
import { hashId, hashQuickly } from '../src/graph/hash-id.ts';
import { analyseDocument } from '../src/ingest/analyse-document.ts';
import { createDatabase } from '../src/store/sqlite/database.ts';
import { migrate } from '../src/store/sqlite/migrations/migrations.ts';
import { slugOf } from '../src/topic/slug.ts';
import { runProgram } from './run-program.ts';
import { varyText } from './vary-archive.ts';

/**
 * Measures the graph stage over a growing archive: processor time against that of reading, and memory.
 *
 *     npm run bench:graph -- [FOLDER] [--counts 2000,10000,40000] [--out graph.db]
 *
 * FOLDER (default ../shared/archive) is read once; larger archives are its articles with other names,
 * words and addresses, as `vary-archive.ts` changes them. The graph is always built whole, so the time of a
 * count is also what one changed file costs there. The database is a file, which `--out` keeps, and every
 * build a process of its own.
 */
const BUILDER = new URL('./rebuild-graph.mjs', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { counts: { type: 'string', default: '2000,10000,40000' }, out: { type: 'string' } },
});
const archive = positionals[0] ?? join(import.meta.dirname, '../../shared/archive');
const counts = values.counts.split(',').map(Number);

const start = process.cpuUsage();
const originals = readArchive(archive);
const readingMs = cpuMsSince(start) / Math.max(1, originals.length);
console.log(
  `${originals.length} articles read from ${archive}: ${readingMs.toFixed(1)} ms of processor time an article`,
);

const folder = mkdtempSync(join(tmpdir(), 'pressgraph-graph-'));
const path = values.out ?? join(folder, 'graph.db');
let written = 0;
for (const count of counts) {
  const database = createDatabase(path);
  migrate(database);
  database.transaction(() => {
    for (; written < count; written += 1) {
      const facts = varyFacts(written);
      database.run('insert into article_facts values (?, ?)', facts.id, JSON.stringify(facts));
    }
  });
  database.close();
  for (const build of ['first', 'again']) {
    const { cpuMs, bytes } = await runProgram(BUILDER, [path]);
    console.log(
      `${count} articles, ${build}: ${(cpuMs / 1000).toFixed(1)} s of processor time, ${(cpuMs / count).toFixed(2)} ms an article, ` +
        `${((100 * cpuMs) / count / readingMs).toFixed(1)} % of reading; peak memory ${Math.round(bytes / 2 ** 20)} MB`,
    );
  }
}
const database = createDatabase(path);
for (const table of ['speaker', 'topic', 'utterance_group', 'wire_group', 'related_article'])
  console.log(
    `${table}: ${String(database.get(`select count(*) as n from ${table}`)?.['n'])} rows`,
  );
database.close();
rmSync(folder, { recursive: true });

function readArchive(path: string): readonly ArticleFacts[] {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt|html)$/u.test(file))
    .toSorted();
  const articles = files.flatMap((file) =>
    analyseDocument(readFileSync(join(path, file)), file).records.map((record) => {
      const articleId = hashId(record.article.url);
      const quotationIds = record.quotations.map((_, index) => `${articleId}.${index}`);
      return extractArticleFacts(record, { articleId, quotationIds });
    }),
  );
  // Of several captures of an address one is enough.
  return [...new Map(articles.map((facts) => [facts.id, facts])).values()];
}

function varyFacts(index: number): ArticleFacts {
  const copy = Math.floor(index / originals.length);
  const original = originals[index % originals.length];
  if (original === undefined) throw new Error(`${archive} holds no articles.`);
  if (copy === 0) return original;
  const url = `${original.url}-copy-${copy}`;
  const vary = (text: string) => varyText(text, copy);
  return {
    ...original,
    url,
    id: hashId(url),
    paragraphs: original.paragraphs.map((hash) => hashQuickly(`${hash} ${copy}`)),
    speakers: original.speakers.map((speaker) => ({
      ...speaker,
      name: vary(speaker.name),
      aliases: speaker.aliases.map(vary),
      roles: speaker.roles.map(vary),
    })),
    topics: original.topics.map((topic) => {
      const label = vary(topic.label);
      return { ...topic, label, slug: slugOf(label) };
    }),
    quotations: original.quotations.map((quotation) => ({
      ...quotation,
      id: `${quotation.id}.${copy}`,
      words: vary(quotation.words),
    })),
  };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
