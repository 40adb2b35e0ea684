import { hashId, hashQuickly } from './hash-id.ts';
import { isLongEnoughToRecognise } from './fold-words.ts';

/** A quotation on its way to a group of equal words. */
export interface Utterance {
  readonly id: string;
  readonly articleId: number;
  readonly publishedAt: number | null;
  /** Identity of the speaker where it is one that may be compared, else null. */
  readonly speakerId: number | null;
  readonly words: string;
}

export interface UtteranceGroup {
  readonly id: number;
  readonly articleCount: number;
  readonly isDisputed: boolean;
  /** In order of appearance. */
  readonly members: readonly {
    readonly utterance: Utterance;
    readonly similarity: number;
    readonly change: 'EQUAL' | 'CUT' | 'EXTENDED' | 'CHANGED';
  }[];
}

const SHINGLE = 6;
const WINDOW = 8;
const MOST_FINGERPRINTS = 12;
const SIMILAR_FROM = 0.6;
const SHORT_SIMILAR_FROM = 0.9;
/** From this many Chinese characters on, words say by themselves that they are the same speech. */
const TELLING_LENGTH = 13;

/**
 * Groups of quotations with equal or nearly equal words in at least two articles, in order of id.
 *
 * Candidates share a fingerprint (winnowed hashes of six characters, so that any common stretch of about
 * thirteen is met, cut or not); each is compared with the earliest quotation of its group. A fingerprint that
 * many share links each quotation to the first only, which keeps the work linear.
 */
export function findUtteranceGroups(utterances: readonly Utterance[]): readonly UtteranceGroup[] {
  const ordered = utterances
    .filter(({ words }) => isLongEnoughToRecognise(words))
    .toSorted(compareAppearance);
  const firstByPrint = new Map<number, number>();
  const leaders = new Int32Array(ordered.length).fill(-1);
  const members = new Map<number, UtteranceGroup['members'][number][]>();
  const pairsOf = new Map<number, ReadonlySet<string>>();
  const bag = (index: number): ReadonlySet<string> => {
    let pairs = pairsOf.get(index);
    if (pairs === undefined) {
      pairs = listPairs(ordered[index]?.words ?? '');
      pairsOf.set(index, pairs);
    }
    return pairs;
  };
  ordered.forEach((utterance, index) => {
    const prints = findFingerprints(utterance.words);
    const votes = new Map<number, number>();
    for (const print of prints) {
      const first = firstByPrint.get(print);
      if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + 1);
    }
    const best = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    for (const [candidate] of best) {
      const leader = ordered[candidate];
      if (leader === undefined) continue;
      const verdict = compareWords(leader.words, utterance.words, bag(candidate), bag(index));
      if (verdict === null) continue;
      leaders[index] = candidate;
      const group = members.get(candidate) ?? [
        { utterance: leader, similarity: 1, change: 'EQUAL' as const },
      ];
      group.push({ utterance, ...verdict });
      members.set(candidate, group);
      break;
    }
    pairsOf.delete(index);
    if (leaders[index] !== -1) return;
    for (const print of prints) if (!firstByPrint.has(print)) firstByPrint.set(print, index);
  });
  const groups: UtteranceGroup[] = [];
  for (const list of members.values()) {
    const articleCount = new Set(list.map(({ utterance }) => utterance.articleId)).size;
    if (articleCount < 2) continue;
    const speakers = new Set(
      list.flatMap(({ utterance: { speakerId } }) => (speakerId === null ? [] : [speakerId])),
    );
    groups.push({
      id: hashId(`utterance ${list[0]?.utterance.id ?? ''}`),
      articleCount,
      isDisputed: speakers.size > 1,
      members: list,
    });
  }
  return groups.toSorted((a, b) => a.id - b.id);
}

function compareAppearance(a: Utterance, b: Utterance): number {
  const [one, two] = [a.publishedAt ?? Infinity, b.publishedAt ?? Infinity];
  if (one !== two) return one < two ? -1 : 1;
  return a.articleId - b.articleId || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Hashes of stretches of the text, chosen so that texts with a long common stretch share one. */
function findFingerprints(words: string): readonly number[] {
  const hashes: number[] = [];
  for (let start = 0; start + SHINGLE <= words.length; start += 1)
    hashes.push(hashQuickly(words, start, start + SHINGLE));
  const chosen = new Set<number>();
  for (let start = 0; start < Math.max(1, hashes.length - WINDOW + 1); start += 1) {
    let least = Infinity;
    for (let index = start; index < Math.min(start + WINDOW, hashes.length); index += 1)
      least = Math.min(least, hashes[index] ?? Infinity);
    if (least !== Infinity) chosen.add(least);
  }
  return [...chosen].toSorted((a, b) => a - b).slice(0, MOST_FINGERPRINTS);
}

/** Stretches to compare by: two Chinese characters say as much as five letters. */
function listPairs(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const length = /\p{Script=Han}/u.test(words) ? 2 : 5;
  for (let index = 0; index + length <= words.length; index += 1)
    pairs.add(words.slice(index, index + length));
  return pairs;
}

function compareWords(
  first: string,
  other: string,
  firstPairs: ReadonlySet<string>,
  otherPairs: ReadonlySet<string>,
): Omit<UtteranceGroup['members'][number], 'utterance'> | null {
  if (first === other) return { similarity: 1, change: 'EQUAL' };
  const ratio =
    Math.round((200 * Math.min(first.length, other.length)) / (first.length + other.length)) / 100;
  const contained = first.includes(other) ? 'CUT' : other.includes(first) ? 'EXTENDED' : null;
  const shorter = Math.min(lengthOf(first), lengthOf(other));
  // A few words inside a long speech are a name or a phrase that both happen to use.
  if (contained !== null)
    return ratio >= 0.5 || shorter >= TELLING_LENGTH
      ? { similarity: ratio, change: contained }
      : null;
  let shared = 0;
  for (const pair of firstPairs) if (otherPairs.has(pair)) shared += 1;
  const similarity = Math.round((200 * shared) / (firstPairs.size + otherPairs.size)) / 100;
  // One word changed makes another sentence of a short one (A belongs to us, B belongs to us).
  const least = shorter < TELLING_LENGTH ? SHORT_SIMILAR_FROM : SIMILAR_FROM;
  return similarity >= least ? { similarity, change: 'CHANGED' } : null;
}

/** Length in Chinese characters; a letter counts for a third of one. */
function lengthOf(words: string): number {
  return /\p{Script=Han}/u.test(words) ? words.length : words.length / 3;
}
