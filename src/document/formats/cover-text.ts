import { foldLetters } from '../../text/fold-letters.ts';

const MIN_SENTENCE = 12;
const MAX_SENTENCES = 400;

/**
 * Returns the share of a text's sentences, by their length, that some HTML holds; marks, spaces and tags
 * do not count. 1 for a text without sentences.
 */
export function coverText(text: string, html: string): number {
  const page = fold(html.replace(/<[^>]*>/g, ' '));
  let [all, found] = [0, 0];
  for (const sentence of text.split(/[.!?。！？\n]+/u).slice(0, MAX_SENTENCES)) {
    const folded = fold(sentence);
    if (folded.length < MIN_SENTENCE) continue;
    all += folded.length;
    if (page.includes(folded)) found += folded.length;
  }
  return all === 0 ? 1 : found / all;
}

function fold(text: string): string {
  return foldLetters(text.replace(/&[a-z]{2,8};|&#\w{1,7};/gi, ''));
}
