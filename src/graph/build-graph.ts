import type { ArticleFacts } from './article-facts.ts';
import { extendAuthority } from './authority/authority.ts';
import type { Corrections, QuotationCorrection } from './corrections.ts';
import { findRelated } from './find-related.ts';
import type { Posting } from './find-related.ts';
import { findUtteranceGroups } from './find-utterance-groups.ts';
import type { Utterance } from './find-utterance-groups.ts';
import { findWireGroups } from './find-wire-groups.ts';
import type { WireArticle } from './find-wire-groups.ts';
import { SpeakerTotals } from './graph-speakers.ts';
import { TopicTotals } from './graph-topics.ts';
import { hashQuickly } from './hash-id.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import type { ResolvedSpeaker } from './resolve-speakers.ts';

/** Tables of the graph, in the order in which they are emptied. */
export const GRAPH_TABLE_NAMES = [
  'speaker',
  'speaker_alias',
  'speaker_role',
  'speaker_redirect',
  'article_speaker',
  'topic',
  'topic_alias',
  'article_topic',
  'utterance_group',
  'utterance_member',
  'wire_group',
  'wire_member',
  'related_article',
  'speaker_identity',
  'quotation_speaker',
] as const;

export type GraphTable = (typeof GRAPH_TABLE_NAMES)[number];

/** Takes one row: values in the order of the table's columns. */
export type WriteRow = (table: GraphTable, values: readonly (string | number | null)[]) => void;

/**
 * Writes the graph over an archive: a function of the set of its articles and of the corrections, and of
 * nothing else.
 *
 * `readFacts` gives every article in order of its id and is called twice, so that no text stays in
 * memory but the words of quotations. Rows of one table come in an order that is the same each time.
 */
