import { foldForm } from '../../text/fold-form.ts';
import type { SpeakerKind } from '../../speaker/speaker.ts';
import { ORGANISATIONS } from './organisations.ts';
import { PEOPLE } from './people.ts';

/** Somebody whom the built-in list knows by several names. */
export interface AuthorityEntry {
  readonly kind: SpeakerKind;
  readonly name: string;
  /** Every form, `name` first. */
  readonly forms: readonly string[];
  /** Address of the Wikidata item, or null where none is stated. */
  readonly sameAs: string | null;
}

/** All rows of the list, people first. */
export const AUTHORITY: readonly AuthorityEntry[] = [
  ...parseTable(PEOPLE, 'PERSON'),
  ...parseTable(ORGANISATIONS, 'ORGANISATION'),
];

const ENTRIES_BY_FORM: ReadonlyMap<string, AuthorityEntry> = new Map(
  AUTHORITY.flatMap((entry) => entry.forms.map((form) => [foldForm(form), entry] as const)),
);

/**
 * The entry that a printed form means, or null. Scripts, widths and case are folded.
 *
 * @example
 * findAuthority('川普')?.name // '唐纳德·特朗普'
 * findAuthority('Angela Merkel')?.name // '安格拉·默克尔'
 */
export function findAuthority(form: string): AuthorityEntry | null {
  return ENTRIES_BY_FORM.get(foldForm(form)) ?? null;
}

function parseTable(table: string, kind: SpeakerKind): readonly AuthorityEntry[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [item = '-', name = '', ...others] = line.split(';').map((cell) => cell.trim());
      return {
        kind,
        name,
        forms: [name, ...others],
        sameAs: item === '-' ? null : `https://www.wikidata.org/wiki/${item}`,
      };
    });
}
