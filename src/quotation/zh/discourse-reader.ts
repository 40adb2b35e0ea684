import { Antecedents, type Referent } from './antecedents.ts';
import * as character from './characters.ts';
import { findClass } from './characters.ts';
import { findCueSites, type CueSite, type PlacedPhrase } from './cue-sites.ts';
import { Genders } from './genders.ts';
import { simplify } from '../../text/simplify.ts';
import { mergeNames, type Items, type PlacedName } from './items.ts';
import { type MaskedParagraph } from './masked.ts';
import { NameIndex } from './name-index.ts';
import {
  findPlaceBefore,
  isAside,
  isInTitle,
  isPlatformSubject,
  isSubjectPlace,
  LOCAL_BODY,
  PLATFORM,
  isCalledAfter,
} from './name-surroundings.ts';
import { SpeakerRegistry } from './registry.ts';
import type { Subject } from './subjects.ts';
import { findTitled, SHORT_TITLE } from './titled-documents.ts';
import { type Tokens } from './tokens.ts';
import { readVerbalTexts } from './verbal-texts.ts';
import * as flag from './word-flags.ts';

/** A cue whose subject has been resolved: to one speaker, or a pronoun to several. */
export interface ResolvedSite extends CueSite {
  /** Those whom the subject may mean, likeliest first. */
  readonly referents: readonly Referent[];
  readonly viaSpeaker: number | null;
}

export interface DiscourseParagraph {
  readonly masked: MaskedParagraph;
  /** Names, titles of texts and unnamed people, in order. */
  readonly names: readonly PlacedName[];
  readonly sites: readonly ResolvedSite[];
}

/** Reads paragraphs in order and keeps in mind who was mentioned last. */
export class DiscourseReader {
  private readonly registry: SpeakerRegistry;
  private readonly index: NameIndex;
  private readonly genders: Genders;
  private readonly antecedents: Antecedents;
  /** Where the last person stood that was read. */
  private lastPerson = { paragraph: -1, end: 0 };

  constructor(registry: SpeakerRegistry, index: NameIndex, genders: Genders) {
    this.registry = registry;
    this.index = index;
    this.genders = genders;
    this.antecedents = new Antecedents(genders);
  }

  read(paragraph: MaskedParagraph, tokens: Tokens): DiscourseParagraph {
    const { text } = paragraph;
    const names = this.placeNames(paragraph);
    const isPerson = (position: number): boolean => {
      const name = names[position];
      return name !== undefined && this.registry.isPerson(name.speaker);
    };
    const items = readVerbalTexts(text, mergeNames(tokens, names), isPerson);
    const titleStarts = this.noteTitles(paragraph, items, names);
    const { sites, phrases, publishers } = findCueSites(paragraph.index, text, items, isPerson);
    const mentions = names.slice();
    this.placeBooks(paragraph, items, mentions);
    for (const publisher of publishers) {
      this.registry.notePublisher(
        names[publisher.name]?.speaker ?? this.registry.resolve(publisher),
      );
    }
    const resolved: ResolvedSite[] = [];
    let nextName = 0;
    let nextPhrase = 0;
    let nextItem = 0;
    let last: ResolvedSite | null = null;
    const findPronoun = (): number => {
      for (; nextItem < items.starts.length; nextItem += 1) {
        const start = items.starts[nextItem] ?? 0;
        const isPronoun = ((items.flags[nextItem] ?? 0) & flag.PRONOUN) !== 0;
        if (isPronoun && items.ends[nextItem] === start + 1) return start;
      }
      return Infinity;
    };
    /** Reads names, phrases and pronouns in their order. */
    const noteUpTo = (place: number): void => {
      for (;;) {
        const name = names[nextName];
        const phrase = phrases[nextPhrase];
        const nameStart = name?.start ?? Infinity;
        const phraseStart = phrase?.start ?? Infinity;
        const pronoun = findPronoun();
        if (Math.min(nameStart, phraseStart, pronoun) >= place) return;
        if (pronoun < nameStart && pronoun < phraseStart) {
          nextItem += 1;
          this.antecedents.notePronoun(text.charAt(pronoun), paragraph.index, pronoun);
        } else if (name !== undefined && nameStart <= phraseStart) {
          this.noteName(name, paragraph, titleStarts[nextName]);
          nextName += 1;
        } else if (phrase !== undefined) {
          nextPhrase += 1;
          const placed = this.notePhrase(phrase, paragraph);
          if (placed !== null && !phrase.isBare) mentions.push(placed);
        }
      }
    };
    for (const site of sites) {
      noteUpTo(site.subject?.start ?? site.start);
      const one = this.resolveSite(site, names, paragraph, last);
      resolved.push(one);
      if (one.subject !== null) last = one;
    }
    noteUpTo(Infinity);
    // Names alone are in order.
    if (mentions.length > names.length) mentions.sort((left, right) => left.start - right.start);
    return { masked: paragraph, names: mentions, sites: resolved };
  }

