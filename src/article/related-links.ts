import { findFurniture, isRelatedHead } from './furniture-lines.ts';
import { isCovered, isLinkOnly, type Leaf, type TextLeaf } from './leaf.ts';

/** A whole sentence under one link is prose with a source; shorter ones are titles. */
const MIN_PROSE = 40;
const MIN_LINK = 8;
/** `档案｜…`: what kind of thing the link after it leads to. */
const LABEL = /^[^｜|]{1,10}[｜|]\s?/u;
/** `延伸阅读：《…》《…》`: a head and nothing but titles after it, however many. */
const HEAD_AND_TITLES =
  /^[【[（(]?(?:延伸阅读|延伸閱讀|扩展阅读|相关阅读|相關閱讀|推荐阅读|推薦閱讀)[】\])）]?\s?[：:]?\s?(?:《[^《》]{2,120}》[，、；;。]?\s?)+$/u;
/** An item of a list of links that says more than what the links lead to. */
const MIN_ITEM_PROSE = 60;

/**
 * Tells links that lead away from an article, by lists or by paragraphs, from those that are part of it:
 * what stands under 延伸阅读 and the like, and what is nothing but links, unless the text announces it
 * with a colon or, inside the article, it leads to other sites (sources, tools).
 */
export class RelatedLinks {
  /** True under the head of a list of other articles, until prose follows. */
  isUnderHead = false;
  /** Lists that are nothing but links to the site itself, or stand after all prose. */
  readonly #lists: ReadonlySet<number>;
  readonly #announced = new Set<number>();
  /** The list that stands under the last head, or holds it; 0 for none. */
  #listUnderHead = 0;
  readonly #hosts: readonly string[];
  /** The last text that is prose beyond doubt; null where none is. */
  readonly #lastProse: Leaf | null;
  #isInside: boolean;

  /** @param hosts hosts of the site, without `www.` */
  constructor(leaves: readonly Leaf[], hosts: readonly string[]) {
    this.#hosts = hosts;
    const last = leaves.findLastIndex((leaf) => leaf.type === 'TEXT' && isProse(leaf));
    this.#lastProse = leaves[last] ?? null;
    this.#isInside = last !== -1;
    this.#lists = findLinkLists(leaves, hosts, last);
  }

  /** Tells of a text of the page, whatever becomes of it: what stands after all prose is not inside. */
  pass(leaf: TextLeaf): void {
    if (leaf === this.#lastProse) this.#isInside = false;
  }

  /**
   * True for a text that leads away.
   *
   * @param before the last text that was kept, or an empty string
   */
  isRelated(leaf: TextLeaf, before: string): boolean {
    const { text, list } = leaf;
    if (isRelatedHead(text) || isHeadAndLinks(leaf)) {
      this.isUnderHead = true;
      this.#listUnderHead = list;
      return true;
    }
    if (HEAD_AND_TITLES.test(text)) return true;
    const isAnnounced = /[：:]$/u.test(before) && !this.isUnderHead;
    if (list > 0) {
      if (isAnnounced) this.#announced.add(list);
      if (this.isUnderHead) this.#listUnderHead = list;
      // What an item tells, the items after it do not.
      return list === this.#listUnderHead
        ? !isProseItem(leaf)
        : this.#lists.has(list) && !this.#announced.has(list);
    }
    const isLinks = isLinkOnly(leaf) || isCovered(leaf, 'LINK', LABEL.exec(text)?.[0].length ?? 0);
    if (this.isUnderHead) return isLinks || leaf.tag === 'div';
    return (
      isLinks &&
      !isAnnounced &&
      !(this.#isInside && leadsElsewhere(leaf, this.#hosts)) &&
      leaf.heading === 0 &&
      text.length >= MIN_LINK &&
      !(text.length >= MIN_PROSE && /[。！？]$/u.test(text)) &&
      !(text.length >= 12 && /[：:]$/u.test(text))
    );
  }
}

/** True for an item that tells something: sentences, and hardly a link or title in them. */
function isProseItem({ text, marks }: TextLeaf): boolean {
  if (text.length < MIN_ITEM_PROSE) return false;
  let linked = 0;
  for (const { kind, start, end } of marks) if (kind === 'LINK') linked += end - start;
  const own = text.replaceAll(/《[^》]*》/gu, '');
  return (
    own.length >= MIN_ITEM_PROSE && linked * 2 < text.length && /[，；][^。]*[。；]/u.test(own)
  );
}

/** A head and its links in one paragraph, divided by a break. */
function isHeadAndLinks(leaf: TextLeaf): boolean {
  const end = leaf.marks.find(({ kind }) => kind === 'LINE_BREAK')?.start ?? 0;
  return end > 0 && isRelatedHead(leaf.text.slice(0, end)) && isCovered(leaf, 'LINK', end);
}

function isProse(leaf: TextLeaf): boolean {
  const minLength = /[。！？.!?”」]$/u.test(leaf.text) ? MIN_PROSE / 2 : MIN_PROSE;
  return (
    leaf.list === 0 &&
    leaf.text.length >= minLength &&
    !isLinkOnly(leaf) &&
    findFurniture(leaf.text, true) === null
  );
}

function findLinkLists(
  leaves: readonly Leaf[],
  hosts: readonly string[],
  lastProse: number,
): ReadonlySet<number> {
  const lists = new Map<number, { isLinks: boolean; isElsewhere: boolean; last: number }>();
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.type !== 'TEXT' || leaf.list === 0) continue;
    const { list } = leaf;
    const known = lists.get(list);
    lists.set(list, {
      isLinks: (known?.isLinks ?? true) && isLinkOnly(leaf),
      isElsewhere: (known?.isElsewhere ?? true) && leadsElsewhere(leaf, hosts),
      last: at,
    });
  }
  return new Set(
    Array.from(lists)
      .filter(([, { isLinks, isElsewhere, last }]) => isLinks && !(isElsewhere && last < lastProse))
      .map(([list]) => list),
  );
}

function leadsElsewhere({ marks }: TextLeaf, hosts: readonly string[]): boolean {
  return marks.every(({ href }) => {
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/u.exec(href ?? '')?.[1];
    // `http://news-2.html`, `http://https://…`: an address of the site's own, written wrongly.
    if (host !== undefined && !/\.(?!html?$|php$)[a-z\d-]{2,}$/iu.test(host)) return false;
    return host === undefined || !hosts.some((own) => host === own || host.endsWith(`.${own}`));
  });
}
