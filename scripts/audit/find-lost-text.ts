import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Article } from '../../src/article/article.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A text of a document's source that is nowhere in what was read of it. */
export interface LostText {
  /** Tags and classes of the elements around it, outermost first. */
  readonly place: string;
  /** Its first 120 characters. */
  readonly text: string;
}

/** Elements whose text no browser shows. */
const UNSEEN = new Set(
  'script style template noscript head title svg iframe noembed noframes'.split(' '),
);
/** Records shorter than this stand for the whole text, not for its beginning. */
const SHORT = 24;

/**
 * Texts of an HTML body that stand neither in the article's blocks and facts nor under an element or
 * line that was recorded as removed. Compares without white space.
 */
export function findLostText(html: string, article: Article): readonly LostText[] {
  const kept = fold(listKept(article).join(''));
  const removed = [...new Set(article.removed.map(({ text }) => fold(text)))].filter(
    (text) => text !== '',
  );
  const lost: LostText[] = [];
  // A record holds the beginning of what was removed; white space of the source counts in its length.
  const isRemoved = (text: string): boolean =>
    removed.some((opening) =>
      opening.length < SHORT ? text === opening : text.startsWith(opening),
    );
  const stack: { readonly node: Node; readonly around: readonly Element[] }[] = [];
  const push = (nodes: readonly Node[], around: readonly Element[]): void => {
    for (const node of nodes.toReversed()) stack.push({ node, around });
  };
  push(parseFragment(html).childNodes, []);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, around } = next;
    if ('value' in node && node.nodeName === '#text') {
      const text = fold(node.value);
      if (text === '' || kept.includes(text)) continue;
      if (removed.some((opening) => opening.includes(text)) || isRemoved(text)) continue;
      if (around.some((element) => isRemoved(fold(readAll(element))))) continue;
      lost.push({
        place: around.map(describe).join(' > '),
        text: node.value.replaceAll(/\s+/gu, ' ').trim().slice(0, 120),
      });
    } else if ('tagName' in node && !UNSEEN.has(node.tagName) && !isScrambled(node))
      push(node.childNodes, [...around, node]);
  }
  return lost;
}

function listKept(article: Article): readonly string[] {
  const texts: (string | null)[] = [article.headline, article.rawTitle];
  for (const { text } of article.paragraphs) texts.push(text);
  for (const block of article.blocks) {
    if (block.kind === 'HEADING') texts.push(block.text);
    else if (block.kind === 'IMAGE') texts.push(block.alt, block.caption, block.credit);
    else if (block.kind === 'EMBED') texts.push(block.caption, block.url);
    else if (block.kind === 'TABLE') texts.push(block.caption, ...block.rows.flat());
  }
  return texts.map((text) => text ?? '');
}

/** All text under an element. */
function readAll(element: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node && node.nodeName === '#text') parts.push(node.value);
    else if ('tagName' in node && node.tagName !== 'script' && node.tagName !== 'style')
      stack.push(...node.childNodes.toReversed());
  }
  return parts.join('');
}

/** An address scrambled against harvesters, which is read from its attribute. */
function isScrambled(element: Element): boolean {
  return element.attrs.some(({ name }) => name === 'data-cfemail');
}

function describe(element: Element): string {
  const name = element.attrs.find(({ name: attribute }) => attribute === 'class')?.value ?? '';
  return name === '' ? element.tagName : `${element.tagName}.${name.split(/\s/u)[0] ?? ''}`;
}

function fold(text: string): string {
  return text.replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, '');
}
