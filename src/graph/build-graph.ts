import type { ArticleFacts } from './article-facts.ts';
import { extendAuthority } from './authority/authority.ts';
import type { Corrections, QuotationCorrection } from './corrections.ts';
import { findRelated, Postings } from './find-related.ts';
import { UtteranceGroups } from './find-utterance-groups.ts';
import type { UtteranceGroup } from './find-utterance-groups.ts';
import { WireGroups } from './find-wire-groups.ts';
import { SpeakerTotals } from './graph-speakers.ts';
import { TopicTotals } from './graph-topics.ts';
import { HashCounts } from './hash-counts.ts';
import { hashQuickly } from './hash-id.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import type { PlacedSpeaker } from './resolve-speakers.ts';
import type { OpenShelf } from './shelf.ts';

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
 * `readFacts` gives every article in order of its id and is called twice. What articles say of one thing
 * is brought together on shelves, so that memory holds a few hundred bytes an article, whatever it says.
 * Rows of one table come in an order that is the same each time.
 */
export function buildGraph(
  readFacts: () => Iterable<ArticleFacts>,
  corrections: Corrections,
  write: WriteRow,
  openShelf: OpenShelf,
): void {
  const reattributed = new Map(corrections.quotations.map((entry) => [entry.quotation, entry]));
  const findAuthority = extendAuthority(corrections.authority);
  const wire = new WireGroups(openShelf);
  const frequencies = new HashCounts();
  const articleCounts = new Map<string, number>();
  const ids: number[] = [];
  const moments: number[] = [];
  function* readFirst(): Iterable<ArticleFacts> {
    for (const facts of readFacts()) {
      const { language } = facts;
      ids.push(facts.id);
      moments.push(facts.publishedAt ?? 0);
      wire.note(facts);
      articleCounts.set(language, (articleCounts.get(language) ?? 0) + 1);
      for (const slug of new Set(facts.topics.map((topic) => topic.slug)))
        frequencies.add(hashQuickly(`${language} ${slug}`));
      yield correctFacts(facts, reattributed);
    }
  }
  const resolution = resolveSpeakers(readFirst(), corrections.speakers, findAuthority, openShelf);
  const speakers = new SpeakerTotals(openShelf, write);
  const topics = new TopicTotals(corrections.topics, findAuthority, openShelf, write);
  const utterances = new UtteranceGroups(openShelf);
  let place = 0;
  for (const original of readFacts()) {
    const facts = correctFacts(original, reattributed);
    const { language } = facts;
    const placed = resolution.speakersOf(facts.id);
    const frequency = (slug: string) => frequencies.get(hashQuickly(`${language} ${slug}`));
    speakers.add(facts, place, placed);
    topics.add(facts, place, placed, articleCounts.get(language) ?? 1, frequency);
    wire.add(facts, place);
    for (const quotation of facts.quotations) {
      const { id, words } = quotation;
      const find = (position: number | null) =>
        position === null ? null : (placed[position] ?? null);
      const speaker = find(quotation.speaker);
      write('quotation_speaker', [
        id,
        speaker?.id ?? null,
        find(quotation.via)?.id ?? null,
        signCorrection(reattributed.get(id)),
      ]);
      const speakerId = isComparable(speaker) ? speaker.id : null;
      const { publishedAt, id: articleId } = facts;
      utterances.add({ id, articleId, place, publishedAt, speakerId, words });
    }
    place += 1;
  }
  const postings = new Postings();
  const inTime = (a: number, b: number) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b;
  const addPosting = (by: 'SPEAKER' | 'TOPIC', worth: number, places: readonly number[]) => {
    if (places.length < 2) return;
    const weight = (worth * Math.log(1 + ids.length / places.length)) / 4;
    postings.add(by, weight, places.toSorted(inTime));
  };
  for (const group of utterances.read()) {
    writeUtteranceGroup(group, write);
    const places = new Set(group.members.map((member) => member.place));
    postings.add('UTTERANCE', 3, [...places]);
  }
  speakers.finish(resolution, (places) => {
    addPosting('SPEAKER', 1.2, places);
  });
  topics.finish((places) => {
    addPosting('TOPIC', 1, places);
  });
  const { groups, pairs } = wire.find();
  const sharedMost = new Map<number, number>();
  for (const [one, two, count] of pairs)
    for (const id of [ids[one] ?? 0, ids[two] ?? 0])
      sharedMost.set(id, Math.max(sharedMost.get(id) ?? 0, count));
  for (const { id, articleIds, originArticleId, originReason } of groups) {
    write('wire_group', [id, articleIds.length, originArticleId, originReason]);
    for (const articleId of articleIds)
      write('wire_member', [articleId, id, sharedMost.get(articleId) ?? 0]);
  }
  findRelated(
    Float64Array.from(ids),
    postings,
    pairs,
    (articleId, { otherId, by, score, sharedCount }) => {
      write('related_article', [articleId, otherId, by, score, sharedCount]);
    },
  );
}

function writeUtteranceGroup(group: UtteranceGroup, write: WriteRow): void {
  const { id, members, articleCount, isDisputed } = group;
  write('utterance_group', [
    id,
    members[0]?.id ?? '',
    members.length,
    articleCount,
    isDisputed ? 1 : 0,
  ]);
  for (const [position, { id: quotation, articleId, similarity, change }] of members.entries())
    write('utterance_member', [id, position, quotation, articleId, similarity, change]);
}

/** Who re-attributed a quotation and why, as JSON; null for a quotation that nobody corrected. */
function signCorrection(correction: QuotationCorrection | undefined): string | null {
  if (correction === undefined) return null;
  return JSON.stringify({ by: correction.by, why: correction.why });
}

/** True for a speaker who is somebody over the archive, so that another one is somebody else. */
function isComparable(speaker: PlacedSpeaker | null): speaker is PlacedSpeaker {
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