  private placeNames(paragraph: MaskedParagraph): PlacedName[] {
    const placed: PlacedName[] = [];
    for (const hit of this.index.findAll(paragraph.text)) {
      const speaker = this.registry.find(hit.name);
      if (speaker === null || (paragraph.hasTitle && isInTitle(paragraph.text, hit.start)))
        continue;
      if (PLATFORM.test(hit.name) && !isPlatformSubject(paragraph.text, hit.start, hit.end))
        continue;
      if (isCalledAfter(paragraph.text, hit.end)) continue;
      const place = LOCAL_BODY.test(hit.name) ? findPlaceBefore(paragraph.text, hit.start) : '';
      if (place !== '') {
        this.registry.lengthen(speaker, place + hit.name);
        continue;
      }
      const isChinas =
        LOCAL_BODY.test(hit.name) && paragraph.text.slice(0, hit.start).endsWith('中国');
      const named = isChinas ? this.registry.resolveOurs(speaker, hit.name) : speaker;
      const start = named === speaker ? hit.start : hit.start - 2;
      const { end } = hit;
      const span = {
        paragraph: paragraph.index,
        start,
        end,
        text: paragraph.original.slice(start, end),
      };
      this.registry.addMention(named, named === speaker ? hit.name : `中国${hit.name}`, span);
      this.genders.note(named, paragraph.text, start, end);
      placed.push({ paragraph: paragraph.index, start, end, speaker: named });
    }
    return placed;
  }

  /**
   * 日本首相岸田: the office before a name is a role; 岸田首相, with it behind, is a form of the name.
   * Returns, by position of the name, where the offices begin that stand before it.
   */
  private noteTitles(
    paragraph: MaskedParagraph,
    items: Items,
    names: readonly PlacedName[],
  ): readonly (number | undefined)[] {
    if (names.length === 0) return NO_TITLES;
    const titleStarts: (number | undefined)[] = names.map(() => undefined);
    const { original } = paragraph;
    for (let index = 0; index < items.starts.length; index += 1) {
      const position = items.names[index] ?? -1;
      // Most items are no name, and an array is slow to say that it has nothing at -1.
      const name = position < 0 ? undefined : names[position];
      if (name === undefined || !this.registry.isPerson(name.speaker)) continue;
      const next = index + 1;
      if (((items.flags[next] ?? 0) & flag.TITLE) !== 0 && items.starts[next] === name.end) {
        this.registry.addForm(name.speaker, original.slice(name.start, items.ends[next]));
      }
      let first = index;
      while (first > 0 && index - first < 3) {
        const kind = items.flags[first - 1] ?? 0;
        const isTitle = (kind & flag.TITLE) !== 0;
        const isModifier = first < index && (kind & (flag.PLACE | flag.BODY)) !== 0;
        if (items.ends[first - 1] !== items.starts[first] || !(isTitle || isModifier)) break;
        first -= 1;
      }
      if (first === index) continue;
      const start = items.starts[first] ?? name.start;
      titleStarts[position] = start;
      // 教育局局长, of which only 局 is known: the office alone. 学家 is a piece of what nobody knows.
      while (first < index && isPiece(items, first)) first += 1;
      const office = items.starts[first] ?? start;
      if (paragraph.text.slice(office, name.start).trim() === '学家') continue;
      this.registry.addRole(name.speaker, original.slice(office, name.start).trim());
      this.registry.noteHolder(name.speaker, paragraph.text.slice(office, name.start).trim());
    }
    return titleStarts;
  }

