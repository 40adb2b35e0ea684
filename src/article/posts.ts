import type { Leaf, TextLeaf } from './leaf.ts';

const MIN_POSTS = 3;
/** A name before a colon: of whom it is said, or who says it. */
const LABEL = /^(?<label>[^\s：:，。“”「」《》/]{1,24})\s?[：:]\s?(?=\S)/u;

/**
 * Paragraphs of block quotes that hold what several people posted, each after a name of his own
 * (`雾里看船：……`): most of three or more open so, and hardly a name comes twice, as it would in a dialogue.
 */
export function findPosts(leaves: readonly Leaf[]): ReadonlySet<Leaf> {
  const quotes = new Map<number, TextLeaf[]>();
  for (const leaf of leaves) {
    if (leaf.type !== 'TEXT' || leaf.quote === 0) continue;
    const quoted = quotes.get(leaf.quote) ?? [];
    quoted.push(leaf);
    quotes.set(leaf.quote, quoted);
  }
  const posts = new Set<Leaf>();
  for (const quoted of quotes.values()) {
    const labelled = quoted.filter(({ text }) => LABEL.test(text));
    const names = new Set(labelled.map(({ text }) => LABEL.exec(text)?.groups?.['label']));
    if (quoted.length < MIN_POSTS || labelled.length * 10 < quoted.length * 7) continue;
    if (names.size * 10 >= labelled.length * 9) for (const leaf of labelled) posts.add(leaf);
  }
  return posts;
}
