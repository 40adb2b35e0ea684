/** Why two articles are related, with how much they share. */
export interface RelatedArticle {
  readonly otherId: number;
  readonly by: 'UTTERANCE' | 'SPEAKER' | 'TOPIC' | 'WIRE';
  readonly score: number;
  readonly sharedCount: number;
}

/** Something that several articles have: a group of words, a speaker, a topic. */
export interface Posting {
  readonly by: RelatedArticle['by'];
  /** What sharing it is worth. */
  readonly weight: number;
  /** Indexes of the articles that have it, in order of publication. */
  readonly articles: readonly number[];
}

const MOST_RELATED = 20;
/** How many neighbours in time an article meets through one posting, on either side. */
const NEIGHBOURS = 20;

/**
 * The articles nearest to each article, by what they share: at most twenty others, each with every
 * reason, best first. `write` is called article by article. Time grows with the number of postings, not
 * with its square: through what many articles share, only those published next to each other meet.
 */
export function findRelated(
  articleIds: readonly number[],
  postings: readonly Posting[],
  pairs: readonly (readonly [number, number, number])[],
  write: (articleId: number, related: RelatedArticle) => void,
): void {
  // Posting and place by turns: an archive has millions, and pairs of objects would fill the memory.
  const placesByArticle: number[][] = articleIds.map(() => []);
  postings.forEach(({ articles }, posting) => {
    if (articles.length < 2) return;
    articles.forEach((article, place) => placesByArticle[article]?.push(posting, place));
  });
  const copies = new Map<number, Map<number, number>>();
  for (const [first, second, count] of pairs) {
    copies.set(first, (copies.get(first) ?? new Map<number, number>()).set(second, count));
    copies.set(second, (copies.get(second) ?? new Map<number, number>()).set(first, count));
  }
  articleIds.forEach((articleId, index) => {
    const reasons = new Map<number, Map<RelatedArticle['by'], { score: number; count: number }>>();
    const add = (otherId: number, by: RelatedArticle['by'], score: number, count: number) => {
      const byReason =
        reasons.get(otherId) ?? new Map<RelatedArticle['by'], { score: number; count: number }>();
      const reason = byReason.get(by) ?? { score: 0, count: 0 };
      byReason.set(by, { score: reason.score + score, count: reason.count + count });
      reasons.set(otherId, byReason);
    };
    const places = placesByArticle[index] ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const posting = postings[places[at] ?? -1];
      const place = places[at + 1];
      if (posting === undefined || place === undefined) continue;
      const { articles, by, weight } = posting;
      for (
        let near = Math.max(0, place - NEIGHBOURS);
        near < Math.min(articles.length, place + NEIGHBOURS + 1);
        near += 1
      ) {
        const other = articleIds[articles[near] ?? -1];
        if (other !== undefined && other !== articleId) add(other, by, weight, 1);
      }
    }
    for (const [other, count] of copies.get(articleId) ?? []) add(other, 'WIRE', 4 + count, count);
    const ranked = [...reasons]
      .map(([otherId, byReason]) => ({
        otherId,
        byReason,
        total: [...byReason.values()].reduce((sum, { score }) => sum + score, 0),
      }))
      .toSorted((a, b) => b.total - a.total || a.otherId - b.otherId)
      .slice(0, MOST_RELATED);
    for (const { otherId, byReason } of ranked)
      for (const [by, { score, count }] of [...byReason].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        write(articleId, {
          otherId,
          by,
          score: Math.round(score * 1000) / 1000,
          sharedCount: count,
        });
  });
}
