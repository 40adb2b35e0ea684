import type { DocumentLimits } from '../document/limits.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { InlineMark } from './article.ts';
import { hasOwnMarks } from './has-own-marks.ts';
import { resolveUrl } from './image-address.ts';
import type { Leaf, TextLeaf } from './leaf.ts';
import {
  readEmbed,
  readEmoji,
  readHiddenImage,
  readImage,
  readScrambledAddress,
  readTable,
} from './media-leaves.ts';
import { findAside, findNoise, isJudgedBody, showStartTag, SILENT_TAGS } from './noise.ts';
import { isCreditText } from './media-blocks.ts';
import { FactCollector, type PageFacts } from './page-facts.ts';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  listElements,
  parseHtml,
  readText,
  textOf,
} from './parse-html.ts';
import { isBlankText, TextBuffer } from './text-buffer.ts';

/** A page as a flat row of leaves in reading order, facts beside it. */
export interface WalkedBody {
  readonly leaves: readonly Leaf[];
  readonly facts: PageFacts;
  readonly isTooDeep: boolean;
  readonly isDivided: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
const INLINE_KINDS: Readonly<Record<string, InlineMark['kind']>> = {
  a: 'LINK',
  b: 'STRONG',
  strong: 'STRONG',
  i: 'EMPHASIS',
  em: 'EMPHASIS',
  cite: 'EMPHASIS',
  code: 'CODE',
  sub: 'SUBSCRIPT',
  sup: 'SUPERSCRIPT',
};
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption|captiontext|cap-description|cap-text|image-capture|legends?|legendes?|légendes?|bildunterschrift|bildtext|pie-?de-?foto|didascalia|(?:video|photo|image|img)-?(?:desc|description))(?:$|[\s_-])|[a-z]caption(?:$|[\s_-])/iu;
const CREDIT_CLASS =
  /(?:^|[\s_-])(?:credits?|cap-cred|image-source|photo-source)(?:$|[\s_-])|[a-z]credits?(?:$|[\s_-])|^Copyright/iu;
/** What pages call the boxes in which they print some words of the text large. */
const BOX_CLASS =
  /(?:^|[\s_-]|[a-z])pull-?quotes?(?:$|[\s_-])|(?:^|[\s_-])(?:quote-?box|callout|box|exergue)(?:$|[\s_-])/iu;
const MAX_CAPTION = 1000;
const MAX_MARKUP = 4000;
/** A link longer than this with a heading in it is an article inside a link, no teaser. */
const MAX_TEASER = 400;
/** Elements that are taken out without a word where they have none. */
const WORDLESS_ASIDES: ReadonlySet<string> = new Set(
  'button select textarea svg noscript'.split(' '),
);
const MEDIA_TAGS: ReadonlySet<string> = new Set('img iframe video audio noscript'.split(' '));
const HEADING = /^h[1-6]$/u;
/** What feeds of this kind of archive print under every picture, also where its address is lost. */
const CAPTION_STYLE = /^color:\s?#999;?$/u;
/** Small print on a line of its own. */
const SMALL_BLOCK = /font-size:\s*0?\.\d+r?em\b.*display:\s*block/iu;
const INDENT = /(?:padding|margin)-left\s*:\s*[1-9]/iu;

/** Facts of the blocks around a text. */
type Context = Omit<TextLeaf, 'type' | 'text' | 'marks' | 'isTime'>;

const OUTSIDE: Context = {
  tag: 'body',
  className: '',
  heading: 0,
  list: 0,
  quote: 0,
  figure: 0,
  box: 0,
  isOrdered: false,
  isCaption: false,
  isCredit: false,
  isSmall: false,
  isIndented: false,
};

/**
 * Walks the tree that parse5 builds, once, and lays its text, pictures and embeds in a row; blocks that
 * name themselves furniture become `REMOVED` leaves after their facts are read.
 */
