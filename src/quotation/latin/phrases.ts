import type { LatinGrammar, PronounForm } from './grammar.ts';
import type { Token } from './tokens.ts';

/** A noun phrase: a run of tokens that can be the subject of a verb. Token indexes, `last` inclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly kind: 'NAME' | 'NOMINAL' | 'PRONOUN';
  /** Names inside, last one at the end of a NAME phrase. */
  readonly names: readonly NameRun[];
  readonly pronoun: PronounForm | null;
  /** Stands behind a preposition. */
  readonly isGoverned: boolean;
}

/** A run of capital words without the titles before it. */
export interface NameRun {
  /** First token with its titles. */
  readonly titled: number;
  readonly first: number;
  readonly last: number;
  readonly isPossessive: boolean;
}

const MAX_PHRASE = 14;

/**
 * Given the tokens of a paragraph, returns its noun phrases in order. A table-driven reading from
 * left to right: determiner, modifiers, head; names are runs of capital words. Linear.
 */
export function findPhrases(
  tokens: readonly Token[],
  grammar: LatinGrammar,
  isCommon: (lower: string) => boolean,
): Phrase[] {
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const pronoun = token.kind === 'WORD' ? grammar.pronouns.get(token.lower) : undefined;
    if (pronoun !== undefined && !(token.wordClass === 'DETERMINER' && opensNoun(tokens[at + 1]))) {
      phrases.push({
        first: at,
        last: at,
        kind: 'PRONOUN',
        names: [],
        pronoun,
        isGoverned: isGoverned(tokens, at, grammar),
      });
      at += 1;
      continue;
    }
    const phrase =
      startsPhrase(token) && !opensVerb(tokens, at, phrases.at(-1), grammar)
        ? readPhrase(tokens, at, grammar, isCommon)
        : null;
    if (phrase === null) {
      at += 1;
      continue;
    }
    phrases.push(phrase);
    at = phrase.last + 1;
  }
  return phrases;
}

/**
 * Whether a small word is a verb or predicate by what stands before it: "was prompted", "Lee slammed
 * several …", "and ignored". Without this it would be read as a noun and taken for a subject.
 */
function opensVerb(
  tokens: readonly Token[],
  at: number,
  last: Phrase | undefined,
  grammar: LatinGrammar,
): boolean {
  const token = tokens[at];
  if (token === undefined || token.isCapital || token.wordClass !== 'OTHER') return false;
  let left = at - 1;
  while (tokens[left]?.wordClass === 'ADVERB') left -= 1;
  const before = tokens[left];
  if (before === undefined || before.sentence !== token.sentence) return false;
  const isFinite =
    grammar.irregularVerbs.has(token.lower) || grammar.finiteEnding.test(token.lower);
  if (before.wordClass === 'AUXILIARY') {
    return isFinite || !grammar.roleNouns.has(token.lower);
  }
  if (!isFinite) return false;
  return (
    (last !== undefined && last.last === left) ||
    before.wordClass === 'CONJUNCTION' ||
    before.wordClass === 'RELATIVE'
  );
}

function opensNoun(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'WORD' && isContent(token) && token.cue === null;
}

function startsPhrase(token: Token): boolean {
  return (
    token.kind === 'WORD' &&
    (token.wordClass === 'DETERMINER' || token.wordClass === 'TITLE' || isContent(token))
  );
}

function isContent(token: Token): boolean {
  return token.wordClass === 'OTHER' || token.wordClass === 'TITLE';
}

