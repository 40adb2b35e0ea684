import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { WriteRow } from './build-graph.ts';
import { compareText, scriptOf, widen } from './graph-values.ts';
import type { Span } from './graph-values.ts';
import { isNameForm } from './identify-speaker.ts';
import type { PlacedSpeaker, ResolvedSpeaker, SpeakerResolution } from './resolve-speakers.ts';
import { followRows } from './shelf.ts';
import type { OpenShelf, Shelf } from './shelf.ts';

/** What one article says of one identity; lists are JSON, `place` is the article's index. */
type SeenRow = readonly [
  speakerId: number,
  place: number,
  publishedAt: number | null,
  quotationCount: number,
  forms: string,
  roles: string,
];

interface Totals {
  quotations: number;
  quoted: Span;
  /** Indexes of the articles that quote the speaker. */
  readonly articles: number[];
  readonly aliases: Map<string, { count: number; first: number | null }>;
  readonly roles: Map<string, { count: number; seen: Span }>;
}

const BODY_IN_ROLE =
  /^(\p{Script=Han}{1,20}?(?:部|公司|大学|大學|学院|學院|局|委员会|委員會|银行|銀行|研究所|研究院|中心|集团|集團|协会|協會|基金会|基金會|办公室|辦公室))(?!长|長)\p{Script=Han}{2,}$/u;

/** Counts of the speakers of an archive, filled article by article. */
export class SpeakerTotals {
  private readonly seen: Shelf<SeenRow>;
  private readonly write: WriteRow;

  constructor(openShelf: OpenShelf, write: WriteRow) {
    this.seen = openShelf<SeenRow>(6, 2);
    this.write = write;
  }

  /** Counts the article with this index; `placed` are the identities of its speakers. */
  add(facts: ArticleFacts, place: number, placed: readonly PlacedSpeaker[]): void {
    const counts = new Map<number, number>();
    for (const { speaker } of facts.quotations) {
      const id = speaker === null ? undefined : placed[speaker]?.id;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const met = new Map<
      number,
      { position: number; forms: Set<string>; roles: Set<string>; name: string; role: string }
    >();
    facts.speakers.forEach((speaker, position) => {
      const id = placed[position]?.id;
      if (id === undefined) return;
      this.write('speaker_identity', [facts.id, position, id]);
      let own = met.get(id);
      if (own === undefined) {
        const { name } = speaker;
        own = { position, forms: new Set(), roles: new Set(), name, role: speaker.roles[0] ?? '' };
        met.set(id, own);
      }
      for (const form of [speaker.name, ...speaker.aliases.filter(isNameForm)]) own.forms.add(form);
      for (const title of speaker.roles) own.roles.add(title);
    });
    for (const [id, { position, forms, roles, name, role }] of met) {
      const count = counts.get(id) ?? 0;
      const { publishedAt } = facts;
      const printed = [name, role === '' ? null : role] as const;
      if (count > 0)
        this.write('article_speaker', [facts.id, id, position, count, ...printed, publishedAt]);
      this.seen.add([
        id,
        place,
        publishedAt,
        count,
        JSON.stringify([...forms]),
        JSON.stringify([...roles]),
      ]);
    }
  }

  /** Writes what is known of the speakers; `take` gets the articles that quote each, by index. */
  finish(resolution: SpeakerResolution, take: (articles: readonly number[]) => void): void {
    const follow = followRows<SeenRow>(this.seen.read());
    for (const speaker of resolution.readAll()) {
      const totals = sumUp(follow(speaker.id));
      this.writeSpeaker(speaker, totals);
      take(totals.articles);
    }
    for (const redirect of resolution.readRedirects()) this.write('speaker_redirect', redirect);
  }

  private writeSpeaker(speaker: ResolvedSpeaker, totals: Totals): void {
    this.write('speaker', [
      speaker.id,
      speaker.name,
      foldForm(speaker.name),
      speaker.kind,
      JSON.stringify(speaker.sameAs),
      totals.quotations,
      totals.articles.length,
      totals.quoted.first,
      totals.quoted.last,
      JSON.stringify(speaker.corrections),
    ]);
    for (const form of [speaker.name, ...speaker.forms])
      if (!totals.aliases.has(form)) totals.aliases.set(form, { count: 0, first: null });
    for (const [text, { count, first }] of [...totals.aliases].toSorted(([a], [b]) =>
      compareText(a, b),
    ))
      this.write('speaker_alias', [
        speaker.id,
        text,
        foldForm(text),
        scriptOf(text),
        kindOfForm(text, speaker.name, count),
        count,
        first,
      ]);
    for (const [title, { count, seen }] of [...totals.roles].toSorted(([a], [b]) =>
      compareText(a, b),
    ))
      this.write('speaker_role', [
        speaker.id,
        title,
        BODY_IN_ROLE.exec(title)?.[1] ?? null,
        seen.first,
        seen.last,
        count,
      ]);
  }
}

function sumUp(rows: readonly SeenRow[]): Totals {
  const nothing = { first: null, last: null };
  const totals: Totals = {
    quotations: 0,
    quoted: nothing,
    articles: [],
    aliases: new Map(),
    roles: new Map(),
  };
  for (const [, place, publishedAt, quotationCount, forms, roles] of rows) {
    for (const form of readList(forms)) {
      const { count, first } = totals.aliases.get(form) ?? { count: 0, first: null };
      const earliest = widen({ first, last: null }, publishedAt).first;
      totals.aliases.set(form, { count: count + 1, first: earliest });
    }
    for (const title of readList(roles)) {
      const { count, seen } = totals.roles.get(title) ?? { count: 0, seen: nothing };
      totals.roles.set(title, { count: count + 1, seen: widen(seen, publishedAt) });
    }
    if (quotationCount === 0) continue;
    totals.quotations += quotationCount;
    totals.articles.push(place);
    totals.quoted = widen(totals.quoted, publishedAt);
  }
  return totals;
}

function readList(json: string): readonly string[] {
  // Written by `SpeakerTotals.add` a moment ago.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return json === '[]' ? [] : (JSON.parse(json) as readonly string[]);
}

function kindOfForm(text: string, name: string, count: number): string {
  if (count === 0 && text !== name) return 'AUTHORITY';
  const [form, full] = [foldForm(text), foldForm(name)];
  if (form === full) return 'FULL';
  const isLatin = scriptOf(text) === 'Latn';
  if (isLatin && scriptOf(name) !== 'Latn') return 'LATIN';
  return full.includes(form) ? 'SHORT' : isLatin || form.length <= 3 ? 'SHORT' : 'TRANSLITERATION';
}
