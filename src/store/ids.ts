import { hash } from 'node:crypto';
import { hashId } from '../graph/hash-id.ts';

export { hashId };

/** Id of the article at a normalised address. */
export function hashArticleId(url: string): number {
  return hashId(url);
}

/** Id of the capture that a file's item holds. */
export function hashCaptureId(file: string, item: number): number {
  return hashId(`${file}#${item}`);
}

/**
 * Ids of an article's paragraphs, in their order: `<article id>.<hash of the text>.<ordinal among equal
 * texts>`. An edit elsewhere in the article leaves them alone.
 */
export function createParagraphIds(articleId: number, texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const content = hash('sha256', text, 'base64url').slice(0, 11);
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return `${articleId}.${content}.${ordinal}`;
  });
}
