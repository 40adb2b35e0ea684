import * as character from './characters.ts';
import { findClass, isAt } from './characters.ts';
import { NOT_PERSON_AFTER } from './common-words.ts';
import {
  createSet,
  FOREIGN_UNITS,
  FORM_OF_ADDRESS,
  GIVEN_UNITS,
  LONG_FIRST,
  LONG_SURNAMES,
  SURNAME_UNITS,
} from './name-units.ts';
import { firstTokenFrom, flagsAt, type Tokens } from './tokens.ts';
import * as flag from './word-flags.ts';

/** What a name stands for that its surroundings betray: the same string may stand in many places. */
interface Evidence {
  total: number;
  best: number;
  count: number;
  /** An office or role stands before it somewhere. */
  isTitled: boolean;
  readonly isForeign: boolean;
}

/** 老张, 小贺, 阿庆 */
const FAMILIAR = createSet('老小阿');
/** Words that a given name rarely ends with. */
const LOOSE = flag.ADVERB | flag.OBJECT_MARK | flag.PREDICATE | flag.CUE;
/** Words that no given name consists of. */
const NO_GIVEN = LOOSE | flag.CONNECTIVE | flag.TIME;
const MODAL_LAST = /^[会能可要于向和][也还则均亦又]$/u;
/** 邱垂正今天表示: what is just being done begins with one of a few words. */
const JUST_NAME = /^正(?![在是要准忙面考试逐处值从被当以式常])/u;
/** What a given name hardly ever ends with and a predicate often begins with. */
const LAST_WORD = /[则曾亦边所因答]/u;
const LONGEST_FOREIGN = 8;
const CLAUSE_REACH = 40;
/** How much it says that two characters are those of given names; one says half. */
const GIVEN_WEIGHT = 0.8;
/** One place with a verb of saying behind it, or several weaker ones. */
const ENOUGH_ONCE = 2.5;
const ENOUGH_IN_ALL = 3;
/** What stands behind the name of a place and of nobody. */
const PLACE_BEHIND = /^(?:县|市[委政内区]|当地|本地|境内|全县|口岸)/u;
const DATE = /^\s?\d{1,4}\s?[年月日号號时時点點]/u;
/** Endings that foreign places and things have, not people. */
const PLACE_END = /(?:斯坦|尼亚|利亚|西亚|维亚|比亚|群岛|大学|公司)$/u;

/** Gathers what speaks for each string being somebody's name, over all paragraphs of an article. */
export class NameEvidence {
  private readonly byName = new Map<string, Evidence>();
  /** What looks like a name but is a place's somewhere in the article (龙州县, 龙州当地). */
  private readonly places = new Set<string>();

  /** Names without the last character, where it belongs to them beyond doubt: nobody's. */
  private readonly cutShort = new Set<string>();

  /** Looks at every place of a paragraph where a name may begin. */
  addParagraph(text: string, tokens: Tokens): void {
    this.addSubjects(text, tokens);
    let done = 0;
    /** Number of the last word that starts before the place. */
    let order = -1;
    for (const at of tokens.openings) {
      if (at < done) continue;
      while ((tokens.starts[order + 1] ?? at) < at) order += 1;
      const left = weighLeft(text, at, tokens, order);
      if (left === 0) continue;
      const end = this.addForeign(text, at, left, tokens);
      if (end > 0) {
        done = end;
        continue;
      }
      this.addChinese(text, at, left, tokens);
    }
  }

  /**
   * 副总经理智静说: what stands between an office and a verb of saying is a name, whatever its surname; so is
   * what stands between the beginning of a sentence and such a verb more than once.
   */
  private addSubjects(text: string, tokens: Tokens): void {
    for (let order = -1; order + 1 < tokens.starts.length; order += 1) {
      const kind = order < 0 ? flag.STOP : (tokens.flags[order] ?? 0);
      const isTitle = (kind & flag.TITLE) !== 0;
      if (!isTitle && (kind & (flag.STOP | flag.QUOTED)) === 0) continue;
      const start = order < 0 ? 0 : (tokens.ends[order] ?? 0);
      if (isTitle && this.addJoined(text, start, tokens)) continue;
      const end = tokens.starts[order + 1] ?? 0;
      if (end - start < 2 || end - start > 3) continue;
      if (((tokens.flags[order + 1] ?? 0) & flag.SAYING) === 0) continue;
      const name = text.slice(start, end);
      if (!isHan(text, start, end) || hasNoName(text, start, end) || hasWord(tokens, start, end))
        continue;
      if (isTitle) this.add(name, 2, 2, false);
      else this.add(name, 0.6, 1, false);
    }
  }

