import type { Article, ParagraphKind } from '../../src/article/article.ts';

/** An article with these paragraphs, of one kind or each of its own, and nothing else. */
export function createTextArticle(
  language: string,
  texts: readonly string[],
  kinds: ParagraphKind | readonly ParagraphKind[] = 'BODY',
): Article {
  return {
    url: 'https://news.example/a',
    sourceUrl: 'https://news.example/a',
    headline: '',
    rawTitle: '',
    section: null,
    publisher: { id: 'news.example', name: 'News' },
    language,
    script: null,
    publishedAt: null,
    publishedAtPrecision: 'UNKNOWN',
    publishedAtOrigin: 'UNKNOWN',
    capturedAt: null,
    bylines: [],
    leadImage: null,
    blocks: [],
    paragraphs: texts.map((text, index) => ({
      index,
      kind: typeof kinds === 'string' ? kinds : (kinds[index] ?? 'BODY'),
      text,
      marks: [],
    })),
    images: [],
    tags: [],
    categories: [],
    removed: [],
    warnings: [],
    emptyReason: null,
    capture: {
      file: 'a.txt',
      item: 0,
      sha256: '',
      byteLength: 0,
      encoding: 'utf-8',
      format: 'ARCHIVE',
    },
  };
}
