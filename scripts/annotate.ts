import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findQuotationSpans } from '../src/quotation/find-quotation-spans.ts';
import { readArchiveArticle } from './fit/annotated-gold.ts';
import { createAnnotation, parseVerdicts } from './fit/create-annotation.ts';
import { drawSample } from './fit/draw-sample.ts';
import { readArticles } from './fit/read-articles.ts';

/**
 * Helps a reader to annotate articles of the archive (scripts/fit/annotations/README.md).
 *
 *     npx tsx scripts/annotate.ts draw SEED             prints the files of a sample, spread over sources
 *     npx tsx scripts/annotate.ts print FILE...         prints articles with their marked strings numbered
 *     npx tsx scripts/annotate.ts store VERDICTS        writes the annotations that a verdict file holds
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const archive = process.env['ARCHIVE'] ?? join(root, '../shared/archive');
const [command, ...words] = process.argv.slice(2);

if (command === 'draw') {
  const given = readArticles(join(archive, '../eval/chinese/docs')).map(({ url }) => url);
  for (const { file, source, count } of drawSample(archive, words[0] ?? 'gold', given))
    console.log(`${file}\t${source}\t${count}`);
} else if (command === 'print') {
  for (const file of words) print(file);
} else if (command === 'store') {
  const folder = words[1] ?? join(root, 'scripts/fit/annotations');
  mkdirSync(folder, { recursive: true });
  for (const verdicts of parseVerdicts(readFileSync(words[0] ?? '', 'utf8'))) {
    const annotation = createAnnotation(readArticle(verdicts.file), verdicts);
    const name = /^\w+/.exec(basename(verdicts.file))?.[0] ?? 'article';
    writeFileSync(join(folder, `${name}.json`), `${formatAnnotation(annotation)}\n`);
  }
} else {
  throw new Error('Say draw, print or store.');
}

function readArticle(file: string) {
  const article = readArchiveArticle(archive, file);
  if (article === null) throw new Error(`${file} is not in ${archive}.`);
  return article;
}

function print(file: string): void {
  const article = readArticle(file);
  console.log(`@${file}\n# ${article.headline}`);
  const spans = findQuotationSpans(article.paragraphs, article.language);
  const marked = new Set(spans.map((span) => span.paragraph));
  for (const { index, kind, text: whole } of article.paragraphs) {
    // What stands far from every mark seldom tells who speaks: its beginning is enough.
    const isNear = [index, index + 1, index + 2].some((near) => marked.has(near));
    const text = isNear ? whole : `${whole.slice(0, 60)}…`;
    let line = '';
    let from = 0;
    for (const [order, span] of spans.entries()) {
      if (span.paragraph !== index) continue;
      line += `${text.slice(from, span.start)}{${order + 1} ${span.text}}`;
      from = span.end;
    }
    console.log(`${index} ${kind === 'BODY' ? '' : `${kind} `}${line}${text.slice(from)}`);
  }
}

/** One string a line: annotations are read in changes more often than by programs. */
function formatAnnotation({
  file,
  speakers,
  strings,
}: ReturnType<typeof createAnnotation>): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0
      ? '[]'
      : `[\n    ${items.map((one) => JSON.stringify(one)).join(',\n    ')}\n  ]`;
  return `{\n  "file": ${JSON.stringify(file)},\n  "speakers": ${list(speakers)},\n  "strings": ${list(strings)}\n}`;
}
