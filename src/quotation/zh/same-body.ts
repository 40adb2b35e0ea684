import { PLACES } from './places.ts';

/* Which of the bodies that an article has named a phrase like 该公司 or 这家机构 can come back to. */

/** 该公司; 该市市委 is none that was named, 这些公司 are more than one. */
const SAME_BODY =
  /^(?:这|那|该|前述|上述|此)[一]?[个家]?((?!些|[两二三四五六七八九十几数多])[^市省县区州]{1,4})$/u;
/** How many bodies back 该公司 may go. */
const MOST_RECENT = 6;

const PLACE_NAMES: ReadonlySet<string> = new Set(PLACES);
const PLACE = /(?:国|省|市|县|州)$/u;
const STATE =
  /(?:政府|当局|军方|警方|检方|官方|方面|白宫|五角大楼|国会|议会|议院|国务院|法院|检察院|法庭|使馆|领事馆|(?<!俱乐)部|局|署|厅|央行|纪委|监委|党|府)$|^[中美日俄英法德韩朝港台]方$/u;
const PRESS =
  /(?:报|报业|周刊|月刊|杂志|通讯社|电视台|广播电台|媒体|新闻社?|学人|路透社?|法新社|美联社|财新)$/u;
const SOCIETY =
  /(?:大学|学院|学校|中学|医院|研究所|研究院|研究中心|智库|协会|学会|工会|商会|联合会|委员会|理事会|基金会|组织|联盟|教会|教廷)$/u;
const FIRM = /(?:公司|企业|集团|银行|银行业|券商)$/u;
const LATIN = /^[A-Za-z]/u;

/** What a word for a body is not said of: a ministry, a country and a newspaper are no 公司. */
const NEVER: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/(?:公司|企业|集团|厂商|巨头)$/u, [STATE, PRESS, SOCIETY]],
  [/组织$/u, [STATE, PRESS, FIRM]],
  [/(?:网站|平台|团队)$/u, [STATE, SOCIETY]],
  [/(?:机构|部门)$/u, []],
];

/** Bodies in the order in which an article named them last, newest first. */
export class RecentBodies {
  private bodies: readonly number[] = [];

  note(index: number): void {
    this.bodies = [index, ...this.bodies.filter((other) => other !== index)].slice(0, MOST_RECENT);
  }

  /** The newest of those that a phrase like 该公司 can mean; null for none, and for other phrases. */
  find(phrase: string, nameOf: (index: number) => string): number | null {
    const word = SAME_BODY.exec(phrase)?.[1];
    if (word === undefined) return null;
    return this.bodies.find((index) => isBodyCalled(word, nameOf(index))) ?? null;
  }
}

/**
 * True where a body can be called by a word for a kind of body. Beyond the words that fit many (公司, 机构) the name
 * must have the same end (该部: 外交部), as far as it is Chinese.
 *
 * @example
 * 公司, 国家安全局 → false; 公司, 谷歌 → true; 部, 白宫 → false
 */
function isBodyCalled(word: string, name: string): boolean {
  if (name.endsWith(word)) return true;
  const kinds = NEVER.find(([words]) => words.test(word));
  if (kinds === undefined) return LATIN.test(name) || name.endsWith(word.slice(-1));
  if (PLACE_NAMES.has(name) || PLACE.test(name)) return false;
  return !kinds[1].some((kind) => kind.test(name));
}