  private placeBooks(paragraph: MaskedParagraph, items: Items, mentions: PlacedName[]): void {
    if (!paragraph.hasTitle) return;
    if (paragraph.original.includes('称')) {
      for (const [, title = '', short = ''] of paragraph.original.matchAll(SHORT_TITLE))
        this.registry.addShortTitle(simplify(title), simplify(short));
    }
    for (let index = 0; index < items.starts.length; index += 1) {
      if (((items.flags[index] ?? 0) & flag.BOOK) === 0) continue;
      const start = items.starts[index] ?? 0;
      const end = items.ends[index] ?? 0;
      const title = paragraph.text.slice(start, end);
      const speaker = this.registry.resolveDocument(title);
      const span = {
        paragraph: paragraph.index,
        start,
        end,
        text: paragraph.original.slice(start, end),
      };
      this.registry.addMention(speaker, title, span);
      mentions.push({ paragraph: paragraph.index, start, end, speaker });
    }
  }

  private noteName(
    name: PlacedName,
    paragraph: MaskedParagraph,
    titleStart: number | undefined,
  ): void {
    if (!this.registry.isPerson(name.speaker)) {
      this.registry.noteBody(name.speaker);
      this.antecedents.noteGroup(name);
      return;
    }
    const { text } = paragraph;
    this.antecedents.notePerson(
      name,
      isSubject(text, name, titleStart),
      false,
      this.isFirstPerson(text, name),
      isAside(text, name),
    );
  }

  /** True for the first person of a sentence, owners (某某的) aside. */
  private isFirstPerson(text: string, { paragraph, start, end }: PlacedName): boolean {
    const last = this.lastPerson;
    this.lastPerson = { paragraph, end };
    if (text.charAt(end) === '的') return false;
    return (
      last.paragraph !== paragraph ||
      last.end > start ||
      findClass(text, last.end, start, character.SENTENCE_END | character.SEMICOLON) >= 0
    );
  }

  private notePhrase(phrase: PlacedPhrase, paragraph: MaskedParagraph): PlacedName | null {
    const text = paragraph.text.slice(phrase.start, phrase.end);
    const speaker = this.registry.resolve({
      start: phrase.start,
      end: phrase.end,
      text,
      kind: phrase.kind,
      name: -1,
      distance: 0,
      isUnnamed: true,
      isGuess: false,
      isOwner: false,
    });
    const placed = { paragraph: paragraph.index, start: phrase.start, end: phrase.end, speaker };
    this.genders.notePhrase(speaker, text);
    // 分析师 alone may be many: 他们 may mean them.
    if (phrase.kind === 'COLLECTIVE' || (phrase.isBare && phrase.kind === 'ROLE'))
      this.antecedents.noteGroup(placed);
    if (phrase.kind !== 'COLLECTIVE' && phrase.kind !== 'DOCUMENT')
      this.antecedents.notePerson(
        placed,
        isSubjectPlace(paragraph.text, phrase.start),
        false,
        this.isFirstPerson(paragraph.text, placed),
        isAside(paragraph.text, placed),
        phrase.isBare ? 'bare' : 'unnamed',
      );
    return placed;
  }

