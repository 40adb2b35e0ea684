import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts } from './article-facts.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { hashId } from './hash-id.ts';
import { RepeatFilter } from './repeat-filter.ts';
import { groupRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';

/** What of an article says where its text came from. */
export type WireArticle = Pick<
  ArticleFacts,
  'id' | 'publisherName' | 'publishedAt' | 'paragraphs' | 'credits'
>;

export interface WireGroup {
  readonly id: number;
  readonly originArticleId: number | null;
  readonly originReason: string | null;
  /** In order of id. */
  readonly articleIds: readonly number[];
}

/** Two articles that share so many substantial paragraphs that one is a copy, by index. */
export type WirePair = readonly [first: number, second: number, sharedCount: number];

const FEWEST_SHARED = 3;
/** Of the long paragraphs of the shorter article. */
const LEAST_SHARE = 0.4;
/** Paragraphs in more articles than this are furniture of a site, not copy. */
const MOST_ARTICLES = 20;

/** Of the places for paragraphs, two bits each: enough for millions. */
const FILTER_BITS = 24;

interface Source extends Pick<WireArticle, 'id' | 'publisherName' | 'publishedAt' | 'credits'> {
  /** Number of its substantial paragraphs. */
  readonly length: number;
}

/**
 * Finds articles that share at least three substantial paragraphs, with the article that the others
 * probably come from: the one whose publisher the others credit, else the earliest.
 *
 * Every article is given twice, in the same order: `note` first to all, then `add`. Between them only what
 * may be repeated is kept.
 */
export class WireGroups {
  private readonly filter = new RepeatFilter(FILTER_BITS);
  private readonly paragraphs: Shelf<readonly [hash: number, place: number]>;
  private readonly sources: Shelf<readonly [place: number, source: string]>;
  private readonly openShelf: OpenShelf;

  constructor(openShelf: OpenShelf) {
    this.openShelf = openShelf;
    this.paragraphs = openShelf(2, 2);
    this.sources = openShelf(2, 1);
  }

  note({ paragraphs }: Pick<WireArticle, 'paragraphs'>): void {
    for (const hash of new Set(paragraphs)) this.filter.add(hash);
  }

  /** Adds the article with this index. */
  add({ id, publisherName, publishedAt, paragraphs, credits }: WireArticle, place: number): void {
    const repeated = [...new Set(paragraphs)].filter((hash) => this.filter.mayRepeat(hash));
    if (repeated.length < FEWEST_SHARED) return;
    for (const hash of repeated) this.paragraphs.add([hash, place]);
    const { length } = paragraphs;
    const source: Source = { id, publisherName, publishedAt, credits, length };
    this.sources.add([place, JSON.stringify(source)]);
  }

  /** The groups in order of id, and every two articles of which one is a copy, in order of index. */
  find(): { readonly groups: readonly WireGroup[]; readonly pairs: readonly WirePair[] } {
    const shared = this.findShared();
    const partners = new Set(shared.flatMap(([first, second]) => [first, second]));
    const sources = new Map<number, Source>();
    for (const [place, json] of this.sources.read()) {
      if (!partners.has(place)) continue;
      // Written by `add` a moment ago.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      sources.set(place, JSON.parse(json) as Source);
    }
    const pairs = shared.filter(([first, second, count]) => {
      const shorter = Math.min(sources.get(first)?.length ?? 0, sources.get(second)?.length ?? 0);
      // So much that one is a copy of the other: a block of notices in both is none.
      return count >= LEAST_SHARE * shorter;
    });
    const groups = joinPairs(pairs).map((places) =>
      createGroup(places.flatMap((place) => sources.get(place) ?? [])),
    );
    return { groups: groups.toSorted((a, b) => a.id - b.id), pairs };
  }

  /** Every two articles that share enough paragraphs, with their number. */
  private findShared(): readonly WirePair[] {
    const meetings = this.openShelf<readonly [first: number, second: number]>(2, 2);
    for (const [, rows] of groupRows<number, readonly [number, number]>(this.paragraphs.read())) {
      if (rows.length > MOST_ARTICLES) continue;
      for (const [index, [, first]] of rows.entries())
        for (const [, second] of rows.slice(index + 1)) meetings.add([first, second]);
    }
    const pairs: WirePair[] = [];
    for (const [first, rows] of groupRows<number, readonly [number, number]>(meetings.read())) {
      const counts = new Map<number, number>();
      for (const [, second] of rows) counts.set(second, (counts.get(second) ?? 0) + 1);
      for (const [second, count] of counts)
        if (count >= FEWEST_SHARED) pairs.push([first, second, count]);
    }
    return pairs;
  }
}

/** The articles that pairs connect, group by group. */
function joinPairs(pairs: readonly WirePair[]): readonly (readonly number[])[] {
  const sets = new DisjointSets<number>();
  for (const [first, second] of pairs) sets.join(first, second);
  const groups = new Map<number, number[]>();
  for (const place of new Set(pairs.flatMap(([first, second]) => [first, second]))) {
    const root = sets.rootOf(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

function createGroup(members: readonly Source[]): WireGroup {
  const articleIds = members.map(({ id }) => id).toSorted((a, b) => a - b);
  const group = { id: hashId(`wire ${articleIds[0] ?? 0}`), articleIds };
  const credited = members.filter(({ id, publisherName }) => {
    const name = foldForm(publisherName);
    return (
      name.length >= 2 && members.some((other) => other.id !== id && other.credits.includes(name))
    );
  });
  const [source] = credited;
  if (source !== undefined && credited.length === 1)
    return {
      ...group,
      originArticleId: source.id,
      originReason: `The others credit ${source.publisherName}.`,
    };
  const dated = members
    .filter(({ publishedAt }) => publishedAt !== null)
    .toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0) || a.id - b.id);
  const [earliest, second] = dated;
  if (earliest !== undefined && second !== undefined && earliest.publishedAt !== second.publishedAt)
    return { ...group, originArticleId: earliest.id, originReason: 'It was published first.' };
  return { ...group, originArticleId: null, originReason: null };
}
