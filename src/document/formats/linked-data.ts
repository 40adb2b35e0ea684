/** An object of JSON-LD. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What the linked data of a page says about its article; references by `@id` are followed. */
export interface LinkedArticle {
  readonly article: JsonObject;
  /** Returns the object that a value is or refers to, or null. */
  readonly resolve: (value: unknown) => JsonObject | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;
/** Linked data beyond this is no news article's. */
const MAX_NODES = 2000;

/**
 * Returns the article among the linked data of a page, wherever it hangs (`@graph`, lists, `mainEntity`),
 * or null. Of several the one with the longest text wins, then the first with a headline.
 */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const byId = new Map<string, JsonObject>();
  const articles: JsonObject[] = [];
  const queue: unknown[] = scripts.map(parseLinkedData);
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MAX_NODES));
    if (!isObject(node)) continue;
    const id = node['@id'];
    // A bare reference must not hide the object that it refers to.
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
    const types = [node['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
      articles.push(node);
    queue.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage'], node['author']);
  }
  const lengthOf = (node: JsonObject): number => textAt(node, 'articleBody')?.length ?? 0;
  const article =
    articles.toSorted((a, b) => lengthOf(b) - lengthOf(a)).find((node) => lengthOf(node) > 0) ??
    articles.find((node) => textAt(node, 'headline') !== null) ??
    articles[0];
  if (article === undefined) return null;
  const resolve = (value: unknown): JsonObject | null => {
    if (!isObject(value)) return null;
    const id = value['@id'];
    return typeof id === 'string' && Object.keys(value).length <= 2
      ? (byId.get(id) ?? value)
      : value;
  };
  return { article, resolve };
}

/** Returns a text of an object, trimmed, or null where it has none. */
export function textAt(data: JsonObject | null, key: string): string | null {
  const value = [data?.[key]].flat()[0];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function parseLinkedData(text: string): unknown {
  const bare = text.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*;?\s*$/g, '');
  for (const attempt of [bare, mend(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The mended text is tried next; linked data beyond mending is as none.
    }
  }
  return null;
}

/* Line breaks inside strings, commas before a bracket: what publishing systems get wrong. */
function mend(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*(?=[}\]])/g, '');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