  /** 董事长徐和谊说, 秘书长刘澄清表示: the given name begins with a word that joins, or is a word. */
  private addJoined(text: string, start: number, tokens: Tokens): boolean {
    const end = start + 3;
    const begins =
      (flagsAt(tokens, start + 1) & flag.AND) !== 0 && (tokens.cover[end - 1] ?? 0) === 0;
    // 李希信: the first two characters are somebody else's name.
    const isLonger =
      (flagsAt(tokens, start) & flag.KNOWN) !== 0 &&
      isOneWord(tokens, start, end - 1) &&
      (flagsAt(tokens, end - 1) & flag.CLASSES & ~flag.TEXT) === 0 &&
      !isAt(text, end - 1, character.NOT_IN_NAME);
    const isJoined =
      (isLonger ||
        ((begins || isOneWord(tokens, start + 1, end)) && (tokens.cover[start] ?? 0) === 0)) &&
      SURNAME_UNITS[text.charCodeAt(start)] === 1 &&
      isHan(text, start, end) &&
      (flagsAt(tokens, end) & (flag.CUE | flag.ADVERB | flag.OBJECT_MARK)) !== 0;
    if (isJoined) this.add(text.slice(start, end), 2, 2, false);
    return isJoined;
  }

  /** The strings that are names, longest first where one continues another. */
  list(): string[] {
    const names: string[] = [];
    for (const [name, { total, best, count, isTitled, isForeign }] of this.byName) {
      if ((isForeign && PLACE_END.test(name)) || this.places.has(name)) continue;
      if (this.cutShort.has(name)) continue;
      const isShort = name.length === 2;
      const enough = isTitled ? ENOUGH_ONCE - 0.25 : isShort ? ENOUGH_ONCE + 0.4 : ENOUGH_ONCE;
      const isNick = isShort && FAMILIAR[name.charCodeAt(0)] === 1;
      // A foreign name at the head of a sentence, with an adverb or a preposition behind it.
      if (isForeign && name.length >= 3 && best >= 1.5) {
        names.push(name);
        continue;
      }
      if (isForeign && count >= 3 && total >= ENOUGH_IN_ALL && best >= 1.2) {
        names.push(name);
        continue;
      }
      if (isNick && best >= 1) {
        names.push(name);
        continue;
      }
      const isOften =
        count >= 2 && total >= (isShort ? 3.5 : ENOUGH_IN_ALL) && best >= (isShort ? 1.6 : 1.4);
      if (best >= enough || isOften) names.push(name);
    }
    return names;
  }

  private addForeign(text: string, at: number, left: number, tokens: Tokens): number {
    let end = at + 1;
    while (
      end < text.length &&
      end - at < LONGEST_FOREIGN &&
      FOREIGN_UNITS[text.charCodeAt(end)] === 1 &&
      ((tokens.cover[end] ?? 0) === 0 || isSound(text, at, end, tokens))
    ) {
      end += 1;
    }
    if (end - at < 2 || FOREIGN_UNITS[text.charCodeAt(at)] !== 1) return 0;
    // 当迈尔斯…: when, not a name.
    if (text.charAt(at) === '当' && end - at > 2) return 0;
    if (text.charAt(end - 1) === '所' || text.charAt(end - 1) === '本') end -= 1;
    const isSurname = SURNAME_UNITS[text.charCodeAt(at)] === 1;
    if (end - at === 2 && isSurname) return 0;
    const right = weighRight(text, end, tokens) || (left === 2 ? 0.4 : 0);
    if (right === 0) return 0;
    if (NOT_PERSON_AFTER.test(text.slice(end, end + 4))) return end;
    this.add(text.slice(at, end), left, right, true);
    return end;
  }

