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

/** 财政部长, 卫生局长: who is at the head of a body; 部 alone would leave 长 to the name behind it. */
const HEADS_OF_BODIES: readonly string[] = [...KNOWN_BODIES, ...BODY_HEADS]
  .filter((body) => body.length > 1 && /[部局厅署院校所社台会]$/u.test(body))
  .map((body) => `${body}长`);

/** Verbs of saying and stating that are nouns where a head follows at once or 的 stands before. */
const VERBAL_NOUNS =
  '分析 评论 报道 报导 预测 预言 判断 通报 建议 批评 评价 解释 介绍 警告 抗议 命令 要求 希望 承诺 指责 指控 质疑 怀疑 担心 规定 暗示 ' +
  '描述 总结 回应 回答 答复 讲述 回忆 鼓励 提示 期待 宣言 证词 声明 陈述 论述 调查 研究 咨询 说明';

/** 批评人士, 指控者: who does what such a verb says. */
const DOERS: readonly string[] = VERBAL_NOUNS.split(' ').flatMap((verb) =>
  ['者', '人士'].map((end) => verb + end),
);

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
  [DOERS, flag.PERSON],
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

/** Words of the tables with what they are used for besides. */
const USES: readonly (readonly [string, number])[] = [
  ['被 遭 遭到', flag.PASSIVE],
  ['引述 引用 引据 援引 转述 借用 套用', flag.QUOTING],
  [
    '记得 听到 听见 听 看到 看见 看着 看 发现 知道 得知 注意到 意识到 想起 梦见 梦到 以为 喜欢 有',
    flag.TAKES_CLAUSE,
  ],
  ['对 向 给', flag.ADDRESSING],
  ['发表 发布 发出 公布 公开 下发 印发 签发 颁布 通报 张贴 刊发', flag.PUBLISHING],
  [VERBAL_NOUNS, flag.VERBAL_NOUN],
];

/**
 * The words as a trie in flat tables: a state is a number, 0 none; `steps` is a hash table of (state, unit)
 * with linear probing, key and step side by side. A step is a state with all that is asked on the way, so that
 * a look-up, one of millions and most of them in vain, reads one place for each unit.
 */
interface Trie {
  /** Step that each first unit takes. */
  readonly roots: Int32Array;
  readonly steps: Int32Array;
  readonly mask: number;
  /**
   * Bits that are set for the keys of `steps`: most look-ups are in vain, and nearly all of those end here, in
   * a table that is small enough to stay in the cache.
   */
  readonly filter: Uint8Array;
  /** By state the flags of the word that ends there; -1 where none does. */
  readonly flags: Int32Array;
}

/** Of a step: the state that it leads to. */
const STATE = 0xffff;
/** Of a step: a word ends there. */
const ENDS_WORD = 1 << 16;
/** Of a step: words go on from there. */
const GOES_ON = 1 << 17;

/** Twelve bits for each key or so. */
const FILTER_BITS = 17;

/** Number of the bit of a key in the filter. */
function findBit(hash: number): number {
  return hash >>> (32 - FILTER_BITS);
}

/** Place in `steps` where the search for a key begins. */
function findSlot(hash: number, mask: number): number {
  return ((hash >>> 8) & mask) << 1;
}

/** Place where it goes on. */
function nextSlot(slot: number, mask: number): number {
  return (slot + 2) & ((mask << 1) | 1);
}

function createHash(key: number): number {
  return Math.imul(key, 0x9e3779b1);
}

