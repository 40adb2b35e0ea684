import type { Byline, BylineRole } from './article.ts';
import { findBylines, splitNames } from './byline.ts';
import { isLinkOnly, type TextLeaf } from './leaf.ts';

/** `……公布。（译者：某某/核稿：某某）` */
const CLOSING_CREDIT =
  /(?<=[。！？」”』])\s*[（(](?:译者|譯者|翻译|翻譯|编译|編譯|实习编译|實習編譯|核稿|校对|校對|责编|責編|编辑|編輯)[：:][^（()）。]{2,60}[)）]$/u;

const NAMES = String.raw`\p{Script=Han}{2,4}(?:[、，,]\s?\p{Script=Han}{2,4})*`;
/** `杨微澜、沈知远/张慎 (综合报导)`: who writes signs first, who edits behind the stroke. */
const SIGNATURE = new RegExp(
  String.raw`^(?<authors>${NAMES})(?:\s?[/／]\s?(?<editors>${NAMES}))?\s?[/／]?\s?[（(]`,
  'u',
);
/** `来源：海湾社`, `转自：微信公众号“雁湾之声”` */
const SOURCE =
  /^[（(【]?(?:(?:文章|本文)?(?:来源|來源)|(?:转载|轉載|转|轉)自)\s?[：:/|｜丨]\s*(?:微信)?(?:公众号|公眾號)?[“「《]?(?<names>[^\s，。：:/“”「」《》]{2,40})[”」》]?[)）】]?$/u;
/** `(海湾社、雁湾时报等)`: the agencies and papers that supplied a text. */
const SUPPLIERS = /[（(](?<names>[^（()）。]{2,60})[)）]$/u;
/** `（本文依据了海湾社和环海社的报道。）` */
const MATERIAL =
  /^[（(]\s?本文(?:部分)?(?:内容)?(?:依据|依據|根据|根據|参考|參考|综合|綜合)了?(?<names>[^“”「」。]{2,40}?)的?(?:相关)?(?:报道|報道|报导|報導)/u;
/** `（海湾社雁湾12日电）` before the first words of agency copy. */
const WIRE_TAG =
  /^[（(【]\s?(?<agency>\p{Script=Han}{1,8}?社)[^（()）【】。]{0,24}[电電讯訊]\s?[)）】]/u;
const SUPPLIER = /^\p{Script=Han}{1,10}(?:社|报|報)$/u;
const AUTHOR_PATH = /\/(?:authors?|contributors?)\/[^/]+\/?$/u;
/** Where nobody in particular is named. */
const NOBODY = /^(?:网络|網絡|網路|互联网|互聯網|微信|微博|网友|網友|综合|綜合)/u;

/** Who signs a last line of names and agencies: authors, editors, sources; none where nobody does. */
export function findSignature(line: string): readonly Byline[] {
  const { authors = '', editors = '' } = SIGNATURE.exec(line)?.groups ?? {};
  const suppliers = SUPPLIERS.exec(line)?.groups?.['names']?.replace(/等$/u, '') ?? '';
  return [
    ...nameAll(authors, 'AUTHOR'),
    ...nameAll(editors, 'EDITOR'),
    ...nameAll(suppliers, 'SOURCE').filter(({ name }) => SUPPLIER.test(name)),
  ];
}

/** The papers, agencies or accounts that a line names as where the text comes from; none where it names none. */
export function findSources(line: string): readonly Byline[] {
  const material = MATERIAL.exec(line)?.groups?.['names']?.replaceAll(/[和与與]/gu, '、') ?? '';
  const names = SOURCE.exec(line)?.groups?.['names'] ?? '';
  return [
    ...nameAll(material, 'SOURCE').filter(({ name }) => SUPPLIER.test(name)),
    ...nameAll(names, 'SOURCE').filter(({ name }) => !NOBODY.test(name)),
  ];
}

/** The agency whose copy a paragraph begins, by the tag before its first words; none for other paragraphs. */
export function findAgency(text: string): readonly Byline[] {
  return nameAll(WIRE_TAG.exec(text)?.groups?.['agency'] ?? '', 'SOURCE');
}

function nameAll(names: string, role: BylineRole): readonly Byline[] {
  return splitNames(names).map((name) => ({ name, role, url: null }));
}

/** The author of one part of an article whose name, a link to his page, heads it; none for other headings. */
export function findPartAuthor(leaf: TextLeaf): readonly Byline[] {
  const url = leaf.marks.find(({ kind }) => kind === 'LINK')?.href ?? null;
  if (url === null || !AUTHOR_PATH.test(url) || !isLinkOnly(leaf)) return [];
  return [{ name: leaf.text, role: 'AUTHOR', url }];
}

/** Where the makers of a text stand in brackets behind its last sentence; null where they do not. */
export function findClosingCredit(text: string): number | null {
  return CLOSING_CREDIT.exec(text)?.index ?? null;
}

/** A paragraph up to a place. */
export function cutLeaf(leaf: TextLeaf, end: number): TextLeaf {
  const marks = leaf.marks
    .filter(({ start }) => start < end)
    .map((mark) => ({ ...mark, end: Math.min(mark.end, end) }));
  return { ...leaf, text: leaf.text.slice(0, end), marks };
}

/**
 * The people that a paragraph names as makers of the article, line by line where breaks divide it
 * (biography, `翻译：…`, link to the original); a link counts for its own line.
 */
export function findLeafBylines({ text, marks }: TextLeaf): readonly Byline[] {
  const findIn = (start: number, end: number): readonly Byline[] => {
    const link = marks.find((mark) => mark.kind === 'LINK' && mark.start < end && mark.end > start);
    return findBylines(text.slice(start, end).trim(), link?.href ?? null);
  };
  const ends = marks.filter((mark) => mark.kind === 'LINE_BREAK').map((mark) => mark.start);
  if (ends.length === 0) return findIn(0, text.length);
  const lines = [...ends, text.length].flatMap((end, at) => findIn(ends[at - 1] ?? 0, end));
  // A label and its name may stand on two lines.
  return lines.length > 0 ? lines : findIn(0, text.length);
}
