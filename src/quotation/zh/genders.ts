import * as character from './characters.ts';
import { findClass, isAt } from './characters.ts';
import { isKnownPerson, KNOWN_WOMEN } from './known-names.ts';
import { FIRST_NAMES } from './latin-names.ts';

/** 1 for a woman, -1 for a man, 0 where nothing tells; between where it is only likely. */
export type GenderScore = number;

/** Each of these patterns begins with a character of KIN. */
const WOMAN_AFTER = /^(?:女士|小姐|太太|夫人|姐|阿姨|奶奶|大妈|女王|公主)/u;
const MAN_AFTER = /^(?:先生|爵士|大爷|大叔|爷爷|叔叔|神父|国王|王子)/u;
const WOMAN_BEFORE =
  /(?:女\p{Script=Han}{0,3}|妻子|母亲|女儿|姐姐|妹妹|遗孀|奶奶|外婆|婆婆|阿姨|太太|公主|女王)$/u;
const MAN_BEFORE = /(?:丈夫|父亲|儿子|哥哥|弟弟|男友|爷爷|公公|男演员|王子|国王|男子)$/u;
const WOMAN_PHRASE = /女(?!儿|婿)|妻子|母亲|女儿|姐姐|妹妹|奶奶|外婆|婆婆|阿姨|太太|妈妈|公主/u;
const MAN_PHRASE = /男|丈夫|父亲|儿子|哥哥|弟弟|爷爷|公公|岳父|爸爸|叔叔|大爷|神父/u;

const WOMEN: ReadonlySet<string> = new Set(KNOWN_WOMEN);

/** Gathers what an article says about the gender of its people. */
export class Genders {
  private readonly scores = new Map<number, number>();

  /** Looks at one mention of a speaker in a folded text. */
  note(speaker: number, text: string, start: number, end: number): void {
    if (isAt(text, end, character.KIN)) {
      const after = text.slice(end, end + 2);
      if (WOMAN_AFTER.test(after)) this.add(speaker, 3);
      else if (MAN_AFTER.test(after)) this.add(speaker, -3);
    }
    const from = Math.max(0, start - 4);
    if (findClass(text, from, start, character.KIN) < 0) return;
    const before = text.slice(from, start);
    if (WOMAN_BEFORE.test(before)) this.add(speaker, 2);
    else if (MAN_BEFORE.test(before)) this.add(speaker, -2);
  }

  /** Looks at the phrase of somebody unnamed. */
  notePhrase(speaker: number, phrase: string): void {
    if (WOMAN_PHRASE.test(phrase)) this.add(speaker, 2);
    else if (MAN_PHRASE.test(phrase)) this.add(speaker, -2);
  }

  /** Looks at a printed form: the Latin first name says it, the end of a Chinese name hints at it. */
  noteName(speaker: number, name: string): void {
    if (isKnownPerson(name)) {
      this.add(speaker, WOMEN.has(name) ? 2.5 : -2.5);
      return;
    }
    const first = isAt(name, 0, character.LATIN) ? /^[A-Z][a-z]+/u.exec(name)?.[0] : undefined;
    if (first !== undefined) {
      const gender = FIRST_NAMES.get(first.toLowerCase());
      if (gender !== undefined) this.add(speaker, gender === 'FEMALE' ? 2.5 : -2.5);
      return;
    }
    const dot = name.search(/[·•]/u);
    const end = dot > 0 ? dot : name.length;
    if (isAt(name, end - 1, character.WOMAN)) this.add(speaker, 1);
  }

  of(speaker: number): GenderScore {
    return Math.max(-1, Math.min(1, (this.scores.get(speaker) ?? 0) / 2));
  }

  /** What else speaks for a woman (above 0) or a man. */
  add(speaker: number, weight: number): void {
    this.scores.set(speaker, (this.scores.get(speaker) ?? 0) + weight);
  }
}
