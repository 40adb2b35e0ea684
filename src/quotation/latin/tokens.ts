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

interface Draft extends Span {
  text: string;
  lower: string;
  kind: Token['kind'];
  wordClass: WordClass;
  isCapital: boolean;
}

/**
 * Given a paragraph and its marked strings (the marks included, in order), returns its tokens; a
 * marked string is one token, so that no rule looks into it. Linear in the length of the text.
 *
 * @example
 * “We will win,” Mr. Lee said.   → QUOTE, Mr., Lee, said, .
 */
export function readTokens(text: string, quotes: readonly Span[], grammar: LatinGrammar): Token[] {
  const drafts: Draft[] = [];
  let at = 0;
  for (const quote of [...quotes, { start: text.length, end: text.length }]) {
    readPlain(text, at, quote.start, grammar, drafts);
    if (quote.end > quote.start) {
      drafts.push({
        start: quote.start,
        end: quote.end,
        text: text.slice(quote.start, quote.end),
        lower: '',
        kind: 'QUOTE',
        wordClass: 'OTHER',
        isCapital: false,
      });
    }
    at = Math.max(at, quote.end);
  }
  return finish(drafts, grammar);
}

function readPlain(
  text: string,
  from: number,
  to: number,
  grammar: LatinGrammar,
  drafts: Draft[],
): void {
  const part = text.slice(from, to);
  let skipTo = 0;
  for (const match of part.matchAll(PIECE)) {
    if (match.index < skipTo) continue;
    let start = from + match.index;
    let word = match[0];
    const elided = grammar.elision?.exec(word)?.[0];
    if (elided !== undefined && elided.length < word.length) {
      drafts.push(readWord(elided, start, grammar));
      start += elided.length;
      word = word.slice(elided.length);
    }
    if (!WORD_START.test(word)) {
      drafts.push(draft(word, start, 'MARK', 'OTHER'));
      continue;
    }
    const end = start - from + word.length;
    if (part.charAt(end) === '.') {
      const dotted = `${word.toLowerCase()}.`;
      const isShort = CAPITAL.test(word) || word.includes('.');
      if (INITIAL.test(word) || (isShort && grammar.abbreviations.has(dotted))) {
        word += '.';
        skipTo = end + 1;
      }
    }
    const hung = grammar.invertedPronoun?.exec(word);
    if (hung !== null && hung !== undefined) {
      const at = word.length - (hung[1] ?? '').length;
      drafts.push(readWord(word.slice(0, hung.index), start, grammar));
      drafts.push(readWord(word.slice(at), start + at, grammar));
      continue;
    }
    const possessive = /['’][sS]$/.exec(word);
    if (possessive !== null) {
      const base = word.slice(0, possessive.index);
      drafts.push(readWord(base, start, grammar));
      drafts.push(draft(possessive[0], start + possessive.index, 'POSSESSIVE', 'OTHER'));
      continue;
    }
    drafts.push(readWord(word, start, grammar));
    const next = part.charAt(end);
    if ((next === '’' || next === "'") && /s$/i.test(word)) {
      drafts.push(draft(next, from + end, 'POSSESSIVE', 'OTHER'));
      skipTo = end + 1;
    }
  }
}

function readWord(word: string, start: number, grammar: LatinGrammar): Draft {
  const lower = word.toLowerCase().replaceAll('’', "'");
  let wordClass = grammar.classes.get(lower) ?? 'OTHER';
  const isNoun = grammar.roleNouns.has(lower) || grammar.bodyNouns.has(lower);
  if (
    wordClass === 'OTHER' &&
    !isNoun &&
    /^\p{Ll}/u.test(word) &&
    grammar.adverbEnding.test(lower)
  ) {
    wordClass = 'ADVERB';
  }
  if (wordClass === 'OTHER' && /^(?:19|20)\d\d$/.test(word)) wordClass = 'TIME';
  return draft(word, start, 'WORD', wordClass);
}

function draft(text: string, start: number, kind: Token['kind'], wordClass: WordClass): Draft {
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    kind,
    wordClass,
    isCapital: CAPITAL.test(text),
  };
}

/** Adds sentences and verbs of saying, which need the neighbours. */
function finish(drafts: readonly Draft[], grammar: LatinGrammar): Token[] {
  let sentence = 0;
  const tokens: Token[] = [];
  for (const [index, one] of drafts.entries()) {
    const cue = one.kind === 'WORD' ? readCue(drafts, index, grammar) : null;
    tokens.push({ ...one, cue, sentence });
    if (endsSentence(drafts, index, grammar)) sentence += 1;
  }
  return tokens;
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
    return !(behind === undefined || isTagEnd(behind));
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

function readCue(drafts: readonly Draft[], index: number, grammar: LatinGrammar): CueForm | null {
  const one = drafts[index];
  if (one === undefined || (one.isCapital && drafts[index - 1]?.kind === 'WORD')) return null;
  const cue = grammar.cues.get(one.lower);
  if (cue === undefined) return null;
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
