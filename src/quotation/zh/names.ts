import { COMMON_COMPOUNDS } from './common-compounds.ts';
import { COMMON_WORDS } from './common-words.ts';
import * as character from './characters.ts';
import { findClass, findClasses, isAt } from './characters.ts';
import { isOrdinary } from './lexicon.ts';
import { isKnownBody } from './known-names.ts';
import {
  type AddName,
  FIRST_NAMES,
  findLatinSubjects,
  LATIN_BODY,
  LATIN_NAME,
  LATIN_TITLE,
} from './latin-names.ts';
import type { MaskedParagraph } from './masked.ts';
import { NameEvidence } from './name-evidence.ts';
import { isForeign, isForeignUnit, isLongSurname, startsWithSurname } from './name-units.ts';
import { PLACES } from './places.ts';
import { firstTokenFrom, flagsAt, type Tokens } from './tokens.ts';
import * as flag from './word-flags.ts';

/** A name of the article with the Latin form printed beside it. */
export interface FoundName {
  readonly name: string;
  readonly latin: string | null;
  readonly kind: 'PERSON' | 'ORGANISATION';
  /** False where it may as well be a term, a place or an ordinary word: somebody only if somebody speaks. */
  readonly isSure: boolean;
  /** Number of the paragraph, of those given, that prints it first. */
  readonly first: number;
}

const DOT = '·•・‧∙．';
const DOTS = new RegExp(`[${DOT}]`, 'gu');
/** What follows an opening bracket that holds the Latin form. */
const IN_BRACKET = new RegExp(
  `[（(]\\s?(?:[^（）()，,；;A-Z]{0,8}[，,：:]\\s?)?(${LATIN_NAME})(?:[，,；;][^（）()]{0,40})?[）)]`,
  'uy',
);
const BEFORE_BRACKET = new RegExp(`[\\p{Script=Han}${DOT}A-Z.]{2,24}\\s?$`, 'u');
/** The last dotted name of a stretch: 波尔·程与…讨论乔治·奥威尔 names two. */
const DOTTED_END = new RegExp(
  `\\p{Script=Han}{1,12}(?:\\s?[${DOT}]\\s?(?:\\p{Script=Han}{1,8}|[A-Z]\\.?)){1,4}\\s?$`,
  'u',
);
const AFTER_DOT = new RegExp(
  `(?:\\s?[${DOT}]\\s?(?:[A-Z]\\.?(?![a-z])|\\p{Script=Han}{1,8})){1,4}`,
  'uy',
);
const SPLIT_DOTS = new RegExp(`\\s?[${DOT}]\\s?`, 'u');
const BODY_END =
  /(?:公司|集团|银行|基金会|基金|协会|学会|委员会|联合会|联盟|组织|机构|大学|学院|研究所|研究院|实验室|工作室|观察所|观察站|监测站|论坛|智库|中心|医院|杂志|周刊|时报|日报|邮报|电视台|通讯社|法院|部|局|署|社|会|网|报|党|国|州|市|省)$/u;
/** “…”——某某: who signs what is quoted, at the end of its paragraph. */
const SIGNED = new RegExp(
  `[\uE000-\uE002]\\s?[—–-]{1,2}\\s?(${LATIN_NAME}|[\\p{Script=Han}·]{2,12})\\s*(?:[（(，,][^。]{0,30})?$`,
  'u',
);
/** 于海燕（音）, 阿米娜（化名）: a name whose characters are a guess, or that is not the real one. */
const READ_AS = /(\p{Script=Han}{2,4})\s?[（(](?:音(?:译)?|化名|假名)[）)]/gu;
const IS_READ_AS = /(?:音(?:译)?|化名|假名)[）)]/u;
/** 天某, 李某某: a name that is not told in full. */
const SOMEBODY =
  /(?<=^|[，。！？；：、\s\uE000-\uE002])\p{Script=Han}某某?(?=说|表示|称|告诉|认为|回忆|介绍|，|的)/gu;
