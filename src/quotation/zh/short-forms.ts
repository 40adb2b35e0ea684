import { GIVEN_NAMES, isKnownBody, isKnownPerson } from './known-names.ts';
import { isOrdinary } from './lexicon.ts';
import { FORM_OF_ADDRESS, isForeign } from './name-units.ts';
import type { FoundName } from './names.ts';
import { PLACES } from './places.ts';

const PLACE_LIST = PLACES.filter((name) => name.length >= 2);

/** The surname of a form of address (张 of 张医生); empty for other names. */
export function readAddressed(name: string): string {
  return FORM_OF_ADDRESS.test(name.slice(1)) ? name.charAt(0) : '';
}

/** How many characters of a name are the country or city that it begins with. */
function countPlace(name: string): number {
  return PLACE_LIST.find((place) => name.startsWith(place))?.length ?? 0;
}

/** True for a name with characters left out: the first one or the one behind the country, and the last, stay. */
export function isAbbreviation(short: string, long: string): boolean {
  if (long.length < short.length + 2 || !long.endsWith(short.slice(-1))) return false;
  if (!long.includes(short.charAt(0))) return false;
  const starts = [0, countPlace(long)].filter((at) => long.charAt(at) === short.charAt(0));
  return starts.some((start) => {
    let at = start;
    for (const character of short) {
      at = long.indexOf(character, at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
}

/** 中央纪委 of 中央纪委国家监委, 中国日报 of 中国日报网, 气候中心 of 美国气候中心组织. */
export function isFirstOfTwo(short: string, long: string): boolean {
  // Nearly all pairs of names end here, before any place is looked for.
  if (!long.includes(short)) return false;
  const start = long.startsWith(short) ? 0 : countPlace(long);
  if (!long.startsWith(short, start)) return false;
  const rest = long.slice(start + short.length);
  // The law committee of a congress is a part of it; the state's commission beside the party's is none.
  return (
    /^(?:网|集团|组织|机构)$/u.test(rest) ||
    (isKnownBody(rest) && /^(?:国家|中央|全国)/u.test(rest))
  );
}

/** The full name by its surname, where only one person of the article has that surname. */
export function findBySurname(names: readonly FoundName[]): ReadonlyMap<string, string> {
  const bySurname = new Map<string, string>();
  for (const { name, latin, kind } of names) {
    if (kind !== 'PERSON' || name.length > 3 || readAddressed(name) !== '') continue;
    // 莫雷 (Morey) has no Chinese surname.
    if (latin !== null && isForeign(name)) continue;
    const surname = name.charAt(0);
    // Of two, and of a statesman beside somebody whom the article only calls 王女士, none is meant.
    bySurname.set(surname, bySurname.has(surname) || isKnownPerson(name) ? '' : name);
  }
  return bySurname;
}

/** False for 特朗普 and 伊万卡·特朗普: who is known by a last name has a given name of his own. */
export function isGivenName(last: string, full: string): boolean {
  const given = GIVEN_NAMES.get(last);
  return given === undefined || given.some((name) => full.startsWith(name));
}

/** What bodies are called after and nobody calls them by. */
const MODIFIERS: ReadonlySet<string> = new Set(
  '国际 国家 世界 全国 全球 环球 人民 外交 经济 财经 金融 新闻 社会 社交 地理 青年 时代 中央 联合 南方 北方 东方 西方 华人 海外 民主 自由 工人 农民 法制 法治 科技 科学 教育 体育 文化 艺术 音乐 电影 餐厅 酒店 大众 公共 公民'.split(
    ' ',
  ),
);

/** 中国移动, 人民日报, 国际泳联: a place or an ordinary word stands before the word that names the body. */
function isModified(name: string): boolean {
  const first = name.slice(0, 2);
  return (
    MODIFIERS.has(first) ||
    PLACE_LIST.includes(first) ||
    isOrdinary(first) ||
    isOrdinary(name.slice(2))
  );
}

/** The short forms that a full name may be printed under. */
export function listParts(name: string): string[] {
  if (/^[A-ZÀ-Þ]/u.test(name)) {
    const words = name.split(/\s+/u);
    return words.length === 2 || words.length === 3 ? [words.at(-1) ?? ''] : [];
  }
  const parts = name.split(/[·•・‧∙．\s]+/u).filter((part) => part.length >= 2);
  // 吉恩·莫兰德·马克迪西 goes by her first or last name; 莫兰德 is somebody else.
  if (parts.length > 1)
    return [...new Set([parts.at(-1) ?? '', parts[0] ?? '', parts.slice(1).join('')])];
  const isHan = /^\p{Script=Han}+$/u.test(name);
  if (isHan && name.length === 4 && !isModified(name)) return [name.slice(0, 2)];
  return [];
}
