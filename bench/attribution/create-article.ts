import type { Article } from '../../src/article/article.ts';
import { extractArticle } from '../../src/article/extract-article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

/** An article of these paragraphs, in the form that the reader gives, without reading any markup. */
export function createArticle(language: string, texts: readonly string[]): Article {
  const page = Buffer.from('[x](https://bench.example/x)\n------\n\n<p>x</p>\n');
  const [document] = parseDocument(page, 'bench.txt').documents;
  if (document === undefined) throw new Error('The reader no longer reads the smallest document.');
  const paragraphs = texts.map((text, index) => ({
    index,
    kind: 'BODY' as const,
    text,
    marks: [],
  }));
  return { ...extractArticle(document), language, paragraphs };
}
