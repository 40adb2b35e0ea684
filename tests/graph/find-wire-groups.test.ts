import { describe, expect, it } from 'vitest';
import { WireGroups, type WireArticle } from '../../src/graph/find-wire-groups.ts';
import { openMemoryShelf } from '../../src/graph/shelf.ts';

function createArticle(id: number, paragraphs: readonly number[], credits = '') {
  const article: WireArticle = {
    id,
    publisherName: `Paper ${id}`,
    publishedAt: id,
    paragraphs,
    credits,
  };
  return article;
}

function findWireGroups(articles: readonly WireArticle[]) {
  const groups = new WireGroups(openMemoryShelf);
  for (const article of articles) groups.note(article);
  for (const [place, article] of articles.entries()) groups.add(article, place);
  return groups.find();
}

describe('WireGroups', () => {
  it('groups articles that share most of their paragraphs, the credited one as origin', () => {
    const { groups, pairs } = findWireGroups([
      createArticle(1, [11, 12, 13, 14], 'paper 2'),
      createArticle(2, [11, 12, 13, 15]),
      createArticle(3, [31, 32, 33, 34]),
    ]);
    expect(groups.map(({ articleIds }) => articleIds)).toEqual([[1, 2]]);
    expect(groups[0]?.originArticleId).toBe(2);
    expect(pairs).toEqual([[0, 1, 3]]);
  });

  it('takes a block of notices in two long articles for no copy', () => {
    const notices = [1, 2, 3];
    const { groups } = findWireGroups([
      createArticle(1, [...notices, 11, 12, 13, 14, 15, 16]),
      createArticle(2, [...notices, 21, 22, 23, 24, 25, 26]),
    ]);
    expect(groups).toEqual([]);
  });
});
