import * as character from './characters.ts';
import { findClass, isAt } from './characters.ts';
import type { ArticleSpeaker, SpeakerKind } from '../../speaker/speaker.ts';
import type { PlacedSpan } from '../../text/span.ts';
import { startsWithSurname } from './name-units.ts';
import {
  findBySurname,
  isAbbreviation,
  isFirstOfTwo,
  isGivenName,
  listParts,
  readAddressed,
} from './short-forms.ts';
import type { FoundName } from './names.ts';
import { RecentBodies } from './same-body.ts';
import type { Subject } from './subjects.ts';

interface Entry {
  name: string;
  kind: SpeakerKind;
  readonly aliases: string[];
  readonly roles: string[];
  readonly mentions: PlacedSpan[];
}

/** Whom a part of a name means, and the paragraph that names that one first. */
interface Part {
  readonly speaker: number;
  readonly first: number;
}

/** Who goes by the last name even behind a relative's full one. */
const STATESMEN = /^(?:特朗普|川普|拜登|奥巴马|普京)$/u;
const MAX_MENTIONS = 50;
const MOST_ALIASES = 16;
/** How many phrases with one head are told apart. */
const MOST_ALIKE = 12;
/** How many bodies a short form is looked for in. */
const MOST_BODIES = 64;
const DOTS = /[·•・‧∙．\s]/gu;
const TITLE_BEHIND = /《[^《》]+》$/u;
/** Words for a text that say nothing of it. */
const GENERIC_TEXT = /^(?:文件|文书|文本)$/u;
/** Texts in which a body speaks for itself. */
const COMMUNICATION = /^(?:通报|通知|通告|公告|公报|声明|新闻稿|公开信)$/u;
const PERIODICAL = /(?:报|周刊|月刊|杂志|时代|新闻|网|评论|人)》$/u;
/** What any number of people are at a time. */
const COMMON_ROLE =
  /(?:记者|编辑|作者|专家|学者|官员|员工|居民|村民|学生|同学|朋友|同事|代表|委员|成员|人士|人员|医生|护士|老师|教师|警察|司机|工人|父亲|母亲|儿子|女儿|妻子|丈夫)$/u;
const DEMONSTRATIVE = /^(?:这|那|该|前述|上述|此)[一]?[位名个些份家]?/u;
const IN_BRACKET = /^(.*?)\s?[（(]([^（）()]+)[）)]$/u;
const INDEFINITE = /^(?:一|某|另一?|有)[位名个份家]?/u;

/**
 * The speakers of one article while it is read: gives every printed form the number of its speaker.
 * Short forms join the long ones (岸田 → 岸田文雄, 刘易斯 → 詹姆斯·刘易斯), demonstratives the last
 * phrase with the same head (这名负责人 → 某公司负责人).
 */
export class SpeakerRegistry {
  private readonly entries: Entry[] = [];
  private readonly byForm = new Map<string, number>();
  /** Of the names, those that may as well be none. */
  readonly doubtful = new Set<number>();
  private readonly printed = new Map<string, string>();
  /** Unnamed speakers and documents by the last two characters of their phrases, newest last. */
  private readonly byHead = new Map<string, number[]>();

  /** Offices of named people by their last two characters. */
  private readonly offices = new Map<
    string,
    { readonly holder: number; readonly office: string }[]
  >();

  /** Bodies, as far as they are told apart. */
  private readonly bodies: number[] = [];

  private readonly recentBodies = new RecentBodies();
  private lastPublisher: number | null = null;
  /** Texts with titles, papers aside, in order. */
  private readonly titles: number[] = [];

  constructor(names: readonly FoundName[]) {
    const sorted = [...names].sort((left, right) => right.name.length - left.name.length);
    const byPart = new Map<string, Part>();
    const bySurname = findBySurname(names);
    for (const found of sorted) {
      const key = withoutDots(found.name);
      const part = byPart.get(key);
      const isKin =
        part !== undefined &&
        (found.first <= part.first || STATESMEN.test(found.name)) &&
        !isGivenName(found.name, this.nameOf(part.speaker));
      const addressed = readAddressed(found.name);
      const known =
        this.byForm.get(key) ??
        (isKin ? undefined : part?.speaker) ??
        this.byForm.get(bySurname.get(addressed) ?? '');
      if (known !== undefined) {
        if (found.isSure) this.doubtful.delete(known);
        this.addAlias(known, found.name);
        this.byForm.set(key, known);
        if (found.latin !== null) this.addAlias(known, found.latin);
        continue;
      }
      const longer = found.kind === 'ORGANISATION' ? this.findLonger(found.name) : null;
      if (longer !== null) {
        this.addAlias(longer, found.name);
        this.byForm.set(key, longer);
        if (found.latin !== null) this.addAlias(longer, found.latin);
        continue;
      }
      const index = this.create(found.name, found.kind);
      if (!found.isSure) this.doubtful.add(index);
      if (found.latin !== null) this.addAlias(index, found.latin);
      for (const part of listParts(found.name)) {
        if ((byPart.get(part)?.first ?? Infinity) > found.first)
          byPart.set(part, { speaker: index, first: found.first });
      }
    }
    for (const [part, { speaker }] of byPart)
      if (!this.byForm.has(part)) this.byForm.set(part, speaker);
  }

