import type { SubjectRelation } from './clause-subject.ts';
import { type Clauses, findAttributeEnd } from './clauses.ts';
import type { CueForm, LatinGrammar } from './grammar.ts';
import { findVerbSubject } from './verb-subject.ts';

/** A verb of saying (or "according to") with its subject; token indexes. */
export interface Site {
  readonly token: number;
  /** Last token of the cue where it has several words. */
  readonly tokenEnd: number;
  readonly cue: CueForm;
  readonly subject: number;
  /** Last token of the subject with its attributes (a spokesman for the campaign). */
  readonly subjectEnd: number;
  readonly relation: SubjectRelation;
  readonly sentence: number;
  /** Phrase that passes the words on (Lee quoted him as saying), or null. */
  readonly via: number | null;
}

const ACCORDING: CueForm = { strength: 'SAY', form: 'PRESENT', isNoun: false };

/** First words of a grammar's source phrases, made once for each: every paragraph asks for them. */
const sourceOpeners = new WeakMap<LatinGrammar, ReadonlySet<string>>();

function findSourceOpeners(grammar: LatinGrammar): ReadonlySet<string> {
  let openers = sourceOpeners.get(grammar);
  if (openers === undefined) {
    openers = new Set(grammar.sourcePhrases.map(([first = '']) => first));
    sourceOpeners.set(grammar, openers);
  }
  return openers;
}

/** Given a paragraph's clauses, returns its verbs of saying with their subjects, in order. */
export function findSites(clauses: Clauses, grammar: LatinGrammar): Site[] {
  const sites: Site[] = [];
  const { tokens } = clauses;
  const opensSource = findSourceOpeners(grammar);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const phraseLength = opensSource.has(token.lower) ? matchSourcePhrase(clauses, at, grammar) : 0;
    if (phraseLength > 0) {
      const subject = clauses.startingAt.get(at + phraseLength);
      if (subject !== undefined) {
        sites.push(create(clauses, at, at + phraseLength - 1, ACCORDING, subject, 'ACCORDING'));
      }
      continue;
    }
    if (token.cue === null) continue;
    const found = findVerbSubject(clauses, at, grammar);
    if (found !== null) {
      const subject = nameOf(clauses, found.subject, grammar);
      // "quoted Lee as saying": one act, and its speaker is Lee.
      if (found.via !== undefined && sites.at(-1)?.subject === found.via) sites.pop();
      if (found.holder !== undefined) {
        sites.push(create(clauses, at, at, token.cue, found.holder, 'PARTICIPLE'));
      }
      const via = found.via ?? null;
      sites.push(create(clauses, at, at, token.cue, subject, found.relation, via));
    }
  }
  return sites;
}

function create(
  clauses: Clauses,
  token: number,
  tokenEnd: number,
  cue: CueForm,
  subject: number,
  relation: SubjectRelation,
  via: number | null = null,
): Site {
  const sentence = clauses.tokens[token]?.sentence ?? 0;
  const subjectEnd = findAttributeEnd(clauses, subject, token);
  return { token, tokenEnd, cue, subject, subjectEnd, relation, sentence, via };
}

function matchSourcePhrase(clauses: Clauses, at: number, grammar: LatinGrammar): number {
  for (const words of grammar.sourcePhrases) {
    if (words.every((word, index) => clauses.tokens[at + index]?.lower === word)) {
      return words.length;
    }
  }
  return 0;
}

/** "the deputy manager, Ann Lee,": the name that follows a role is its bearer. */
function nameOf(clauses: Clauses, subject: number, grammar: LatinGrammar): number {
  const { tokens } = clauses;
  const phrase = clauses.phrases[subject];
  if (phrase?.kind !== 'NOMINAL') return subject;
  const head = tokens[phrase.last]?.lower ?? '';
  if (!grammar.roleNouns.has(head)) return subject;
  const comma = findAttributeEnd(clauses, subject) + 1;
  const position = clauses.startingAt.get(comma + 1);
  const name = position === undefined ? undefined : clauses.phrases[position];
  if (position === undefined || name?.kind !== 'NAME' || tokens[comma]?.text !== ',')
    return subject;
  const run = name.names.at(-1);
  const isFull = run !== undefined && (run.last > run.first || run.titled < run.first);
  const behind = tokens[name.last + 1];
  const isClosed =
    behind === undefined ||
    behind.kind === 'MARK' ||
    behind.wordClass === 'RELATIVE' ||
    behind.wordClass === 'PREPOSITION' ||
    behind.cue !== null ||
    behind.sentence !== tokens[name.last]?.sentence;
  return isFull && isClosed ? position : subject;
}
