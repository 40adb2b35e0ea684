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
import type { PlacedSpeaker } from './resolve-speakers.ts';
import { groupRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';

/** One mention of a topic by an article; `place` is the article's index, `topic` a `Mention` as JSON. */
type MentionRow = readonly [
  topicId: number,
  place: number,
  order: number,
  publishedAt: number | null,
  topic: string,
];

/** What names the topic, and whether the article had it already under another label. */
type Mention = readonly [
  slug: string,
  kind: TopicKind,
  fallback: string,
  label: string,
  printedKind: TopicKind,
  isFirst: boolean,
];

interface Totals {
  readonly slug: string;
  readonly fallback: string;
  kind: TopicKind;
  seen: Span;
  /** Indexes of the articles that have the topic. */
  readonly articles: number[];
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
  private readonly mentions: Shelf<MentionRow>;
  private readonly write: WriteRow;
  private readonly findAuthority: FindAuthority;
  private readonly merges: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    corrections: readonly TopicCorrection[],
    findAuthority: FindAuthority,
    openShelf: OpenShelf,
    write: WriteRow,
  ) {
    this.findAuthority = findAuthority;
    this.mentions = openShelf<MentionRow>(5, 3);
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

  /** Picks and writes the topics of the article with this index; `placed` are the identities of its speakers. */
  add(
    facts: ArticleFacts,
    place: number,
    placed: readonly PlacedSpeaker[],
    articleCount: number,
    frequency: (slug: string) => number,
  ): void {
    const picked = new Map<number, { score: number; origin: TopicKind; paragraphs: Set<number> }>();
    const naming = facts.topics.filter((topic) => isNaming(facts, placed, topic));
    pickTopics(naming, articleCount, frequency).forEach(({ topic, score }, order) => {
      const { kind, label, fallback } = this.identify(facts, placed, topic);
      const slug = slugOf(label);
      const family = ['SECTION', 'PERSON', 'ORGANISATION'].includes(kind) ? kind : 'SUBJECT';
      const id = hashId(`topic ${family} ${slug}`);
      const known = picked.get(id);
      if (known === undefined)
        picked.set(id, { score, origin: topic.kind, paragraphs: new Set(topic.paragraphs) });
      else for (const paragraph of topic.paragraphs) known.paragraphs.add(paragraph);
      const isFirst = known === undefined;
      const mention: Mention = [slug, kind, fallback, topic.label, topic.kind, isFirst];
      this.mentions.add([id, place, order, facts.publishedAt, JSON.stringify(mention)]);
    });
    for (const [id, { score, origin, paragraphs }] of picked) {
      const places = JSON.stringify([...paragraphs].toSorted((a, b) => a - b));
      this.write('article_topic', [facts.id, id, score, origin, places, facts.publishedAt]);
    }
  }

  /** Writes what is known of the topics; `take` gets the articles that have each, by index. */
  finish(take: (articles: readonly number[]) => void): void {
    for (const [id, rows] of groupRows<number, MentionRow>(this.mentions.read())) {
      const totals = sumUp(rows);
      const labels = [...totals.labels].toSorted(
        (a, b) => b[1].count - a[1].count || compareText(a[0], b[0]),
      );
      const label =
        this.names.get(totals.slug) ??
        (totals.fallback === '' ? (labels[0]?.[0] ?? totals.slug) : totals.fallback);
      const { first, last } = totals.seen;
      const count = totals.articles.length;
      this.write('topic', [id, totals.slug, label, totals.kind, count, first, last]);
      for (const [text, { count: printed, seen }] of labels)
        this.write('topic_alias', [
          id,
          text,
          scriptOf(text),
          text === label ? 'FULL' : 'SHORT',
          printed,
          seen.first,
        ]);
      take(totals.articles);
    }
  }

  /** People and bodies go by the name that the archive knows them by, whatever the kind of the topic. */
  private identify(
    facts: ArticleFacts,
    placed: readonly PlacedSpeaker[],
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
    const name = findPlaced(facts, placed, topic.label)?.name;
    return { kind: topic.kind, label: name ?? topic.label, fallback: name ?? '' };
  }
}

/** False for people and bodies whose printed name stands for nobody in particular. */
function isNaming(
  facts: ArticleFacts,
  placed: readonly PlacedSpeaker[],
  { kind, label }: ArticleTopic,
): boolean {
  if (kind !== 'PERSON' && kind !== 'ORGANISATION') return true;
  if (!isNameForm(label)) return false;
  return findPlaced(facts, placed, label)?.isAlone !== true;
}

function findPlaced(
  facts: ArticleFacts,
  placed: readonly PlacedSpeaker[],
  label: string,
): PlacedSpeaker | undefined {
  return placed[facts.speakers.findIndex(({ name }) => name === label)];
}

function sumUp(rows: readonly MentionRow[]): Totals {
  let totals: Totals | null = null;
  for (const [, place, , publishedAt, json] of rows) {
    // Written by `TopicTotals.add` a moment ago.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const [slug, kind, fallback, text, printedKind, isFirst] = JSON.parse(json) as Mention;
    const nothing = { first: null, last: null };
    totals ??= { slug, fallback, kind, seen: nothing, articles: [], labels: new Map() };
    if (
      STRENGTH.indexOf(printedKind) < STRENGTH.indexOf(totals.kind) &&
      printedKind !== 'SECTION' &&
      printedKind !== 'PERSON' &&
      printedKind !== 'ORGANISATION'
    )
      totals.kind = printedKind;
    if (isFirst) {
      totals.articles.push(place);
      totals.seen = widen(totals.seen, publishedAt);
    }
    const { count, seen } = totals.labels.get(text) ?? { count: 0, seen: nothing };
    totals.labels.set(text, { count: count + 1, seen: widen(seen, publishedAt) });
  }
  if (totals === null) throw new RangeError('A topic has no mention.');
  return totals;
}
