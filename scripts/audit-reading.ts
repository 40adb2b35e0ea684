/**
 * Lists every text of the documents in a folder that the reader neither kept nor recorded as removed:
 * `npx tsx scripts/audit-reading.ts FOLDER...`. Walks the trees of parse5 by itself, so that it shares no
 * judgement with what it checks. Exit code 1 where a text is missing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extractArticle } from '../src/article/extract-article.ts';
import { parseDocument } from '../src/document/parse-document.ts';
import { findFiles } from '../src/ingest/find-files.ts';
import { findLostText, type LostText } from './audit/find-lost-text.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string', default: '40' } },
});

interface Row {
  documents: number;
  withLoss: number;
  lost: number;
}

const byPublisher = new Map<string, Row>();
const findings: (LostText & { readonly file: string })[] = [];
for (const { path, file } of await findFiles(positionals)) {
  for (const document of parseDocument(readFileSync(path), file).documents) {
    const article = extractArticle(document);
    const lost = findLostText(document.html, article);
    const row = byPublisher.get(article.publisher.id) ?? { documents: 0, withLoss: 0, lost: 0 };
    row.documents += 1;
    if (lost.length > 0) row.withLoss += 1;
    row.lost += lost.length;
    byPublisher.set(article.publisher.id, row);
    findings.push(...lost.map((text) => ({ ...text, file })));
  }
}

console.table(Object.fromEntries(byPublisher));
for (const { file, place, text } of findings.slice(0, Number(values.list)))
  console.log(`${file}\n  ${place}: ${text}`);
console.log(`${findings.length} texts are neither in the article nor in what was removed.`);
process.exitCode = findings.length === 0 ? 0 : 1;
