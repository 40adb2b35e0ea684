import { mendMarks } from './mend-marks.ts';

/** Marks that pair with each other. */
export type MarkFamily =
  | 'CURLY'
  | 'SINGLE'
  | 'CORNER'
  | 'WHITE_CORNER'
  | 'ANGLE'
  | 'SINGLE_ANGLE'
  | 'LOW'
  | 'STRAIGHT'
  | 'APOSTROPHES';

/** One quotation mark as it stands in a text. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly family: MarkFamily;
  readonly role: 'OPEN' | 'CLOSE';
  /** Stands where the other half of its pair belongs: a closing mark before a word, or the reverse. */
  readonly isReversed: boolean;
}

/** Marks whose shape says which half of the pair they are. */
const PAIRED: Readonly<Record<string, readonly [MarkFamily, 'OPEN' | 'CLOSE']>> = {
  '“': ['CURLY', 'OPEN'],
  '”': ['CURLY', 'CLOSE'],
  '‟': ['CURLY', 'OPEN'],
  '〝': ['CURLY', 'OPEN'],
  '〞': ['CURLY', 'CLOSE'],
  '「': ['CORNER', 'OPEN'],
  '」': ['CORNER', 'CLOSE'],
  '﹁': ['CORNER', 'OPEN'],
  '﹂': ['CORNER', 'CLOSE'],
  '｢': ['CORNER', 'OPEN'],
  '｣': ['CORNER', 'CLOSE'],
  '『': ['WHITE_CORNER', 'OPEN'],
  '』': ['WHITE_CORNER', 'CLOSE'],
  '﹃': ['WHITE_CORNER', 'OPEN'],
  '﹄': ['WHITE_CORNER', 'CLOSE'],
  '«': ['ANGLE', 'OPEN'],
  '»': ['ANGLE', 'CLOSE'],
  '‹': ['SINGLE_ANGLE', 'OPEN'],
  '›': ['SINGLE_ANGLE', 'CLOSE'],
  '„': ['LOW', 'OPEN'],
};

/** Marks whose shape does not say it, and those that are marks only when doubled. */
const SINGLES = ['"', '＂', '‘', '’'];
const DOUBLED = ["'", '`'];
/** By UTF-16 unit 1 where a mark may stand: most texts have few, and all of their units are looked at. */
const MAY_BE_MARK = new Uint8Array(0x10000);
for (const sign of [...Object.keys(PAIRED), ...SINGLES, ...DOUBLED])
  MAY_BE_MARK[sign.charCodeAt(0)] = 1;
const WORD = /[\p{L}\p{N}]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What a closing mark is followed by where no word follows. */
const AFTER_CLOSE = /[\s，。！？、；：）,.!?;:)\]—…]/u;
/** What an opening mark is preceded by. */
const BEFORE_OPEN = /[\s，。！？、；：（,.;:([—…\-/]/u;

/** Given a text, returns its quotation marks in order; apostrophes and inch signs are left out. */
export function findMarks(text: string, language: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (MAY_BE_MARK[text.charCodeAt(at)] !== 1) continue;
    const sign = text.charAt(at);
    const isDoubled = DOUBLED.includes(sign);
    if (isDoubled && text.charAt(at + 1) !== sign) continue;
    const mark = readMark(text, at, isDoubled ? sign + sign : sign, language);
    if (mark !== null) marks.push(mark);
    if (isDoubled) at += 1;
  }
  if (marks.length === 0) return marks;
  const used = dropLoneSingles(marks);
  return language === 'zh' ? mendMarks(text, used) : used;
}

function readMark(text: string, at: number, sign: string, language: string): Mark | null {
  const before = at === 0 ? '' : text.charAt(at - 1);
  const after = text.charAt(at + sign.length);
  const paired = PAIRED[sign];
  if (paired !== undefined) {
    const [family, role] = paired;
    const isReversed = role === 'OPEN' ? closesHere(before, after) : opensHere(before, after);
    return { at, length: 1, text: sign, family, role, isReversed };
  }
  if (sign === '‘' || sign === '’') return readSingle(text, at, sign, before, after, language);
  const family = sign === '"' || sign === '＂' ? 'STRAIGHT' : 'APOSTROPHES';
  if (family === 'STRAIGHT' && /\d/.test(before) && /[\sx×,.]/.test(after)) {
    // 6'2" and a 12" record: an inch sign, unless it can close a string; the walk ignores lone ones.
    return { at, length: sign.length, text: sign, family, role: 'CLOSE', isReversed: false };
  }
  const startsWord = before === '' || /[\s(（[—–\-/：:，,「“]/.test(before);
  const isFollowed = after !== '' && !/\s/.test(after);
  const closes = closesHere(before, after) && before !== '' && !/\s/.test(before);
  if (startsWord && isFollowed && !closes) {
    return { at, length: sign.length, text: sign, family, role: 'OPEN', isReversed: false };
  }
  // Between two characters of a script without spaces the shape says nothing: it closes what is
  // open, and opens where nothing is.
  const isReversed = isFollowed && !AFTER_CLOSE.test(after);
  return { at, length: sign.length, text: sign, family, role: 'CLOSE', isReversed };
}

/** True between a space or a mark and a word. */
function opensHere(before: string, after: string): boolean {
  return (before === '' || BEFORE_OPEN.test(before)) && after !== '' && WORD.test(after);
}

/** True before a space or a mark, with neither before it. */
function closesHere(before: string, after: string): boolean {
  return (after === '' || AFTER_CLOSE.test(after)) && before !== '' && !/[：:\s]/.test(before);
}

function readSingle(
  text: string,
  at: number,
  sign: string,
  before: string,
  after: string,
  language: string,
): Mark | null {
  const base = { at, length: 1, text: sign, family: 'SINGLE' as const, isReversed: false };
  const isLatinWord = (character: string): boolean => WORD.test(character) && !CJK.test(character);
  if (sign === '‘') {
    if (isLatinWord(before) || after === '' || /[\s\d]/.test(after)) return null;
    return { ...base, role: 'OPEN' };
  }
  if (isLatinWord(after) && (before === '' || !CJK.test(before))) return null;
  // The plural possessive (the voters’ choice) cannot be told from a closing mark by shape; a mark
  // after punctuation closes for sure, and so does one after a word that does not end in s.
  if (
    language !== 'zh' &&
    /s/i.test(before) &&
    after === ' ' &&
    /^[a-z]/.test(text.slice(at + 2, at + 3))
  )
    return null;
  return { ...base, role: 'CLOSE' };
}

/** Leaves out single marks that cannot pair: an opening one that nothing closes is an apostrophe. */
function dropLoneSingles(marks: readonly Mark[]): Mark[] {
  let hasClose = false;
  const kept: Mark[] = [];
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    if (mark.family === 'SINGLE') {
      if (mark.role === 'CLOSE') hasClose = true;
      else if (!hasClose) continue;
      else hasClose = false;
    }
    kept.push(mark);
  }
  kept.reverse();
  let isOpen = false;
  return kept.filter((mark) => {
    if (mark.family !== 'SINGLE') return true;
    const isUsed = mark.role === 'OPEN' || isOpen;
    isOpen = mark.role === 'OPEN';
    return isUsed;
  });
}
