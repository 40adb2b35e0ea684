import { isLongEnoughToRecognise } from './fold-words.ts';
import { hashId, hashQuickly } from './hash-id.ts';
import { RepeatFilter } from './repeat-filter.ts';
import { groupRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';

/** A quotation on its way to a group of equal words. */
export interface Utterance {
  readonly id: string;
  readonly articleId: number;
  /** Index of the article. */
  readonly place: number;
  readonly publishedAt: number | null;
  /** Identity of the speaker where it is one that may be compared, else null. */
  readonly speakerId: number | null;
  readonly words: string;
}

/** A quotation in a group, compared with the earliest one of it. */
export interface UtteranceMember extends Omit<Utterance, 'words' | 'publishedAt'> {
  readonly similarity: number;
  readonly change: 'EQUAL' | 'CUT' | 'EXTENDED' | 'CHANGED';
}

export interface UtteranceGroup {
  readonly id: number;
  readonly articleCount: number;
  readonly isDisputed: boolean;
  /** In order of appearance. */
  readonly members: readonly UtteranceMember[];
}

const SHINGLE = 6;
const WINDOW = 8;
const MOST_FINGERPRINTS = 12;
const SIMILAR_FROM = 0.6;
const SHORT_SIMILAR_FROM = 0.9;
/** From this many Chinese characters on, words say by themselves that they are the same speech. */
const TELLING_LENGTH = 13;

/** Of the places for fingerprints, two bits each: enough for tens of millions. */
const FILTER_BITS = 26;
/** Stands for the moment of what has no date: after everything that has one. */
const UNDATED = Number.MAX_SAFE_INTEGER;

type UtteranceRow = readonly [
  moment: number,
  articleId: number,
  id: string,
  place: number,
  speakerId: number | null,
  words: string,
];

type MemberRow = readonly [
  groupId: number,
  order: number,
  articleId: number,
  id: string,
  place: number,
  speakerId: number | null,
  similarity: number,
  change: UtteranceMember['change'],
];

type Verdict = Pick<UtteranceMember, 'similarity' | 'change'>;

/**
 * Finds quotations with equal or nearly equal words in at least two articles.
 *
 * Candidates share a fingerprint (winnowed hashes of six characters, so that any common stretch of about
 * thirteen is met, cut or not: Schleimer et al., "Winnowing", 2003); each is compared with the earliest
 * quotation of its group. A fingerprint that many share links each quotation to the first only, which keeps
 * the work linear. In memory are the quotations that share a fingerprint with another one and lead it.
 */
export class UtteranceGroups {
  private readonly utterances: Shelf<UtteranceRow>;
  private readonly openShelf: OpenShelf;
  private readonly filter = new RepeatFilter(FILTER_BITS);

  constructor(openShelf: OpenShelf) {
    this.openShelf = openShelf;
    this.utterances = openShelf<UtteranceRow>(6, 3);
  }

  add({ id, articleId, place, publishedAt, speakerId, words }: Utterance): void {
    if (!isLongEnoughToRecognise(words)) return;
    for (const print of findFingerprints(words)) this.filter.add(print);
    this.utterances.add([publishedAt ?? UNDATED, articleId, id, place, speakerId, words]);
  }

  /** The groups in order of id, once everything was added. */
  *read(): Iterable<UtteranceGroup> {
    for (const [id, rows] of groupRows<number, MemberRow>(this.findMembers().read())) {
      const articleCount = new Set(rows.map(([, , articleId]) => articleId)).size;
      if (articleCount < 2) continue;
      const members = rows.map(
        ([, , articleId, quotation, place, speakerId, similarity, change]) => ({
          ...{ id: quotation, articleId, place, speakerId },
          ...{ similarity, change },
        }),
      );
      const speakers = new Set(members.flatMap(({ speakerId }) => speakerId ?? []));
      yield { id, articleCount, isDisputed: speakers.size > 1, members };
    }
  }

  private findMembers(): Shelf<MemberRow> {
    const members = this.openShelf<MemberRow>(8, 2);
    const leaderByPrint = new Map<number, Leader>();
    let order = 0;
    for (const row of this.utterances.read()) {
      order += 1;
      const [, , id, , , words] = row;
      const prints = findFingerprints(words).filter((print) => this.filter.mayRepeat(print));
      if (prints.length === 0) continue;
      const found = findLeader(words, prints, leaderByPrint);
      if (found === null) {
        const groupId = hashId(`utterance ${id}`);
        const leader = { row, order, groupId, isFollowed: false };
        for (const print of prints) if (!leaderByPrint.has(print)) leaderByPrint.set(print, leader);
        continue;
      }
      const { leader, verdict } = found;
      if (!leader.isFollowed) {
        leader.isFollowed = true;
        const equal = { similarity: 1, change: 'EQUAL' as const };
        members.add(createMember(leader.groupId, leader.order, leader.row, equal));
      }
      members.add(createMember(leader.groupId, order, row, verdict));
    }
    return members;
  }
}

/** A quotation with which later ones are compared. */
interface Leader {
  readonly row: UtteranceRow;
  readonly order: number;
  readonly groupId: number;
  isFollowed: boolean;
}

function createMember(
  groupId: number,
  order: number,
  [, articleId, id, place, speakerId]: UtteranceRow,
  { similarity, change }: Verdict,
): MemberRow {
  return [groupId, order, articleId, id, place, speakerId, similarity, change];
}

/** Of the three earlier quotations that share most fingerprints, the first that says the same. */
function findLeader(
  words: string,
  prints: readonly number[],
  leaderByPrint: ReadonlyMap<number, Leader>,
): { readonly leader: Leader; readonly verdict: Verdict } | null {
  const votes = new Map<Leader, number>();
  for (const print of prints) {
    const leader = leaderByPrint.get(print);
    if (leader !== undefined) votes.set(leader, (votes.get(leader) ?? 0) + 1);
  }
  const best = [...votes].toSorted((a, b) => b[1] - a[1] || a[0].order - b[0].order).slice(0, 3);
  for (const [leader] of best) {
    const verdict = compareWords(leader.row[5], words);
    if (verdict !== null) return { leader, verdict };
  }
  return null;
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

function compareWords(first: string, other: string): Verdict | null {
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
  const [firstPairs, otherPairs] = [listPairs(first), listPairs(other)];
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
