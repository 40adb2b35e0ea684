import type { Span } from '../../text/span.ts';
import type { CueForm, LatinGrammar, WordClass } from './grammar.ts';

/** A word, a mark, or a whole marked string (QUOTE), with its place in the paragraph. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'WORD' | 'POSSESSIVE' | 'QUOTE' | 'MARK';
  readonly wordClass: WordClass;
  readonly isCapital: boolean;
  /** Set where the word is a form of a verb of saying and its neighbours do not forbid it. */
  readonly cue: CueForm | null;
  /** Number of the sentence within the paragraph. */
  readonly sentence: number;
}

const PIECE =
  /[\p{L}\p{N}$#@][\p{L}\p{N}\p{M}]*(?:[.'’\-‑&/,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|--|[^\s]/gu;
const CAPITAL = /^[\p{Lu}]/u;
const WORD_START = /^[\p{L}\p{N}$#@]/u;
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const SENTENCE_END = /[.!?…]["'”’)]*$/;

/** A token whose verb and sentence are still to be read. */
type Draft = { -readonly [Key in keyof Token]: Token[Key] };

/** Longest word that the lexicon keeps. */
const MAX_KNOWN = 12;

/** What a word is by itself; the same word of an article is looked up once. */
export type Lexicon = Map<string, KnownWord>;

/** `cue` is set for all forms of verbs of saying: neighbours are not known yet. */
type KnownWord = Pick<Token, 'lower' | 'wordClass' | 'isCapital' | 'cue'>;

/**
 * Given a paragraph and its marked strings (the marks included, in order), returns its tokens; a
 * marked string is one token, so that no rule looks into it. Linear in the length of the text.
 *
 * @example
 * “We will win,” Mr. Lee said.   → QUOTE, Mr., Lee, said, .
 */
export function readTokens(
  text: string,
  quotes: readonly Span[],
  grammar: LatinGrammar,
  lexicon: Lexicon = new Map(),
): Token[] {
  const drafts: Draft[] = [];
  let at = 0;
  for (const quote of [...quotes, { start: text.length, end: text.length }]) {
    readPlain(text, at, quote.start, grammar, lexicon, drafts);
    if (quote.end > quote.start) {
      drafts.push({
        start: quote.start,
        end: quote.end,
        text: text.slice(quote.start, quote.end),
        lower: '',
        kind: 'QUOTE',
        wordClass: 'OTHER',
        isCapital: false,
        cue: null,
        sentence: 0,
      });
    }
    at = Math.max(at, quote.end);
  }
  readNeighbours(drafts, grammar);
  return drafts;
}

function readPlain(
  text: string,
  from: number,
  to: number,
  grammar: LatinGrammar,
  lexicon: Lexicon,
  drafts: Draft[],
): void {
  const part = text.slice(from, to);
  let reached = 0;
  while (reached < part.length) {
    const plain = findPlainEnd(part, reached);
    if (plain > reached) {
      const word = part.slice(reached, plain);
      if (word !== ' ') drafts.push(readWord(word, from + reached, grammar, lexicon));
      reached = plain;
      continue;
    }
    PIECE.lastIndex = reached;
    const match = PIECE.exec(part);
    if (match === null) break;
    let start = from + match.index;
    let word = match[0];
    reached = match.index + word.length;
    const elided = grammar.elision?.exec(word)?.[0];
    if (elided !== undefined && elided.length < word.length) {
      drafts.push(readWord(elided, start, grammar, lexicon));
      start += elided.length;
      word = word.slice(elided.length);
    }
    if (!WORD_START.test(word)) {
      drafts.push(createMark(word, start, 'MARK'));
      continue;
    }
    const end = start - from + word.length;
    if (part.charAt(end) === '.') {
      const dotted = `${word.toLowerCase()}.`;
      const isShort = CAPITAL.test(word) || word.includes('.');
      if (INITIAL.test(word) || (isShort && grammar.abbreviations.has(dotted))) {
        word += '.';
        reached = end + 1;
      }
    }
    const hung = grammar.invertedPronoun?.exec(word);
    if (hung !== null && hung !== undefined) {
      const at = word.length - (hung[1] ?? '').length;
      drafts.push(readWord(word.slice(0, hung.index), start, grammar, lexicon));
      drafts.push(readWord(word.slice(at), start + at, grammar, lexicon));
      continue;
    }
    if (isPossessive(word)) {
      const cut = word.length - 2;
      drafts.push(readWord(word.slice(0, cut), start, grammar, lexicon));
      drafts.push(createMark(word.slice(cut), start + cut, 'POSSESSIVE'));
      continue;
    }
    drafts.push(readWord(word, start, grammar, lexicon));
    const next = part.charAt(end);
    if ((next === '’' || next === "'") && /s$/i.test(word)) {
      drafts.push(createMark(next, from + end, 'POSSESSIVE'));
      reached = end + 1;
    }
  }
}

/** End of a word of plain letters and digits with a blank behind, or of a blank; else the place itself. */
function findPlainEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    // a to z, A to Z, 0 to 9
    const isPlain =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!isPlain) return code === 32 ? Math.max(end, at + 1) : at;
  }
  return end;
}

