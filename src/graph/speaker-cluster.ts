import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import type { AuthorityEntry } from './authority/authority.ts';
import { hashId } from './hash-id.ts';

/** One speaker of one article on its way to an identity. */
export interface SpeakerMember {
  readonly articleId: number;
  readonly url: string;
  readonly position: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly base: string;
  readonly links: readonly string[];
  readonly domains: number;
  readonly isCommonName: boolean;
  readonly entry: Pick<AuthorityEntry, 'name' | 'forms' | 'sameAs'> | null;
}

/** Members that are one person or body. */
export interface SpeakerCluster {
  readonly key: string;
  /** Every key whose id may have stood for one of the members. */
  readonly keys: string[];
  readonly members: SpeakerMember[];
  readonly notes: { action: string; by: string | null; why: string | null }[];
  readonly sameAs: string[];
  rename: string | null;
}

/** Ids that stand for an identity, or did before the corrections that came first. */
export function listIds(cluster: SpeakerCluster): ReadonlySet<number> {
  return new Set([cluster.key, ...cluster.keys, chooseName(cluster).key].map(idOfKey));
}

/** The id that a key gives. */
export function idOfKey(key: string): number {
  return hashId(`speaker ${key}`);
}

/** The authority's name, else the form that most articles print, Chinese before Latin; and its key. */
export function chooseName(cluster: SpeakerCluster): {
  readonly name: string;
  readonly key: string;
} {
  const [first] = cluster.members;
  const kind = first?.kind ?? 'PERSON';
  if (cluster.rename !== null)
    return { name: cluster.rename, key: `${kind}:${foldForm(cluster.rename)}` };
  const entry = cluster.members.find((member) => member.entry !== null)?.entry;
  if (entry != null) return { name: entry.name, key: `${kind}:${foldForm(entry.name)}` };
  const counts = new Map<string, number>();
  for (const { name } of cluster.members) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].toSorted(
    ([one, countOne], [two, countTwo]) =>
      Number(/\p{Script=Han}/u.test(two)) - Number(/\p{Script=Han}/u.test(one)) ||
      countTwo - countOne ||
      (one < two ? -1 : 1),
  );
  return { name: best?.[0] ?? '', key: cluster.key };
}
