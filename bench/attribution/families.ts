/** Text that repeats one thing n times, in one language. */
export interface Family {
  readonly name: string;
  readonly language: string;
  readonly build: (n: number) => string[];
}

/** What the families repeat, in one language. */
interface Material {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  readonly cue: string;
  readonly pronoun: string;
  readonly title: string;
  readonly sentence: (name: string) => string;
  readonly reported: (name: string) => string;
  readonly name: (at: number) => string;
  readonly namesake: (at: number) => string;
  readonly chain: string;
}

const FIRST = ['Ann', 'Bo', 'Carl', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'June'];
const SYLLABLES = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'ro', 'su', 'ti', 've'];
const SURNAMES = '林周陈王李张刘赵吴郑'.split('');
const GIVEN = '若梅启明海生文静国强志远晓东秀英'.split('');

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
};
const latinSurname = (at: number): string => {
  const parts = [at, Math.floor(at / 10), Math.floor(at / 100)].map((part) =>
    pick(SYLLABLES, part),
  );
  const word = parts.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const latinName = (at: number): string => `${pick(FIRST, at)} ${latinSurname(at)}`;
const hanName = (at: number): string =>
  pick(SURNAMES, at) + pick(GIVEN, at) + pick(GIVEN, Math.floor(at / GIVEN.length));

const MATERIAL: Readonly<Record<string, Material>> = {
  zh: {
    open: '「',
    close: '」',
    innerOpen: '『',
    innerClose: '』',
    cue: '表示，',
    pronoun: '他说，',
    title: '总统部长',
    sentence: (name) => `「今年的鱼少了，」${name}说。「我们等着。」`,
    reported: (name) => `${name}表示，明年的船会减少到三十艘。`,
    name: (at) => `${hanName(at)}、`,
    namesake: (at) => `林${pick(GIVEN, at)}${pick(GIVEN, Math.floor(at / GIVEN.length))}说，`,
    chain: '渔业局的港口的代表的',
  },
  en: {
    open: '“',
    close: '”',
    innerOpen: '‘',
    innerClose: '’',
    cue: 'said ',
    pronoun: 'he said ',
    title: 'Mr. President Senator ',
    sentence: (name) => `“There is less fish,” ${name} said. “We are waiting.” `,
    reported: (name) => `${name} said that the boats would be fewer next year. `,
    name: (at) => `${latinName(at)}, `,
    namesake: (at) => `${pick(FIRST, at)}${latinSurname(at).toLowerCase()} Lee said, `,
    chain: 'a spokesman for the office of the port of ',
  },
  fr: {
    open: '« ',
    close: ' »',
    innerOpen: '“',
    innerClose: '”',
    cue: 'déclare ',
    pronoun: 'dit-il ',
    title: 'M. le Président ministre ',
    sentence: (name) => `« Il y a moins de poisson », a dit ${name}. « Nous attendons. » `,
    reported: (name) => `${name} a dit que les bateaux seraient moins nombreux demain. `,
    name: (at) => `${latinName(at)}, `,
    namesake: (at) => `${pick(FIRST, at)}${latinSurname(at).toLowerCase()} Roux a dit, `,
    chain: 'le représentant du bureau de la ville de ',
  },
};

type Shape = (material: Material, n: number) => string[];

const times = (n: number, text: (at: number) => string): string[] =>
  Array.from({ length: n }, (_, at) => text(at));
const line = (n: number, text: (at: number) => string): string[] => [times(n, text).join('')];

const SHAPES: Readonly<Record<string, Shape>> = {
  'open marks': ({ open }, n) => line(n, () => open),
  'nested marks': ({ open, close, innerOpen, innerClose }, n) => [
    (open + innerOpen).repeat(n) + (innerClose + close).repeat(n),
  ],
  'alternating marks': ({ open, close, innerClose }, n) =>
    line(n, () => `${close}a${open}b"c''${innerClose} `),
  names: ({ name }, n) => line(n, name),
  cues: ({ cue }, n) => line(n, () => cue),
  pronouns: ({ pronoun, open, close }, n) => line(n, () => `${open}a b c${close}${pronoun}`),
  apostrophes: (_, n) => line(n, () => "’s '"),
  brackets: (_, n) => [`${'('.repeat(n)}a${')'.repeat(n)}`],
  handles: (_, n) => times(n, (at) => `@user${at}: words of a post`),
  titles: ({ title }, n) => line(n, () => title),
  'unclosed paragraphs': ({ open, sentence }, n) => times(n, () => open + sentence('X')),
  'one huge paragraph': ({ sentence, name }, n) =>
    line(n, (at) => sentence(name(at).replace(/[、,] ?$/, ''))),
  'many paragraphs': ({ sentence, name }, n) =>
    times(n, (at) => sentence(name(at).replace(/[、,] ?$/, ''))),
  'people of one name': ({ namesake, pronoun }, n) => line(n, (at) => namesake(at) + pronoun),
  'reported speech': ({ reported, name }, n) =>
    times(n, (at) => reported(name(at).replace(/[、,] ?$/, ''))),
  'chains of attributes': ({ chain, cue }, n) => [chain.repeat(n) + cue],
};

/** 48 families: every shape in every language. */
export const FAMILIES: readonly Family[] = Object.entries(MATERIAL).flatMap(
  ([language, material]) =>
    Object.entries(SHAPES).map(([shape, build]) => ({
      name: `${language} ${shape}`,
      language,
      build: (n: number) => build(material, n),
    })),
);