function createTrie(): Trie {
  const children: Map<number, number>[] = [new Map()];
  const flags: number[] = [-1];
  /** Adds to a word that has a class; those without one are only stepped over. */
  const noteUse = (word: string, use: number): void => {
    let state = 0;
    for (let at = 0; at < word.length; at += 1)
      state = children[state]?.get(word.charCodeAt(at)) ?? -1;
    if ((flags[state] ?? -1) > 0) flags[state] = (flags[state] ?? 0) | use;
  };
  for (const [words, kind] of TABLES) {
    for (const word of words) {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let next = children[state]?.get(unit);
        if (next === undefined) {
          next = children.push(new Map()) - 1;
          flags.push(-1);
          children[state]?.set(unit, next);
        }
        state = next;
      }
      const counts = kind !== 0 && /[位名]$/u.test(word) ? flag.COUNTS_PEOPLE : 0;
      flags[state] = Math.max(flags[state] ?? -1, 0) | kind | counts;
    }
  }
  for (const [words, use] of USES) {
    for (const word of words.split(' ')) noteUse(word, use);
  }
  if (children.length > STATE) throw new Error('The lexicon has too many words for its tables.');
  const size = 2 ** Math.ceil(Math.log2(children.length * 2));
  const trie: Trie = {
    roots: new Int32Array(0x10000),
    steps: new Int32Array(size * 2),
    mask: size - 1,
    filter: new Uint8Array(2 ** (FILTER_BITS - 3)),
    flags: Int32Array.from(flags),
  };
  const stepTo = (state: number): number =>
    state |
    ((flags[state] ?? -1) < 0 ? 0 : ENDS_WORD) |
    ((children[state]?.size ?? 0) === 0 ? 0 : GOES_ON);
  for (const [state, next] of children.entries()) {
    for (const [unit, target] of next) {
      if (state === 0) {
        trie.roots[unit] = stepTo(target);
        continue;
      }
      const key = (state << 16) | unit;
      const hash = createHash(key);
      const bit = findBit(hash);
      trie.filter[bit >>> 3] = (trie.filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
      let slot = findSlot(hash, trie.mask);
      while (trie.steps[slot] !== 0) slot = nextSlot(slot, trie.mask);
      trie.steps[slot] = key;
      trie.steps[slot + 1] = stepTo(target);
    }
  }
  return trie;
}

const TRIE = createTrie();

/** Length of the word that ends in each state. */
const LENGTHS = createLengths();

function createLengths(): Uint8Array {
  const lengths = new Uint8Array(TRIE.flags.length);
  const measure = (word: string): void => {
    let step = TRIE.roots[word.charCodeAt(0)] ?? 0;
    for (let at = 1; at < word.length; at += 1)
      step = findStep(TRIE, step & STATE, word.charCodeAt(at));
    lengths[step & STATE] = word.length;
  };
  for (const [words] of TABLES) for (const word of words) measure(word);
  return lengths;
}

/** The step that a unit takes from a state, 0 where no word goes on with it. */
function findStep({ steps, mask, filter }: Trie, state: number, unit: number): number {
  const key = (state << 16) | unit;
  const hash = createHash(key);
  const bit = findBit(hash);
  if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return 0;
  let slot = findSlot(hash, mask);
  for (;;) {
    const found = steps[slot];
    if (found === key) return steps[slot + 1] ?? 0;
    if (found === 0) return 0;
    slot = nextSlot(slot, mask);
  }
}

/** Number of the longest word of the tables at a place of a text; 0 where no word starts there. */
export function findWord(text: string, at: number): number {
  let step = TRIE.roots[text.charCodeAt(at)] ?? 0;
  let end = at;
  let word = 0;
  while (step !== 0) {
    end += 1;
    if ((step & ENDS_WORD) !== 0) word = step & STATE;
    if ((step & GOES_ON) === 0 || end >= text.length) break;
    step = findStep(TRIE, step & STATE, text.charCodeAt(end));
  }
  return word;
}

/** Classes and uses of a word by its number: 0 for none, and for one that is only stepped over. */
export function flagsOfWord(word: number): number {
  return word === 0 ? 0 : (TRIE.flags[word] ?? 0);
}

/** How many units a word has, by its number. */
export function lengthOfWord(word: number): number {
  return LENGTHS[word] ?? 0;
}

/** True for a word of the tables: it is nobody's name. */
export function isOrdinary(word: string): boolean {
  return word !== '' && lengthOfWord(findWord(word, 0)) === word.length;
}