function isPossessive(word: string): boolean {
  const sign = word.charAt(word.length - 2);
  return (sign === "'" || sign === '’') && /s$/i.test(word);
}

function readWord(word: string, start: number, grammar: LatinGrammar, lexicon: Lexicon): Draft {
  let known = lexicon.get(word);
  if (known === undefined) {
    known = lookUp(word, grammar);
    // A longer slice would keep its whole paragraph in memory for as long as the lexicon lives.
    if (word.length <= MAX_KNOWN) lexicon.set(word, known);
  }
  const { lower, wordClass, isCapital, cue } = known;
  const end = start + word.length;
  return {
    start,
    end,
    text: word,
    lower,
    kind: 'WORD',
    wordClass,
    isCapital,
    cue,
    sentence: 0,
  };
}

function lookUp(word: string, grammar: LatinGrammar): KnownWord {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const isCapital = CAPITAL.test(word);
  const cue = grammar.cues.get(lower) ?? null;
  const listed = grammar.classes.get(lower);
  if (listed !== undefined) return { lower, wordClass: listed, isCapital, cue };
  if (/^(?:19|20)\d\d$/.test(word)) return { lower, wordClass: 'TIME', isCapital, cue };
  const isNoun = grammar.roleNouns.has(lower) || grammar.bodyNouns.has(lower);
  const isAdverb = !isNoun && /^\p{Ll}/u.test(word) && grammar.adverbEnding.test(lower);
  return { lower, wordClass: isAdverb ? 'ADVERB' : 'OTHER', isCapital, cue };
}

function createMark(text: string, start: number, kind: 'MARK' | 'POSSESSIVE'): Draft {
  return {
    start,
    end: start + text.length,
    text,
    lower: text,
    kind,
    wordClass: 'OTHER',
    isCapital: false,
    cue: null,
    sentence: 0,
  };
}

/** Adds sentences and verbs of saying, which need the neighbours. */
function readNeighbours(drafts: Draft[], grammar: LatinGrammar): void {
  let sentence = 0;
  for (let index = 0; index < drafts.length; index += 1) {
    const one = drafts[index];
    if (one === undefined) break;
    if (one.cue !== null) one.cue = readCue(one, one.cue, drafts, index, grammar);
    one.sentence = sentence;
    if (one.kind !== 'WORD' && endsSentence(drafts, index, grammar)) sentence += 1;
  }
}

