import { isBlock } from './measure-page.ts';
import {
  type PageElement,
  type PageNode,
  isPageElement,
  listElements,
  readPageText,
} from './page-tree.ts';

/** Longer runs are prose. */
const MAX_RUN = 160;

/** Text that stands straight between blocks, without an element of its own. */
export interface BareRun {
  readonly holder: PageElement;
  readonly nodes: readonly PageNode[];
  readonly text: string;
  /** Share of its text that stands in links. */
  readonly links: number;
}

/** Returns the short runs of text between the blocks and breaks of an element that holds blocks. */
export function listBareRuns(holder: PageElement): readonly BareRun[] {
  if (!holder.childNodes.some((node) => isPageElement(node) && isBlock(node))) return [];
  const groups: PageNode[][] = [[]];
  for (const node of holder.childNodes) {
    const isBorder =
      isPageElement(node) &&
      (isBlock(node) || node.tagName === 'br' || listElements(node).some(isBlock));
    if (isBorder) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups.flatMap((nodes) => {
    const text = nodes.map(readNode).join('').replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > MAX_RUN) return [];
    const linked = nodes.reduce((sum, node) => sum + measureLinks(node), 0);
    return [{ holder, nodes, text, links: Math.min(1, linked / text.length) }];
  });
}

/** Puts a run into an element of its own, in its place, and returns that. */
export function wrapRun({ holder, nodes }: BareRun): PageElement {
  const [first] = nodes;
  const wrapper: PageElement = {
    ...holder,
    tagName: 'div',
    nodeName: 'div',
    attrs: [],
    childNodes: [...nodes],
    parentNode: holder,
  };
  const inside = new Set(nodes);
  holder.childNodes = holder.childNodes.flatMap((node) =>
    node === first ? [wrapper] : inside.has(node) ? [] : [node],
  );
  for (const node of nodes) node.parentNode = wrapper;
  return wrapper;
}

function readNode(node: PageNode): string {
  if (isPageElement(node)) return readPageText({ ...node, childNodes: [node] }, MAX_RUN + 1);
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

function measureLinks(node: PageNode): number {
  if (!isPageElement(node)) return 0;
  return [node, ...listElements(node)]
    .filter(({ tagName }) => tagName === 'a')
    .reduce((sum, link) => sum + readPageText(link, MAX_RUN).length, 0);
}
