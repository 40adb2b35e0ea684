import type { Byline } from './article.ts';
import type { TextLeaf } from './leaf.ts';

const MAX_LENGTH = 400;
/** What somebody is by calling. */
const CALLING =
  '记者|記者|学者|學者|教授|作家|诗人|詩人|评论|評論|研究员|研究員|讲师|講師|博士|硕士|碩士|撰稿人|媒体人|媒體人|影评人|影評人|书评人|書評人|学家|學家|译者|譯者|编辑|編輯|主编|主編|律师|律師|[毕畢][业業][于於]';
/** What follows the name, Latin or office in brackets aside. */
const IS_SOMEBODY = new RegExp(
  String.raw`^\s?(?:[（(][^（()）]{1,60}[)）])?\s?(?:是|为|為|系|係|现任|現任|现为|現為|任职|任職|负责|負責|[，：]\s?[^。，：]{0,30}(?:，[^。，：]{0,30})?(?:${CALLING})|is |was |has )`,
  'u',
);
/** A post at the paper itself, whoever holds it: the names in the header may be in another script. */
const POST =
  /^[^，。：:！？《》]{2,40}(?:是|为|為)(?:《(?<title>[^》]{2,12})》|时报|時報|本报|本報|本刊|本台)[^，。！？]{0,30}(?:记者|記者|社长|社長|主任|专栏作家|專欄作家|专栏作者|專欄作者|撰稿人|编辑|編輯|评论员|評論員|通讯员|通訊員)[，。（(]/u;
/** `作者沈知远系自由撰稿人。`, `译者贺明漪，雁湾人，……讲师。`: what he made stands before the name. */
const MAKER = new RegExp(
  String.raw`^[*＊\s]*(?:本文)?(?<label>作者|译者|譯者)\s?(?<name>\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•・‧-]\p{Script=Han}{1,8}){1,2}|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3})\s?(?:[（(][^（()）]{1,60}[)）])?\s?(?:系|係|是|，(?![写寫说說讲講认認在把将將被对對从從向也又]))[^。]{0,60}(?:${CALLING})`,
  'u',
);
/** `沈知远系港口大学教授。`: 系 says nothing else behind a name. */
const IS_BY_CALLING = new RegExp(
  String.raw`^(?<name>\p{Script=Han}{2,4})[系係][^。，]{2,30}(?:${CALLING})`,
  'u',
);
/** What an article was called elsewhere, the only words in marks that a biography may hold. */
const OLD_TITLE = /(?:标题|標題)(?:为|為)“[^”]{2,60}”/gu;

/**
 * True for what the author is, under his text: `程未晚是驻雁湾的记者。` Speech in it makes it a story.
 *
 * @param authors names of the authors and translators as far as they are known
 * @param siteNames names of the site
 */
export function isBiography(
  leaf: TextLeaf,
  authors: readonly string[],
  siteNames: readonly string[],
): boolean {
  const { text } = leaf;
  if (text.length > MAX_LENGTH || /[“”「」]/u.test(text.replaceAll(OLD_TITLE, ''))) return false;
  if (findBiographer(text) !== null) return true;
  const isKnown = authors.some(
    (name) => text.startsWith(name) && IS_SOMEBODY.test(text.slice(name.length)),
  );
  if (isKnown || leaf.quote > 0) return isKnown;
  const post = POST.exec(text);
  const title = post?.groups?.['title'];
  return post !== null && (title === undefined || siteNames.includes(title));
}

/** Whom a biography names as author or translator, by its own words; null where only the name is known. */
export function findBiographer(text: string): Byline | null {
  const { label, name } = (MAKER.exec(text) ?? IS_BY_CALLING.exec(text))?.groups ?? {};
  if (name === undefined) return null;
  return {
    name: name.replace(/(?<=\p{Script=Han})(?:博士|教授|先生|女士)$/u, ''),
    role: label === undefined || label === '作者' ? 'AUTHOR' : 'TRANSLATOR',
    url: null,
  };
}
