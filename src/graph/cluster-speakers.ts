import { foldForm } from '../text/fold-form.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { groupRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';
import type { SpeakerCluster, SpeakerMember } from './speaker-cluster.ts';

/** A member as it lies on a shelf: its base, article and position, and itself as JSON. */
export type MemberRow = readonly [
  base: string,
  articleId: number,
  position: number,
  member: string,
];

/** Members of one base whom nothing tells apart. */
interface Part {
  readonly key: string;
  readonly rows: readonly MemberRow[];
  readonly members: readonly SpeakerMember[];
}

/** Splits namesakes, then joins what Latin names say is one person: every cluster once, one at a time in memory. */
export function* clusterSpeakers(
  members: Shelf<MemberRow>,
  openShelf: OpenShelf,
): Iterable<SpeakerCluster> {
  const links = openShelf<LinkRow>(2, 2);
  for (const { key, members: own } of readParts(members)) {
    links.add([key, '']);
    const others = own.flatMap(({ kind, links: forms }) => forms.map((form) => `${kind}:${form}`));
    for (const other of new Set(others)) links.add([other, key]);
  }
  const roots = joinParts(links);
  const joined = openShelf<JoinedRow>(6, 5);
  for (const part of readParts(members)) {
    const root = roots.get(part.key);
    if (root === undefined) yield createCluster(part.key, [part]);
    else for (const row of part.rows) joined.add([root, part.key, ...row]);
  }
  for (const [root, rows] of groupRows<string, JoinedRow>(joined.read())) {
    const parts = groupRows<string, readonly [string, ...MemberRow]>(
      rows.map(([, key, ...row]) => [key, ...row] as const),
    );
    yield createCluster(
      root,
      [...parts].map(([key, found]) => ({ key, members: found.map((row) => readMember(row[4])) })),
    );
  }
}

/** A member with the key of its part and the key of all that its part is joined with. */
type JoinedRow = readonly [root: string, key: string, ...row: MemberRow];

/** A form under which a part may be joined, and the part's key; '' says that a part has this very key. */
type LinkRow = readonly [form: string, key: string];

/** The least key of all parts that are one, by the key of each part that is joined with another. */
function joinParts(links: Shelf<LinkRow>): ReadonlyMap<string, string> {
  const sets = new DisjointSets<string>();
  for (const [link, rows] of groupRows<string, LinkRow>(links.read())) {
    const isPart = rows[0]?.[1] === '';
    const [first, ...others] = rows.map(([, key]) => key).filter((key) => key !== '');
    if (first === undefined || !others.every((key) => isLikelySameName(first, key))) continue;
    for (const key of others) sets.join(first, key);
    if (isPart) sets.join(first, link);
  }
  const roots = new Map<string, string>();
  for (const key of sets.listJoined()) roots.set(key, sets.rootOf(key));
  for (const root of [...roots.values()]) roots.set(root, root);
  return roots;
}

function* readParts(members: Shelf<MemberRow>): Iterable<Part> {
  for (const [base, rows] of groupRows<string, MemberRow>(members.read())) {
    const group = rows.map((row) => readMember(row[3]));
    const traits = group.length === 1 ? null : findTraits(group);
    const parts = new Map<string, { rows: MemberRow[]; members: SpeakerMember[] }>();
    for (const [index, row] of rows.entries()) {
      const member = group[index];
      if (member === undefined) continue;
      const key = traits === null ? base : base + suffixOf(member, traits);
      const part = parts.get(key) ?? { rows: [], members: [] };
      part.rows.push(row);
      part.members.push(member);
      parts.set(key, part);
    }
    for (const [key, part] of parts) yield { key, ...part };
  }
}

function readMember(json: string): SpeakerMember {
  // Written by `resolveSpeakers` a moment ago.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(json) as SpeakerMember;
}

function createCluster(key: string, parts: readonly Omit<Part, 'rows'>[]): SpeakerCluster {
  return {
    key,
    keys: parts.map((part) => part.key),
    members: parts.flatMap(({ members }) => members),
    notes: [],
    sameAs: [],
    rename: null,
  };
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
