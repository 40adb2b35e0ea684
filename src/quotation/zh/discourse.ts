import type { Article } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import { findCueSites, type CueSite } from './attributions.ts';
import { maskParagraphs, type MaskedParagraph } from './masked.ts';
import { NameIndex } from './name-index.ts';
import { findNames } from './names.ts';
import { SpeakerRegistry } from './registry.ts';
import type { Subject } from './subjects.ts';

/** A printed name and the speaker that it names. */
export interface PlacedName {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: number;
}

/** A verb of saying whose subject has been resolved: to one speaker, or a pronoun to several. */
export interface ResolvedSite extends CueSite {
  /** Speakers that the subject may be, likeliest first. */
  readonly speakers: readonly number[];
  /** Where the person of a pronoun was named last. */
  readonly antecedent: PlacedName | null;
}

export interface DiscourseParagraph {
  readonly masked: MaskedParagraph;
  readonly names: readonly PlacedName[];
  readonly sites: readonly ResolvedSite[];
}

/** Verbs of saying round one marked string. */
export interface SitesAround {
  /** Before it in its own sentence, nearest first, at most 2. */
  readonly before: readonly ResolvedSite[];
  /** In the sentences before it in its paragraph, nearest first, at most 2. */
  readonly earlier: readonly ResolvedSite[];
  /** After it in the same sentence. */
  readonly after: ResolvedSite | null;
  /** The first one of its paragraph. */
  readonly first: ResolvedSite | null;
  /** The last and the first of the paragraph before. */
  readonly above: readonly ResolvedSite[];
  /** In the sentence after that. */
  readonly later: ResolvedSite | null;
}

/** An article read for speech: names, verbs of saying, who is who. */
export interface Discourse {
  readonly registry: SpeakerRegistry;
  readonly paragraphs: readonly DiscourseParagraph[];
  paragraph(index: number): DiscourseParagraph;
  sitesAround(span: QuotationSpan): SitesAround;
  occurrences(text: string): number;
}

const PLURAL = /们$/u;

/** Given an article and its marked strings, returns its names, verbs of saying and speakers. */
export function readDiscourse(article: Article, spans: readonly QuotationSpan[]): Discourse {
  const masked = maskParagraphs(article.paragraphs, spans);
  const names = findNames(masked.map((paragraph) => paragraph.text));
  const registry = new SpeakerRegistry(names);
  const index = new NameIndex([...names.map((found) => found.name), ...registry.forms()]);
  const paragraphs: DiscourseParagraph[] = [];
  /** Persons by how lately they were named or spoke, newest first. */
  let recent: PlacedName[] = [];
  const note = (name: PlacedName): void => {
    recent = [name, ...recent.filter((other) => other.speaker !== name.speaker)].slice(0, 4);
  };
  for (const paragraph of masked) {
    const placed: PlacedName[] = [];
    for (const hit of index.findAll(paragraph.text)) {
      const speaker = registry.find(hit.name);
      if (speaker === null) continue;
      const text = paragraph.original.slice(hit.start, hit.end);
      const span = { paragraph: paragraph.index, start: hit.start, end: hit.end, text };
      registry.addMention(speaker, hit.name, span);
      placed.push({ ...span, speaker });
    }
    for (const match of paragraph.text.matchAll(/《[^》]{1,60}》/gu)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const text = paragraph.original.slice(start, end);
      const speaker = registry.resolveDocument(match[0]);
      const span = { paragraph: paragraph.index, start, end, text };
      registry.addMention(speaker, match[0], span);
      placed.push({ ...span, speaker });
    }
    placed.sort((left, right) => left.start - right.start);
    const sites: ResolvedSite[] = [];
    let named = 0;
    let lastSubject: PlacedName | null = null;
    for (const site of findCueSites(paragraph, index)) {
      while ((placed[named]?.start ?? Infinity) < (site.subject?.start ?? site.start)) {
        const name = placed[named];
        if (name !== undefined && registry.isPerson(name.speaker)) note(name);
        named += 1;
      }
      const resolved = resolveSite(site, registry, recent, lastSubject, paragraph);
      sites.push(resolved);
      const first = resolved.speakers[0];
      if (first !== undefined && resolved.subject !== null && registry.isPerson(first)) {
        lastSubject = {
          paragraph: paragraph.index,
          start: resolved.subject.start,
          end: resolved.subject.end,
          speaker: first,
        };
        note(lastSubject);
      }
    }
    for (const name of placed.slice(named)) if (registry.isPerson(name.speaker)) note(name);
    paragraphs.push({ masked: paragraph, names: placed, sites });
  }
  const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.masked.index, paragraph]));
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.text, (counts.get(span.text) ?? 0) + 1);
  const empty: DiscourseParagraph = {
    masked: { index: -1, original: '', text: '', spans: [] },
    names: [],
    sites: [],
  };
  const paragraph = (at: number): DiscourseParagraph => byIndex.get(at) ?? empty;
  return {
    registry,
    paragraphs,
    paragraph,
    sitesAround: (span) =>
      findSitesAround(span, paragraph(span.paragraph).sites, paragraph(span.paragraph - 1).sites),
    occurrences: (text) => counts.get(text) ?? 0,
  };
}