  private resolveSite(
    site: CueSite,
    names: readonly PlacedName[],
    paragraph: MaskedParagraph,
    last: ResolvedSite | null,
  ): ResolvedSite {
    const via =
      site.via === null
        ? null
        : (this.resolveSubject(site.via, site, names, paragraph)[0]?.speaker ?? null);
    const { subject } = site;
    if (subject === null) {
      // 还说, 并称: who spoke last in the paragraph goes on.
      const referent = last?.referents[0];
      const referents = referent === undefined ? [] : [{ ...referent, features: ['ref:omitted'] }];
      return createResolved(site, referents, via);
    }
    const referents = this.resolveSubject(subject, site, names, paragraph);
    const first = referents[0];
    const isWriter = first?.features.includes('ref:writer') === true;
    if (first !== undefined && !isWriter && this.registry.isPerson(first.speaker)) {
      const { start, end } = subject;
      this.antecedents.notePerson(
        { paragraph: paragraph.index, start, end, speaker: first.speaker },
        true,
        true,
        true,
        false,
      );
    }
    // 某某认为甲是乙，写道：: the subject of a clause in between may only be what is spoken of.
    const goesOn =
      subject.distance > 0 && last !== null && last.sentence === site.sentence
        ? last.referents.find(({ speaker }) => speaker !== first?.speaker)
        : undefined;
    return createResolved(
      site,
      goesOn === undefined ? referents : [...referents, { ...goesOn, features: ['ref:goesOn'] }],
      via,
    );
  }

  private resolveSubject(
    subject: Subject,
    site: CueSite,
    names: readonly PlacedName[],
    paragraph: MaskedParagraph,
  ): Referent[] {
    if (/^(?:我|我们|笔者)$/u.test(subject.text) && subject.kind === 'PRONOUN') {
      // The writer speaks: known by the pronoun.
      const speaker = this.registry.resolveWriter(subject.text);
      return [{ speaker, antecedent: null, features: ['ref:writer'] }];
    }
    if (subject.kind === 'PRONOUN') {
      const referents = this.antecedents.find(subject.text, paragraph.index, site.sentence);
      // A brand or a term may look like a name; it is seldom he or she.
      return referents.map((referent) =>
        this.registry.doubtful.has(referent.speaker)
          ? { ...referent, features: [...referent.features, 'ref:doubtful'] }
          : referent,
      );
    }
    const name = subject.name >= 0 ? names[subject.name] : undefined;
    if (name !== undefined) return [{ speaker: name.speaker, antecedent: null, features: [] }];
    // 这位 33 岁的牙医, who was never called one: the person whom the article speaks of.
    const isPointing = subject.kind === 'ROLE' && this.registry.pointsNowhere(subject.text.trim());
    const meant = isPointing ? this.antecedents.find('此人', paragraph.index, site.sentence) : [];
    const titled = findTitled(subject, paragraph.original);
    const speaker =
      titled === null ? this.registry.resolve(subject) : this.registry.resolveTitled(...titled);
    const { start, end } = subject;
    const span = {
      paragraph: paragraph.index,
      start,
      end,
      text: paragraph.original.slice(start, end),
    };
    if (titled === null) this.registry.addMention(speaker, subject.text, span);
    this.genders.notePhrase(speaker, subject.text);
    const features = meant.length > 0 ? ['ref:itself'] : [];
    return [...meant, { speaker, antecedent: null, features }];
  }
}

const NO_TITLES: readonly (number | undefined)[] = [];

/** True at the head of a clause, with or without offices before the name. */
function isSubject(text: string, name: PlacedName, titleStart: number | undefined): boolean {
  if (titleStart === undefined) return isSubjectPlace(text, name.start);
  return isSubjectPlace(text, titleStart) || text.charAt(titleStart - 1) === '的';
}

/** True for one character of a body before an office. */
function isPiece({ starts, ends, flags }: Items, index: number): boolean {
  const isLong = (ends[index] ?? 0) - (starts[index] ?? 0) > 1;
  return !isLong && ((flags[index] ?? 0) & (flag.BODY | flag.TITLE)) === flag.BODY;
}

/** Field by field: a spread copies far slower, and every verb of an article comes by here. */
function createResolved(
  site: CueSite,
  referents: readonly Referent[],
  viaSpeaker: number | null,
): ResolvedSite {
  return {
    paragraph: site.paragraph,
    start: site.start,
    end: site.end,
    verb: site.verb,
    kind: site.kind,
    sentence: site.sentence,
    sentenceEnd: site.sentenceEnd,
    subject: site.subject,
    via: site.via,
    isAccordingTo: site.isAccordingTo,
    referents,
    viaSpeaker,
  };
}
