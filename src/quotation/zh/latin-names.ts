import { createFirstNames } from '../en/first-names.ts';
import * as character from './characters.ts';
import { findClass } from './characters.ts';
import { firstTokenFrom, flagsAt, type Tokens } from './tokens.ts';
import * as flag from './word-flags.ts';

/** Takes a name of the article, with the Latin form beside it; unsure where it may as well be something else. */
export type AddName = (
  name: string,
  latin: string | null,
  kind?: 'PERSON' | 'ORGANISATION',
  isSure?: boolean,
) => void;

const LETTER = 'A-Za-zÀ-ɏ\uFB00-\uFB06';
/** Bounded and without two ways to read one word: long Latin runs cost linear time. */
export const LATIN_NAME = `[A-ZÀ-Þ][${LETTER}.'’\\-]{0,30}(?:\\s[${LETTER}.'’&\\-]{1,30}){0,5}`;
const LATIN = new RegExp(LATIN_NAME, 'uy');
/** Words that only names of bodies have. */
export const LATIN_BODY =
  /\b(?:Inc|Co|Corp|Ltd|LLC|PLC|AG|SA|Group|Bank|University|Institute|Cent(?:er|re)|Association|Organi[sz]ation|Council|Company|Foundation|Press|Times|Journal|Post|News|Union|Consortium|Lab|Society|Committee|Commission|Ministry|Department|Agency|Party|Hut|King|Act|Fund|Capital|Partners|Research|Analytics|Technologies|Systems|Airlines|Motors?|Hotel|School|College|Museum|League|Project|Network|Media|Board|Office|Service|Alliance|Initiative|Program(?:me)?|curve|Curve|Law|Street|Stanley|Suisse|Watch|International)\b/u;
/** First names of people, in lower case, with their gender. */
export const FIRST_NAMES = createFirstNames();
const NOT_SUBJECTS = /^(?:The|A|An|App|APP|In|It|He|She|CEO|CFO|GDP|CPI|AI|IPO|PMI|DNA|PPP)$/u;
/** An office before a Latin name. */
export const LATIN_TITLE =
  /^(?:CEO|CFO|COO|CTO|Dr\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|Dame|Baroness|Gen\.?|General|Sen\.?|Rep\.?)\s(?=[A-Z])/u;
const CAPITAL_WORD = /^[A-ZÀ-Þ][a-zà-ÿ'’-]+$/u;

/** Latin names that speak, or that stand with a known verb behind them. */
export function findLatinSubjects(text: string, tokens: Tokens, add: AddName): void {
  let done = 0;
  for (;;) {
    // Far faster than the pattern at passing over what is not Latin, which is nearly all of a text.
    const start = findClass(text, done, text.length, character.CAPITAL);
    if (start < 0) return;
    LATIN.lastIndex = start;
    const found = LATIN.exec(text)?.[0] ?? text.charAt(start);
    let end = start + found.length;
    done = end;
    while (text.charAt(end) === ' ') end += 1;
    const name = found.trim().replace(LATIN_TITLE, '');
    const kind = flagsAt(tokens, end);
    const words = name.split(/\s+/u);
    const before = firstTokenFrom(tokens, start) - 1;
    const left = tokens.flags[before] ?? 0;
    const leftEnd = tokens.ends[before] ?? 0;
    const isTitled = (left & flag.TITLE) !== 0 && start - leftEnd <= 1;
    if (
      words.length > 1 &&
      words.length <= 4 &&
      !LATIN_BODY.test(name) &&
      (isTitled || FIRST_NAMES.has((words[0] ?? '').toLowerCase()))
    ) {
      add(name, null);
      continue;
    }
    // Amelia 没准会, Mei Mui 赶紧蹲下: at the head of a clause, whatever follows.
    const isHead =
      start === 0 ||
      // Nothing but a space parts it from the known word before it.
      ((left & (flag.PAUSE | flag.STOP)) !== 0 && text.slice(leftEnd, start).trim() === '');
    const isPersonal =
      words.length === 1
        ? FIRST_NAMES.has(name.toLowerCase())
        : words.length <= 4 && words.every((word) => CAPITAL_WORD.test(word));
    if (isHead && isPersonal && !NOT_SUBJECTS.test(name) && !LATIN_BODY.test(name)) {
      add(name, null, 'PERSON', false);
      continue;
    }
    const isSubject =
      isTitled ||
      (kind & (flag.CUE | flag.ADVERB | flag.OBJECT_MARK)) !== 0 ||
      /[（(]/u.test(text.charAt(end));
    if (!isSubject || name.length < 3 || NOT_SUBJECTS.test(name)) continue;
    if ((kind & flag.CUE) === 0 && !isTitled && words.length === 1) continue;
    const isPerson =
      (words.length > 1 || isTitled) && !LATIN_BODY.test(name) && (left & flag.BODY) === 0;
    add(name, null, isPerson ? 'PERSON' : 'ORGANISATION', !isPerson || isTitled);
  }
}
