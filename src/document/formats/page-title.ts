import { foldLetters } from '../../text/fold-letters.ts';
/** What sites put between the headline and their name. */
const SEPARATOR = /\s+[|·•»«–—-]\s+|\s*[|_｜]\s*|\s+::\s+/gu;

/**
 * Returns the headline in the title of a page: without the site's name, where it is known or where a
 * heading of the page prints the rest of the title. A title that only may hold a name stays whole.
 *
 * @param headings texts of the page's headings, the main one first
 * @example splitSiteName('Quay closed - The Example Post', null, ['Quay closed']) // 'Quay closed'
 */
export function splitSiteName(
  title: string,
  siteName: string | null,
  headings: readonly string[],
): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  const parts = findParts(whole);
  const site = foldLetters(siteName ?? '');
  const printed = headings.find((heading) => {
    const folded = foldLetters(heading);
    return folded !== '' && parts.some((part) => foldLetters(part) === folded);
  });
  if (printed !== undefined)
    return parts.find((part) => foldLetters(part) === foldLetters(printed)) ?? whole;
  const separators = [...whole.matchAll(SEPARATOR)];
  const [first, last] = [separators[0], separators.at(-1)];
  if (site === '' || first === undefined || last === undefined) return whole;
  if (foldLetters(whole.slice(last.index)) === site) return whole.slice(0, last.index).trim();
  const rest = whole.slice(first.index + first[0].length).trim();
  return foldLetters(whole.slice(0, first.index)) === site ? rest : whole;
}

/* The title itself, and what stands before, after and between its separators. */
function findParts(whole: string): readonly string[] {
  const pieces = whole.split(SEPARATOR).map((piece) => piece.trim());
  if (pieces.length === 1) return [whole];
  const heads = [...whole.matchAll(SEPARATOR)].map((found) => whole.slice(0, found.index).trim());
  return [whole, ...heads, ...pieces];
}
