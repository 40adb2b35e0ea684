import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { FindAuthority } from './authority/authority.ts';
import { clusterSpeakers } from './cluster-speakers.ts';
import type { MemberRow } from './cluster-speakers.ts';
import type { SpeakerCorrection } from './corrections.ts';
import { correctSpeakers, IS_ID } from './correct-speakers.ts';
import { compareText } from './graph-values.ts';
import { identifySpeaker } from './identify-speaker.ts';
import { followRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';
import { chooseName, idOfKey, listIds } from './speaker-cluster.ts';
import type { SpeakerCluster, SpeakerMember } from './speaker-cluster.ts';

/** What is known of one identity over the archive, but for what is counted. */
export interface ResolvedSpeaker {
  readonly id: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Forms of the authority's row. */
  readonly forms: readonly string[];
  readonly sameAs: readonly string[];
  readonly corrections: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly why: string | null;
  }[];
}

/** The identity of a speaker of an article. */
export interface PlacedSpeaker {
  readonly id: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** True where the name says too little to stand for anybody outside its article. */
  readonly isAlone: boolean;
}

export interface SpeakerResolution {
  /** The identities of an article's speakers, in their order there; articles must be asked in order of id. */
  speakersOf(articleId: number): readonly PlacedSpeaker[];
  /** In order of id. */
  readAll(): Iterable<ResolvedSpeaker>;
  /** Ids that other readings of the archive may have given, with the id that stands for them now, in order. */
  readRedirects(): Iterable<readonly [from: number, to: number]>;
}

/**
 * One identity for all mentions of a person or body over the archive; doubt keeps apart.
 *
 * Joined are equal full names, forms of one authority row, and a Chinese and a Latin full name that an
 * article prints for one person. Kept apart are namesakes whose Latin names or walks of life contradict
 * each other, common Chinese names of which nothing else is known, and everything that
 * `identifySpeaker` leaves with its article. Corrections have the last word. The articles must come in
 * order of their ids; the answer depends on nothing else. In memory are one identity at a time, and those
 * that corrections speak of.
 */
export function resolveSpeakers(
  articles: Iterable<Pick<ArticleFacts, 'id' | 'url' | 'speakers'>>,
  corrections: readonly SpeakerCorrection[],
  find: FindAuthority,
  openShelf: OpenShelf,
): SpeakerResolution {
  const { isNamed, isIdGiven, hasIds } = readMeant(corrections);
  const members = openShelf<MemberRow>(4, 3);
  const identities = openShelf<IdentityRow>(7, 6);
  for (const { id: articleId, url, speakers } of articles)
    for (const [position, speaker] of speakers.entries()) {
      const { name } = speaker;
      const identity = identifySpeaker(speaker, find);
      const { links, domains, isCommonName, isAlone, entry } = identity;
      const kind = entry?.kind ?? speaker.kind;
      const base = isAlone ? `${identity.base}@${articleId}.${position}` : identity.base;
      const isMeant = isNamed(name) || (hasIds && isIdGiven(idOfKey(base)));
      if (isAlone && !isMeant) {
        // By far the most: nothing can join such a speaker with another.
        const alone: Identity = { name, kind, isAlone: true, keys: [] };
        identities.add([idOfKey(base), 1, base, '', articleId, position, JSON.stringify(alone)]);
        continue;
      }
      const place = { articleId, url, position };
      const traits = { links, domains, isCommonName };
      const known = entry && { name: entry.name, forms: entry.forms, sameAs: entry.sameAs };
      const member: SpeakerMember = { ...place, name, kind, base, ...traits, entry: known };
      members.add([base, articleId, position, JSON.stringify(member)]);
    }
  const meant: SpeakerCluster[] = [];
  for (const cluster of clusterSpeakers(members, openShelf))
    if (
      cluster.members.some(({ name }) => isNamed(name)) ||
      (hasIds && [...listIds(cluster)].some(isIdGiven))
    )
      meant.push(cluster);
    else addCluster(identities, cluster);
  meant.sort((a, b) => compareText(a.key, b.key));
  for (const cluster of correctSpeakers(meant, corrections)) addCluster(identities, cluster);
  return placeIdentities(identities, openShelf);
}

