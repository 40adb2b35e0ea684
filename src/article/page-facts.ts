import { splitNames } from './byline.ts';
import { resolveUrl } from './image-address.ts';
import {
  attributeOf,
  type HtmlElement,
  isElement,
  listElements,
  readLines,
  readText,
} from './parse-html.ts';

/** Facts of a page that stand in its furniture: author lines, tag lists, machine-readable dates. */
export interface PageFacts {
  /** Names of the section, where the site prints one. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly authors: readonly { readonly name: string; readonly url: string | null }[];
  /** Dates of `time` elements and the like, the published one first. */
  readonly dates: readonly string[];
  /** Texts of author blocks, one per innermost element. */
  readonly lines: readonly string[];
}

const PERSON_CLASS = /(?:^|[\s_-])(?:author|username|user-name|fn|name)(?:$|[\s_-])/iu;
const NAME_CLASS = /^Name-/u;
const PERSON_PATH = /\/(?:authors?|users?|people|profiles?|contributors?|by)\/|\/@/iu;
const TAG_LINE = /^(?:主题归类|主題歸類|标签|標籤)[：:]\s*(?<tags>\S.*)$/u;
const MAX_FACTS = 200;
/** What links beside a name say (`his feed`, `get alerts`): words in lower case that begin no name. */
const WORDS =
  /^(?!(?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)\s)\p{Ll}[\p{L}'’-]*\s/u;

/** Gathers facts while the page is walked; what stands in comments and related links is not shown to it. */
export class FactCollector {
  readonly #baseUrl: string;
  readonly #sections = new Set<string>();
  readonly #tags = new Set<string>();
  readonly #categories = new Set<string>();
  readonly #authors = new Map<string, string | null>();
  readonly #published: string[] = [];
  readonly #dates: string[] = [];
  readonly #lines: string[] = [];

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** Looks at one element of the body. */
  look(element: HtmlElement): void {
    const tag = element.tagName;
    if (tag === 'a') this.#lookAtLink(element);
    else if (tag === 'time') {
      const date = attributeOf(element, 'datetime') ?? readText(element, 60);
      const className = attributeOf(element, 'class') ?? '';
      if (/updated|modified/iu.test(className)) return;
      this.#addDate(date, /published|pubdate/iu.test(className));
    } else if (tag === 'span' || tag === 'meta') {
      const property = attributeOf(element, 'property') ?? attributeOf(element, 'itemprop') ?? '';
      if (/dc:date|datePublished|published_time/u.test(property))
        this.#addDate(attributeOf(element, 'content') ?? '', true);
    }
  }

  /** Looks at everything in a block that is taken out of the body. */
  lookInside(root: HtmlElement, reason: string): void {
    if (reason === 'COMMENTS' || reason === 'RELATED_LINKS') return;
    if (reason === 'INFO_CARD') return this.#lookAtCard(root);
    const isByline = reason === 'BYLINE';
    for (const element of listElements(root)) {
      this.look(element);
      if (reason === 'SECTION_NAME' && element.tagName === 'a') {
        const name = readText(element, 60);
        if (name !== '') this.#sections.add(name);
      }
      if (!isByline) continue;
      if (element.tagName === 'a') this.#lookAtPerson(element);
      else if (isNameAlone(element)) this.#addAuthor(element);
      if (this.#lines.length < MAX_FACTS && !element.childNodes.some(isElement)) {
        const text = readText(element, 100);
        if (text !== '') this.#lines.push(text);
      }
    }
    if (isByline && this.#lines.length < MAX_FACTS) {
      const text = readText(root, 120);
      if (text !== '') this.#lines.push(text);
    }
  }

  collect(): PageFacts {
    return {
      sections: [...this.#sections],
      tags: [...this.#tags],
      categories: [...this.#categories],
      authors: Array.from(this.#authors, ([name, url]) => ({ name, url })),
      dates: [...this.#published, ...this.#dates],
      lines: this.#lines,
    };
  }

  #lookAtCard(card: HtmlElement): void {
    for (const line of readLines(card).slice(0, MAX_FACTS)) {
      const tags = TAG_LINE.exec(line)?.groups?.['tags'];
      if (tags === undefined) this.#lines.push(line.slice(0, 120));
      else for (const tag of tags.split(/[\s、，,]+/u)) this.#tags.add(tag.slice(0, 100));
    }
  }

  #addDate(date: string, isPublished: boolean): void {
    const list = isPublished ? this.#published : this.#dates;
    if (date !== '' && list.length < MAX_FACTS) list.push(date);
  }

  #lookAtLink(link: HtmlElement): void {
    const rel = attributeOf(link, 'rel');
    if (rel === null) return;
    if (/\btag\b/u.test(rel)) {
      const list = /\bcategory\b/u.test(rel) ? this.#categories : this.#tags;
      const text = readText(link, 100);
      if (text !== '' && list.size < MAX_FACTS) list.add(text);
    } else if (/\bauthor\b/u.test(rel)) this.#addAuthor(link);
  }

  #lookAtPerson(link: HtmlElement): void {
    const className = attributeOf(link, 'class') ?? '';
    const path = attributeOf(link, 'href') ?? '';
    if (PERSON_CLASS.test(className) || PERSON_PATH.test(path)) this.#addAuthor(link);
  }

  /** @param element a link to one author, or an element without an address, which may name several */
  #addAuthor(element: HtmlElement): void {
    const url = resolveUrl(attributeOf(element, 'href') ?? '', this.#baseUrl);
    const text = readText(element, 300);
    for (const name of url === null ? splitNames(text) : [text]) {
      if (name === '' || name.length > 60 || this.#authors.size >= MAX_FACTS) continue;
      if (!WORDS.test(name) && !this.#authors.has(name)) this.#authors.set(name, url);
    }
  }
}

/** True for an element that calls itself a name and holds nothing else: `<li class="Name-sc-1">`. */
function isNameAlone(element: HtmlElement): boolean {
  return (
    NAME_CLASS.test(attributeOf(element, 'class') ?? '') && !element.childNodes.some(isElement)
  );
}
