import type { Article } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import type { PlacedSpan } from '../../text/span.ts';
import { findClauseSubject } from './clause-subject.ts';
import { type Clauses, findAttributeEnd, readClauses } from './clauses.ts';
import { Entities } from './entities.ts';
import type { LatinGrammar } from './grammar.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { findSites, type Site } from './sites.ts';
import { readTokens, type Lexicon, type Token } from './tokens.ts';

/** A phrase that may be a source, with the entity it stands for; pronouns have none yet. */
export interface Source {
  readonly paragraph: number;
  readonly phrase: Phrase;
  readonly span: PlacedSpan;
  /** Null for a pronoun. */
  readonly entity: number | null;
  /** Head noun of a phrase without a name, lower case. */
  readonly head: string;
}

/** One paragraph, read. */
export interface ReadParagraph extends Clauses {
  readonly index: number;
  readonly text: string;
  readonly sites: readonly Site[];
  /** Source of each phrase that stands as a subject. */
  readonly sources: ReadonlyMap<number, Source>;
  /** Subject phrase of each sentence that has one. */
  readonly subjects: ReadonlyMap<number, number>;
  /** Token of a marked string by its start. */
  readonly quoteTokens: ReadonlyMap<number, number>;
}

/** The article as the rules see it. */
export interface Discourse {
  readonly grammar: LatinGrammar;
  readonly entities: Entities;
  readonly paragraphs: readonly ReadParagraph[];
  readonly byIndex: ReadonlyMap<number, ReadParagraph>;
}

/** Given an article and its marked strings, reads every paragraph into tokens, phrases, verbs and sources. */
export function readDiscourse(
  article: Article,
  spans: readonly QuotationSpan[],
  grammar: LatinGrammar,
  lexicon: Lexicon = new Map(),
): Discourse {
  const quotes = new Map<number, QuotationSpan[]>();
  for (const span of spans) {
    const list = quotes.get(span.paragraph);
    if (list === undefined) quotes.set(span.paragraph, [span]);
    else list.push(span);
  }
  const tokens = article.paragraphs.map((paragraph) =>
    readTokens(
      paragraph.text,
      (quotes.get(paragraph.index) ?? []).map((span) => span.outer),
      grammar,
      lexicon,
    ),
  );
  const common = new Set<string>();
  for (const list of tokens) {
    for (const token of list) {
      if (token.kind === 'WORD' && !token.isCapital) common.add(token.lower);
    }
  }
  const isCommon = (lower: string): boolean => common.has(lower);
  const entities = new Entities(grammar);
  const headline = readTokens(article.headline, [], grammar, lexicon);
  const phrases = tokens.map((list) => findPhrases(list, grammar, isCommon));
  for (const [index, list] of tokens.entries()) {
    for (const phrase of phrases[index] ?? []) {
      for (const run of phrase.names) entities.addFullName(list, run);
    }
  }
  if (/\p{Ll}\s\p{Ll}/u.test(article.headline)) {
    for (const phrase of findPhrases(headline, grammar, isCommon)) {
      for (const run of phrase.names) entities.addFullName(headline, run);
    }
  }
  const paragraphs = article.paragraphs.map((paragraph, index) =>
    readParagraph(
      paragraph.index,
      paragraph.text,
      tokens[index] ?? [],
      phrases[index] ?? [],
      entities,
      grammar,
    ),
  );
  return {
    grammar,
    entities,
    paragraphs,
    byIndex: new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph])),
  };
}

function readParagraph(
  index: number,
  text: string,
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  entities: Entities,
  grammar: LatinGrammar,
): ReadParagraph {
  const clauses = readClauses(tokens, phrases);
  const sites = findSites(clauses, grammar);
  const subjects = findSubjects(clauses, grammar);
  const wanted = new Set<number>(subjects.values());
  for (const { subject, via } of sites) {
    wanted.add(subject);
    if (via !== null) wanted.add(via);
  }
  const sources = new Map<number, Source>();
  for (const [position, phrase] of phrases.entries()) {
    const end = wanted.has(position) ? findAttributeEnd(clauses, position) : phrase.last;
    const source = readSource(
      index,
      text,
      tokens,
      phrase,
      end,
      wanted.has(position),
      entities,
      grammar,
    );
    if (source !== null) sources.set(position, source);
  }
  readAppositions(clauses, sources, entities, grammar, text);
  const quoteTokens = new Map<number, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'QUOTE') quoteTokens.set(token.start, at);
  }
  const { endingAt, startingAt, sentenceStarts } = clauses;
  return {
    tokens,
    phrases,
    endingAt,
    startingAt,
    sentenceStarts,
    index,
    text,
    sites,
    sources,
    subjects,
    quoteTokens,
  };
}