/** What stands before a name and is no part of it (财政部|长, 之|一). */
const NO_OPENING = /^[叫一了着过等即长员家师官手人者的是与和及在个位名如当]/u;
/** 网友 seaman_7 说: what a user of a platform goes by, before a verb. */
const HANDLE =
  /(?:网友|網友|推友|网民|網民|用户|用戶|博主|账号|帳號)\s?@?([A-Za-z][A-Za-z0-9_]{2,23})\s?(?=[说說称稱道写寫表认認评評回在：:])/gu;
/** A word of a name has a capital, particles aside. */
const LATIN_TERM =
  /(?:^|[\s-])(?!(?:von|van|der|den|bin|ibn|bint|abu|del|della|dos|das|des|ter|ten|zur|und|the|and)\b)[a-z]{4,}/u;
const NO_NAMES: ReadonlySet<string> = new Set([...COMMON_WORDS, ...COMMON_COMPOUNDS, ...PLACES]);

/**
 * Given the paragraphs of an article (folded, with marked strings masked) and their known words, returns
 * the names that it prints: with dots, with Latin in brackets, and those that their surroundings show.
 *
 * @example
 * 首席执行官哈兰德 (Tom Harland) 说 → 哈兰德, Tom Harland
 */
export function findNames(
  paragraphs: readonly MaskedParagraph[],
  tokensOf: readonly Tokens[],
): FoundName[] {
  const found = new Map<string, FoundName>();
  let first = 0;
  const add: AddName = (name, latin, kind = 'PERSON', isSure = true) => {
    const clean = name.trim();
    if (clean.length < 2 || NO_NAMES.has(clean)) return;
    const known = found.get(clean);
    if (known === undefined || (known.latin === null && latin !== null)) {
      const isKnown = isSure || known?.isSure === true;
      found.set(clean, { name: clean, latin, kind, first: known?.first ?? first, isSure: isKnown });
    } else if (isSure && !known.isSure) found.set(clean, { ...known, isSure });
  };
  const evidence = new NameEvidence();
  for (const [order, { text }] of paragraphs.entries()) {
    const tokens = tokensOf[order];
    if (tokens === undefined) continue;
    first = order;
    findKnown(text, tokens, add);
    evidence.addParagraph(text, tokens);
    findBracketed(text, tokens, add);
    // Most patterns need a character that few paragraphs have: one look over the text leaves them out.
    const classes = findClasses(text);
    if ((classes & character.DOT) !== 0) {
      findDotted(text, tokens, (name) => {
        // 人口．农业: a list of words.
        add(name, null, 'PERSON', !name.includes('．') || isForeign(name.replace(DOTS, '')));
      });
    }
    if ((classes & character.LATIN) !== 0) {
      if ((classes & character.USER) !== 0)
        for (const [, handle = ''] of text.matchAll(HANDLE)) add(handle, null);
      findLatinSubjects(text, tokens, add);
    }
    const signed = (classes & character.HYPHEN) === 0 ? null : findSigned(text, tokens);
    if (signed !== null) add(signed, null);
    if ((classes & character.UNSURE_NAME) !== 0) {
      // 录音 is in many texts; the pattern begins with any characters and is slow to find that out.
      if (IS_READ_AS.test(text))
        for (const [, before = ''] of text.matchAll(READ_AS)) add(cutToName(before), null);
      for (const [name] of text.matchAll(SOMEBODY)) add(name, null);
    }
  }
  for (const name of evidence.list()) {
    const isBody = BODY_END.test(name) && name.length > 3;
    add(name, null, isBody ? 'ORGANISATION' : 'PERSON', isBody || !isOrdinary(name));
  }
  // A Latin name that stands in brackets beside another form is no second person.
  for (const { latin } of [...found.values()]) if (latin !== null) found.delete(latin);
  return [...found.values()];
}

/** The name at the end of some characters: a foreign one, else one of three or two. */
function cutToName(before: string): string {
  const foreign = foreignTail(before);
  if (foreign.length >= 3) return foreign;
  return startsWithSurname(before.slice(-3)) ? before.slice(-3) : before.slice(-2);
}

