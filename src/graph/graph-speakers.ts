import { foldForm } from '../text/fold-form.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { WriteRow } from './build-graph.ts';
import { compareText, scriptOf, widen } from './graph-values.ts';
import type { Span } from './graph-values.ts';
import { isNameForm } from './identify-speaker.ts';
import type { ResolvedSpeaker, SpeakerResolution } from './resolve-speakers.ts';

interface Totals {
  quotations: number;
  articles: number;
  quoted: Span;
  readonly aliases: Map<string, { count: number; first: number | null }>;
  readonly roles: Map<string, { count: number; seen: Span }>;
}

const BODY_IN_ROLE =
  /^(\p{Script=Han}{1,20}?(?:部|公司|大学|大學|学院|學院|局|委员会|委員會|银行|銀行|研究所|研究院|中心|集团|集團|协会|協會|基金会|基金會|办公室|辦公室))(?!长|長)\p{Script=Han}{2,}$/u;

/** Counts of the speakers of an archive, filled article by article. */
export class SpeakerTotals {
  /** Of speakers of several articles; those of one are written with it. */
  private readonly totals = new Map<number, Totals>();
  private readonly resolution: SpeakerResolution;
  private readonly write: WriteRow;

  constructor(resolution: SpeakerResolution, write: WriteRow) {
    this.resolution = resolution;
    this.write = write;
  }

  /** Counts an article, writes its `article_speaker` rows; gives its quotations by speaker index. */
  add(facts: ArticleFacts): ReadonlyMap<number, number> {
    const counted = new Map<number, number>();
    const printed = new Map<number, { name: string; role: string | null; position: number }>();
    const seenForms = new Set<string>();
    const once = (speaker: number, form: string): boolean => {
      const key = `${speaker} ${form}`;
      if (seenForms.has(key)) return false;
      seenForms.add(key);
      return true;
    };
    facts.speakers.forEach((speaker, position) => {
      const index = this.resolution.indexOf(facts.id, position);
      if (index === null) return;
      const totals = this.totalsOf(index);
      this.write('speaker_identity', [facts.id, position, this.idOf(index)]);
      const role = speaker.roles[0] ?? null;
      if (!printed.has(index)) printed.set(index, { name: speaker.name, role, position });
      counted.set(index, counted.get(index) ?? 0);
      for (const form of [speaker.name, ...speaker.aliases.filter(isNameForm)]) {
        if (!once(index, form)) continue;
        const alias = totals.aliases.get(form) ?? { count: 0, first: null };
        alias.count += 1;
        alias.first = widen({ first: alias.first, last: null }, facts.publishedAt).first;
        totals.aliases.set(form, alias);
      }
      for (const title of speaker.roles) {
        if (!once(index, `role ${title}`)) continue;
        const held = totals.roles.get(title) ?? { count: 0, seen: { first: null, last: null } };
        totals.roles.set(title, {
          count: held.count + 1,
          seen: widen(held.seen, facts.publishedAt),
        });
      }
    });
    for (const { speaker } of facts.quotations) {
      const index = speaker === null ? null : this.resolution.indexOf(facts.id, speaker);
      if (index !== null) counted.set(index, (counted.get(index) ?? 0) + 1);
    }
    for (const [index, count] of counted) {
      const speaker = this.resolution.speakers[index];
      const totals = this.totalsOf(index);
      const form = printed.get(index);
      if (speaker === undefined || form === undefined) continue;
      this.write('article_speaker', [
        facts.id,
        speaker.id,
        form.position,
        count,
        form.name,
        form.role,
        facts.publishedAt,
      ]);
      if (count > 0) {
        totals.quotations += count;
        totals.articles += 1;
        totals.quoted = widen(totals.quoted, facts.publishedAt);
      }
      if (speaker.isInOneArticle) {
        this.writeSpeaker(speaker, totals);
        this.totals.delete(index);
      }
    }
    return counted;
  }

  private idOf(index: number): number {
    return this.resolution.speakers[index]?.id ?? 0;
  }

  private totalsOf(index: number): Totals {
    let totals = this.totals.get(index);
    if (totals === undefined) {
      const quoted = { first: null, last: null };
      totals = { quotations: 0, articles: 0, quoted, aliases: new Map(), roles: new Map() };
      this.totals.set(index, totals);
    }
    return totals;
  }

  private writeSpeaker(speaker: ResolvedSpeaker, totals: Totals): void {
    this.write('speaker', [
      speaker.id,
      speaker.name,
      foldForm(speaker.name),
      speaker.kind,
      JSON.stringify(speaker.sameAs),
      totals.quotations,
      totals.articles,
      totals.quoted.first,
      totals.quoted.last,
      JSON.stringify(speaker.corrections),
    ]);
    for (const form of [speaker.name, ...(speaker.entry?.forms ?? [])])
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

  /** Writes what is known of the speakers once every article was added. */
  finish(): void {
    for (const [index, totals] of [...this.totals].toSorted((a, b) => a[0] - b[0])) {
      const speaker = this.resolution.speakers[index];
      if (speaker !== undefined) this.writeSpeaker(speaker, totals);
    }
    for (const [from, to] of [...this.resolution.redirects].toSorted((a, b) => a[0] - b[0]))
      this.write('speaker_redirect', [from, to]);
  }
}

function kindOfForm(text: string, name: string, count: number): string {
  if (count === 0 && text !== name) return 'AUTHORITY';
  const [form, full] = [foldForm(text), foldForm(name)];
  if (form === full) return 'FULL';
  const isLatin = scriptOf(text) === 'Latn';
  if (isLatin && scriptOf(name) !== 'Latn') return 'LATIN';
  return full.includes(form) ? 'SHORT' : isLatin || form.length <= 3 ? 'SHORT' : 'TRANSLITERATION';
}
