import type { Block, Paragraph } from '../article/article.ts';

/** What the renderers need of an article: its blocks and the paragraphs they refer to, sorted by index. */
export interface ArticleContent {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly Paragraph[];
}

/** What the renderers need of a quotation; spans that do not lie inside their paragraph are left out. */
export interface RenderedQuotation {
  readonly id: string;
  /** Index of the paragraph in its article. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Identity of the speaker as the caller wants it printed (name or id), or null where unknown. */
  readonly speaker: string | null;
}

/** Returns the number of a list's first item; records of earlier programs do not have it. */
export function readStart({ start }: Extract<Block, { kind: 'LIST' }>): number {
  return Math.max(1, Math.trunc(start) || 1);
}

/** Returns the paragraphs by index, so that blocks need no search. */
export function indexParagraphs(content: ArticleContent): ReadonlyMap<number, Paragraph> {
  return new Map(content.paragraphs.map((paragraph) => [paragraph.index, paragraph]));
}
