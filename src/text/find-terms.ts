import { fold, foldText, listOriginals } from './fold.ts';
import type { SearchTerm } from './parse-search.ts';
import { segmentFolded } from './segment.ts';
import type { Unit } from './segment.ts';
import type { Span } from './span.ts';

/**
 * Places of search terms in a text, in order, at most `limit`, without overlaps: where the index would
 * find them, in offsets of the original.
 *
 * @example
 * findTerms('在台湾发表', parseSearch('台灣').terms, 5) // [{ start: 1, end: 3 }]
 */
export function findTerms(
  text: string,
  terms: readonly SearchTerm[],
  limit: number,
): readonly Span[] {
  // Most texts hold none of the words, which is seen without their places.
  const plain = foldText(text);
  if (!terms.some((term) => plain.includes(findFirstRun(term)))) return [];
  const units = segmentFolded(fold(text));
  const spans: Span[] = [];
  let free = 0;
  for (let index = 0; index < units.length && spans.length < limit; index += 1) {
    if (index < free) continue;
    const length = Math.max(
      0,
      ...terms.map((term) => (isAt(units, index, term) ? term.units.length : 0)),
    );
    const first = units[index];
    const last = units[index + length - 1];
    if (length === 0 || first === undefined || last === undefined) continue;
    spans.push({ start: first.start, end: last.end });
    free = index + length;
  }
  return spans;
}

/**
 * Characters of which every text holds one in which `findTerms` finds one of the terms; null where a term
 * does not begin with a Chinese character, so that only the folded text can tell.
 */
export function listFirstCharacters(terms: readonly SearchTerm[]): readonly string[] | null {
  const found = new Set<string>();
  for (const { units } of terms) {
    const originals = listOriginals(units[0]?.text ?? '');
    if (originals === null) return null;
    for (const original of originals) found.add(original);
  }
  return [...found];
}

/** What a term begins with that stands in the folded text without a break. */
function findFirstRun({ units }: SearchTerm): string {
  const end = units.findIndex(({ joinsNext }) => !joinsNext);
  return units
    .slice(0, end + 1)
    .map(({ text }) => text)
    .join('');
}

function isAt(
  units: readonly Unit[],
  index: number,
  { units: asked, isPrefix }: SearchTerm,
): boolean {
  return asked.every((unit, offset) => {
    const found = units[index + offset];
    if (found === undefined) return false;
    const isLast = offset === asked.length - 1;
    if (isLast && isPrefix) return found.text.startsWith(unit.text);
    return found.text === unit.text && (isLast || found.joinsNext === unit.joinsNext);
  });
}