/** Subject phrase by sentence. */
function findSubjects(clauses: Clauses, grammar: LatinGrammar): Map<number, number> {
  const subjects = new Map<number, number>();
  const starts = clauses.sentenceStarts;
  for (const [sentence, start] of starts.entries()) {
    if (start === undefined) continue;
    const end = Math.min(starts[sentence + 1] ?? clauses.tokens.length, start + 80);
    const found = findClauseSubject(clauses, end, start, grammar, 'CLAUSE');
    if (found !== null) subjects.set(sentence, found.subject);
  }
  return subjects;
}

function readSource(
  paragraph: number,
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  attributeEnd: number,
  isWanted: boolean,
  entities: Entities,
  grammar: LatinGrammar,
): Source | null {
  const owners: number[] = [];
  for (const run of phrase.names) {
    const isHead = phrase.kind === 'NAME' && run === phrase.names.at(-1);
    owners.push(entities.addMention(tokens, run, paragraph, text, isHead && !phrase.isGoverned));
  }
  if (phrase.kind === 'PRONOUN') {
    return {
      paragraph,
      phrase,
      span: place(paragraph, text, tokens, phrase.first, phrase.last),
      entity: null,
      head: '',
    };
  }
  const run = phrase.names.at(-1);
  const owner = owners.at(-1);
  if (phrase.kind === 'NAME' && run !== undefined && owner !== undefined) {
    addRoleBefore(tokens, phrase, run.first, owner, entities, grammar, text);
    return {
      paragraph,
      phrase,
      span: place(paragraph, text, tokens, run.first, run.last),
      entity: owner,
      head: '',
    };
  }
  const head = tokens[phrase.last]?.lower ?? '';
  if (!isWanted || !mayBeNoun(head, phrase.first === phrase.last, grammar)) return null;
  const span = place(paragraph, text, tokens, phrase.first, attributeEnd);
  const entity = entities.addNominal(span.text, head, span, {
    token: phrase.first,
    sentence: tokens[phrase.first]?.sentence ?? 0,
  });
  return { paragraph, phrase, span, entity, head };
}

/** False for a word that no table has and that looks like a verb: a flawed “…”, and told “…”. */
function mayBeNoun(head: string, isAlone: boolean, grammar: LatinGrammar): boolean {
  const isListed =
    grammar.roleNouns.has(head) || grammar.documentNouns.has(head) || grammar.bodyNouns.has(head);
  if (isListed || grammar.pluralNoun.test(head)) return true;
  return !grammar.finiteEnding.test(head) && (!isAlone || !grammar.irregularVerbs.has(head));
}

function place(
  paragraph: number,
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): PlacedSpan {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  return { paragraph, start, end, text: text.slice(start, end) };
}

/** What stands before a name in its phrase is a role (former budget adviser Ann Lee). */
function addRoleBefore(
  tokens: readonly Token[],
  phrase: Phrase,
  first: number,
  owner: number,
  entities: Entities,
  grammar: LatinGrammar,
  text: string,
): void {
  let from = phrase.first;
  if (tokens[from]?.wordClass === 'DETERMINER') from += 1;
  const start = tokens[from];
  const last = tokens[first - 1];
  if (from >= first || start === undefined || last === undefined || last.kind !== 'WORD') return;
  const isRole = grammar.roleNouns.has(last.lower) || last.wordClass === 'TITLE';
  if (isRole) entities.addRole(owner, text.slice(start.start, last.end), last.lower);
}

/** "Ann Lee, a spokeswoman for the campaign,": the noun behind the comma is a role of the name. */
function readAppositions(
  clauses: Clauses,
  sources: ReadonlyMap<number, Source>,
  entities: Entities,
  grammar: LatinGrammar,
  text: string,
): void {
  const { phrases, tokens } = clauses;
  for (const [position, phrase] of phrases.entries()) {
    const next = phrases[position + 1];
    const owner = sources.get(position)?.entity;
    if (phrase.kind !== 'NAME' || next === undefined || owner === undefined || owner === null)
      continue;
    if (next.kind !== 'NOMINAL' || next.first !== phrase.last + 2) continue;
    if (tokens[phrase.last + 1]?.text !== ',') continue;
    const head = tokens[next.last]?.lower ?? '';
    const first = tokens[next.first];
    if (first === undefined || !grammar.roleNouns.has(head)) continue;
    const end = tokens[findAttributeEnd(clauses, position + 1)];
    if (end === undefined) continue;
    const from =
      first.wordClass === 'DETERMINER'
        ? (tokens[next.first + 1]?.start ?? first.start)
        : first.start;
    entities.addRole(owner, text.slice(from, end.end), head);
  }
}