function resolveSite(
  site: CueSite,
  registry: SpeakerRegistry,
  recent: readonly PlacedName[],
  lastSubject: PlacedName | null,
  paragraph: MaskedParagraph,
): ResolvedSite {
  const { subject } = site;
  if (subject === null) return { ...site, speakers: [], antecedent: null };
  if (subject.kind === 'PRONOUN') {
    if (PLURAL.test(subject.text) || subject.text === '我') {
      return { ...site, speakers: [], antecedent: null };
    }
    const ordered = lastSubject === null ? recent : [lastSubject, ...recent];
    const speakers = [...new Set(ordered.map((name) => name.speaker))].slice(0, 3);
    return { ...site, speakers, antecedent: ordered[0] ?? null };
  }
  const titled = findTitled(subject, paragraph.original);
  const speaker = titled === null ? registry.resolve(subject) : registry.resolveTitled(...titled);
  const text = paragraph.original.slice(subject.start, subject.end);
  if (subject.name === null && titled === null) {
    registry.addMention(speaker, subject.text.trim(), {
      paragraph: paragraph.index,
      start: subject.start,
      end: subject.end,
      text,
    });
  }
  return { ...site, speakers: [speaker], antecedent: null };
}

/** 两国发表的题为“…”的联合声明: whose it is, its title in marks, and what it is. */
const TITLED_DOCUMENT =
  /([^，。；\s]{2,20}?)(?:联合)?(?:发表|发布|签署|公布|通过)的?题为([“「『][^”」』]{1,40}[”」』])$/u;

function findTitled(subject: Subject, original: string): [string, string] | null {
  if (subject.kind !== 'DOCUMENT' || !subject.text.startsWith('的')) return null;
  const before = original.slice(Math.max(0, subject.start - 90), subject.start);
  const match = TITLED_DOCUMENT.exec(before);
  const kind = subject.text.slice(1).trim();
  return match === null ? null : [`${match[1] ?? ''}${match[2] ?? ''}${kind}`, kind];
}

function findSitesAround(
  span: QuotationSpan,
  sites: readonly ResolvedSite[],
  previous: readonly ResolvedSite[],
): SitesAround {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sites[middle]?.start ?? 0) < span.outer.start) low = middle + 1;
    else high = middle;
  }
  const before: ResolvedSite[] = [];
  const earlier: ResolvedSite[] = [];
  for (let index = low - 1; index >= 0 && index >= low - 6; index -= 1) {
    const site = sites[index];
    if (site === undefined) continue;
    if (site.sentenceEnd > span.outer.start) {
      if (before.length < 3) before.push(site);
    } else if (earlier.length < 2) earlier.push(site);
  }
  // A verb within the phrase of its subject (一位不愿具名的知情人说) has no subject of its own.
  if (sites[low]?.subject === null && (sites[low + 1]?.sentence ?? Infinity) <= span.outer.end)
    low += 1;
  const next = sites[low];
  const isSame = next !== undefined && next.sentence <= span.outer.end;
  const following = isSame ? sites[low + 1] : next;
  const first = low > 0 ? (sites[0] ?? null) : null;
  const above = [previous.at(-1), previous[0]].filter((site) => site !== undefined);
  return { before, earlier, first, above, after: isSame ? next : null, later: following ?? null };
}
