import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts } from './article-facts.ts';
import { hashId } from './hash-id.ts';

/** What of an article says where its text came from. */
export type WireArticle = Pick<
  ArticleFacts,
  | 'id'
  | 'publisherName'
  | 'publishedAt'
  | 'publishedAtPrecision'
  | 'length'
  | 'paragraphs'
  | 'credits'
>;

export interface WireGroup {
  readonly id: number;
  readonly originArticleId: number | null;
  readonly originReason: string | null;
  /** In order of id. */
  readonly articleIds: readonly number[];
}

const FEWEST_SHARED = 3;
/** Of the long paragraphs of the shorter article. */
const LEAST_SHARE = 0.4;
/** Paragraphs in more articles than this are furniture of a site, not copy. */
const MOST_ARTICLES = 20;

/**
 * Groups of articles that share at least three substantial paragraphs, with the article that the others
 * probably come from: the one whose publisher the others credit, else the earliest. `pairs` lists every
 * two articles that share so many, with the number.
 */
export function findWireGroups(articles: readonly WireArticle[]): {
  readonly groups: readonly WireGroup[];
  readonly pairs: readonly (readonly [number, number, number])[];
} {
  const repeated = findRepeated(articles);
  const byParagraph = new Map<number, number[]>();
  articles.forEach(({ paragraphs }, index) => {
    for (const hash of new Set(paragraphs)) {
      if (!repeated.has(hash)) continue;
      const indexes = byParagraph.get(hash);
      if (indexes === undefined) byParagraph.set(hash, [index]);
      else if (indexes.length <= MOST_ARTICLES) indexes.push(index);
    }
  });
  const shared = new Map<number, number>();
  for (const indexes of byParagraph.values()) {
    if (indexes.length < 2 || indexes.length > MOST_ARTICLES) continue;
    for (const [place, first] of indexes.entries())
      for (const second of indexes.slice(place + 1)) {
        const key = first * articles.length + second;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  const parents = articles.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const pairs: (readonly [number, number, number])[] = [];
  for (const [key, count] of [...shared].toSorted((a, b) => a[0] - b[0])) {
    const first = Math.floor(key / articles.length);
    const second = key % articles.length;
    const [one, two] = [articles[first], articles[second]];
    if (one === undefined || two === undefined || !isCopy(one, two, count)) continue;
    pairs.push([one.id, two.id, count]);
    parents[Math.max(rootOf(first), rootOf(second))] = Math.min(rootOf(first), rootOf(second));
  }
  const membersByRoot = new Map<number, WireArticle[]>();
  articles.forEach((article, index) => {
    const root = rootOf(index);
    const members = membersByRoot.get(root);
    if (members === undefined) membersByRoot.set(root, [article]);
    else members.push(article);
  });
  const groups = [...membersByRoot.values()]
    .filter((members) => members.length > 1)
    .map(createGroup)
    .toSorted((a, b) => a.id - b.id);
  return { groups, pairs };
}

/** True where so much is shared that one is a copy of the other: a block of notices in both is none. */
function isCopy(one: WireArticle, two: WireArticle, shared: number): boolean {
  const shorter = Math.min(one.paragraphs.length, two.paragraphs.length);
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARE * shorter;
}

/** The few paragraphs that stand twice at all; the rest need no list of their articles. */
function findRepeated(articles: readonly WireArticle[]): ReadonlySet<number> {
  const hashes = Float64Array.from(articles.flatMap(({ paragraphs }) => paragraphs)).sort();
  const repeated = new Set<number>();
  hashes.forEach((hash, index) => {
    if (index > 0 && hashes[index - 1] === hash) repeated.add(hash);
  });
  return repeated;
}

function createGroup(members: readonly WireArticle[]): WireGroup {
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