export function buildGraph(
  readFacts: () => Iterable<ArticleFacts>,
  corrections: Corrections,
  write: WriteRow,
): void {
  const reattributed = new Map(corrections.quotations.map((entry) => [entry.quotation, entry]));
  const wire: WireArticle[] = [];
  const frequencies = new Map<number, number>();
  const articleCounts = new Map<string, number>();
  function* readFirst(): Iterable<ArticleFacts> {
    for (const facts of readFacts()) {
      const {
        id,
        publisherName,
        publishedAt,
        publishedAtPrecision,
        length,
        paragraphs,
        credits,
        language,
      } = facts;
      wire.push({
        id,
        publisherName,
        publishedAt,
        publishedAtPrecision,
        length,
        paragraphs,
        credits,
      });
      articleCounts.set(language, (articleCounts.get(language) ?? 0) + 1);
      for (const slug of new Set(facts.topics.map((topic) => topic.slug))) {
        const key = hashQuickly(`${language} ${slug}`);
        frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
      }
      yield correctFacts(facts, reattributed);
    }
  }
  const findAuthority = extendAuthority(corrections.authority);
  const resolution = resolveSpeakers(readFirst(), corrections.speakers, findAuthority);
  const speakers = new SpeakerTotals(resolution, write);
  const topics = new TopicTotals(resolution, corrections.topics, findAuthority, write);
  const utterances: Utterance[] = [];
  const articlesBySpeaker = new Map<number, number[]>();
  const articlesByTopic = new Map<number, number[]>();
  let index = 0;
  for (const original of readFacts()) {
    const facts = correctFacts(original, reattributed);
    const quoted = speakers.add(facts);
    const { language } = facts;
    const frequency = (slug: string) => frequencies.get(hashQuickly(`${language} ${slug}`)) ?? 0;
    const picked = topics.add(facts, articleCounts.get(language) ?? 1, frequency);
    for (const [speaker, count] of quoted) if (count > 0) pushTo(articlesBySpeaker, speaker, index);
    for (const topic of picked.keys()) pushTo(articlesByTopic, topic, index);
    for (const quotation of facts.quotations) {
      const find = (position: number | null): ResolvedSpeaker | null => {
        const found = position === null ? null : resolution.indexOf(facts.id, position);
        return found === null ? null : (resolution.speakers[found] ?? null);
      };
      const speaker = find(quotation.speaker);
      const correction = reattributed.get(quotation.id);
      const note =
        correction === undefined
          ? null
          : JSON.stringify({ by: correction.by, why: correction.why });
      write('quotation_speaker', [
        quotation.id,
        speaker?.id ?? null,
        find(quotation.via)?.id ?? null,
        note,
      ]);
      if (quotation.words !== '')
        utterances.push({
          id: quotation.id,
          articleId: facts.id,
          publishedAt: facts.publishedAt,
          speakerId: isComparable(speaker) ? speaker.id : null,
          words: quotation.words,
        });
    }
    index += 1;
  }
  speakers.finish();
  topics.finish();
  const indexById = new Map(wire.map(({ id }, place) => [id, place]));
  const postings: Posting[] = [];
  for (const group of findUtteranceGroups(utterances)) {
    const [first] = group.members;
    if (first === undefined) continue;
    write('utterance_group', [
      group.id,
      first.utterance.id,
      group.members.length,
      group.articleCount,
      group.isDisputed ? 1 : 0,
    ]);
    group.members.forEach(({ utterance, similarity, change }, position) =>
      write('utterance_member', [
        group.id,
        position,
        utterance.id,
        utterance.articleId,
        similarity,
        change,
      ]),
    );
    const places = new Set(
      group.members.flatMap(({ utterance }) => indexById.get(utterance.articleId) ?? []),
    );
    postings.push({ by: 'UTTERANCE', weight: 3, articles: [...places] });
  }
  const { groups, pairs } = findWireGroups(wire);
  const sharedMost = new Map<number, number>();
  for (const [one, two, count] of pairs)
    for (const id of [one, two]) sharedMost.set(id, Math.max(sharedMost.get(id) ?? 0, count));
  for (const group of groups) {
    write('wire_group', [
      group.id,
      group.articleIds.length,
      group.originArticleId,
      group.originReason,
    ]);
    for (const id of group.articleIds)
      write('wire_member', [id, group.id, sharedMost.get(id) ?? 0]);
  }
  const inTime = (a: number, b: number) =>
    (wire[a]?.publishedAt ?? 0) - (wire[b]?.publishedAt ?? 0) || a - b;
  const addPostings = (
    by: 'SPEAKER' | 'TOPIC',
    worth: number,
    lists: ReadonlyMap<number, number[]>,
  ) => {
    for (const articles of lists.values())
      if (articles.length > 1)
        postings.push({
          by,
          weight: (worth * Math.log(1 + wire.length / articles.length)) / 4,
          articles: articles.toSorted(inTime),
        });
  };
  addPostings('SPEAKER', 1.2, articlesBySpeaker);
  addPostings('TOPIC', 1, articlesByTopic);
  findRelated(
    wire.map(({ id }) => id),
    postings,
    pairs,
    (articleId, { otherId, by, score, sharedCount }) =>
      write('related_article', [articleId, otherId, by, score, sharedCount]),
  );
}

function pushTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** True for a speaker who is somebody over the archive, so that another one is somebody else. */
function isComparable(speaker: ResolvedSpeaker | null): speaker is ResolvedSpeaker {
  if (speaker === null || speaker.kind === 'ANONYMOUS' || speaker.kind === 'GROUP') return false;
  return !speaker.isAlone;
}

/** The facts with re-attributed quotations given to the speakers that the corrections name. */
function correctFacts(
  facts: ArticleFacts,
  corrections: ReadonlyMap<string, QuotationCorrection>,
): ArticleFacts {
  if (corrections.size === 0 || !facts.quotations.some(({ id }) => corrections.has(id)))
    return facts;
  const speakers = [...facts.speakers];
  const quotations = facts.quotations.map((quotation) => {
    const correction = corrections.get(quotation.id);
    if (correction === undefined) return quotation;
    const { speaker: name, kind } = correction;
    if (name === null) return { ...quotation, speaker: null };
    let position = speakers.findIndex(
      (speaker) => speaker.name === name || speaker.aliases.includes(name),
    );
    if (position === -1)
      position = speakers.push({ name, kind, aliases: [], roles: [], quotationCount: 0 }) - 1;
    return { ...quotation, speaker: position };
  });
  return { ...facts, speakers, quotations };
}