  /**
   * The body whose name a shorter one stands for: its end (国家质检总局 for 质检总局), its characters with
   * some left out (美国环境保护署 for 环保署), or the first of two that go by one name (中央纪委国家监委).
   */
  private findLonger(name: string): number | null {
    if (name.length < 3) return null;
    for (const body of this.bodies) {
      const longer = this.nameOf(body);
      if (longer.endsWith(name) || isAbbreviation(name, longer) || isFirstOfTwo(name, longer))
        return body;
    }
    return null;
  }

  /** The title that a shorter one is made of: 《某某决定》 for 《某某委员会关于…的决定》. */
  private findAbbreviated(title: string): number | null {
    const short = title.slice(1, -1);
    if (short.length < 4) return null;
    return (
      this.titles.find((index) => isAbbreviation(short, this.nameOf(index).slice(1, -1))) ?? null
    );
  }

  /** Number of a person or body by one of its printed forms, or null. */
  find(form: string): number | null {
    return this.byForm.get(withoutDots(form)) ?? null;
  }

  /** Every (folded) form that names somebody. */
  forms(): string[] {
    return [...this.byForm.keys()];
  }

  isPerson(index: number): boolean {
    const kind = this.entries[index]?.kind;
    return kind === 'PERSON' || kind === 'ANONYMOUS';
  }

  kindOf(index: number): SpeakerKind | undefined {
    return this.entries[index]?.kind;
  }

  /** Notes a place of a (folded) form; the first one says how the article prints it. */
  addMention(index: number, form: string, span: PlacedSpan): void {
    if (!this.printed.has(form)) this.printed.set(form, span.text.trim());
    this.addAlias(index, form);
    const mentions = this.entries[index]?.mentions;
    if (mentions !== undefined && mentions.length < MAX_MENTIONS) mentions.push(span);
  }

  /** Notes the body that was named last: 该公司 means it. */
  noteBody(index: number): void {
    if (this.entries[index]?.kind === 'ORGANISATION') this.recentBodies.note(index);
  }

  /** Notes the body that published a text last: a bare 通报 speaks for it. */
  notePublisher(index: number): void {
    if (this.entries[index]?.kind === 'ORGANISATION') this.lastPublisher = index;
  }

  /** Calls back with every form that is known so far. */
  forEachForm(visit: (speaker: number, form: string) => void): void {
    for (const [index, { name, aliases }] of this.entries.entries()) {
      visit(index, name);
      for (const alias of aliases) visit(index, alias);
    }
  }

