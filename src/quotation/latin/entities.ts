import type { MentionKind, ArticleSpeaker, SpeakerKind } from '../../speaker/speaker.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Gender, LatinGrammar } from './grammar.ts';
import { beginsWithFamilyName, isFamilyName } from './family-names-first.ts';
import { areSameFirstNames } from './nicknames.ts';
import type { NameRun } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Mentions kept per speaker. */
const MAX_MENTIONS = 50;
/** Says nothing of what somebody is. */
const FORM_OF_ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Mx|M|Mme|Mlle)\.?$/iu;
/** People of one last name told apart; a text of names only must not cost more. */
const MAX_NAMESAKES = 24;

/** Somebody or something the article names; grows while the article is read. */
export interface Entity {
  readonly index: number;
  /** Words of the fullest form, lower case. */
  words: readonly string[];
  name: string;
  kind: SpeakerKind;
  gender: Gender | null;
  isPlural: boolean;
  /** A known first name, a title, or a role says that this is a person. */
  isSurePerson: boolean;
  /** A phrase whose noun names neither a person nor a body, by tables and ending: my mouth, a result. */
  isThing: boolean;
  readonly forms: Set<string>;
  readonly roles: Set<string>;
  /** Head nouns of the roles, lower case. */
  readonly roleHeads: Set<string>;
  readonly mentions: PlacedSpan[];
  mentionCount: number;
}

/** One place where an entity is named, in reading order. */
export interface EntityMention {
  readonly entity: number;
  readonly paragraph: number;
  readonly token: number;
  readonly span: PlacedSpan;
  readonly sentence: number;
  /** Stands neither behind a preposition nor as a possessive or modifier of another noun. */
  readonly isSubject: boolean;
  readonly kind: MentionKind;
}

/** What a run of capital words says by itself. */
interface ReadName {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly text: string;
  readonly titles: readonly string[];
  readonly isBody: boolean;
  readonly isPlace: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** The people and bodies of one article, joined over their long and short forms. */
export class Entities {
  readonly all: Entity[] = [];
  readonly mentions: EntityMention[] = [];
  private readonly byLast = new Map<string, number[]>();
  private readonly byFirst = new Map<string, number[]>();
  private readonly byPhrase = new Map<string, number>();
  private readonly byHead = new Map<string, number>();
  private readonly byRole = new Map<string, number[]>();
  private readonly recent = new Map<string, number>();
  private readonly grammar: LatinGrammar;

  constructor(grammar: LatinGrammar) {
    this.grammar = grammar;
  }

  /** First reading: full names only, so that short forms before them find their owner. */
  addFullName(tokens: readonly Token[], run: NameRun): void {
    const name = this.read(tokens, run);
    if (name.lower.length < 2 || name.isBody || name.isPlace) return;
    this.findOrCreatePerson(name);
  }

  /** Second reading: the entity of a run of capital words, with its mention. */
  addMention(
    tokens: readonly Token[],
    run: NameRun,
    paragraph: number,
    text: string,
    isSubject: boolean,
  ): number {
    const name = this.read(tokens, run);
    const entity = this.resolve(name);
    const one = this.all[entity];
    const first = tokens[run.first];
    const last = tokens[run.last];
    if (one === undefined || first === undefined || last === undefined) return entity;
    const span = {
      paragraph,
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
    };
    one.forms.add(name.text);
    one.mentionCount += 1;
    if (one.mentions.length < MAX_MENTIONS) one.mentions.push(span);
    for (const title of name.titles) {
      one.gender ??= this.grammar.genderedTitles.get(title) ?? null;
      this.addRoleHead(one, title);
      if (this.grammar.classes.get(title) === 'TITLE') one.isSurePerson = true;
    }
    this.recent.set(name.lower.at(-1) ?? '', entity);
    if (beginsWithFamilyName(name.lower)) this.recent.set(name.lower[0] ?? '', entity);
    this.mentions.push({
      entity,
      paragraph,
      token: run.first,
      span,
      sentence: first.sentence,
      isSubject: isSubject && !run.isPossessive,
      kind: 'NAME',
    });
    return entity;
  }

