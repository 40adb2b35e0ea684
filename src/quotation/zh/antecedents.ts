import type { Genders } from './genders.ts';
import type { PlacedName } from './items.ts';

/** Somebody whom a pronoun, or a missing subject, may mean. */
export interface Referent {
  readonly speaker: number;
  /** Where that one was mentioned last. */
  readonly antecedent: PlacedName | null;
  /** What speaks for it: names of features, without values. */
  readonly features: readonly string[];
}

interface Recent {
  readonly name: PlacedName;
  /** Where the article began to speak of that one, see `placeOf`. */
  readonly since: number;
  /** Stood where a subject stands. */
  readonly isSubject: boolean;
  /** A role without a name: counted or pointed at (一名渔民), or bare (渔民), which may mean many. */
  readonly role: Role;
  /** The first person of its sentence: whom the next 他 means more often than the ones behind. */
  readonly isFirst: boolean;
  /** Stood before 的, or behind a preposition of objects. */
  readonly isAside: boolean;
  /** Was the subject of a verb of saying. */
  readonly hasSpoken: boolean;
}

/** What somebody goes by where the article does not name him there. */
type Role = 'unnamed' | 'bare' | null;

const MEMORY = 7;
/** How much it says of one's gender that nobody else in the paragraph can be he or she. */
const ALONE = 0.7;
/** More than any paragraph has characters. */
const PARAGRAPH = 2 ** 32;

/** Who was mentioned lately, newest first, while an article is read in order. */
export class Antecedents {
  private people: Recent[] = [];
  private groups: PlacedName[] = [];
  /** Where 他 and 她 stood last. */
  private readonly pronouns = new Map<string, number>();
  private readonly genders: Genders;

  constructor(genders: Genders) {
    this.genders = genders;
  }

  notePerson(
    name: PlacedName,
    isSubject: boolean,
    hasSpoken: boolean,
    isFirst: boolean,
    isAside: boolean,
    role: Role = null,
  ): void {
    const known = this.people.findIndex((other) => other.name.speaker === name.speaker);
    const since = this.people[known]?.since ?? placeOf(name.paragraph, name.start);
    if (known >= 0) this.people.splice(known, 1);
    this.people.unshift({ name, since, isSubject, hasSpoken, isFirst, isAside, role });
    if (this.people.length > MEMORY) this.people.pop();
  }

  /** A pronoun stands here, whatever its verb: whom the next one means was most likely spoken of before. */
  notePronoun(pronoun: string, paragraph: number, start: number): void {
    this.pronouns.set(pronoun, placeOf(paragraph, start));
    const gender = pronoun === '她' ? 1 : pronoun === '他' ? -1 : 0;
    const [only, second] = this.people.filter(({ name }) => name.paragraph === paragraph);
    if (gender !== 0 && only !== undefined && second === undefined)
      this.genders.add(only.name.speaker, gender * ALONE);
  }

  noteGroup(name: PlacedName): void {
    this.groups = [name, ...this.groups.filter((other) => other.speaker !== name.speaker)].slice(
      0,
      2,
    );
  }

  /** Those whom a pronoun at a place may mean, likeliest first by plain recency. */
  find(pronoun: string, paragraph: number, sentence: number): Referent[] {
    if (/^(?:他们|她们|它们|它|双方|两人|二人)$/u.test(pronoun)) {
      return this.groups.map((name, rank) => ({
        speaker: name.speaker,
        antecedent: name,
        features: ['ref:group', `ref:rank${rank}`],
      }));
    }
    if (!/^(?:他|她|其|此人|对方|后者|前者|本人)$/u.test(pronoun)) return [];
    const wanted = pronoun === '她' ? 1 : pronoun === '他' ? -1 : 0;
    const last = this.pronouns.get(pronoun) ?? -1;
    const isChain = last >= placeOf(paragraph - 1, 0);
    return this.people.map((recent, rank) => {
      const { name, since, isSubject, hasSpoken, isFirst, isAside, role } = recent;
      const away = paragraph - name.paragraph;
      const distance =
        away === 0
          ? name.start >= sentence
            ? 'sentence'
            : 'paragraph'
          : away === 1
            ? 'previous'
            : away <= 3
              ? 'near'
              : 'far';
      const features = [`ref:rank${rank}`, `ref:${distance}`];
      if (isSubject) features.push('ref:subject');
      if (isFirst) features.push('ref:first');
      if (isAside) features.push('ref:aside');
      if (hasSpoken) features.push('ref:spoken');
      if (role !== null) features.push(`ref:${role}`);
      if (isChain) {
        const isRenewed = isSubject && placeOf(name.paragraph, name.start) > last;
        features.push(since < last ? 'ref:chain' : 'ref:new');
        if (isRenewed) features.push('ref:renewed');
      }
      const gender = this.genders.of(name.speaker) * wanted;
      if (gender >= 0.75) features.push('ref:gender');
      else if (gender > 0) features.push('ref:genderLikely');
      else if (gender <= -0.75) features.push('ref:wrongGender');
      else if (gender < 0) features.push('ref:wrongGenderLikely');
      return { speaker: name.speaker, antecedent: name, features };
    });
  }
}

/** A place of the article as a number that rises from place to place. */
function placeOf(paragraph: number, start: number): number {
  return paragraph * PARAGRAPH + start;
}
