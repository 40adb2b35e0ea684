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

/** Role and name of each byline. */
export function showBylines({ bylines }: Article): readonly string[] {
  return bylines.map(({ role, name }) => `${role} ${name}`);
}

/** Six paragraphs of prose, so that what stands before and behind them is at the rim of the page. */
export const SIX_PARAGRAPHS = ['甲', '乙', '丙', '丁', '戊', '己']
  .map(
    (name) =>
      `<p>${name}说，雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。</p>`,
  )
  .join('');
