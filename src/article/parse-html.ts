import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { limitNesting } from './limit-nesting.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const LINE_TAGS: ReadonlySet<string> = new Set('br div p li'.split(' '));

/** The nodes of an HTML fragment. */
export interface ParsedHtml {
  readonly nodes: readonly HtmlNode[];
  readonly isTooDeep: boolean;
}

/**
 * The nodes of an HTML fragment, as the HTML standard builds them from whatever markup comes, nested no
 * deeper than allowed.
 */
export function parseHtml(source: string, maxDepth: number): ParsedHtml {
  const { html, isTooDeep } = limitNesting(source, maxDepth);
  return { nodes: parseFragment(html).childNodes, isTooDeep };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Text of a text node, or null for every other node. */
export function textOf(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

/** Value of an attribute, or null. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** Elements below one in document order, itself first; walks without recursion. */
export function* listElements(root: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element;
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at];
      if (child !== undefined && isElement(child)) stack.push(child);
    }
  }
}

/** The lines of text under a node, as breaks and blocks divide it, white space collapsed; walks without recursion. */
export function readLines(node: HtmlElement): readonly string[] {
  const parts: string[] = [];
  const stack: HtmlNode[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isElement(next)) {
      parts.push(textOf(next)?.replaceAll(/\s+/gu, ' ') ?? '');
      continue;
    }
    if (LINE_TAGS.has(next.tagName)) parts.push('\n');
    for (const child of next.childNodes.toReversed()) stack.push(child);
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** All text under a node, white space collapsed, at most `max` characters; walks without recursion. */
export function readText(node: HtmlElement, max: number): string {
  const parts: string[] = [];
  let length = 0;
  const stack: HtmlNode[] = [node];
  for (let next = stack.pop(); next !== undefined && length <= max; next = stack.pop()) {
    const value = textOf(next);
    if (value !== null) {
      // Pretty-printed markup is mostly white space: only what shows counts.
      const text = value.replaceAll(/\s+/gu, ' ');
      parts.push(text);
      length += text.trim().length;
    } else if (isElement(next) && next.tagName !== 'script' && next.tagName !== 'style') {
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
        const child = next.childNodes[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return parts.join('').replaceAll(/\s+/gu, ' ').trim().slice(0, max).toWellFormed();
}
