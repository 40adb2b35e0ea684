import { resolveImageUrl, resolveSrcSet, resolveUrl } from './image-address.ts';
import type { EmbedLeaf, ImageLeaf, TableLeaf } from './leaf.ts';
import {
  attributeOf,
  type HtmlElement,
  isElement,
  listElements,
  parseHtml,
  readText,
  textOf,
} from './parse-html.ts';

const SOURCE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-actualsrc', 'src'];
/** Pictures up to this size are portraits and buttons, no illustrations. */
const MAX_ICON = 64;
/** Rules, magnifying glasses and other furniture, by what they say of themselves or by their files' names. */
const ORNAMENT_ALT = /\bpresentational\b/iu;
const ORNAMENT_FILE =
  /\/(?:icons?[-_][^/]*|spacer|blank|pixel|transparent|1x1)\.(?:png|gif|svg)(?:$|[?#])/iu;
const MEDIA: Readonly<Record<string, EmbedLeaf['medium']>> = {
  video: 'VIDEO',
  audio: 'AUDIO',
  iframe: 'FRAME',
  embed: 'FRAME',
  object: 'FRAME',
};
const EMBED_CLASS =
  /(?:^|\s)(?<name>twitter-tweet|twitter-video|instagram-media|fb-video|fb-post|tiktok-embed|telegram-post)(?:\s|$)/u;
const BARE_ADDRESS =
  /^https?:\/\/(?:(?:www|m|mobile)\.)?(?<site>youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com)\/[\x21-\x7E]{2,300}$/iu;
const MAX_CELL = 400;
const SHOWN: ReadonlySet<string> = new Set('img video audio iframe'.split(' '));
const MAX_HIDDEN_DEPTH = 20;

/** The picture of an `img`: unproxied, the widest of its set; null for icons and for what has no address. */
export function readImage(node: HtmlElement, baseUrl: string, figure: number): ImageLeaf | null {
  const width = readSize(node, 'width');
  const height = readSize(node, 'height');
  if (width !== null && height !== null && width <= MAX_ICON && height <= MAX_ICON) return null;
  const set = resolveSrcSet(findAttribute(node, SOURCE_SETS), baseUrl);
  const sourceUrl = findAttribute(node, SOURCES);
  const url = set?.widest ?? resolveImageUrl(sourceUrl, baseUrl);
  if (url === null || ORNAMENT_FILE.test(url)) return null;
  const alt = (attributeOf(node, 'alt') ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 2000);
  if (ORNAMENT_ALT.test(alt)) return null;
  return {
    type: 'IMAGE',
    figure,
    image: {
      url,
      sourceUrl,
      srcSet: set?.srcSet ?? null,
      width,
      height,
      alt: alt === '' ? null : alt.toWellFormed(),
      caption: null,
      credit: null,
    },
  };
}

/**
 * The picture that a page shows to browsers without scripts alone, where it loads it only when it comes into
 * sight; null where another picture or video stands beside it, which it repeats.
 */
export function readHiddenImage(
  node: HtmlElement,
  baseUrl: string,
  figure: number,
): ImageLeaf | null {
  if (node.tagName !== 'noscript') return null;
  const { parentNode } = node;
  if (parentNode === null || !('tagName' in parentNode)) return null;
  const isShown = Array.from(listElements(parentNode)).some(({ tagName }) => SHOWN.has(tagName));
  if (isShown) return null;
  // To a browser with scripts its markup is text.
  const markup = node.childNodes.map((child) => textOf(child) ?? '').join('');
  for (const child of parseHtml(markup, MAX_HIDDEN_DEPTH).nodes) {
    if (!isElement(child)) continue;
    for (const element of listElements(child))
      if (element.tagName === 'img') return readImage(element, baseUrl, figure);
  }
  return null;
}

/** The picture that stands for a letter (an emoji), as that letter; null for every other picture. */
export function readEmoji(node: HtmlElement): string | null {
  if (!/emoji|smiley/iu.test(attributeOf(node, 'class') ?? '')) return null;
  return (attributeOf(node, 'alt') ?? '').slice(0, 8);
}

/** Video, sound, frame or post from elsewhere; null where the element is none. */
export function readEmbed(node: HtmlElement, baseUrl: string, figure: number): EmbedLeaf | null {
  const medium = MEDIA[node.tagName];
  if (medium !== undefined) {
    let source =
      attributeOf(node, 'src') ?? attributeOf(node, 'data-src') ?? attributeOf(node, 'data');
    if (source === null) {
      for (const child of node.childNodes)
        if (isElement(child) && child.tagName === 'source') source ??= attributeOf(child, 'src');
    }
    const url = resolveUrl(source ?? '', baseUrl);
    const title = attributeOf(node, 'title');
    const poster = attributeOf(node, 'poster');
    return { type: 'EMBED', medium, url, caption: null, title, poster, figure };
  }
  if (node.tagName !== 'blockquote' && node.tagName !== 'div') return null;
  const name = EMBED_CLASS.exec(attributeOf(node, 'class') ?? '')?.groups?.['name'];
  if (name === undefined && !(attributeOf(node, 'data-e2e') ?? '').startsWith('instagram-embed'))
    return null;
  let url = resolveUrl(attributeOf(node, 'data-href') ?? '', baseUrl);
  // A post links to people and tags on the way; its own address is the last link, beside the date.
  for (const element of listElements(node)) {
    if (element.tagName !== 'a') continue;
    const target = resolveUrl(attributeOf(element, 'href') ?? '', baseUrl);
    if (target !== null && /\/(?:status|p|videos?|posts?|reel)\//u.test(target)) url = target;
  }
  const text = readText(node, 1000);
  return {
    type: 'EMBED',
    medium: name === 'fb-video' || name === 'twitter-video' ? 'VIDEO' : 'POST',
    url,
    // The fall-back of a video repeats the article around it; a post is its own text.
    caption: text === '' || name === 'fb-video' ? null : text,
    title: null,
    poster: null,
    figure,
  };
}

/**
 * The video or post whose address is a whole paragraph, as the engines of blogs turn them into frames;
 * null for every other text.
 */
export function readBareAddress(text: string): EmbedLeaf | null {
  const { site } = BARE_ADDRESS.exec(text)?.groups ?? {};
  if (site === undefined) return null;
  const medium = /youtube|vimeo|youtu\.be/iu.test(site) ? 'VIDEO' : 'POST';
  return { type: 'EMBED', medium, url: text, caption: null, title: null, poster: null, figure: 0 };
}

/** A table of data; null for a table that only lays out the page. */
export function readTable(table: HtmlElement): TableLeaf | null {
  const rows: string[][] = [];
  let hasHeader = false;
  let caption: string | null = null;
  for (const element of listElements(table)) {
    if (element === table) continue;
    const tag = element.tagName;
    if (tag === 'table' || tag === 'img' || tag === 'iframe') return null;
    if (tag === 'caption') caption = readText(element, 500);
    if (tag !== 'tr') continue;
    const cells = element.childNodes
      .filter(isElement)
      .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');
    if (rows.length === 0) hasHeader = cells.some((cell) => cell.tagName === 'th');
    const texts = cells.map((cell) => readText(cell, MAX_CELL + 1));
    if (texts.some((text) => text.length > MAX_CELL)) return null;
    if (texts.length > 0) rows.push(texts);
  }
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length < 2 || columns < 2 ? null : { type: 'TABLE', rows, hasHeader, caption };
}

/** Text of an address that the host has scrambled against harvesters; null where there is none. */
export function readScrambledAddress(node: HtmlElement): string | null {
  const code = attributeOf(node, 'data-cfemail');
  if (code === null || !/^(?:[0-9a-f]{2}){2,200}$/iu.test(code)) return null;
  const key = Number.parseInt(code.slice(0, 2), 16);
  let text = '';
  for (let at = 2; at < code.length; at += 2)
    text += String.fromCharCode(Number.parseInt(code.slice(at, at + 2), 16) ^ key);
  return /^[\x20-\x7E]+$/u.test(text) ? text : null;
}

function findAttribute(node: HtmlElement, names: readonly string[]): string {
  for (const name of names) {
    const value = attributeOf(node, name);
    if (value !== null && value.trim() !== '' && !value.startsWith('data:')) return value.trim();
  }
  return '';
}

function readSize(node: HtmlElement, name: string): number | null {
  const size = attributeOf(node, name) ?? '';
  // A share of the column is no size.
  const value = size.endsWith('%') ? 0 : Number.parseInt(size, 10);
  return value > 0 && value < 100_000 ? value : null;
}
