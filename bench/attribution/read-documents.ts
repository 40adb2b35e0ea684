import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/article.ts';
import { extractArticle } from '../../src/article/extract-article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

/** An article with the markup that it was read from. */
export interface ReadDocument {
  readonly html: string;
  readonly article: Article;
}

const posts = fileURLToPath(new URL('../../../shared/archive/posts', import.meta.url));

/** Reads about `limit` documents of a folder, evenly spread; none, with a note, where it is absent. */
export function readArticlesOf(folder: string = posts, limit = 200): ReadDocument[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    console.log(`${folder} is absent: not compared with parse5.`);
    return [];
  }
  const step = Math.max(1, Math.floor(names.length / limit));
  return names
    .filter((_, position) => position % step === 0)
    .flatMap((name) => parseDocument(readFileSync(join(folder, name)), name).documents)
    .map((document) => ({ html: document.html, article: extractArticle(document) }));
}
