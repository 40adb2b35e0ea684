import { isSubject } from '../topic/subjects.ts';
import type { TopicKind } from '../topic/topic.ts';
import type { ArticleTopic } from '../topic/topic.ts';

/** A topic of an article with its weight there. */
export interface PickedTopic {
  readonly topic: ArticleTopic;
  /** 0 to 1. */
  readonly score: number;
}

const MOST_TOPICS = 12;
/** How many of a dozen may be editors' tags, people, bodies, subjects of the table, found terms, and pairs of characters. */
const ROOMS = { tags: 7, people: 3, bodies: 2, subjects: 6, terms: 5, pairs: 2 } as const;
/** A key term in more than this share of the articles is part of the language. */
const COMMONEST = 0.12;
/** A key term that no other article has is a topic from so many occurrences on. */
const FEWEST_ALONE = 5;
const SUBJECT_WEIGHT = 1.8;
const KIND_WEIGHT: Readonly<Record<TopicKind, number>> = {
  SECTION: 3,
  TAG: 6,
  CATEGORY: 2.5,
  HEADING: 0.6,
  TERM: 1,
  PERSON: 1.2,
  ORGANISATION: 1,
  PLACE: 1.1,
};

/**
 * The topics of one article, weightiest first, at most a dozen.
 *
 * `documentFrequency` says in how many articles of the language a topic stands: what stands in many says
 * little, and a key term that stands in this one only is no topic unless the headline has it. A term that
 * is part of a weightier one is swallowed by it.
 */
export function pickTopics(
  topics: readonly ArticleTopic[],
  articleCount: number,
  documentFrequency: (slug: string) => number,
): readonly PickedTopic[] {
  const weighed = topics.map((topic) => {
    const frequency = Math.max(1, documentFrequency(topic.slug));
    const rarity = Math.log(1 + articleCount / frequency);
    const isFound = topic.kind === 'TERM' || topic.kind === 'HEADING';
    const loneliness =
      isFound && frequency === 1 && !topic.inHeadline && articleCount > 20 ? 0.35 : 1;
    const weight =
      KIND_WEIGHT[topic.kind] *
      (1 + Math.log2(1 + topic.count)) *
      (isFound ? rarity / 3 : Math.sqrt(rarity)) *
      (topic.inHeadline ? 1.8 : 1) *
      loneliness *
      weighTerm(topic);
    return { topic, weight };
  });
  const ordered = weighed.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      (a.topic.slug < b.topic.slug ? -1 : a.topic.slug > b.topic.slug ? 1 : 0) ||
      (a.topic.kind < b.topic.kind ? -1 : 1),
  );
  const picked: typeof ordered = [];
  const rooms = new Map<keyof typeof ROOMS, number>();
  for (const candidate of ordered) {
    if (picked.length === MOST_TOPICS) break;
    const { slug, kind, count, inHeadline } = candidate.topic;
    const room = roomOf(candidate.topic);
    if (room !== null) {
      const used = rooms.get(room) ?? 0;
      if (!inHeadline && used >= ROOMS[room]) continue;
    }
    if (
      kind === 'TERM' &&
      !inHeadline &&
      !isSubject(slug) &&
      articleCount > 50 &&
      (documentFrequency(slug) > COMMONEST * articleCount ||
        (documentFrequency(slug) <= 1 && count < FEWEST_ALONE))
    )
      continue;
    const isRepeated = picked.some(({ topic }) => topic.slug === slug && topic.kind !== 'SECTION');
    const isPart =
      (kind === 'TERM' || kind === 'HEADING') &&
      picked.some(({ topic }) => topic.slug.includes(slug) || slug.includes(topic.slug));
    if (isRepeated || isPart) continue;
    picked.push(candidate);
    if (room !== null) rooms.set(room, (rooms.get(room) ?? 0) + 1);
  }
  const heaviest = picked[0]?.weight ?? 1;
  return picked.map(({ topic, weight }) => ({
    topic,
    score: Math.round((1000 * weight) / heaviest) / 1000,
  }));
}

/** Subjects of the table are words that editors use; a pair of characters may be a chance. */
function weighTerm({ kind, slug }: ArticleTopic): number {
  if (kind !== 'TERM') return 1;
  if (isSubject(slug)) return SUBJECT_WEIGHT;
  return slug.length === 2 ? 0.7 : 1;
}

function roomOf({ kind, slug }: ArticleTopic): keyof typeof ROOMS | null {
  if (kind === 'TAG' || kind === 'CATEGORY') return 'tags';
  if (kind === 'PERSON') return 'people';
  if (kind === 'ORGANISATION') return 'bodies';
  if (kind !== 'TERM') return null;
  if (isSubject(slug)) return 'subjects';
  return slug.length === 2 ? 'pairs' : 'terms';
}
