import { type HtmlElement, readText } from './parse-html.ts';

const MAX_TEXT = 4000;
/** A text in quotation marks, whatever full stop follows. */
const MARKED = /^(?:“.*”|„.*[“”]|«.*»|‹.*›|「.*」|『.*』|‘.*’|".*")[\s，。．.,!?！？]*$/su;
const OPENING_MARK = /[“„«‹「『‘"]$/u;

/**
 * True for a `q` to which its page gives the marks itself, in it or round it: a browser prints them round
 * every other one.
 *
 * @param before the text before the element
 */
export function hasOwnMarks(node: HtmlElement, before: string): boolean {
  return OPENING_MARK.test(before) || MARKED.test(readText(node, MAX_TEXT));
}
