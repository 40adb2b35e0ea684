import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts, SpeakerFacts } from './article-facts.ts';
import { findAuthority } from './authority/authority.ts';
import type { AuthorityEntry, FindAuthority } from './authority/authority.ts';
import type { SpeakerCorrection } from './corrections.ts';
import { compareText } from './graph-values.ts';
import { hashId } from './hash-id.ts';
import { identifySpeaker } from './identify-speaker.ts';

/** One speaker of one article on its way to an identity. */
interface Member {
  readonly articleId: number;
  readonly url: string;
  readonly position: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly base: string;
  readonly links: readonly string[];
  readonly domains: number;
  readonly isCommonName: boolean;
  readonly entry: AuthorityEntry | null;
}

/** One identity over the archive. */
export interface ResolvedSpeaker {
  readonly id: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** True where the name says too little to stand for anybody outside its article. */
  readonly isAlone: boolean;
  readonly isInOneArticle: boolean;
  readonly entry: AuthorityEntry | null;
  readonly sameAs: readonly string[];
  readonly corrections: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly why: string | null;
  }[];
}

export interface SpeakerResolution {
  /** In order of id. */
  readonly speakers: readonly ResolvedSpeaker[];
  /** Index into `speakers` of a speaker of an article, by its position there. */
  indexOf(articleId: number, position: number): number | null;
  /** Ids that other readings of the archive may have given, with the id that stands for them now. */
  readonly redirects: ReadonlyMap<number, number>;
}

/**
 * One identity for all mentions of a person or body over the archive; doubt keeps apart.
 *
 * Joined are equal full names, forms of one authority row, and a Chinese and a Latin full name that an
 * article prints for one person. Kept apart are namesakes whose Latin names or walks of life contradict
 * each other, common Chinese names of which nothing else is known, and everything that
 * `identifySpeaker` leaves with its article. Corrections have the last word. The articles must come in
 * order of their ids; the answer depends on nothing else.
 */
export function resolveSpeakers(
  articles: Iterable<Pick<ArticleFacts, 'id' | 'url' | 'speakers'>>,
  corrections: readonly SpeakerCorrection[],
  find: FindAuthority = findAuthority,
): SpeakerResolution {
  const { groups, alone } = groupMembers(articles, createNameTest(corrections), find);
  const clusters = joinScripts(groups);
  const corrected = applyCorrections(clusters, corrections);
  return createResolution(corrected, alone);
}

/** A speaker whom nothing can join with another: by far the most, so it carries the least. */
interface Loner {
  readonly articleId: number;
  readonly position: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly key: string;
}

/** Says of a name whether a correction may mean it; ids mean anybody. */
function createNameTest(corrections: readonly SpeakerCorrection[]): (name: string) => boolean {
  const names = corrections.flatMap((correction) =>
    correction.action === 'merge' ? [correction.into, ...correction.from] : [correction.name],
  );
  if (names.some((name) => IS_ID.test(name))) return () => true;
  const folded = new Set(names.map(foldForm));
  return folded.size === 0 ? () => false : (name) => folded.has(foldForm(name));
}

interface Cluster {
  readonly key: string;
  /** Every key whose id may have stood for one of the members. */
  readonly keys: string[];
  readonly members: Member[];
  readonly notes: { action: string; by: string | null; why: string | null }[];
  readonly sameAs: string[];
  rename: string | null;
}

function groupMembers(
  articles: Iterable<Pick<ArticleFacts, 'id' | 'url' | 'speakers'>>,
  isCorrected: (name: string) => boolean,
  find: FindAuthority,
): { readonly groups: ReadonlyMap<string, readonly Member[]>; readonly alone: readonly Loner[] } {
  const groups = new Map<string, Member[]>();
  const alone: Loner[] = [];
  for (const { id, url, speakers } of articles) {
    speakers.forEach((speaker: SpeakerFacts, position) => {
      const identity = identifySpeaker(speaker, find);
      const { links, domains, isCommonName, entry } = identity;
      const { name } = speaker;
      const kind = entry?.kind ?? speaker.kind;
      const base = identity.isAlone ? `${identity.base}@${id}.${position}` : identity.base;
      if (identity.isAlone && !isCorrected(name)) {
        alone.push({ articleId: id, position, name, kind, key: base });
        return;
      }
      const article = { articleId: id, url, position };
      const member = { ...article, name, kind, base, links, domains, isCommonName, entry };
      const group = groups.get(base);
      if (group === undefined) groups.set(base, [member]);
      else group.push(member);
    });
  }
  return { groups, alone };
}

