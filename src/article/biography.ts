import type { TextLeaf } from './leaf.ts';

const MAX_LENGTH = 300;
/** What follows the name, Latin or office in brackets aside. */
const IS_SOMEBODY =
  /^\s?(?:[（(][^（()）]{1,40}[)）])?\s?(?:是|为|為|系|係|现任|現任|现为|現為|任职|任職|负责|負責|，\s?[^，。]{0,20}(?:记者|記者|学者|學者|教授|作家|评论|評論|研究员|研究員)|is |was |has )/u;

/** A post at the paper itself, whoever holds it: the names in the header may be in another script. */
const POST =
  /^[^，。：:！？《》]{2,40}(?:是|为|為)(?:《(?<title>[^》]{2,12})》|时报|時報|本报|本報|本刊|本台)[^，。！？]{0,30}(?:记者|記者|社长|社長|主任|专栏作家|專欄作家|专栏作者|專欄作者|撰稿人|编辑|編輯|评论员|評論員|通讯员|通訊員)[，。（(]/u;

/**
 * True for what the author is, under his text: `程未晚是驻雁湾的记者。` Speech in it makes it a story.
 *
 * @param authors names of the authors as far as they are known
 * @param siteNames names of the site
 */
export function isBiography(
  { text, quote }: TextLeaf,
  authors: readonly string[],
  siteNames: readonly string[],
): boolean {
  if (text.length > MAX_LENGTH || quote > 0 || /[“”「」]/u.test(text)) return false;
  const post = POST.exec(text);
  const title = post?.groups?.['title'];
  if (post !== null && (title === undefined || siteNames.includes(title))) return true;
  return authors.some(
    (name) => text.startsWith(name) && IS_SOMEBODY.test(text.slice(name.length, MAX_LENGTH)),
  );
}