export function walkBody(
  html: string,
  baseUrl: string,
  publisher: Publisher,
  limits: DocumentLimits,
): WalkedBody {
  const { nodes, isTooDeep } = parseHtml(html, limits.nesting);
  const walker = new Walker(baseUrl, publisher, limits.paragraphLength);
  walker.walkAll(nodes, OUTSIDE);
  walker.flush(OUTSIDE);
  const { leaves, facts, isDivided } = walker;
  return { leaves, facts: facts.collect(), isTooDeep, isDivided };
}

class Walker {
  readonly leaves: Leaf[] = [];
  readonly facts: FactCollector;
  isDivided = false;
  readonly #buffer = new TextBuffer();
  readonly #baseUrl: string;
  readonly #publisher: Publisher;
  readonly #maxLength: number;
  /** Verdicts on class and id: a page uses the same few over and over. */
  readonly #noise = new Map<string, string | null>();
  #groups = 0;
  #breaks = 0;
  #timeLength = 0;
  #quotedLength = 0;

  constructor(baseUrl: string, publisher: Publisher, maxLength: number) {
    this.#baseUrl = baseUrl;
    this.#publisher = publisher;
    this.#maxLength = maxLength;
    this.facts = new FactCollector(baseUrl);
  }

  walkAll(nodes: readonly HtmlNode[], context: Context): void {
    for (const node of nodes) {
      const text = textOf(node);
      if (text !== null) this.#addText(text, context);
      else if (isElement(node)) this.#walk(node, context);
    }
  }