  private addChinese(text: string, at: number, left: number, tokens: Tokens): void {
    const long =
      LONG_FIRST[text.charCodeAt(at)] === 1 ? LONG_SURNAMES.get(text.slice(at, at + 2)) : undefined;
    const isSurname = SURNAME_UNITS[text.charCodeAt(at)] === 1;
    if (long === undefined && !isSurname) {
      // 老张, 小贺; behind 阿 any character stands.
      const isNick =
        FAMILIAR[text.charCodeAt(at)] === 1 &&
        (SURNAME_UNITS[text.charCodeAt(at + 1)] === 1 ||
          (text.charAt(at) === '阿' &&
            isHan(text, at + 1, at + 2) &&
            !hasWord(tokens, at, at + 2)));
      if (isNick) this.add(text.slice(at, at + 2), left, weighRight(text, at + 2, tokens), false);
      return;
    }
    if (isSurname && (flagsAt(tokens, at + 1) & flag.TITLE) !== 0) {
      // 王女士, 李某某
      const end = tokens.ends[(tokens.cover[at + 1] ?? 2) - 2] ?? 0;
      if (FORM_OF_ADDRESS.test(text.slice(at + 1, end))) {
        this.add(text.slice(at, end), left, weighRight(text, end, tokens), false);
      }
      return;
    }
    const shortest = long === undefined ? 2 : 3;
    const longest = long === undefined ? 3 : 2 + long;
    let best = 0;
    let length = 0;
    for (let size = longest; size >= shortest; size -= 1) {
      const end = at + size;
      if (end > text.length) continue;
      if (hasNoName(text, at + 1, end) && !isNamedWithHave(text, at, size, tokens)) continue;
      if (!isHan(text, at, end) || isAt(text, end - 1, character.COUNTY)) continue;
      if (PLACE_BEHIND.test(text.slice(end, end + 2))) this.places.add(text.slice(at, end));
      // 柯一再, 毛尽管: the rest is a word of its own.
      if (
        size === 3 &&
        (flagsAt(tokens, at + 1) & NO_GIVEN) !== 0 &&
        isOneWord(tokens, at + 1, end)
      )
        continue;
      // 潘军曾, 姜超则: the last character is a word of its own.
      const isWord =
        (tokens.cover[end - 1] ?? 0) >= 2 &&
        (flagsAt(tokens, end - 1) & LOOSE) !== 0 &&
        !JUST_NAME.test(text.slice(end - 1, end + 1));
      // 王贞会也指出: 会 would stand behind 也 if it were a verb.
      const isName = size === 3 && MODAL_LAST.test(text.slice(end - 1, end + 1));
      const penalty = size === 3 && LAST_WORD.test(text.charAt(end - 1)) ? 1.2 : isWord ? 0.5 : 0;
      const given = weighGivenName(text, at + shortest - 1, end, tokens);
      const right = weighRight(text, end, tokens) - (isName ? -1 : penalty) + given;
      if (isName) this.cutShort.add(text.slice(at, end - 1));
      if (right <= best) continue;
      best = right;
      length = size;
    }
    if (length > 0) this.add(text.slice(at, at + length), left, best, false);
  }

  private add(name: string, left: number, right: number, isForeign: boolean): void {
    const weight = left + right;
    const known = this.byName.get(name);
    if (known === undefined) {
      this.byName.set(name, {
        total: weight,
        best: weight,
        count: 1,
        isTitled: left === 2,
        isForeign,
      });
    } else {
      known.total += weight;
      known.best = Math.max(known.best, weight);
      known.count += 1;
      known.isTitled ||= left === 2;
    }
  }
}

/** 学英, 海: how much it says that all its characters are those of given names, which no known word covers. */
function weighGivenName(text: string, start: number, end: number, tokens: Tokens): number {
  if (end - start > 2) return 0;
  for (let at = start; at < end; at += 1)
    if (GIVEN_UNITS[text.charCodeAt(at)] !== 1 || (tokens.cover[at] ?? 0) !== 0) return 0;
  return end - start === 2 ? GIVEN_WEIGHT : GIVEN_WEIGHT / 2;
}

/** 施泰因迈尔: 因 near the beginning of a foreign name, with more of it behind. */
function isSound(text: string, start: number, at: number, tokens: Tokens): boolean {
  return (
    text.charAt(at) === '因' &&
    at - start <= 2 &&
    tokens.ends[(tokens.cover[at] ?? 0) - 2] === at + 1 &&
    FOREIGN_UNITS[text.charCodeAt(at + 1)] === 1 &&
    (tokens.cover[at + 1] ?? 0) === 0
  );
}

/** 陈有西说: 有 in the middle of a name that speaks. */
function isNamedWithHave(text: string, at: number, size: number, tokens: Tokens): boolean {
  return (
    size === 3 &&
    text.charAt(at + 1) === '有' &&
    (tokens.cover[at + 2] ?? 0) === 0 &&
    !isAt(text, at + 2, character.NOT_IN_NAME) &&
    (flagsAt(tokens, at + 3) & flag.SAYING) !== 0
  );
}

/** What stands before: 0 where no name can begin. `order` is the last word that starts before it. */
function weighLeft(text: string, at: number, tokens: Tokens, order: number): number {
  if (at === 0) return (tokens.cover[at] ?? 0) === 0 || isWordSurname(text, at, tokens) ? 1.6 : 0;
  const entry = tokens.cover[at - 1] ?? 0;
  if (entry === 0) {
    if ((tokens.cover[at] ?? 0) !== 0) return 0;
    // CEO 陈睿
    if (text.charAt(at - 1) === ' ' && (flagsBefore(tokens, at - 1) & flag.TITLE) !== 0) return 2;
    const mark = character.SPACE | character.OPENING_MARK | character.CLOSING_MARK;
    if (isAt(text, at - 1, mark | character.CALLING)) return 0.8;
    return isAt(text, at - 1, character.PARTICLE) ? 0.5 : 0;
  }
  const kind = tokens.flags[order] ?? 0;
  const end = tokens.ends[order] ?? -1;
  if (end !== at) return entry === 1 && (tokens.cover[at] ?? 0) === 0 ? 0.5 : 0;
  const isWord = (tokens.cover[at] ?? 0) !== 0;
  if (isWord && !isWordSurname(text, at, tokens)) return 0;
  if ((kind & flag.TITLE) !== 0) return 2;
  if (isWord) return (kind & (flag.STOP | flag.QUOTED)) !== 0 ? 0.9 : 0;
  if ((kind & (flag.PAUSE | flag.STOP | flag.QUOTED)) !== 0) return 1;
  if ((kind & (flag.PERSON | flag.BODY)) !== 0) return 0.9;
  if ((kind & (flag.BRACKET | flag.CONNECTIVE | flag.AND | flag.TIME)) !== 0) return 0.8;
  if ((kind & (flag.OBJECT_MARK | flag.ADVERB | flag.OF | flag.CUE | flag.PREDICATE)) !== 0)
    return 0.6;
  return (kind & flag.PLACE) !== 0 ? 0.3 : 0;
}

