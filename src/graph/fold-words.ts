import { findKinds, HAN, LETTER, MARK, NUMBER } from '../text/character-kinds.ts';
import { foldForm } from '../text/fold-form.ts';

/** What words consist of; everything else parts them. */
const WORD = LETTER | MARK | NUMBER;
const APOSTROPHE = 0x27;

/**
 * A text with its punctuation and white space gone, scripts, widths and case folded: equal for texts that
 * say the same words. Words in letters are parted by one space, Chinese is not.
 *
 * @example
 * foldWords('「氣候，變了。」') // '气候变了'
 * foldWords('“It is, now, law.”') // 'it is now law'
 */
export function foldWords(text: string): string {
  const folded = foldForm(text);
  let words = '';
  let start = 0;
  /** Of the last character of a word, and of the one right before this, 0 where it parts words. */
  let last = HAN;
  let before = 0;
  for (let index = 0; index < folded.length;) {
    const code = folded.codePointAt(index) ?? 0;
    const end = index + (code > 0xffff ? 2 : 1);
    const kind = findKinds(code);
    if ((kind & WORD) === 0) {
      words += folded.slice(start, index);
      start = end;
      // don't is one word.
      const next = code === APOSTROPHE ? findKinds(folded.codePointAt(end) ?? 0) : 0;
      if ((before & next & LETTER) === 0) before = 0;
    } else {
      if (before === 0 && ((last | kind) & HAN) === 0) words += ' ';
      before = kind;
      last = kind;
    }
    index = end;
  }
  return words + folded.slice(start);
}

/** True where a folded text has words enough to recognise it elsewhere: 8 Chinese characters or 5 words; an address has none. */
export function isLongEnoughToRecognise(words: string): boolean {
  if (/\bhttps? /u.test(words)) return false;
  if (/\p{Script=Han}/u.test(words)) return words.length >= 8;
  return words.split(' ').length >= 5;
}