  /** Number of the speaker that a phrase names; a new one where none fits. */
  resolve(subject: Subject): number {
    const phrase = subject.text.trim();
    const isBody = speakerKind(subject) === 'ORGANISATION';
    // 该公司 is the company that was named last, whatever it meant before.
    const same = isBody ? this.recentBodies.find(phrase, (index) => this.nameOf(index)) : null;
    if (same !== null) return same;
    const exact = this.find(phrase);
    if (exact !== null) return exact;
    const title = subject.kind === 'DOCUMENT' ? TITLE_BEHIND.exec(phrase)?.[0] : undefined;
    if (title !== undefined) {
      // 一份两年前的《意见》: the title is its name.
      const index = this.resolveDocument(title);
      this.addAlias(index, phrase);
      return index;
    }
    const bracket = isAt(phrase, phrase.length - 1, character.CLOSING_BRACKET)
      ? IN_BRACKET.exec(phrase)
      : null;
    const bare = (bracket?.[1] ?? phrase).trim();
    const isDemonstrative = DEMONSTRATIVE.test(bare);
    if (subject.kind === 'ROLE' && !isDemonstrative) {
      const holder = this.findHolder(bare);
      if (holder !== null) return holder;
    }
    const head = bare.replace(/[》们]$/u, '').slice(-2);
    if (isDemonstrative || subject.kind === 'DOCUMENT' || !INDEFINITE.test(bare)) {
      // 家长们 are the 陆生家长 of the sentence before.
      const rest = bare.replace(DEMONSTRATIVE, '').replace(/们$/u, '');
      const last =
        (!isDemonstrative && GENERIC_TEXT.test(rest) ? this.findTopic() : null) ??
        this.findAlike(head, rest, isDemonstrative) ??
        (COMMUNICATION.test(rest) ? this.lastPublisher : null);
      if (last !== null) {
        this.addAlias(last, bare);
        if (!isDemonstrative || rest.length > 3) this.byForm.set(withoutDots(bare), last);
        this.noteHead(head, last);
        return last;
      }
    }
    const kind = speakerKind(subject);
    const holder = kind === 'OFFICE' || kind === 'ANONYMOUS' ? this.findHolder(bare) : null;
    if (holder !== null) return holder;
    const longer = kind === 'ORGANISATION' ? this.findLonger(bare) : null;
    if (longer !== null) {
      this.addAlias(longer, bare);
      return longer;
    }
    const index = this.create(bare, kind);
    if (!isDemonstrative) this.noteBody(index);
    if (bracket?.[2] !== undefined) this.addAlias(index, bracket[2]);
    if (subject.kind !== 'NAME' || !subject.isGuess) this.noteHead(head, index);
    return index;
  }

  /** True where a phrase that points back (这位牙医) finds nobody of its kind. */
  pointsNowhere(phrase: string): boolean {
    if (!DEMONSTRATIVE.test(phrase) || this.find(phrase) !== null) return false;
    const rest = phrase.replace(DEMONSTRATIVE, '');
    return this.findAlike(rest.slice(-2), rest, true) === null && this.findHolder(phrase) === null;
  }

  /** The only one whose office a bare one or a demonstrative with it may mean: 总统, 这位葡籍法官. */
  findHolder(phrase: string): number | null {
    const office = phrase.replace(DEMONSTRATIVE, '');
    if (INDEFINITE.test(phrase) || COMMON_ROLE.test(office)) return null;
    const isDemonstrative = DEMONSTRATIVE.test(phrase);
    let found: number | null = null;
    for (const known of this.offices.get(office.slice(-2)) ?? []) {
      if (known.holder === found || !(isDemonstrative || known.office.endsWith(office))) continue;
      if (found !== null) return null;
      found = known.holder;
    }
    return found;
  }

  /** Notes the (folded) office that stands before a name. */
  noteHolder(holder: number, office: string): void {
    const end = office.slice(-2);
    const known = this.offices.get(end) ?? [];
    if (known.length < MOST_ALIKE) known.push({ holder, office });
    this.offices.set(end, known);
  }

  /** 韩国国防部, before anybody spoke of a 国防部 alone: the one body of the article, by its longer name. */
  lengthen(index: number, name: string): void {
    const entry = this.entries[index];
    if (entry === undefined || entry.mentions.length > 0 || this.find(name) !== null) return;
    if (!name.endsWith(entry.name)) return;
    entry.aliases.push(entry.name);
    entry.name = name;
    this.byForm.set(name, index);
  }

  /** 中国外交部 in an article whose 外交部 is another state's: one of its own; else the one that goes by the bare name. */
  resolveOurs(index: number, name: string): number {
    const known = this.nameOf(index);
    if (known === name || !known.endsWith(name) || known.startsWith('中国')) return index;
    return this.find(`中国${name}`) ?? this.create(`中国${name}`, 'ORGANISATION');
  }

  /** Whom 该人士 or 上述在临泉从事客运的人士 means: the phrase with most of its words, else the last one. */
  private findAlike(head: string, rest: string, isDemonstrative: boolean): number | null {
    const alike = this.byHead.get(head) ?? [];
    if (!isDemonstrative)
      return alike.findLast((index) => this.nameOf(index).endsWith(rest)) ?? null;
    const words = rest.slice(0, -2);
    let best: number | null = null;
    let most = -1;
    for (const index of alike) {
      const name = this.nameOf(index);
      let shared = 0;
      for (let at = 0; at + 1 < words.length; at += 1) {
        if (name.includes(words.slice(at, at + 2))) shared += 1;
      }
      if (shared < most) continue;
      best = index;
      most = shared;
    }
    return best;
  }