/** Who signs the paragraph; what stands before an office and the office are no part of the name. */
function findSigned(text: string, tokens: Tokens): string | null {
  const found = SIGNED.exec(text);
  const signed = found?.[1];
  if (found === null || signed === undefined) return null;
  const start = found.index + found[0].indexOf(signed);
  let order = firstTokenFrom(tokens, start + signed.length) - 1;
  while (order >= 0 && (tokens.starts[order] ?? 0) >= start) {
    const end = (tokens.ends[order] ?? 0) - start;
    if (((tokens.flags[order] ?? 0) & flag.TITLE) !== 0 && end < signed.length - 1)
      return signed.slice(end);
    order -= 1;
  }
  return signed;
}

function findKnown(text: string, tokens: Tokens, add: AddName): void {
  for (let order = 0; order < tokens.starts.length; order += 1) {
    if (((tokens.flags[order] ?? 0) & flag.KNOWN) === 0) continue;
    const start = tokens.starts[order] ?? 0;
    // 伊万卡·特朗普 is somebody else.
    if (isAt(text, start - 1, character.DOT)) continue;
    const name = text.slice(start, tokens.ends[order]);
    add(name, null, isKnownBody(name) ? 'ORGANISATION' : 'PERSON');
  }
}

/** 研究机构国际能源署: what a body is, before its name. */
const WHAT_IT_IS =
  /^(?:研究|咨询|评级|监管|独立|民间|非营利|国际|政府|智库)?(?:机构|组织|公司|智库|团体|部门)(?=.{4})/u;
/** What the name of a body may begin with. */
const BODY_PART = flag.PLACE | flag.BODY | flag.TEXT;

function findBracketed(text: string, tokens: Tokens, add: AddName): void {
  for (let order = 0; order < tokens.starts.length; order += 1) {
    if (((tokens.flags[order] ?? 0) & flag.BRACKET) === 0) continue;
    const at = tokens.starts[order] ?? 0;
    if (!isAt(text, at, character.OPENING_BRACKET)) continue;
    IN_BRACKET.lastIndex = at;
    const latin = IN_BRACKET.exec(text)?.[1]?.trim().replace(LATIN_TITLE, '');
    if (latin === undefined) continue;
    // 康利中校 (Sean Conley): the rank behind a name is no part of it.
    const rank = findRank(tokens, text.charAt(at - 1) === ' ' ? at - 1 : at);
    const nameEnd = rank ?? at;
    const behind = text.slice(Math.max(0, nameEnd - 25), nameEnd);
    const run = (DOTTED_END.exec(behind) ?? BEFORE_BRACKET.exec(behind))?.[0];
    if (run === undefined) continue;
    const before = dropMeasure(run, text.charAt(nameEnd - run.length - 1));
    const name = trimToName(
      before.trim(),
      nameEnd - (text.charAt(nameEnd - 1) === ' ' ? 1 : 0),
      latin,
      tokens,
    );
    if (name === null) continue;
    const isBody =
      isKnownBody(name) ||
      BODY_END.test(name) ||
      LATIN_BODY.test(latin) ||
      /^[A-Z&.]{2,}$/u.test(latin) ||
      !(/\s|·|-/u.test(latin + name) || isForeign(name));
    // 社交隔离 (Social distancing): a term with its translation.
    if (!isBody && LATIN_TERM.test(latin)) continue;
    add(name, latin, isBody ? 'ORGANISATION' : 'PERSON', isBody || isPersonal(name, latin));
  }
}

/** True where the Latin form, or the characters of the other one, are those of a person's name. */
function isPersonal(name: string, latin: string): boolean {
  const [first = ''] = latin.toLowerCase().split(/[\s.]/u);
  return (
    FIRST_NAMES.has(first) ||
    isForeign(name.replace(DOTS, '')) ||
    (name.length <= 4 && startsWithSurname(name))
  );
}