/** 曾, 于, 常: a word that is a surname where a character of given names follows. */
function isWordSurname(text: string, at: number, tokens: Tokens): boolean {
  return (
    isAt(text, at, character.SURNAME_WORD) &&
    (tokens.cover[at + 1] ?? 0) === 0 &&
    GIVEN_UNITS[text.charCodeAt(at + 1)] === 1
  );
}

/** Flags of the word that ends at a place, 0 where none does. */
function flagsBefore(tokens: Tokens, place: number): number {
  const order = firstTokenFrom(tokens, place) - 1;
  return tokens.ends[order] === place ? (tokens.flags[order] ?? 0) : 0;
}

/** What stands behind: 0 where no name can end. */
function weighRight(text: string, end: number, tokens: Tokens): number {
  if (end >= text.length) return 0.3;
  const kind = flagsAt(tokens, end);
  if (kind === 0) {
    if (isAt(text, end, character.SPACE | character.DIGIT)) {
      if (/^\s[（(]音/u.test(text.slice(end, end + 3))) return 2;
      // 李明远 3 月 1 日在会上说: a date stands where an adverb would.
      if (DATE.test(text.slice(end, end + 8)))
        return leadsToSaying(tokens, firstTokenFrom(tokens, end)) ? 1.7 : 0.6;
    }
    const opens = character.SPACE | character.OPENING_MARK | character.OPENING_BRACKET;
    return isAt(text, end, opens) ? 0.3 : 0;
  }
  if ((kind & flag.SAYING) !== 0) return 2;
  if ((kind & flag.BRACKET) !== 0 && /^\s?[（(]音/u.test(text.slice(end, end + 3))) return 2;
  if ((kind & flag.STATING) !== 0) return 1.9;
  if ((kind & flag.TITLE) !== 0) return 2;
  if ((kind & flag.PREDICATE) !== 0 && text.charAt(end) === '是') return 0.9;
  const isLed =
    (kind & (flag.ADVERB | flag.OBJECT_MARK | flag.TIME)) !== 0 || text.charAt(end) === '就';
  if (isLed && leadsToSaying(tokens, firstTokenFrom(tokens, end)))
    return /[对向]/u.test(text.charAt(end)) ? 2.3 : 1.7;
  if ((kind & flag.ADVERB) !== 0) return 0.8;
  if ((kind & (flag.OBJECT_MARK | flag.PREDICATE | flag.TIME)) !== 0) return 0.6;
  if ((kind & (flag.OF | flag.AND | flag.PAUSE | flag.STOP | flag.BRACKET)) !== 0) return 0.4;
  return 0;
}

/** 林若梅在会上对记者说: the clause that goes on with a token ends with a verb of saying, so that its head is who speaks. */
function leadsToSaying(tokens: Tokens, first: number): boolean {
  const from = tokens.starts[first] ?? 0;
  for (let order = first; order < tokens.starts.length; order += 1) {
    const kind = tokens.flags[order] ?? 0;
    if ((tokens.starts[order] ?? 0) - from > CLAUSE_REACH) return false;
    if ((kind & flag.SAYING) !== 0) return true;
    if ((kind & (flag.PAUSE | flag.STOP)) !== 0) return false;
  }
  return false;
}

function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) return false;
  }
  return true;
}

/** True where a stretch has a character that no given name has. */
function hasNoName(text: string, start: number, end: number): boolean {
  return findClass(text, start, end, character.NOT_IN_NAME) >= 0;
}

/** True where one known word fills a stretch. */
function isOneWord(tokens: Tokens, start: number, end: number): boolean {
  const entry = tokens.cover[start] ?? 0;
  return entry >= 2 && tokens.ends[entry - 2] === end;
}

function hasWord(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((tokens.cover[at] ?? 0) !== 0) return true;
  return false;
}
