import { foldForm } from '../text/fold-form.ts';

/** What a code point is, as bits. */
const KNOWN = 1;
/** A letter, mark or digit; everything else parts words. */
const WORD = 2;
const LETTER = 4;
const HAN = 8;
/** Bits of every UTF-16 unit that was met. */
const kinds = new Uint8Array(0x10000);
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
    const kind = findKind(code);
    if ((kind & WORD) === 0) {
      words += folded.slice(start, index);
      start = end;
      // don't is one word.
      const next = code === APOSTROPHE ? findKind(folded.codePointAt(end) ?? 0) : 0;
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

function findKind(code: number): number {
  if (code > 0xffff) return readKind(code);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = readKind(code);
  kinds[code] = kind;
  return kind;
}

function readKind(code: number): number {
  const character = String.fromCodePoint(code);
  return (
    KNOWN |
    (/[\p{L}\p{M}\p{N}]/u.test(character) ? WORD : 0) |
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/\p{Script=Han}/u.test(character) ? HAN : 0)
  );
}

/** True where a folded text has words enough to recognise it elsewhere: 8 Chinese characters or 5 words; an address has none. */
export function isLongEnoughToRecognise(words: string): boolean {
  if (/\bhttps? /u.test(words)) return false;
  if (/\p{Script=Han}/u.test(words)) return words.length >= 8;
  return words.split(' ').length >= 5;
}
