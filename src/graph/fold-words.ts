import { foldForm } from '../text/fold-form.ts';

/**
 * A text with its punctuation and white space gone, scripts, widths and case folded: equal for texts that
 * say the same words. Words in letters are parted by one space, Chinese is not.
 *
 * @example
 * foldWords('「氣候，變了。」') // '气候变了'
 * foldWords('“It is, now, law.”') // 'it is now law'
 */
export function foldWords(text: string): string {
  return foldForm(text)
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** True where a folded text has words enough to recognise it elsewhere: 8 Chinese characters or 5 words; an address has none. */
export function isLongEnoughToRecognise(words: string): boolean {
  if (/\bhttps? /u.test(words)) return false;
  if (/\p{Script=Han}/u.test(words)) return words.length >= 8;
  return words.split(' ').length >= 5;
}
