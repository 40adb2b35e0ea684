import { slugOf } from '../topic/slug.ts';
import type { ArticleTopic, TopicKind } from '../topic/topic.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { FindAuthority } from './authority/authority.ts';
import type { WriteRow } from './build-graph.ts';
import type { TopicCorrection } from './corrections.ts';
import { compareText, scriptOf, widen } from './graph-values.ts';
import type { Span } from './graph-values.ts';
import { hashId } from './hash-id.ts';
import { isNameForm } from './identify-speaker.ts';
import { pickTopics } from './pick-topics.ts';
import type { SpeakerResolution } from './resolve-speakers.ts';

interface Totals {
  readonly id: number;
  readonly slug: string;
  readonly fallback: string;
  kind: TopicKind;
  articles: number;
  seen: Span;
  readonly labels: Map<string, { count: number; seen: Span }>;
}

/** Of kinds that mean one subject, the earlier one names it. */
const STRENGTH: readonly TopicKind[] = [
  'SECTION',
  'PERSON',
  'ORGANISATION',
  'PLACE',
  'TAG',
  'CATEGORY',
  'TERM',
  'HEADING',
];

/** Topics of an archive, filled article by article. */
export class TopicTotals {
  private readonly topics: Totals[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly resolution: SpeakerResolution;
  private readonly write: WriteRow;
  private readonly findAuthority: FindAuthority;
  private readonly merges: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    resolution: SpeakerResolution,
    corrections: readonly TopicCorrection[],
    findAuthority: FindAuthority,
    write: WriteRow,
  ) {
    this.findAuthority = findAuthority;
    this.resolution = resolution;
    this.write = write;
    const merges = new Map<string, string>();
    const names = new Map<string, string>();
    for (const correction of corrections) {
      if (correction.action === 'rename') names.set(slugOf(correction.name), correction.to);
      else for (const from of correction.from) merges.set(slugOf(from), correction.into);
    }
    this.merges = merges;
    this.names = names;
  }

  /** Picks and writes the topics of an article; gives their indexes with their scores. */
  add(
    facts: ArticleFacts,
    articleCount: number,
    frequency: (slug: string) => number,
  ): ReadonlyMap<number, number> {
    const picked = new Map<number, { score: number; origin: TopicKind; paragraphs: Set<number> }>();
    for (const { topic, score } of pickTopics(
      facts.topics.filter((topic) => this.isNaming(facts, topic)),
      articleCount,
      frequency,
    )) {
      const index = this.resolve(facts, topic);
      const known = picked.get(index);
      if (known === undefined)
        picked.set(index, { score, origin: topic.kind, paragraphs: new Set(topic.paragraphs) });
      else for (const paragraph of topic.paragraphs) known.paragraphs.add(paragraph);
      this.count(index, topic, facts.publishedAt, known === undefined);
    }
    for (const [index, { score, origin, paragraphs }] of picked) {
      const topic = this.topics[index];
      if (topic === undefined) continue;
      const places = JSON.stringify([...paragraphs].toSorted((a, b) => a - b));
      this.write('article_topic', [facts.id, topic.id, score, origin, places, facts.publishedAt]);
    }
    return new Map([...picked].map(([index, { score }]) => [index, score]));
  }

  finish(): void {
    for (const topic of this.topics) {
      const labels = [...topic.labels].toSorted(
        (a, b) => b[1].count - a[1].count || compareText(a[0], b[0]),
      );
      const label =
        this.names.get(topic.slug) ??
        (topic.fallback === '' ? (labels[0]?.[0] ?? topic.slug) : topic.fallback);
      this.write('topic', [
        topic.id,
        topic.slug,
        label,
        topic.kind,
        topic.articles,
        topic.seen.first,
        topic.seen.last,
      ]);
      for (const [text, { count, seen }] of labels)
        this.write('topic_alias', [
          topic.id,
          text,
          scriptOf(text),
          text === label ? 'FULL' : 'SHORT',
          count,
          seen.first,
        ]);
    }
  }

  private resolve(facts: ArticleFacts, topic: ArticleTopic): number {
    const { kind, label, fallback } = this.identify(facts, topic);
    const slug = slugOf(label);
    const family = ['SECTION', 'PERSON', 'ORGANISATION'].includes(kind) ? kind : 'SUBJECT';
    const key = `${family} ${slug}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.topics.length;
      this.indexes.set(key, index);
      this.topics.push({
        id: hashId(`topic ${key}`),
        slug,
        fallback,
        kind,
        articles: 0,
        seen: { first: null, last: null },
        labels: new Map(),
      });
    }
    return index;
  }

  /** People and bodies go by the name that the archive knows them by, whatever the kind of the topic. */
  private identify(
    facts: ArticleFacts,
    topic: ArticleTopic,
  ): { kind: TopicKind; label: string; fallback: string } {
    const merged = this.merges.get(topic.slug);
    if (merged !== undefined) return { kind: topic.kind, label: merged, fallback: merged };
    if (topic.kind === 'SECTION') return { kind: topic.kind, label: topic.label, fallback: '' };
    const entry = this.findAuthority(topic.label);
    if (entry !== null && (entry.kind === 'PERSON' || entry.kind === 'ORGANISATION'))
      return { kind: entry.kind, label: entry.name, fallback: entry.name };
    if (topic.kind !== 'PERSON' && topic.kind !== 'ORGANISATION')
      return { kind: topic.kind, label: topic.label, fallback: '' };
    const position = facts.speakers.findIndex(({ name }) => name === topic.label);
    const index = position === -1 ? null : this.resolution.indexOf(facts.id, position);
    const name = index === null ? undefined : this.resolution.speakers[index]?.name;
    return { kind: topic.kind, label: name ?? topic.label, fallback: name ?? '' };
  }

  /** False for people and bodies whose printed name stands for nobody in particular. */
  private isNaming(facts: ArticleFacts, { kind, label }: ArticleTopic): boolean {
    if (kind !== 'PERSON' && kind !== 'ORGANISATION') return true;
    if (!isNameForm(label)) return false;
    const position = facts.speakers.findIndex(({ name }) => name === label);
    const index = position === -1 ? null : this.resolution.indexOf(facts.id, position);
    return index === null || this.resolution.speakers[index]?.isAlone === false;
  }

  private count(
    index: number,
    topic: ArticleTopic,
    publishedAt: number | null,
    isFirst: boolean,
  ): void {
    const totals = this.topics[index];
    if (totals === undefined) return;
    if (
      STRENGTH.indexOf(topic.kind) < STRENGTH.indexOf(totals.kind) &&
      topic.kind !== 'SECTION' &&
      topic.kind !== 'PERSON' &&
      topic.kind !== 'ORGANISATION'
    )
      totals.kind = topic.kind;
    if (isFirst) {
      totals.articles += 1;
      totals.seen = widen(totals.seen, publishedAt);
    }
    const label = totals.labels.get(topic.label);
    totals.labels.set(topic.label, {
      count: (label?.count ?? 0) + 1,
      seen: widen(label?.seen ?? { first: null, last: null }, publishedAt),
    });
  }
}