function readPhrase(
  tokens: readonly Token[],
  from: number,
  grammar: LatinGrammar,
  isCommon: (lower: string) => boolean,
): Phrase | null {
  const names: NameRun[] = [];
  let at = from;
  let last = -1;
  let lastIsName = false;
  while (at < tokens.length && at < from + MAX_PHRASE) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'QUOTE') {
      // A nickname or a loaded word inside the phrase: John "Jack" Lee, the "inner" circle.
      const isShort = token.end - token.start <= 24 && !/[.,!?]["'”’]*$/.test(token.text);
      if (!isShort || last < 0 || tokens[at + 1]?.kind !== 'WORD') break;
      at += 1;
      continue;
    }
    if (token.kind === 'POSSESSIVE') {
      if (last < 0) break;
      const run = names.at(-1);
      if (run !== undefined && run.last === at - 1) {
        names[names.length - 1] = { ...run, isPossessive: true };
      }
      last = at;
      lastIsName = false;
      at += 1;
      continue;
    }
    if (token.kind !== 'WORD') break;
    if (token.wordClass === 'DETERMINER') {
      if (at !== from && tokens[at - 1]?.wordClass !== 'DETERMINER') break;
      at += 1;
      last = Math.max(last, -1);
      continue;
    }
    const isDated = token.wordClass === 'TIME' && last < 0 && opensNoun(tokens[at + 1]);
    if (isDated && tokens[at - 1]?.wordClass === 'DETERMINER') {
      at += 1;
      continue;
    }
    if (token.cue !== null || !isContent(token)) break;
    if (lastIsName && tokens[at - 1]?.isCapital === true && token.isCapital) break;
    if (isNameWord(token, at, tokens, isCommon, grammar)) {
      const run = readName(tokens, at, grammar, isCommon);
      names.push(run);
      last = run.last;
      lastIsName = true;
      at = run.last + 1;
      continue;
    }
    const behind = isSpeakingNoun(tokens[last], grammar) ? undefined : tokens[at + 1];
    if (last >= 0 && isVerb(token, behind, grammar)) break;
    const isTagged =
      tokens[from - 1]?.cue?.strength === 'SAY' && (tokens[at + 1]?.isCapital ?? false);
    if (lastIsName && !isTagged && !continuesName(token, tokens[at + 1], grammar)) break;
    last = at;
    lastIsName = false;
    at += 1;
  }
  if (last < 0) return readDeterminer(tokens, from, grammar);
  return {
    first: from,
    last,
    kind: lastIsName ? 'NAME' : 'NOMINAL',
    names,
    pronoun: null,
    isGoverned: isGoverned(tokens, from, grammar),
  };
}

/** "Many said", "one of the officials": a determiner by itself. */
function readDeterminer(
  tokens: readonly Token[],
  at: number,
  grammar: LatinGrammar,
): Phrase | null {
  const next = tokens[at + 1];
  if (tokens[at]?.wordClass !== 'DETERMINER' || next === undefined) return null;
  if (next.cue === null && next.wordClass !== 'PREPOSITION') return null;
  return {
    first: at,
    last: at,
    kind: 'NOMINAL',
    names: [],
    pronoun: null,
    isGoverned: isGoverned(tokens, at, grammar),
  };
}

function isNameWord(
  token: Token,
  at: number,
  tokens: readonly Token[],
  isCommon: (lower: string) => boolean,
  grammar: LatinGrammar,
): boolean {
  if (!token.isCapital) return false;
  const behind = tokens[at + 1];
  // "the Prime minister": an office, not a name.
  if (token.wordClass === 'TITLE' && behind?.isCapital === false) {
    if (grammar.roleNouns.has(behind.lower) || behind.wordClass === 'TITLE') return false;
  }
  const before = tokens[at - 1];
  const opens =
    before === undefined || before.sentence !== token.sentence || before.kind === 'QUOTE';
  if (!opens) return true;
  if (token.wordClass === 'TITLE') return true;
  if (grammar.adjectives.has(token.lower)) return false;
  const next = tokens[at + 1];
  const isInRun = next !== undefined && next.isCapital && next.kind === 'WORD';
  return isInRun
    ? !isCommon(token.lower) || grammar.firstNames.has(token.lower)
    : !isCommon(token.lower);
}

