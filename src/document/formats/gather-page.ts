import {
  type PageDocument,
  type PageElement,
  getAttribute,
  listElements,
  readPageText,
} from './page-tree.ts';

const MAX_VALUES = 50;

/** What a page says about itself in its head and its elements, sorted by where it says it. */
export interface GatheredPage {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly string[];
  /** First value of each microdata property. */
  readonly properties: ReadonlyMap<string, string>;
  readonly authors: readonly string[];
  readonly times: readonly string[];
  /** Texts of `h1`, then of `h2` and `h3`. */
  readonly headings: readonly string[];
  readonly title: string;
  readonly canonical: string;
  readonly language: string;
}

/** Returns what a page says about itself; one walk over its elements. */
export function gatherPage(document: PageDocument): GatheredPage {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  const properties = new Map<string, string>();
  const authors: string[] = [];
  const times: string[] = [];
  const main: string[] = [];
  const minor: string[] = [];
  let [title, canonical, language] = ['', '', ''];
  for (const element of listElements(document)) {
    const tag = element.tagName;
    if (tag === 'meta') addMeta(element, metas);
    else if (tag === 'link') {
      if (/\bcanonical\b/i.test(getAttribute(element, 'rel')))
        canonical ||= getAttribute(element, 'href').trim();
    } else if (tag === 'script') {
      if (/^application\/ld\+json/i.test(getAttribute(element, 'type').trim()))
        scripts.push(readPageText(element));
    } else if (tag === 'title') title ||= readPageText(element);
    else if (tag === 'html')
      language ||= getAttribute(element, 'lang') || getAttribute(element, 'xml:lang');
    else if (tag === 'h1') main.push(readPageText(element, 400));
    else if (tag === 'h2' || tag === 'h3') {
      if (minor.length < MAX_VALUES) minor.push(readPageText(element, 400));
    } else if (tag === 'time') addTime(element, times);
    addProperty(element, properties, authors);
  }
  const headings = [...main, ...minor].filter((text) => text !== '');
  return { metas, scripts, properties, authors, times, headings, title, canonical, language };
}

function addMeta(element: PageElement, metas: Map<string, string[]>): void {
  const key =
    getAttribute(element, 'property') ||
    getAttribute(element, 'name') ||
    getAttribute(element, 'itemprop');
  const value = getAttribute(element, 'content').trim();
  if (key === '' || value === '') return;
  const known = metas.get(key.toLowerCase());
  if (known === undefined) metas.set(key.toLowerCase(), [value]);
  else if (known.length < MAX_VALUES) known.push(value);
}

/* A time that says it is the published one goes before all others; the rest count in page order. */
function addTime(element: PageElement, times: string[]): void {
  const value = getAttribute(element, 'datetime').trim();
  if (value === '' || times.length >= MAX_VALUES) return;
  const names = `${getAttribute(element, 'class')} ${getAttribute(element, 'itemprop')}`;
  if (/updated|modified/i.test(names)) return;
  const isPublished =
    /publish/i.test(names) || element.attrs.some(({ name }) => name === 'pubdate');
  if (isPublished) times.unshift(value);
  else times.push(value);
}

function addProperty(
  element: PageElement,
  properties: Map<string, string>,
  authors: string[],
): void {
  const property = getAttribute(element, 'itemprop');
  const isAuthor = /\bauthor\b/i.test(property) || /\bauthor\b/i.test(getAttribute(element, 'rel'));
  if (isAuthor && authors.length < MAX_VALUES && element.tagName !== 'link') {
    const inner = listElements(element).find((child) => getAttribute(child, 'itemprop') === 'name');
    const name =
      inner === undefined
        ? readPageText(element, 200)
        : getAttribute(inner, 'content') || readPageText(inner, 200);
    if (name !== '') authors.push(name);
  }
  if ((property === 'headline' || property === 'datePublished') && !properties.has(property)) {
    const value =
      getAttribute(element, 'content') ||
      getAttribute(element, 'datetime') ||
      readPageText(element, 400);
    if (value.trim() !== '') properties.set(property, value.trim());
  }
}
