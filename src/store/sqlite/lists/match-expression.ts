import type { Search, SearchTerm } from '../../../text/parse-search.ts';
import { createTokens } from '../../../text/segment.ts';

/**
 * A search as an expression of SQLite's full-text index: every term constrains; null where nothing is
 * asked for. Tokens are letters and digits only, so no text can become syntax.
 */
export function createMatchExpression({ terms, excluded }: Search): string | null {
  if (terms.length === 0) return null;
  const all = terms.map(createPhrase).join(' AND ');
  return excluded.length === 0 ? all : `(${all}) NOT (${createExclusion(excluded)})`;
}

/** What a search without any term leaves out; null where it leaves nothing out. */
export function createExclusionOnly({ terms, excluded }: Search): string | null {
  return terms.length > 0 || excluded.length === 0 ? null : createExclusion(excluded);
}

function createExclusion(excluded: readonly SearchTerm[]): string {
  return excluded.map(createPhrase).join(' OR ');
}

function createPhrase({ units, isPrefix }: SearchTerm): string {
  const tokens = [...createTokens(units)];
  const last = units.at(-1);
  // A last character is in the pair before it; alone it begins a pair with whatever follows in the text.
  const endsInPair = last?.isCharacter === true && units.at(-2)?.joinsNext === true;
  if (endsInPair) tokens.pop();
  const isOpen = isPrefix || (last?.isCharacter === true && !endsInPair);
  return `"${tokens.join(' ')}"${isOpen ? ' *' : ''}`;
}