function readName(
  tokens: readonly Token[],
  from: number,
  grammar: LatinGrammar,
  isCommon: (lower: string) => boolean,
): NameRun {
  let last = from;
  let first = from;
  let at = from;
  while (at < tokens.length && at < from + 10) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'MARK') break;
    if (token.kind === 'QUOTE') {
      const isNick =
        token.end - token.start <= 16 && at > from && (tokens[at + 1]?.isCapital ?? false);
      if (!isNick || /[.,!?]["'”’]*$/.test(token.text)) break;
      at += 1;
      continue;
    }
    if (token.kind !== 'WORD') break;
    // "le ministre de l'Intérieur Jean Roc": the name begins behind the department.
    const isBehindPlace =
      at === from + 1 &&
      tokens[from - 1]?.wordClass === 'DETERMINER' &&
      grammar.places.has(tokens[from]?.lower ?? '') &&
      grammar.firstNames.has(token.lower);
    if (isBehindPlace) break;
    if (
      token.isCapital &&
      (isContent(token) || token.wordClass === 'PREPOSITION') &&
      token.cue === null
    ) {
      if (token.wordClass === 'PREPOSITION' && at !== from) break;
      last = at;
      if (token.wordClass === 'TITLE') first = at + 1;
      at += 1;
      continue;
    }
    const next = tokens[at + 1];
    const isBody = grammar.bodyWords.has(tokens[last]?.lower ?? '');
    const isOffice = tokens[last]?.wordClass === 'TITLE';
    const isJoined = next !== undefined && next.kind === 'WORD' && next.isCapital && at > from;
    const isJoiner = grammar.joiners.has(token.lower);
    if (isJoined && isOffice && isJoiner && next.lower === 'state') {
      // Secretary of State Bo Lee: the name begins behind the office.
      last = at + 1;
      at += 2;
      first = at;
      continue;
    }
    if (!isJoined || !(grammar.particles.has(token.lower) || (isJoiner && isBody))) break;
    at += 1;
  }
  // Adjectives and common words that only stand at the head of the sentence.
  while (first < last && first === from && isLoose(tokens[first], grammar, isCommon)) first += 1;
  if (first > last) first = from;
  return { titled: from, first, last, isPossessive: false };
}

function isLoose(
  token: Token | undefined,
  grammar: LatinGrammar,
  isCommon: (lower: string) => boolean,
): boolean {
  if (token === undefined) return false;
  return (
    grammar.adjectives.has(token.lower) &&
    isCommon(token.lower) &&
    !grammar.firstNames.has(token.lower)
  );
}

/** A noun of the tables: a verb form behind it is its verb (the campaign hired lawyers). */
function isSpeakingNoun(token: Token | undefined, grammar: LatinGrammar): boolean {
  const lower = token?.lower ?? '';
  return (
    grammar.roleNouns.has(lower) || grammar.bodyNouns.has(lower) || grammar.documentNouns.has(lower)
  );
}

/** Whether a lower-case word behind a name belongs to its phrase (Lee spokeswoman, Lee campaign). */
function continuesName(token: Token, next: Token | undefined, grammar: LatinGrammar): boolean {
  return isSpeakingNoun(token, grammar) || isSpeakingNoun(next, grammar);
}

/** A finite verb by table or ending; what stands before a noun of the table is an adjective. */
export function isVerb(token: Token, next: Token | undefined, grammar: LatinGrammar): boolean {
  if (token.isCapital || token.kind !== 'WORD') return false;
  if (grammar.irregularVerbs.has(token.lower)) return true;
  if (!grammar.finiteEnding.test(token.lower)) return false;
  return next === undefined || next.kind !== 'WORD' || !isContent(next) || next.cue !== null;
}

function isGoverned(tokens: readonly Token[], first: number, grammar: LatinGrammar): boolean {
  const before = tokens[first - 1];
  if (before?.wordClass !== 'PREPOSITION') return false;
  if (!grammar.partitives.has(before.lower)) return true;
  // "des experts" by itself is a noun phrase; behind a noun it hangs on that.
  const outer = tokens[first - 2];
  return (
    outer !== undefined &&
    outer.kind === 'WORD' &&
    outer.sentence === before.sentence &&
    outer.cue === null &&
    (isContent(outer) || outer.wordClass === 'ADVERB')
  );
}
