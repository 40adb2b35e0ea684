import { COMMON_COMPOUNDS } from './common-compounds.ts';
import { COMMON_WORDS } from './common-words.ts';
import {
  ADVERBS,
  CONNECTIVES,
  DEMONSTRATIVES,
  INDEFINITES,
  OBJECT_MARKS,
  PREDICATES,
  PRONOUNS,
  TIMES,
} from './function-words.ts';
import { KNOWN_BODIES, KNOWN_PEOPLE } from './known-names.ts';
import { PLACES } from './places.ts';
import * as flag from './word-flags.ts';
import {
  BODY_HEADS,
  DOCUMENT_HEADS,
  PERSON_HEADS,
  SAYING_VERBS,
  STATING_VERBS,
  TITLES,
} from './words.ts';

interface Node {
  readonly next: Map<number, Node>;
  /** Flags of the word that ends here; -1 where none does. */
  flags: number;
}

/** 财政部长, 卫生局长: who is at the head of a body; 部 alone would leave 长 to the name behind it. */
const HEADS_OF_BODIES: readonly string[] = [...KNOWN_BODIES, ...BODY_HEADS]
  .filter((body) => body.length > 1 && /[部局厅署院校所社台会]$/u.test(body))
  .map((body) => `${body}长`);

/** Every table with the class of its words. */
const TABLES: readonly (readonly [readonly string[], number])[] = [
  [COMMON_WORDS, 0],
  [COMMON_COMPOUNDS, 0],
  [KNOWN_PEOPLE, flag.KNOWN],
  [KNOWN_BODIES, flag.KNOWN],
  [PLACES, flag.PLACE],
  [SAYING_VERBS, flag.SAYING],
  [STATING_VERBS, flag.STATING],
  [TITLES, flag.TITLE | flag.PERSON],
  [HEADS_OF_BODIES, flag.TITLE | flag.PERSON],
  [PERSON_HEADS, flag.PERSON],
  [BODY_HEADS, flag.BODY],
  [DOCUMENT_HEADS, flag.TEXT],
  [CONNECTIVES, flag.CONNECTIVE],
  [ADVERBS, flag.ADVERB],
  [OBJECT_MARKS, flag.OBJECT_MARK],
  [INDEFINITES, flag.INDEFINITE],
  [DEMONSTRATIVES, flag.DEMONSTRATIVE],
  [PRONOUNS, flag.PRONOUN],
  [PREDICATES, flag.PREDICATE],
  [TIMES, flag.TIME],
  [['的', '之'], flag.OF],
  [['的人', '的人士', '的人员', '的人们', '的人群'], flag.OF | flag.PERSON],
  [
    '的人口 的人类 的人权 的人工 的人数 的人物 的人才 的人生 的人民 的人力 的人选 的人性 的人格'.split(
      ' ',
    ),
    flag.OF,
  ],
  [['和', '与', '及', '以及', '、', '暨', '兼'], flag.AND],
  [['，', ',', '：', ':', '—', '–'], flag.PAUSE],
  [['。', '！', '？', '；', '!', '?', '\n', '…'], flag.STOP],
  [['（', '）', '(', ')'], flag.BRACKET],
];

/** First node of each UTF-16 unit: most units start no word, and that costs one look. */
const ROOTS: (Node | undefined)[] = createRoots();

function createRoots(): (Node | undefined)[] {
  const roots = Array.from<Node | undefined>({ length: 0x10000 });
  for (const [words, flags] of TABLES) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      let node = (roots[first] ??= { next: new Map(), flags: -1 });
      for (let at = 1; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let next = node.next.get(unit);
        if (next === undefined) {
          next = { next: new Map(), flags: -1 };
          node.next.set(unit, next);
        }
        node = next;
      }
      node.flags = Math.max(node.flags, 0) | flags;
    }
  }
  return roots;
}

/** The longest word of the tables at a place of a text. */
export interface WordHit {
  length: number;
  flags: number;
}

/** Writes the longest word at a place into `hit`; length 0 where no word starts there. */
export function findWord(text: string, at: number, hit: WordHit): void {
  hit.length = 0;
  let node = ROOTS[text.charCodeAt(at)];
  let end = at;
  while (node !== undefined) {
    end += 1;
    if (node.flags >= 0) {
      hit.length = end - at;
      hit.flags = node.flags;
    }
    if (node.next.size === 0) return;
    node = node.next.get(text.charCodeAt(end));
  }
}

/** True for a word of the tables: it is nobody's name. */
export function isOrdinary(word: string): boolean {
  const hit = { length: 0, flags: 0 };
  findWord(word, 0, hit);
  return hit.length === word.length;
}