function endsSentence(drafts: readonly Draft[], index: number, grammar: LatinGrammar): boolean {
  const one = drafts[index];
  const next = drafts[index + 1];
  if (one === undefined || next === undefined) return false;
  const opensNext = next.isCapital || next.kind === 'QUOTE' || /^\p{N}/u.test(next.text);
  if (one.kind === 'MARK') {
    if (one.text === '?' || one.text === '!' || one.text === '.' || one.text === '…') {
      return opensNext || next.kind === 'MARK';
    }
    return false;
  }
  if (one.kind !== 'QUOTE' || !opensNext || !SENTENCE_END.test(one.text)) return false;
  // `“Why?” Lee asked` goes on; `“Why.” Lee went home.` does not.
  if (next.kind === 'QUOTE') return true;
  for (let at = index + 1; at < index + 7 && at < drafts.length; at += 1) {
    const later = drafts[at];
    if (later === undefined || later.kind === 'QUOTE') break;
    if (later.kind === 'MARK' && /[.;!?]/.test(later.text)) break;
    const cue = grammar.cues.get(later.lower);
    if (cue === undefined || cue.strength === 'SHOW' || later.isCapital) continue;
    // A clause of its own goes on behind the verb (Lee said he …); a tag ends there.
    const behind = drafts[at + 1];
    // Behind a full stop a tag is a slip of the pen, and only the shortest is taken for one.
    const isStopped = /\.["'”’)]*$/.test(one.text.slice(-6));
    const isTag = isStopped
      ? behind?.text === '.' || behind?.text === ','
      : behind !== undefined && isTagEnd(behind);
    return !(behind === undefined || isTag);
  }
  return true;
}

function isTagEnd(token: Draft): boolean {
  return (
    (token.kind === 'MARK' && /[.,;:]/.test(token.text)) ||
    token.wordClass === 'TIME' ||
    token.wordClass === 'PREPOSITION'
  );
}

function readCue(
  one: Draft,
  cue: CueForm,
  drafts: readonly Draft[],
  index: number,
  grammar: LatinGrammar,
): CueForm | null {
  if (one.isCapital && drafts[index - 1]?.kind === 'WORD') return null;
  let at = index - 1;
  while (drafts[at]?.wordClass === 'ADVERB') at -= 1;
  const before = drafts[at];
  const next = drafts[index + 1];
  if (before?.kind === 'POSSESSIVE') {
    return grammar.pronouns.has(drafts[at - 1]?.lower ?? '') ? cue : null;
  }
  if (
    before !== undefined &&
    before.wordClass === 'DETERMINER' &&
    !grammar.pronouns.has(before.lower)
  ) {
    return null;
  }
  if (cue.form === 'BASE') return readBaseCue(cue, before, grammar);
  if (!cue.isNoun) return cue;
  if (before === undefined || before.wordClass === 'PREPOSITION') return null;
  const isFollowed =
    next !== undefined &&
    (next.kind === 'QUOTE' ||
      grammar.complementisers.has(next.lower) ||
      next.text === ':' ||
      next.text === ',');
  const hasSubject =
    before.isCapital || grammar.pronouns.has(before.lower) || before.wordClass === 'RELATIVE';
  // `“…,” read the letter`: a subject behind the verb.
  const isTag =
    before.kind === 'QUOTE' &&
    next !== undefined &&
    (next.wordClass === 'DETERMINER' || next.isCapital);
  return hasSubject || isFollowed || isTag ? cue : null;
}

function readBaseCue(
  cue: CueForm,
  before: Draft | undefined,
  grammar: LatinGrammar,
): CueForm | null {
  if (before === undefined || before.kind !== 'WORD') return null;
  if (before.wordClass === 'AUXILIARY' || grammar.infinitiveMarkers.has(before.lower)) return cue;
  const pronoun = grammar.pronouns.get(before.lower);
  if (pronoun !== undefined) return pronoun.isPlural || pronoun.person < 3 ? cue : null;
  const isPlural = grammar.pluralNoun.test(before.lower);
  return isPlural && before.wordClass === 'OTHER' && !cue.isNoun ? cue : null;
}