  /** What a bare 文件 means: the titled text that the article keeps coming back to. */
  private findTopic(): number | null {
    let topic: number | null = null;
    let most = 1;
    for (const index of this.titles) {
      const count = this.entries[index]?.mentions.length ?? 0;
      if (count <= most) continue;
      topic = index;
      most = count;
    }
    return topic;
  }

  private noteHead(head: string, index: number): void {
    const alike = (this.byHead.get(head) ?? []).filter((other) => other !== index);
    alike.push(index);
    this.byHead.set(head, alike.slice(-MOST_ALIKE));
  }

  /** Number of a text by its title in 《》. */
  resolveDocument(title: string): number {
    const known = this.find(title);
    if (known !== null) return known;
    const index = this.findAbbreviated(title) ?? this.create(title, 'DOCUMENT');
    this.addAlias(index, title);
    this.noteHead(title.slice(-3, -1), index);
    if (!PERIODICAL.test(title) && !this.titles.includes(index)) this.titles.push(index);
    return index;
  }

  /** Notes the short title that an article gives a text once for all (以下简称「…」). */
  addShortTitle(title: string, short: string): void {
    const index = this.resolveDocument(title);
    this.addAlias(index, `《${short}》`);
    this.addAlias(index, short);
  }

  /** Number of a document by its full title; the bare word (声明) is an alias from now on. */
  resolveTitled(title: string, kind: string): number {
    const index = this.find(title) ?? this.create(title, 'DOCUMENT');
    this.addAlias(index, kind);
    this.noteHead(kind.slice(-2), index);
    return index;
  }

  /** Number of the writer, who goes by the pronoun (我), or of the writer's side (我们). */
  resolveWriter(pronoun: string): number {
    return this.find(pronoun) ?? this.create(pronoun, pronoun === '我们' ? 'GROUP' : 'ANONYMOUS');
  }

  /** Number of the one whom a label of an interview or a post names. */
  resolveLabel(label: string): number {
    return this.find(label) ?? this.create(label, 'PERSON');
  }

  list(): ArticleSpeaker[] {
    const asPrinted = (form: string): string => this.printed.get(form) ?? form;
    return this.entries.map((entry) => {
      const name = asPrinted(entry.name);
      const aliases =
        entry.aliases.length === 0
          ? []
          : [...new Set(entry.aliases.map(asPrinted))].filter((form) => form !== name);
      const { kind, roles, mentions } = entry;
      return { name, kind, aliases, roles, quotationCount: 0, mentions };
    });
  }

  /** Notes a printed form of a name that the office is part of (岸田首相). */
  addForm(index: number, form: string): void {
    if ((this.entries[index]?.aliases.length ?? MOST_ALIASES) < MOST_ALIASES)
      this.addAlias(index, form);
  }

  addRole(index: number, role: string): void {
    const roles = this.entries[index]?.roles;
    if (roles !== undefined && !roles.includes(role)) roles.push(role);
  }

  private nameOf(index: number): string {
    return this.entries[index]?.name ?? '';
  }

  private create(name: string, kind: SpeakerKind): number {
    const index = this.entries.length;
    this.entries.push({ name, kind, aliases: [], roles: [], mentions: [] });
    this.byForm.set(withoutDots(name), index);
    if (kind === 'ORGANISATION' && name.length > 3 && this.bodies.length < MOST_BODIES)
      this.bodies.push(index);
    return index;
  }

  private addAlias(index: number, form: string): void {
    const entry = this.entries[index];
    if (entry === undefined || form === entry.name || entry.aliases.includes(form)) return;
    entry.aliases.push(form);
    const key = withoutDots(form);
    if (!this.byForm.has(key)) this.byForm.set(key, index);
  }
}

/** The form under which spellings of a name with and without dots and spaces meet. */
function withoutDots(form: string): string {
  // Most have none, and nothing is faster than not to ask.
  const first = findClass(form, 0, form.length, character.DOT | character.SPACE);
  return first < 0 ? form : form.replace(DOTS, '');
}

function speakerKind(subject: Subject): SpeakerKind {
  if (subject.kind === 'DOCUMENT') return 'DOCUMENT';
  if (subject.kind === 'COLLECTIVE') return 'GROUP';
  if (subject.kind === 'ROLE') return subject.isUnnamed ? 'ANONYMOUS' : 'OFFICE';
  return subject.isGuess && startsWithSurname(subject.text) ? 'PERSON' : 'ORGANISATION';
}
