import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticle } from '../../src/article/extract-article.ts';
import type { Article } from '../../src/article/article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

/** Every article of the documents in a folder, in order of file name; none where it is absent. */
export function readArticles(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parseDocument(readFileSync(join(folder, name)), name).documents)
    .map((document) => extractArticle(document));
}
