import type { WirePair } from './find-wire-groups.ts';

/** Why two articles are related, with how much they share. */
export interface RelatedArticle {
  readonly otherId: number;
  readonly by: 'UTTERANCE' | 'SPEAKER' | 'TOPIC' | 'WIRE';
  readonly score: number;
  readonly sharedCount: number;
}

const MOST_RELATED = 20;
/** How many neighbours in time an article meets through one posting, on either side. */
const NEIGHBOURS = 20;

/** Things that several articles have (a group of words, a speaker, a topic), in 8 bytes an article each. */
export class Postings {
  /** Of each posting. */
  readonly kinds: RelatedArticle['by'][] = [];
  readonly weights: number[] = [];
  private readonly starts: number[] = [0];
  private articles = new Uint32Array(1 << 12);

  get length(): number {
    return this.kinds.length;
  }

  /** Articles in all postings together. */
  get size(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** Adds what these articles have, by index, in order of publication, and what sharing it is worth. */
  add(by: RelatedArticle['by'], weight: number, articles: readonly number[]): void {
    if (articles.length < 2) return;
    const start = this.size;
    const end = start + articles.length;
    if (end > this.articles.length) {
      const larger = new Uint32Array(Math.max(end, this.articles.length * 2));
      larger.set(this.articles);
      this.articles = larger;
    }
    this.articles.set(articles, start);
    this.kinds.push(by);
    this.weights.push(weight);
    this.starts.push(end);
  }

  /** The articles of a posting. */
  at(posting: number): Uint32Array {
    return this.articles.subarray(this.starts[posting], this.starts[posting + 1]);
  }
}

/**
 * The articles nearest to each article, by what they share: at most twenty others, each with every
 * reason, best first. `write` is called article by article. Time grows with the number of postings, not
 * with its square: through what many articles share, only those published next to each other meet.
 */
export function findRelated(
  articleIds: Float64Array,
  postings: Postings,
  pairs: readonly WirePair[],
  write: (articleId: number, related: RelatedArticle) => void,
): void {
  const { starts, entries } = indexByArticle(articleIds.length, postings);
  const copies = new Map<number, Map<number, number>>();
  for (const [first, second, count] of pairs) {
    copies.set(first, (copies.get(first) ?? new Map<number, number>()).set(second, count));
    copies.set(second, (copies.get(second) ?? new Map<number, number>()).set(first, count));
  }
  articleIds.forEach((articleId, index) => {
    const reasons = new Map<number, Map<RelatedArticle['by'], { score: number; count: number }>>();
    const add = (other: number, by: RelatedArticle['by'], score: number, count: number) => {
      const byReason =
        reasons.get(other) ?? new Map<RelatedArticle['by'], { score: number; count: number }>();
      const reason = byReason.get(by) ?? { score: 0, count: 0 };
      byReason.set(by, { score: reason.score + score, count: reason.count + count });
      reasons.set(other, byReason);
    };
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const posting = entries[2 * at] ?? 0;
      const place = entries[2 * at + 1] ?? 0;
      const by = postings.kinds[posting] ?? 'TOPIC';
      const weight = postings.weights[posting] ?? 0;
      const articles = postings.at(posting);
      const end = Math.min(articles.length, place + NEIGHBOURS + 1);
      for (let near = Math.max(0, place - NEIGHBOURS); near < end; near += 1) {
        const other = articles[near];
        if (other !== undefined && other !== index) add(other, by, weight, 1);
      }
    }
    for (const [other, count] of copies.get(index) ?? []) add(other, 'WIRE', 4 + count, count);
    const ranked = [...reasons]
      .map(([other, byReason]) => ({
        otherId: articleIds[other] ?? 0,
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

/** For each article its postings and its place in each, by turns; `starts` says where an article's begin. */
function indexByArticle(
  count: number,
  postings: Postings,
): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let posting = 0; posting < postings.length; posting += 1)
    for (const article of postings.at(posting))
      starts[article + 1] = (starts[article + 1] ?? 0) + 1;
  for (let article = 0; article < count; article += 1)
    starts[article + 1] = (starts[article + 1] ?? 0) + (starts[article] ?? 0);
  const entries = new Uint32Array(2 * postings.size);
  const next = starts.slice();
  for (let posting = 0; posting < postings.length; posting += 1)
    for (const [place, article] of postings.at(posting).entries()) {
      const at = next[article] ?? 0;
      next[article] = at + 1;
      entries[2 * at] = posting;
      entries[2 * at + 1] = place;
    }
  return { starts, entries };
}
