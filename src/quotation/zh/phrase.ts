import * as character from './characters.ts';
import { isAt } from './characters.ts';
import type { MentionKind } from '../../speaker/speaker.ts';
import * as flag from './word-flags.ts';

/** A phrase for a person, a body or a text within one clause. */
export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Position of the name among the paragraph's names, -1 where the phrase is no name. */
  readonly name: number;
  /** Spoken to, spoken about, a companion, or the object of a verb. */
  readonly isObject: boolean;
  /** A text or body in which something stands (回忆录里). */
  readonly isPlace: boolean;
  /** Only the owner of what follows (X的…). */
  readonly isOwner: boolean;
  readonly isUnnamed: boolean;
  /** Ends a relative clause (总部位于佛山的集团): what stands before it in the clause is part of it. */
  readonly closesRelative: boolean;
  /** Stands behind a verb whose object may be a clause (他记得警察说): the subject of a verb right behind. */
  readonly opensClause: boolean;
}

/** A phrase that its clause may still show in another light. */
export type PhraseDraft = { -readonly [Key in keyof NounPhrase]: NounPhrase[Key] };

const COLLECTIVE =
  /们$|人们$|民众$|网友$|网民$|众人$|人群$|[%％]的|分之[一二三四五六七八九]的|[\d一二三四五六七八九]成的?|^(?:许多|不少|很多|好多|众多|一些|另一些|部分|部份|多数|大多数|绝大多数|绝大部分|绝大部份|其他|其它|其余|所有|几[位名个]|多[位名家]|数[位名]|大部分|有些|有的|某些|更多|少数|大批|一众|越来越多)/u;
/** 两个警察, 这两位女子, 数百万乘客: more than one, whom no 他 or 她 means. */
const SEVERAL =
  /^(?:[这那该]|其中|另外?)?(?:[两二三四五六七八九十]+|[数几多]|[上成数]?[百千万十亿]+)[百千万多余]*[名位个对](?!人$)|^\d[\d,.]*\s?[百千万亿多余]*[名位个对]|^[数上][百千万亿]+|^(?:这|那)些|^一(?:对|群|批|伙|帮|众)/u;
/** Dates, counts of pages and parts, 的, and what a verb left behind; begins with a character of LEAD. */
const DATE_AHEAD =
  /^(?:[了着过（）()—–-]|[\s\d]*岁的|[\s\d,]+(?![\s\d,.多余]*[名位个家%％成])(?:[年月日号时点分秒]|[页章节条篇封段字]的?)?|[年月日号]|[一二三四五六七八九十]+月|的)+/u;

/** 总部设在巴黎的国际能源署: where a body has its seat is no part of its name. */
const SEAT_AHEAD = /^总部(?:设|位)?[于在][^，。]{1,10}?的/u;

/** 不愿透露姓名的, 要求不具名的: what one does not tell is no part of who one is. */
const UNTOLD = /^(?:(?:真实)?(?:姓名|名字|姓氏|身份|身分|具体姓名|真名|全名|名)的|具名的?)/u;

/** Where a phrase begins when dates and 的 are left out at its head. */
export function skipLead(text: string, start: number, before: number): number {
  if (start >= before) return start;
  const untold = UNTOLD.exec(text.slice(start, Math.min(before, start + 8)));
  if (untold !== null) return start + untold[0].length;
  const isSeat = text.charAt(start) === '总';
  if (!isSeat && !isAt(text, start, character.LEAD)) return start;
  const lead = (isSeat ? SEAT_AHEAD : DATE_AHEAD).exec(text.slice(start, before));
  return start + (lead?.[0].length ?? 0);
}

/** A phrase from its place and the class of its head. */
export function createPhrase(
  text: string,
  start: number,
  end: number,
  flags: number,
  isObject: boolean,
  isUnnamed: boolean,
): PhraseDraft {
  const kind = findPhraseKind(text.slice(start, end), flags);
  // 回忆录里, 网上: a place, not a subject.
  const isPlace = (flags & flag.PERSON) === 0 && isAt(text, end, character.INSIDE);
  return {
    start,
    end,
    kind,
    name: -1,
    isObject,
    isPlace,
    isOwner: false,
    isUnnamed,
    closesRelative: false,
    opensClause: false,
  };
}

/** What kind of mention a phrase is, by its words and the class of its head. */
export function findPhraseKind(phrase: string, flags: number): MentionKind {
  if ((flags & (flag.TEXT | flag.BOOK)) !== 0) return 'DOCUMENT';
  if (COLLECTIVE.test(phrase)) return 'COLLECTIVE';
  if ((flags & flag.PERSON) !== 0 && SEVERAL.test(phrase)) return 'COLLECTIVE';
  return (flags & flag.BODY) !== 0 ? 'NAME' : 'ROLE';
}