/** Where the office begins that ends at a place, with a name before it; null where none does. */
function findRank(tokens: Tokens, end: number): number | null {
  const order = firstTokenFrom(tokens, end) - 1;
  const start = tokens.starts[order] ?? 0;
  const isRank = tokens.ends[order] === end && ((tokens.flags[order] ?? 0) & flag.TITLE) !== 0;
  return isRank && start > 1 && tokens.ends[order - 1] !== start ? start : null;
}

/** The name at the end of what stands before a Latin form in brackets; `end` is its place. */
function trimToName(before: string, end: number, latin: string, tokens: Tokens): string | null {
  const dot = before.search(DOTS);
  const start = end - before.length;
  if (dot > 0) {
    const first = before.slice(0, dot).trimEnd();
    return findFirstName(first, start, tokens) + before.slice(first.length);
  }
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? '';
  if (run === '') return null;
  // 分析师伊藤和典, 董事长徐和谊: 和 is a part of the name.
  if (/和.$/u.test(run)) {
    if (isLongSurname(run.slice(-4, -2))) return run.slice(-4);
    if (startsWithSurname(run.slice(-3))) return run.slice(-3);
  }
  let rest = cutFirst(run, end - run.length, tokens);
  // 有关厄本: an ordinary word before the name.
  const tailOnly = foreignTail(rest);
  const lead = rest.length - tailOnly.length;
  if (tailOnly.length >= 2 && lead === 2 && isOrdinary(rest.slice(0, 2))) rest = tailOnly;
  // 美国气候中心组织 (Climate Central): country and field are parts of a body's name.
  if (BODY_END.test(run)) {
    const whole = cutFirst(run, end - run.length, tokens, BODY_PART).replace(WHAT_IT_IS, '');
    if (whole.length >= 4 && whole.length <= 14) return whole;
  }
  const words = latin.split(/\s+/u).length;
  const isPinyin = words <= 3 && /^[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2}$/u.test(latin);
  if (isForeign(rest) && rest.length >= 2 && rest.length <= 8) return rest;
  // 手陈聪敏: a surname's Latin form is short, 洛桑嘉措 (Lobsang …) has none.
  const isShort = latin.split(/\s+/u).some((word) => word.length <= 4);
  if (isPinyin && isShort && rest.length === 4 && startsWithSurname(run.slice(-3))) {
    return run.slice(-3);
  }
  if (rest.length >= 2 && rest.length <= 4) return rest;
  if (isPinyin && startsWithSurname(run.slice(-3))) return run.slice(-3);
  if (BODY_END.test(run)) return rest.length >= 2 && rest.length <= 12 ? rest : null;
  const tail = foreignTail(rest);
  if (tail.length >= 2 && tail.length <= 8) return tail;
  return rest.length >= 2 && rest.length <= 6 ? rest : null;
}

/** What is left of a run of Han when the known words at its beginning are cut off. */
function cutFirst(run: string, start: number, tokens: Tokens, kept = 0): string {
  let cut = 0;
  for (let order = firstTokenFrom(tokens, start); order < tokens.starts.length; order += 1) {
    const end = (tokens.ends[order] ?? 0) - start;
    if (end > run.length - 1) break;
    const kind = tokens.flags[order] ?? 0;
    const separates =
      flag.TITLE |
      flag.HEAD |
      flag.OF |
      flag.AND |
      flag.PREDICATE |
      flag.OBJECT_MARK |
      flag.CONNECTIVE |
      flag.ADVERB |
      flag.CUE |
      flag.INDEFINITE |
      flag.DEMONSTRATIVE |
      flag.PLACE |
      flag.TIME;
    const word = tokens.starts[order] ?? 0;
    // 普拉萨德: the city is a part of the name.
    if (word - start > cut && run.length - cut >= 3 && isForeign(run.slice(cut))) break;
    // 比尔, 肯尼迪: a word of one character may be the beginning of the name.
    const isSound = end - (word - start) === 1 && isForeignUnit(run.charCodeAt(end - 1));
    if ((kind & separates & ~kept) !== 0 && !isSound && run.length - end >= 1) cut = end;
  }
  const rest = run.slice(cut);
  if (kept !== 0) return rest;
  return rest.length > 8 ? foreignTail(rest) || rest.slice(-3) : rest;
}