/** Whom corrections speak of, by name and by id. */
function readMeant(corrections: readonly SpeakerCorrection[]) {
  const given = corrections.flatMap((correction) =>
    correction.action === 'merge' ? [correction.into, ...correction.from] : [correction.name],
  );
  const ids = new Set(given.filter((name) => IS_ID.test(name)).map(Number));
  const names = new Set(given.filter((name) => !IS_ID.test(name)).map(foldForm));
  return {
    isNamed: (name: string): boolean => names.size > 0 && names.has(foldForm(name)),
    isIdGiven: (id: number): boolean => ids.has(id),
    hasIds: ids.size > 0,
  };
}

/** What is known of an identity on its way; `keys` gave it ids in other readings of the archive. */
type Identity = Pick<PlacedSpeaker, 'name' | 'kind' | 'isAlone'> &
  Partial<Pick<ResolvedSpeaker, 'forms' | 'sameAs' | 'corrections'>> & {
    readonly keys: readonly string[];
  };

/** An identity has its JSON in its first row; each place of it in an article is a row, the first of a single one too. */
type IdentityRow = readonly [
  id: number,
  rank: number,
  key: string,
  clusterKey: string,
  articleId: number,
  position: number,
  identity: string,
];

/** Stands in a row that is no place. */
const NOWHERE = -1;

function addCluster(identities: Shelf<IdentityRow>, cluster: SpeakerCluster): void {
  const { members, rename, notes } = cluster;
  const { name, key } = chooseName(cluster);
  const entry = members.find((member) => member.entry !== null)?.entry ?? null;
  const keys = new Set([cluster.key, ...cluster.keys]);
  for (const member of members)
    keys.add(member.base).add(`${member.kind}:${foldForm(member.name)}`);
  keys.delete(key);
  const id = idOfKey(key);
  const identity: Identity = {
    name,
    kind: members[0]?.kind ?? 'PERSON',
    isAlone: rename === null && members.length === 1 && cluster.key.includes('@'),
    forms: entry?.forms ?? [],
    sameAs: [...new Set([...(entry?.sameAs == null ? [] : [entry.sameAs]), ...cluster.sameAs])],
    corrections: notes,
    keys: [...keys],
  };
  identities.add([id, 0, key, cluster.key, NOWHERE, 0, JSON.stringify(identity)]);
  for (const { articleId, position } of members)
    identities.add([id, 0, key, cluster.key, articleId, position, '']);
}

type PlacedRow = readonly [
  articleId: number,
  position: number,
  id: number,
  name: string,
  kind: SpeakerKind,
  isAlone: number,
];

/** Gives every identity an id of its own and lays its places out by article. */
function placeIdentities(identities: Shelf<IdentityRow>, openShelf: OpenShelf): SpeakerResolution {
  const placed = openShelf<PlacedRow>(6, 2);
  const known = openShelf<readonly [id: number, identity: string]>(2, 1);
  const formerly = openShelf<readonly [from: number, to: number]>(2, 2);
  let last = NOWHERE;
  let namesakes = 0;
  let id = NOWHERE;
  let identity: Identity | null = null;
  for (const [wanted, , key, , articleId, position, json] of identities.read()) {
    if (json !== '') {
      namesakes = wanted === last ? namesakes + 1 : 0;
      last = wanted;
      // No name has this character, so that nobody else's key is the same.
      id = namesakes === 0 ? wanted : idOfKey(`${key}\u0000${namesakes + 1}`);
      identity = readIdentity(json);
      known.add([id, json]);
      for (const former of identity.keys) formerly.add([idOfKey(former), id]);
    }
    if (identity === null || articleId === NOWHERE) continue;
    const { name, kind, isAlone } = identity;
    placed.add([articleId, position, id, name, kind, isAlone ? 1 : 0]);
  }
  const follow = followRows<PlacedRow>(placed.read());
  return {
    speakersOf: (articleId) =>
      follow(articleId).map(([, , speakerId, name, kind, isAlone]) => ({
        id: speakerId,
        name,
        kind,
        isAlone: isAlone === 1,
      })),
    *readAll() {
      for (const [speakerId, json] of known.read()) {
        const { name, kind, forms = [], sameAs = [], corrections = [] } = readIdentity(json);
        yield { id: speakerId, name, kind, forms, sameAs, corrections };
      }
    },
    *readRedirects() {
      const isTaken = followRows(known.read());
      let previous = NOWHERE;
      for (const [from, to] of formerly.read()) {
        if (from === previous) continue;
        previous = from;
        if (isTaken(from).length === 0) yield [from, to];
      }
    },
  };
}

function readIdentity(json: string): Identity {
  // Written by this file a moment ago.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(json) as Identity;
}
