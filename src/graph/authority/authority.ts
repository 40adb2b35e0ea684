import { foldForm } from '../../text/fold-form.ts';
import type { SpeakerKind } from '../../speaker/speaker.ts';
import { findDomain } from '../role-domains.ts';
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
  /** Walks of life that fit, as bits of `findRoleDomains`; 0 where the list does not say. */
  readonly domains: number;
  /** True where many have the name, so that a role must speak for this one. */
  readonly isCommonName: boolean;
}

/** All rows of the list, people first. */
export const AUTHORITY: readonly AuthorityEntry[] = [
  ...PEOPLE.flatMap((table) => parseTable(table, 'PERSON')),
  ...ORGANISATIONS.flatMap((table) => parseTable(table, 'ORGANISATION')),
];

/** The entry that a printed form means, or null. */
export type FindAuthority = (form: string) => AuthorityEntry | null;

/**
 * The entry that a printed form means, or null. Scripts, widths, case and accents are folded, and initials
 * between two Latin names do not count.
 *
 * @example
 * findAuthority('川普')?.name // '唐纳德·特朗普'
 * findAuthority('Francois P. Hollande')?.name // '弗朗索瓦·奥朗德'
 */
export const findAuthority: FindAuthority = createAuthority(AUTHORITY, () => null);

/** A row that a user adds to the list. */
export interface AuthorityAddition {
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly forms: readonly string[];
  readonly sameAs: string | null;
}

/**
 * The list with the rows of a user. A row that has the name of a known entry, in any form, adds its forms
 * to that entry; forms of a user's row mean what the user says, whatever the list says.
 */
export function extendAuthority(additions: readonly AuthorityAddition[]): FindAuthority {
  if (additions.length === 0) return findAuthority;
  const entries = additions.map(({ kind, name, forms, sameAs }): AuthorityEntry => {
    const known = findAuthority(name);
    const base = known?.kind === kind ? known : { domains: 0, sameAs: null, forms: [] };
    return {
      kind,
      name,
      forms: [...new Set([name, ...forms, ...base.forms])],
      sameAs: sameAs ?? base.sameAs,
      domains: base.domains,
      isCommonName: false,
    };
  });
  return createAuthority(entries, findAuthority);
}

function createAuthority(
  entries: readonly AuthorityEntry[],
  findElse: FindAuthority,
): FindAuthority {
  const byForm = new Map(
    entries.flatMap((entry) => entry.forms.map((form) => [foldAccents(form), entry] as const)),
  );
  return (form) => {
    const folded = foldAccents(form);
    const withoutInitial = folded.replace(/(?<=^\p{L}{2,}) \p{L}\. (?=\p{L}{2})/u, ' ');
    return byForm.get(folded) ?? byForm.get(withoutInitial) ?? findElse(form);
  };
}

function foldAccents(form: string): string {
  const folded = foldForm(form);
  return /^[\p{ASCII}\p{Script=Han}]*$/u.test(folded)
    ? folded
    : folded.normalize('NFD').replaceAll(/[\u0300-\u036f]/gu, '');
}

function parseTable(table: string, kind: SpeakerKind): readonly AuthorityEntry[] {
  const entries: AuthorityEntry[] = [];
  let domains = 0;
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('#')) {
      domains = line
        .slice(1)
        .trim()
        .split(' ')
        .reduce((bits, name) => bits | findDomain(name), 0);
      continue;
    }
    const [item = '-', printed = '', ...others] = line.split(';').map((cell) => cell.trim());
    const name = printed.replace(/\*$/u, '');
    entries.push({
      kind,
      name,
      forms: [name, ...others],
      sameAs: item === '-' ? null : `https://www.wikidata.org/wiki/${item}`,
      domains,
      isCommonName: name !== printed,
    });
  }
  return entries;
}
