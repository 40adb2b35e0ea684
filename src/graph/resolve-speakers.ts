import type { SpeakerKind } from '../speaker/speaker.ts';
import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts, SpeakerFacts } from './article-facts.ts';
import { findAuthority } from './authority/authority.ts';
import type { AuthorityEntry, FindAuthority } from './authority/authority.ts';
import type { SpeakerCorrection } from './corrections.ts';
import { clusterSpeakers } from './cluster-speakers.ts';
import { correctSpeakers, IS_ID } from './correct-speakers.ts';
import { compareText } from './graph-values.ts';
import { identifySpeaker } from './identify-speaker.ts';
import { chooseName, idOfKey } from './speaker-cluster.ts';
import type { SpeakerCluster, SpeakerMember } from './speaker-cluster.ts';

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
  const clusters = clusterSpeakers(groups);
  const corrected = correctSpeakers(clusters, corrections);
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

function groupMembers(
  articles: Iterable<Pick<ArticleFacts, 'id' | 'url' | 'speakers'>>,
  isCorrected: (name: string) => boolean,
  find: FindAuthority,
): {
  readonly groups: ReadonlyMap<string, readonly SpeakerMember[]>;
  readonly alone: readonly Loner[];
} {
  const groups = new Map<string, SpeakerMember[]>();
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

function createResolution(
  clusters: readonly SpeakerCluster[],
  alone: readonly Loner[],
): SpeakerResolution {
  const taken = new Set<number>();
  const take = (key: string): number => {
    let id = idOfKey(key);
    for (let tail = 2; taken.has(id); tail += 1) id = idOfKey(`${key} ${tail}`);
    taken.add(id);
    return id;
  };
  const named: { readonly speaker: ResolvedSpeaker; readonly from: SpeakerCluster | Loner }[] =
    clusters
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
  const place = ({ articleId, position }: SpeakerMember | Loner, index: number) => {
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

function createSpeaker(id: number, name: string, cluster: SpeakerCluster): ResolvedSpeaker {
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
