import * as character from './characters.ts';
import { isAt } from './characters.ts';
import { PLACES } from './places.ts';
import type { PlacedName } from './items.ts';

/** Offices that every city or every state has: the one of a place is not that of another. */
export const LOCAL_BODY =
  /^(?:卫健委|发改委|网信办|纪委|疾控中心|外交部|国防部|财政部|商务部|教育部|司法部|农业部|央行|最高法院)$/u;
const LOCAL_PLACES: ReadonlySet<string> = new Set(PLACES.filter((place) => place !== '中国'));

/** The place right before an office: 黄冈市, 武汉, 韩国; empty where there is none. */
export function findPlaceBefore(text: string, start: number): string {
  for (const length of [2, 3, 4]) {
    const place = text.slice(Math.max(0, start - length), start);
    if (LOCAL_PLACES.has(place.replace(/[市省]$/u, ''))) return place;
  }
  return /.[市省县区州]$/u.test(text.slice(0, start)) ? text.slice(start - 2, start) : '';
}

/** True for an owner (某某的) and behind a preposition of objects (与某某). */
export function isAside(text: string, { start, end }: PlacedName): boolean {
  return text.charAt(end) === '的' || isAt(text, start - 1, character.OBJECT_MARK);
}

/** True inside 《》: a body in the title of a text is not there to speak. */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** True where a subject stands: at the head of a clause. */
export function isSubjectPlace(text: string, start: number): boolean {
  return start === 0 || isAt(text, start - 1, character.CLAUSE_END);
}

/** Where people speak, seldom who speaks. */
export const PLATFORM =
  /^(?:微博|新浪微博|微信|抖音|快手|知乎|豆瓣|推特|脸书|Twitter|Facebook|Instagram|YouTube|TikTok|Telegram|Reddit|LINE)$/iu;
const SPEAKS =
  /^\s?(?:公司|方面|官方|平台方|也|还|则|曾|已|昨|今|当|周|\d|表示|称|说|宣布|回应|否认|承认|指出|强调|解释|透露|声明|要求|认为|的(?:发言人|声明|一位|一名|高管|负责人|代表)|[（(])/u;

/** True for a platform that stands as the one who speaks, not as the place where others do (发微博称, 在微信上). */
export function isPlatformSubject(text: string, start: number, end: number): boolean {
  const isAtHead = isSubjectPlace(text, start) || /[但而据]$/u.test(text.slice(start - 1, start));
  return isAtHead && SPEAKS.test(text.slice(end, end + 4));
}

const CALLED_AFTER =
  /^(?:医学院|学院|大学|基金会|奖|路|大道|广场|纪念|体育馆|体育场|图书馆|国际机场|机场|号)/u;

/** 李嘉诚医学院: true where what follows a name makes it a body's or a place's. */
export function isCalledAfter(text: string, end: number): boolean {
  return CALLED_AFTER.test(text.slice(end, end + 4));
}
