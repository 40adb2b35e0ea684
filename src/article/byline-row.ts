import type { Leaf, TextLeaf } from './leaf.ts';

/** The small print that stands over an article. */
export interface BylineRow {
  readonly leaves: ReadonlySet<Leaf>;
  /** Its date, pieces joined; null where it has none that names a day. */
  readonly date: string | null;
  /** Its authors as printed. */
  readonly names: readonly string[];
}

const DAY =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const READING_TIME = /^\d{1,3} min(?:ute)?s?(?: read)?$/u;
const DOT = /^[·•|]$/u;
const MAX_TEXT = 60;
/** The row stands among the first texts of a page. */
const SEARCHED = 10;
/** `闻知秋（Autumn Wen），沈知远（Shen Zhiyuan）`: nothing but names, Latin in brackets behind each. */
const NAMES_ALONE =
  /^(?:[^\s（()），、][^（()），、]{0,20}[（(][\p{Script=Latin}\s.'’-]{3,40}[)）](?:[，、和与與及]\s?|$)){1,6}$/u;
/** What somebody is, under the name: `BBC商务记者`, `BBC新闻，雁湾`, `发自雁湾`. */
const POST =
  /[，,]|[记記]者|[编編][辑輯]|新闻|新聞|特派|通讯员|通訊員|分析员|分析員|撰稿|主持|[发發]自|BBC|correspondent|reporter|editor|news/iu;

/**
 * Finds the small print over an article: the row of a blog engine, or a list of who wrote it before the
 * time.
 */
export function findBylineRow(leaves: readonly Leaf[]): BylineRow {
  return findRow(leaves) ?? findList(leaves) ?? { leaves: new Set(), date: null, names: [] };
}

/** The items of lists that stand before all else but the time, people and their posts by turns (BBC). */
function findList(leaves: readonly Leaf[]): BylineRow | null {
  const texts = leaves.filter((leaf) => leaf.type === 'TEXT').slice(0, SEARCHED);
  const at = texts.findIndex(({ isTime }) => isTime);
  const items = texts.slice(0, Math.max(at, 0));
  const isList = items.every(
    ({ list, text }) => list > 0 && (text.length <= MAX_TEXT || NAMES_ALONE.test(text)),
  );
  if (items.length === 0 || !isList) return null;
  return {
    leaves: new Set(items),
    date: null,
    names: items
      .map(({ text }) => text)
      .filter((text) => NAMES_ALONE.test(text) || !POST.test(text)),
  };
}

/**
 * Finds name, day, year and reading time that stand over an article in a block each, none of them a
 * paragraph (Medium and its like: `NAME in PLACE`, `Oct 28`, `·`, `2019`, `7 min read`).
 */
function findRow(leaves: readonly Leaf[]): BylineRow | null {
  const texts = leaves.filter((leaf) => leaf.type === 'TEXT').slice(0, SEARCHED);
  const at = texts.findIndex(({ text, tag }) => isLoose(tag) && DAY.test(text));
  if (at === -1) return null;
  let [start, end] = [at, at + 1];
  while (start > 0 && isSmallPrint(texts[start - 1])) start -= 1;
  while (isRest(texts[end])) end += 1;
  const row = texts.slice(start, end);
  const year = row.find(({ text }) => YEAR.test(text))?.text;
  const day = texts[at]?.text ?? '';
  // The name is what is nearest to the day.
  const name = row[at - start - 1]?.text.replace(/ in .*$/u, '');
  return {
    leaves: new Set(row),
    date: /\d{4}$/u.test(day) ? day : year === undefined ? null : `${day}, ${year}`,
    names: name === undefined ? [] : [name],
  };
}

function isLoose(tag: string): boolean {
  return tag !== 'p' && tag !== 'li' && !/^h\d$/u.test(tag);
}

function isSmallPrint(leaf: TextLeaf | undefined): boolean {
  return (
    leaf !== undefined &&
    isLoose(leaf.tag) &&
    leaf.quote === 0 &&
    leaf.text.length <= MAX_TEXT &&
    !/[。！？!?.：:；;]$/u.test(leaf.text)
  );
}

function isRest(leaf: TextLeaf | undefined): boolean {
  return (
    leaf !== undefined &&
    isLoose(leaf.tag) &&
    [DAY, YEAR, READING_TIME, DOT].some((shape) => shape.test(leaf.text))
  );
}
