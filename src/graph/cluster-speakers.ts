import { foldForm } from '../text/fold-form.ts';
import type { SpeakerCluster, SpeakerMember } from './speaker-cluster.ts';

/** Splits namesakes, then joins what Latin names say is one person. */
export function clusterSpeakers(
  groups: ReadonlyMap<string, readonly SpeakerMember[]>,
): readonly SpeakerCluster[] {
  const parts = new Map<string, SpeakerMember[]>();
  for (const [base, members] of groups) {
    const traits = members.length === 1 ? null : findTraits(members);
    for (const member of members) {
      const key = traits === null ? base : base + suffixOf(member, traits);
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [member]);
      else part.push(member);
    }
  }
  const keysByLink = new Map<string, Set<string>>();
  for (const [key, members] of parts)
    for (const { links, kind } of members)
      for (const link of links) {
        const other = `${kind}:${link}`;
        const keys = keysByLink.get(other) ?? new Set();
        keysByLink.set(other, keys.add(key));
      }
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const join = (first: string, second: string) => {
    const [one, two] = [rootOf(first), rootOf(second)].toSorted();
    if (one !== undefined && two !== undefined && one !== two) parents.set(two, one);
  };
  for (const link of [...keysByLink.keys()].toSorted()) {
    const keys = [...(keysByLink.get(link) ?? [])].toSorted();
    const [first] = keys;
    if (first === undefined || !keys.every((key) => isLikelySameName(first, key))) continue;
    for (const key of keys) join(first, key);
    if (parts.has(link)) join(first, link);
  }
  const clusters = new Map<string, SpeakerCluster>();
  for (const key of [...parts.keys()].toSorted()) {
    const root = rootOf(key);
    let cluster = clusters.get(root);
    if (cluster === undefined) {
      cluster = { key: root, keys: [], members: [], notes: [], sameAs: [], rename: null };
      clusters.set(root, cluster);
    }
    cluster.keys.push(key);
    cluster.members.push(...(parts.get(key) ?? []));
  }
  return [...clusters.values()];
}

/** What tells namesakes apart: their Latin names where those contradict, else their walks of life. */
function suffixOf(member: SpeakerMember, traits: Traits): string {
  if (member.entry !== null) return '';
  if (traits.links.length > 1) {
    const link = member.links[0];
    return link === undefined ? `@${member.articleId}` : `#${link}`;
  }
  if (!member.isCommonName) return '';
  const own = traits.components.find((component) => (component & member.domains) !== 0);
  // Names of two characters are shared by thousands: only an equal walk of life joins them.
  if (own === undefined && foldForm(member.name).length === 2) return `@${member.articleId}`;
  // Names of three, unless two walks of life are seen, by few.
  if (traits.components.length <= 1) return '';
  return own === undefined ? `@${member.articleId}` : `#${own & -own}`;
}

interface Traits {
  readonly links: readonly string[];
  /** Walks of life of different people, as bits. */
  readonly components: readonly number[];
}

/** What the members of a group of namesakes have that tells them apart. */
function findTraits(members: readonly SpeakerMember[]): Traits {
  const links = new Set<string>();
  let components: number[] = [];
  for (const { links: own, domains } of members) {
    if (own[0] !== undefined) links.add(own[0]);
    if (domains === 0) continue;
    const touching = components.filter((component) => (component & domains) !== 0);
    components = components.filter((component) => (component & domains) === 0);
    components.push(touching.reduce((all, component) => all | component, domains));
  }
  const distinct = [...links].toSorted();
  const [first] = distinct;
  const isOneName = first === undefined || distinct.every((link) => isLikelySameName(first, link));
  return {
    links: isOneName ? distinct.slice(0, 1) : distinct,
    components: components.toSorted((a, b) => a - b),
  };
}

/** True for spellings of one name: an equal last part, or half of the Chinese characters. */
function isLikelySameName(first: string, second: string): boolean {
  const [one, two] = [first, second].map((key) =>
    key.replace(/^[A-Z]+:/u, '').replace(/[#@].*$/u, ''),
  );
  if (one === undefined || two === undefined) return false;
  if (one === two) return true;
  const isHanOne = /\p{Script=Han}/u.test(one);
  if (isHanOne !== /\p{Script=Han}/u.test(two)) return false;
  if (!isHanOne)
    return one.split(/[ -]/u).at(-1) === two.split(/[ -]/u).at(-1) && one[0] === two[0];
  const shared = [...new Set(one)].filter(
    (character) => character !== '·' && two.includes(character),
  );
  return shared.length * 2 >= Math.min(one.length, two.length);
}
