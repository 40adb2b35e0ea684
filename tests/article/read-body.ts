import type { Article } from '../../src/article/article.ts';
import { extractArticle } from '../../src/article/extract-article.ts';
import { DEFAULT_LIMITS, type DocumentLimits } from '../../src/document/limits.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

/** The article of an archive document with this body. */
export function readBody(
  body: string,
  options: {
    readonly url?: string;
    readonly title?: string;
    readonly capturedAt?: number | null;
    readonly limits?: DocumentLimits;
  } = {},
): Article {
  const {
    url = 'https://news.example/a',
    title = '标题',
    capturedAt = 1_602_571_472_000,
  } = options;
  const comment = capturedAt === null ? '' : `<!--${capturedAt}-->\n`;
  const text = `${comment}[${title}](${url})\n------\n\n${body}\n`;
  return readFile(text, options.limits);
}

/** The article of a file with this text. */
export function readFile(text: string, limits: DocumentLimits = DEFAULT_LIMITS): Article {
  const [document] = parseDocument(Buffer.from(text), 'a.md').documents;
  if (document === undefined) throw new Error('No document.');
  return extractArticle(document, limits);
}

/** Kind and text of each paragraph. */
export function showParagraphs({ paragraphs }: Article): readonly string[] {
  return paragraphs.map(({ kind, text }) => `${kind} ${text}`);
}

/** Reason and text of what was taken out. */
export function showRemoved({ removed }: Article): readonly string[] {
  return removed.map(({ reason, text }) => `${reason} ${text}`);
}
