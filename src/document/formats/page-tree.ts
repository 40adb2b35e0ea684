import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageDocument = DefaultTreeAdapterTypes.Document;

/** Elements whose text no reader sees. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);
const NONE: ReadonlySet<PageElement> = new Set();

/** Deeper elements become their text; nothing after this may overflow the stack. */
const MAX_DEPTH = 400;

/** Returns the tree of a whole page, cut at a safe depth. */
export function parsePage(html: string): PageDocument {
  const document = parse(html);
  const stack: [node: PageElement | PageDocument, depth: number][] = [[document, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, depth] = next;
    if (depth >= MAX_DEPTH)
      node.childNodes = node.childNodes.flatMap((child) =>
        isPageElement(child) ? flatten(child, node) : [child],
      );
    for (const child of node.childNodes) if (isPageElement(child)) stack.push([child, depth + 1]);
  }
  return document;
}

function flatten(
  element: PageElement,
  parentNode: PageElement | PageDocument,
): readonly PageNode[] {
  if (UNSEEN.has(element.tagName)) return [];
  return [{ nodeName: '#text', value: ` ${readPageText(element)} `, parentNode }];
}

export function isPageElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** Returns the elements of a tree in document order; those in `without` are left out with all below them. */
export function listElements(
  root: PageElement | PageDocument,
  without: { readonly has: (element: PageElement) => boolean } = NONE,
): readonly PageElement[] {
  const found: PageElement[] = [];
  const stack: PageNode[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isPageElement(node) || without.has(node)) continue;
    found.push(node);
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return found;
}

/** Returns the value of an attribute, or an empty string. */
export function getAttribute(element: PageElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Tag and class of an element: pieces of one kind beside each other have them in common. */
export function nameElement(element: PageElement): string {
  return `${element.tagName} ${getAttribute(element, 'class')}`;
}

/**
 * Returns the text below an element that a reader sees, white space collapsed.
 *
 * @param enough stop reading after so many characters, for callers that only ask whether it is short
 */
export function readPageText(root: PageElement, enough = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const stack: PageNode[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined && length <= enough; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) {
      parts.push(node.value);
      length += node.value.trim().length;
    } else if (isPageElement(node) && !UNSEEN.has(node.tagName)) {
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