  /** The entity of a phrase without a name; the same phrase is the same source. */
  addNominal(
    phrase: string,
    head: string,
    span: PlacedSpan,
    place: { readonly token: number; readonly sentence: number },
  ): number {
    const key = phrase.toLowerCase().replace(this.grammar.articleStart, '');
    let entity = this.byPhrase.get(key);
    if (entity === undefined) {
      entity = this.createNominal(phrase, head);
      this.byPhrase.set(key, entity);
    }
    const one = this.all[entity];
    if (one !== undefined && one.mentions.length < MAX_MENTIONS) one.mentions.push(span);
    this.byHead.set(head, entity);
    this.mentions.push({
      entity,
      paragraph: span.paragraph,
      token: place.token,
      span,
      sentence: place.sentence,
      isSubject: true,
      kind: 'ROLE',
    });
    return entity;
  }

  /** The entity of a label before a colon: a known person's name in capitals or not, or a new one. */
  resolveLabel(label: string): number {
    const words = label.split(/\s+/).filter((word) => word !== '');
    const lower = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
    const core = lower.filter((word) => this.grammar.classes.get(word) !== 'TITLE');
    const last = core.at(-1) ?? lower.at(-1) ?? '';
    const owner = this.byLast.get(last)?.[0] ?? this.byPhrase.get(lower.join(' '));
    if (owner !== undefined) return owner;
    const entity = this.create(label, lower, 'PERSON');
    this.index(this.byLast, last, entity.index);
    return entity.index;
  }

  /** People who bear a role with this head noun (the spokesman, the senator). */
  findByRole(head: string): Entity[] {
    return (this.byRole.get(head) ?? []).flatMap((index) => this.all[index] ?? []);
  }

  /** Everybody of the same last name: the other readings of a short form. */
  findNamesakes(entity: number): readonly number[] {
    const last = this.all[entity]?.words.at(-1);
    return last === undefined ? [] : (this.byLast.get(last) ?? []);
  }

  addRole(entity: number, role: string, head: string): void {
    const one = this.all[entity];
    if (one === undefined) return;
    if (one.roles.size < 8 && !FORM_OF_ADDRESS.test(role)) one.roles.add(role);
    this.addRoleHead(one, head);
    one.gender ??= this.grammar.roleNouns.get(head) ?? null;
    if (this.grammar.roleNouns.has(head)) one.isSurePerson = true;
  }

  list(): ArticleSpeaker[] {
    return this.all.map((entity) => ({
      name: entity.name,
      kind: entity.kind,
      aliases: [...entity.forms].filter((form) => form !== entity.name),
      roles: [...entity.roles],
      quotationCount: 0,
      mentions: entity.mentions,
    }));
  }

  /** People whom no first name, family name, title, role or verb shows to be people. */
  listDoubtful(): ReadonlySet<number> {
    return new Set(
      this.all.flatMap(({ index, kind, isSurePerson, roles, words }) => {
        const isShown =
          isSurePerson || roles.size > 0 || isFamilyName(words[0]) || isFamilyName(words.at(-1));
        return kind === 'PERSON' && !isShown ? [index] : [];
      }),
    );
  }

  private read(tokens: readonly Token[], run: NameRun): ReadName {
    const words: string[] = [];
    const lower: string[] = [];
    const titles: string[] = [];
    for (let at = run.titled; at <= run.last; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'QUOTE') continue;
      if (at < run.first) titles.push(token.lower);
      else {
        words.push(token.text);
        lower.push(token.lower);
      }
    }
    const last = lower.at(-1) ?? '';
    const only = words.length === 1 ? (words[0] ?? '') : '';
    const start = tokens[run.first]?.start ?? 0;
    const isAcronym = /^[A-Z][A-Z&.]{1,6}$/.test(only) && titles.length === 0;
    return {
      words,
      lower,
      text: start < 0 ? '' : words.join(' '),
      titles,
      isBody:
        isAcronym ||
        (titles.length === 0 &&
          !this.grammar.firstNames.has(lower[0] ?? '') &&
          lower.some((word) => this.grammar.bodyWords.has(word))) ||
        (lower.length > 1 && this.grammar.bodyWords.has(last) && !/^(?:paul|green)$/.test(last)),
      isPlace: words.length === 1 && this.grammar.places.has(last),
    };
  }