  /** Ends the paragraph. */
  flush(context: Context): void {
    this.#breaks = 0;
    const taken = this.#buffer.take();
    const timeLength = this.#timeLength;
    const quotedLength = this.#quotedLength;
    this.#timeLength = 0;
    this.#quotedLength = 0;
    if (taken === null) return;
    const isQuoted = context.box === 0 && quotedLength >= taken.text.length;
    this.leaves.push({
      type: 'TEXT',
      ...taken,
      ...context,
      box: isQuoted ? (this.#groups += 1) : context.box,
      isTime: timeLength >= taken.text.length,
    });
  }

  #addText(text: string, context: Context): void {
    if (this.#breaks > 0) {
      if (isBlankText(text)) return;
      // A single break is a line inside the paragraph, two or more divide paragraphs.
      if (this.#breaks > 1) this.flush(context);
      else this.#buffer.breakLine();
      this.#breaks = 0;
    }
    if (this.#buffer.length + text.length <= this.#maxLength) {
      this.#buffer.append(text);
      return;
    }
    this.isDivided = true;
    for (let at = 0; at < text.length;) {
      if (this.#buffer.length >= this.#maxLength) this.flush(context);
      let end = Math.min(text.length, at + this.#maxLength - this.#buffer.length);
      // A pair of surrogates stays together.
      if (end < text.length && end - at > 1 && /[\uD800-\uDBFF]/.test(text[end - 1] ?? ''))
        end -= 1;
      this.#buffer.append(text.slice(at, end));
      if (end < text.length) this.flush(context);
      at = end;
    }
  }

  #walk(node: HtmlElement, context: Context): void {
    const tag = node.tagName;
    if (tag === 'br') {
      this.#breaks += 1;
      return;
    }
    if (SILENT_TAGS.has(tag)) return;
    const className = attributeOf(node, 'class') ?? '';
    const isBare = node.attrs.length === 0 && !BLOCKS.has(tag) && !WORDLESS_ASIDES.has(tag);
    const reason = isBare ? null : this.#judge(node, context);
    if (reason !== null) {
      this.#remove(node, reason, context);
      return;
    }
    this.facts.look(node);
    if (tag === 'img') {
      this.#addImage(node, context);
      return;
    }
    const embed = readEmbed(node, this.#baseUrl, context.figure);
    if (embed !== null) {
      this.flush(context);
      this.leaves.push(embed);
      return;
    }
    if (BLOCKS.has(tag)) this.#walkBlock(node, tag, className, context);
    else this.#walkInline(node, tag, context);
  }

  /** Why an element is furniture, or null. */
  #judge(node: HtmlElement, context: Context): string | null {
    if (isJudgedBody(node)) return null;
    const aside = findAside(node, context.quote > 0);
    if (aside !== null) return aside;
    if (node.tagName === 'a' && isTeaser(node)) return 'RELATED_LINKS';
    const className = attributeOf(node, 'class') ?? '';
    const id = attributeOf(node, 'id') ?? '';
    if (className === '' && id === '') return null;
    if (this.#isCard(node, className)) return 'INFO_CARD';
    const key = `${className}\0${id}`;
    let reason = this.#noise.get(key);
    if (reason === undefined) {
      const names = ` ${className} ${id}`;
      reason = this.#publisher.body.some((prefix) => names.includes(` ${prefix}`))
        ? null
        : findNoise(className, id, this.#publisher.noise);
      this.#noise.set(key, reason);
    }
    const tag = node.tagName;
    if (reason === null || tag === 'body' || tag === 'main' || tag === 'article') return null;
    if (reason === 'FURNITURE' && CREDIT_CLASS.test(className) && isCreditText(readText(node, 80)))
      return null;
    return this.#holdsProse(node, reason) ? null : reason;
  }

  #isOwnCaption(className: string): boolean {
    return this.#publisher.captions.some((name) => ` ${className}`.includes(` ${name}`));
  }

  #isCard(node: HtmlElement, className: string): boolean {
    const { card } = this.#publisher;
    return (
      card !== null && className.startsWith(card.prefix) && card.opening.test(readText(node, 40))
    );
  }

  /** True for a block that names itself noise but holds paragraphs: a wrapper with an unlucky name. */
  #holdsProse(node: HtmlElement, reason: string): boolean {
    if (!['SHARE_BAR', 'FURNITURE', 'ADVERTISEMENT', 'SUBSCRIPTION', 'BYLINE'].includes(reason))
      return false;
    let paragraphs = 0;
    for (const element of listElements(node)) {
      if (element.tagName === 'p' && readText(element, 60).length >= 50) paragraphs += 1;
      if (paragraphs >= 4) return true;
    }
    return false;
  }

  #remove(node: HtmlElement, reason: string, context: Context): void {
    const image = readHiddenImage(node, this.#baseUrl, context.figure);
    if (image !== null) this.leaves.push(image);
    if (WORDLESS_ASIDES.has(node.tagName)) {
      // Icons, and the markup that only browsers without scripts read, repeat what stands beside them.
      const words = readText(node, MAX_MARKUP)
        .replaceAll(/<[^>]*>?/gu, '')
        .trim();
      if (words !== '') this.leaves.push({ type: 'REMOVED', reason, text: words });
      return;
    }
    const shown = readText(node, 80);
    if (BLOCKS.has(node.tagName)) this.flush(context);
    this.facts.lookInside(node, reason);
    this.leaves.push({
      type: 'REMOVED',
      reason,
      text: shown === '' ? showStartTag(node) : shown,
    });
  }

  #walkInline(node: HtmlElement, tag: string, context: Context): void {
    const address = readScrambledAddress(node);
    if (address !== null) {
      this.#addText(address, context);
      return;
    }
    const isNamedCaption = CAPTION_CLASS.test(attributeOf(node, 'data-testid') ?? '');
    if (tag === 'small' || isNamedCaption || SMALL_BLOCK.test(attributeOf(node, 'style') ?? '')) {
      // Small print is a caption or a note of its own.
      const isCaption =
        context.isCaption || isNamedCaption || CAPTION_STYLE.test(attributeOf(node, 'style') ?? '');
      const small = { ...context, isSmall: true, isCaption };
      this.flush(context);
      this.walkAll(node.childNodes, small);
      this.flush(small);
      return;
    }
    const kind = INLINE_KINDS[tag];
    const href =
      kind === 'LINK' ? resolveUrl(attributeOf(node, 'href') ?? '', this.#baseUrl) : null;
    const isMarked = kind !== undefined && (kind !== 'LINK' || href !== null);
    const start = this.#buffer.length;
    if (isMarked) this.#buffer.openMark(kind, href);
    const isQuoted = tag === 'q' && !hasOwnMarks(node, this.#buffer.last);
    if (isQuoted) this.#addText('“', context);
    this.walkAll(node.childNodes, context);
    if (isQuoted) this.#addText('”', context);
    if (isMarked) this.#buffer.closeMark();
    const length = Math.max(0, this.#buffer.length - start);
    if (tag === 'time') this.#timeLength += length;
    if (tag === 'q') this.#quotedLength += length;
  }

  #walkBlock(node: HtmlElement, tag: string, className: string, context: Context): void {
    this.flush(context);
    if (tag === 'table') {
      const table = readTable(node);
      if (table !== null) {
        this.leaves.push(table);
        return;
      }
    }
    const isList = tag === 'ul' || tag === 'ol';
    const style = attributeOf(node, 'style');
    const own: Context = {
      tag,
      className,
      heading: HEADING.test(tag) ? Number(tag[1]) : context.heading,
      list: isList ? (this.#groups += 1) : context.list,
      isOrdered: isList ? tag === 'ol' : context.isOrdered,
      quote: tag === 'blockquote' ? (this.#groups += 1) : context.quote,
      figure:
        tag === 'figure' || this.#isMediaComponent(node, context)
          ? (this.#groups += 1)
          : context.figure,
      box:
        tag === 'aside' || isNamed(node, className, BOX_CLASS) ? (this.#groups += 1) : context.box,
      isCaption:
        context.isCaption ||
        tag === 'figcaption' ||
        isNamed(node, className, CAPTION_CLASS) ||
        this.#isOwnCaption(className),
      isCredit:
        context.isCredit ||
        (isNamed(node, className, CREDIT_CLASS) && !this.#isOwnCaption(className)),
      isSmall: context.isSmall,
      isIndented: style === null ? context.isIndented : INDENT.test(style),
    };
    this.walkAll(node.childNodes, own);
    this.flush(own);
  }

  /** True for a component of the page that shows a picture or video: what else it holds is its caption. */
  #isMediaComponent(node: HtmlElement, context: Context): boolean {
    if (context.tag !== this.#publisher.componentsIn) return false;
    const tags = Array.from(listElements(node), ({ tagName }) => tagName);
    return (
      tags.some((tag) => MEDIA_TAGS.has(tag)) &&
      // A wrapper of the whole article is no component.
      !tags.some((tag) => HEADING.test(tag)) &&
      readText(node, MAX_CAPTION + 1).length <= MAX_CAPTION
    );
  }

  #addImage(node: HtmlElement, context: Context): void {
    const emoji = readEmoji(node);
    if (emoji !== null) {
      this.#addText(emoji, context);
      return;
    }
    const image = readImage(node, this.#baseUrl, context.figure);
    if (image === null) return;
    this.flush(context);
    this.leaves.push(image);
  }
}

/** True for a link round a heading and more: the card of another article. */
function isTeaser(link: HtmlElement): boolean {
  // An inline link, by far the most of them, holds text alone.
  if (!link.childNodes.some((node) => isElement(node) && BLOCKS.has(node.tagName))) return false;
  let heading: string | null = null;
  let hasPicture = false;
  for (const element of listElements(link)) {
    if (HEADING.test(element.tagName)) heading ??= readText(element, MAX_TEASER);
    if (element.tagName === 'img') hasPicture = true;
  }
  if (heading === null) return false;
  const { length } = readText(link, MAX_TEASER + 1);
  return length <= MAX_TEASER && (hasPicture || length > heading.length);
}

/** True where the class says what a short block is; a long one only carries a word of its subject. */
function isNamed(node: HtmlElement, className: string, pattern: RegExp): boolean {
  return (
    className !== '' &&
    pattern.test(className) &&
    readText(node, MAX_CAPTION + 1).length <= MAX_CAPTION
  );
}