/** Splits namesakes, then joins what Latin names say is one person. */
function joinScripts(groups: ReadonlyMap<string, readonly Member[]>): readonly Cluster[] {
  const parts = new Map<string, Member[]>();
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
  const clusters = new Map<string, Cluster>();
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
function suffixOf(member: Member, traits: Traits): string {
  if (member.entry !== null) return '';
  if (traits.links.length > 1) {
    const link = member.links[0];
    return link === undefined ? `@${member.articleId}` : `#${link}`;
  }
  if (!member.isCommonName) return '';
  const own = traits.components.find((component) => (component & member.domains) !== 0);
  if (traits.components.length === 1) return '';
  // Names of two characters are shared by thousands; of three, unless two walks of life are seen, by few.
  if (traits.components.length === 0)
    return foldForm(member.name).length === 2 ? `@${member.articleId}` : '';
  return own === undefined ? `@${member.articleId}` : `#${own & -own}`;
}

interface Traits {
  readonly links: readonly string[];
  /** Walks of life of different people, as bits. */
  readonly components: readonly number[];
}

/** What the members of a group of namesakes have that tells them apart. */
function findTraits(members: readonly Member[]): Traits {
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

function applyCorrections(
  clusters: readonly Cluster[],
  corrections: readonly SpeakerCorrection[],
): readonly Cluster[] {
  let current = [...clusters];
  const findAll = (name: string): readonly Cluster[] => {
    if (IS_ID.test(name)) return current.filter((cluster) => listIds(cluster).has(Number(name)));
    const folded = foldForm(name);
    return current.filter(
      ({ members, rename }) =>
        (rename !== null && foldForm(rename) === folded) ||
        members.some((member) => foldForm(member.name) === folded),
    );
  };
  for (const correction of corrections) {
    const { action, by, why } = correction;
    const note = { action, by, why };
    if (correction.action === 'merge') {
      const found = [...new Set([correction.into, ...correction.from].flatMap(findAll))];
      const [first] = found;
      if (first === undefined) continue;
      const merged: Cluster = {
        key: first.key,
        keys: found.flatMap(({ keys }) => keys),
        members: found.flatMap(({ members }) => members),
        notes: [...found.flatMap(({ notes }) => notes), note],
        sameAs: found.flatMap(({ sameAs }) => sameAs),
        rename: IS_ID.test(correction.into) ? first.rename : correction.into,
      };
      current = [...current.filter((cluster) => !found.includes(cluster)), merged];
    } else if (correction.action === 'split') {
      const found = findAll(correction.name);
      const isTaken = ({ url, articleId }: Member) =>
        correction.articles.includes(url) || correction.articles.includes(String(articleId));
      const taken = found.flatMap(({ members }) => members.filter(isTaken));
      if (taken.length === 0) continue;
      current = current.flatMap((cluster) =>
        found.includes(cluster)
          ? cluster.members.every(isTaken)
            ? []
            : [
                {
                  ...cluster,
                  members: cluster.members.filter((member) => !isTaken(member)),
                  notes: [...cluster.notes, note],
                },
              ]
          : [cluster],
      );
      current.push({
        keys: [],
        key: `${taken[0]?.kind ?? 'PERSON'}:${foldForm(correction.as)}`,
        members: taken,
        notes: [note],
        sameAs: [],
        rename: correction.as,
      });
    } else {
      for (const cluster of findAll(correction.name)) {
        cluster.notes.push(note);
        if (correction.action === 'rename') cluster.rename = correction.to;
        else cluster.sameAs.push(...correction.sameAs);
      }
    }
  }
  return current;
}

const IS_ID = /^\d+$/u;

/** Ids that stand for an identity, or did before the corrections that came first. */
function listIds(cluster: Cluster): ReadonlySet<number> {
  return new Set([cluster.key, ...cluster.keys, chooseName(cluster).key].map(idOfKey));
}

function idOfKey(key: string): number {
  return hashId(`speaker ${key}`);
}

function createResolution(
  clusters: readonly Cluster[],
  alone: readonly Loner[],
): SpeakerResolution {
  const taken = new Set<number>();
  const take = (key: string): number => {
    let id = idOfKey(key);
    for (let tail = 2; taken.has(id); tail += 1) id = idOfKey(`${key} ${tail}`);
    taken.add(id);
    return id;
  };
  const named: { readonly speaker: ResolvedSpeaker; readonly from: Cluster | Loner }[] = clusters
    .map((cluster) => ({ cluster, ...chooseName(cluster) }))
    .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.cluster.key, b.cluster.key))
    .map(({ cluster, name, key }) => ({
      speaker: createSpeaker(take(key), name, cluster),
      from: cluster,
    }));
  for (const from of alone) {
    const { name, kind, key } = from;
    const known = { name, kind, isAlone: true, isInOneArticle: true, entry: null };
    named.push({ speaker: { id: take(key), ...known, sameAs: NONE, corrections: NONE }, from });
  }
  named.sort((a, b) => a.speaker.id - b.speaker.id);
  const places = new Map<number, number[]>();
  const redirects = new Map<number, number>();
  const place = ({ articleId, position }: Member | Loner, index: number) => {
    const positions = places.get(articleId) ?? [];
    positions[position] = index;
    places.set(articleId, positions);
  };
  named.forEach(({ speaker: { id }, from }, index) => {
    if (!('members' in from)) {
      place(from, index);
      return;
    }
    const keys = new Set([from.key, ...from.keys]);
    for (const member of from.members) {
      place(member, index);
      keys.add(member.base).add(`${member.kind}:${foldForm(member.name)}`);
    }
    for (const key of keys) {
      const old = idOfKey(key);
      if (!taken.has(old) && !redirects.has(old)) redirects.set(old, id);
    }
  });
  return {
    speakers: named.map(({ speaker }) => speaker),
    indexOf: (articleId, position) => places.get(articleId)?.[position] ?? null,
    redirects,
  };
}

const NONE: readonly never[] = [];

function createSpeaker(id: number, name: string, cluster: Cluster): ResolvedSpeaker {
  const { members, rename, notes } = cluster;
  const [first] = members;
  const entry = members.find((member) => member.entry !== null)?.entry ?? null;
  return {
    id,
    name,
    kind: first?.kind ?? 'PERSON',
    isAlone: rename === null && members.length === 1 && cluster.key.includes('@'),
    isInOneArticle: members.every(({ articleId }) => articleId === first?.articleId),
    entry,
    sameAs: [...new Set([...(entry?.sameAs == null ? [] : [entry.sameAs]), ...cluster.sameAs])],
    corrections: notes,
  };
}

/** The authority's name, else the form that most articles print, Chinese before Latin; and its key. */
function chooseName(cluster: Cluster): { readonly name: string; readonly key: string } {
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