  private resolve(name: ReadName): number {
    if (name.lower.length > 1 && !name.isBody) return this.findOrCreatePerson(name);
    const key = name.lower.join(' ');
    if (name.isBody || name.isPlace) return this.findOrCreateBody(name, key);
    const word = name.lower[0] ?? '';
    const owners = this.byLast.get(word) ?? [];
    const gender = name.titles.map((title) => this.grammar.genderedTitles.get(title)).find(Boolean);
    const fitting = owners.filter((owner) => {
      const known = this.all[owner]?.gender;
      return gender === undefined || known === null || known === gender;
    });
    // "Mr. Lee" is nobody of a family of whom only Ann Lee was named.
    if (owners.length > 0 && fitting.length === 0) return this.createPerson(name);
    const recent = this.recent.get(word);
    if (recent !== undefined && (fitting.length === 0 || fitting.includes(recent))) return recent;
    const chosen =
      fitting[0] ?? (name.titles.length === 0 ? this.byFirst.get(word)?.[0] : undefined);
    return chosen ?? this.byPhrase.get(key) ?? this.createPerson(name);
  }

  private findOrCreatePerson(name: ReadName): number {
    const core = name.lower.filter((word) => !SUFFIX.test(word));
    const last = core.at(-1) ?? '';
    const first = core[0] ?? '';
    for (const owner of this.byLast.get(last) ?? []) {
      const known = this.all[owner];
      if (known === undefined) continue;
      const isShort = known.words.length < 2;
      if (!isShort && !areSameFirstNames(first, known.words[0] ?? '')) continue;
      if (name.words.length > known.name.split(' ').length) {
        known.name = name.words.join(' ');
        known.words = core;
        this.index(this.byFirst, first, owner);
        known.gender ??= this.grammar.firstNames.get(first) ?? null;
      }
      return owner;
    }
    return this.createPerson(name);
  }

  private createPerson(name: ReadName): number {
    const core = name.lower.filter((word) => !SUFFIX.test(word));
    const first = core[0] ?? '';
    const gender = core.length > 1 ? this.grammar.firstNames.get(first) : undefined;
    const entity = this.create(name.text, core, 'PERSON');
    entity.gender = gender ?? null;
    entity.isSurePerson =
      core.length > 1 && (gender !== undefined || /^\p{L}\.$/u.test(core[1] ?? ''));
    this.index(this.byLast, core.at(-1) ?? '', entity.index);
    if (beginsWithFamilyName(core)) this.index(this.byLast, first, entity.index);
    // Only a known first name stands for its bearer: "Lee" is not short for the Lee Tower.
    if (core.length > 1 && entity.isSurePerson) this.index(this.byFirst, first, entity.index);
    return entity.index;
  }

  private findOrCreateBody(name: ReadName, key: string): number {
    const known = this.byPhrase.get(key);
    if (known !== undefined) return known;
    const entity = this.create(name.text, name.lower, 'ORGANISATION');
    this.byPhrase.set(key, entity.index);
    return entity.index;
  }

  private createNominal(phrase: string, head: string): number {
    const { grammar } = this;
    const isPlural = grammar.pluralNoun.test(head);
    const entity = this.create(
      phrase,
      [],
      grammar.documentNouns.has(head)
        ? 'DOCUMENT'
        : grammar.bodyNouns.has(head)
          ? 'ORGANISATION'
          : isPlural
            ? 'GROUP'
            : 'ANONYMOUS',
    );
    entity.gender = grammar.roleNouns.get(head) ?? null;
    entity.isPlural = isPlural;
    entity.isSurePerson = !isPlural && grammar.roleNouns.has(head);
    entity.isThing =
      entity.kind === 'ANONYMOUS' && !entity.isSurePerson && !grammar.agentEnding.test(head);
    return entity.index;
  }

  private addRoleHead(entity: Entity, head: string): void {
    if (entity.roleHeads.has(head)) return;
    entity.roleHeads.add(head);
    if (entity.kind === 'PERSON') this.index(this.byRole, head, entity.index);
  }

  private create(name: string, words: readonly string[], kind: SpeakerKind): Entity {
    const entity: Entity = {
      index: this.all.length,
      words,
      name,
      kind,
      gender: null,
      isPlural: false,
      isSurePerson: false,
      isThing: false,
      forms: new Set([name]),
      roles: new Set(),
      roleHeads: new Set(),
      mentions: [],
      mentionCount: 0,
    };
    this.all.push(entity);
    return entity;
  }

  private index(map: Map<string, number[]>, key: string, entity: number): void {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entity]);
    else if (list.length < MAX_NAMESAKES && !list.includes(entity)) list.push(entity);
  }
}
