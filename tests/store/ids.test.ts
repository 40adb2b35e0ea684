import { describe, expect, it } from 'vitest';
import { createParagraphIds, hashArticleId, hashCaptureId } from '../../src/store/ids.ts';

describe('ids', () => {
  it('are safe integers that depend on the identity alone', () => {
    expect(hashArticleId('https://paper.example/1')).toBe(hashArticleId('https://paper.example/1'));
    expect(Number.isSafeInteger(hashArticleId('https://paper.example/1'))).toBe(true);
    expect(hashCaptureId('a.md', 0)).not.toBe(hashCaptureId('a.md', 1));
  });
});

describe('createParagraphIds', () => {
  it('counts equal texts and ignores where the others stand', () => {
    const [one, two, three] = createParagraphIds(5, ['雾。', '海。', '雾。']);
    expect(one).toMatch(/^5\.[\w-]{11}\.0$/u);
    expect(three).toBe(one?.replace(/0$/u, '1'));
    expect(createParagraphIds(5, ['海。'])).toEqual([two]);
  });
});