function findDotted(text: string, tokens: Tokens, add: (name: string) => void): void {
  let done = 0;
  for (;;) {
    const dot = findClass(text, done, text.length, character.DOT);
    if (dot < 0) return;
    done = dot + 1;
    const run = /\p{Script=Han}{1,12}\s?$/u.exec(text.slice(Math.max(0, dot - 13), dot))?.[0];
    const before = run && dropMeasure(run, text.charAt(dot - run.length - 1));
    if (before === undefined) continue;
    AFTER_DOT.lastIndex = dot - (before.endsWith(' ') ? 1 : 0);
    const after = AFTER_DOT.exec(text)?.[0];
    if (after === undefined) continue;
    done = Math.max(done, AFTER_DOT.lastIndex);
    const start = dot - before.length;
    const head = findFirstName(before.trimEnd(), start, tokens);
    const parts = after.trim().split(SPLIT_DOTS).slice(1);
    const separator = SPLIT_DOTS.exec(after)?.[0] ?? '·';
    const last = parts.at(-1) ?? '';
    const lastAt = AFTER_DOT.lastIndex - last.length;
    const tail =
      foreignHead(last, lastAt, tokens) ||
      cutBehindName(last, lastAt, tokens).replace(/(?<=.)[所说的在是].*$/u, '');
    if (head === '' || /\d/u.test(head)) continue;
    add([head, ...parts.slice(0, -1), tail].join(separator));
  }
}

/** 2013年7月某某: the measure of a number is no part of the name behind it. */
function dropMeasure(run: string, left: string): string {
  return /\d/u.test(left) ? run.replace(/^[年月日号时点分秒岁]/u, '') : run;
}

/** The first name before a dot: 评论家迪南德 → 迪南德, 雪克来提 with its first character of no table. */
function findFirstName(run: string, start: number, tokens: Tokens): string {
  const rest = cutFirst(run, start, tokens);
  const tail = foreignTail(rest).replace(/^当(?=..)/u, '');
  if (tail === '') return rest.slice(-2);
  if (NO_OPENING.test(rest)) return tail;
  const missing = rest.length - tail.length;
  const strange = countStrange(rest);
  const isWhole =
    (missing === 1 && (tail.length >= 2 || rest.length === 2)) ||
    // 伊力哈木, 亚历杭德罗: a character of no table inside.
    (strange === 1 && tail.length >= 2 && isForeignUnit(rest.charCodeAt(0)));
  return isWhole ? rest : tail;
}

/** How many characters foreign names are not written with. */
function countStrange(name: string): number {
  let count = 0;
  for (let at = 0; at < name.length; at += 1) if (!isForeignUnit(name.charCodeAt(at))) count += 1;
  return count;
}

/** 沈也暗示: the part of a last name up to the first known word that no name goes on with. */
function cutBehindName(run: string, at: number, tokens: Tokens): string {
  for (let end = 1; end < run.length; end += 1)
    if ((flagsAt(tokens, at + end) & BEHIND_NAME) !== 0) return run.slice(0, end);
  return run;
}

/** What begins behind a name; 威廉姆斯法官 is one 法官. */
const BEHIND_NAME =
  flag.CUE | flag.ADVERB | flag.OBJECT_MARK | flag.PREDICATE | flag.TITLE | flag.PERSON;

function foreignTail(run: string): string {
  let start = run.length;
  while (start > 0 && isForeignUnit(run.charCodeAt(start - 1))) start -= 1;
  return run.slice(start);
}

/** The part of the last name that foreign names consist of, up to the first known word. */
function foreignHead(run: string, at: number, tokens: Tokens): string {
  let end = 0;
  while (end < run.length && isForeignUnit(run.charCodeAt(end))) {
    if (end > 0 && (flagsAt(tokens, at + end) & BEHIND_NAME) !== 0) break;
    end += 1;
  }
  return run.slice(0, end).replace(/(?<=..)[所本]$/u, '');
}
