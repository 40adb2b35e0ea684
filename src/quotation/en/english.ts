import { createLatinLanguage } from '../latin/create-language.ts';
import type { LatinGrammar } from '../latin/grammar.ts';
import type { AttributionLanguage } from '../language.ts';
import { createFirstNames } from './first-names.ts';
import { createCues } from './verbs.ts';
import { WEIGHTS } from './weights.ts';
import {
  ABBREVIATIONS,
  ADJECTIVES,
  BODY_NOUNS,
  BODY_WORDS,
  createClasses,
  DOCUMENT_NOUNS,
  GENDERED_TITLES,
  IRREGULAR_VERBS,
  PARTICLES,
  PLACES,
  PRONOUNS,
  ROLE_NOUNS,
} from './words.ts';

const GRAMMAR: LatinGrammar = {
  classes: createClasses(),
  cues: createCues(),
  pronouns: PRONOUNS,
  genderedTitles: GENDERED_TITLES,
  firstNames: createFirstNames(),
  bodyWords: BODY_WORDS,
  roleNouns: ROLE_NOUNS,
  documentNouns: DOCUMENT_NOUNS,
  bodyNouns: BODY_NOUNS,
  adjectives: ADJECTIVES,
  irregularVerbs: IRREGULAR_VERBS,
  particles: PARTICLES,
  joiners: new Set(['of', 'for', 'the', 'and', '&', 'on', 'to']),
  abbreviations: ABBREVIATIONS,
  places: PLACES,
  sourcePhrases: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['per'],
    ['in', 'a', 'statement', 'from'],
    ['in', 'a', 'statement', 'by'],
    ['told', 'by'],
  ],
  agentEnding: /(?:[^t]er|ter|or|ist|ian|eon|man|woman|ee|mate)s?$/,
  finiteEnding: /[a-z]{2}ed$/,
  participleEnding: /[a-z]{2}ing$/,
  adverbEnding: /^(?!(?:rally|assembly|anomaly|monopoly|supply|italy)$)[a-z]{2,}ly$/,
  presentEnding: /s$/,
  pluralNoun: /[^s]s$|^(?:people|women|men|children|others|many|some|most)$/,
  articleStart: /^(?:the|an?|this|that)\s+/,
  definiteStart: /^the\s/i,
  quotingMarkers: new Set(['as']),
  quotingVerb: /^quot/,
  complementisers: new Set(['that']),
  infinitiveMarkers: new Set(['to']),
  unsaidMarkers: new Set(
    `not never to should must can could may might cannot can't couldn't don't doesn't didn't won't wouldn't
    shouldn't hasn't haven't hadn't`.split(/\s+/),
  ),
  passiveAuxiliaries: new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']),
  agentMarkers: new Set(['by']),
  absoluteMarkers: new Set(['with']),
  tagVerbs: new Set(
    `said says wrote writes added adds explained noted recalled reported reports tweeted
    argued replied`.split(/\s+/),
  ),
  firstPerson: /\b(?:I|I['’]\w+|we|we['’]\w+|We|We['’]\w+|my|My|our|Our|me|us|you|You|your)\b/,
  ironyBefore: /(?:so-called|self-described|self-proclaimed|self-styled|supposed)\s*$/i,
  scareBefore:
    /(?:so-called|self-described|self-proclaimed|known as|called the|dubbed|nicknamed)\s*$/i,
  titleBefore:
    /(?:titled|entitled|headlined|album|song|book|film|movie|show|series|memoir|novel|magazine|program|podcast|segment|documentary|play|musical|poem|essay|sitcom|anthem|single|author of|host of|editor of|star of|'s|’s)\s*,?\s*$/i,
  asking: /^(?:q|question|interviewer|reporter|host|moderator)$/i,
  answering: /^(?:a|answer)$/i,
  elision: null,
  invertedPronoun: null,
  partitives: new Set(),
};

/** English. */
export const ENGLISH: AttributionLanguage = createLatinLanguage(['en'], GRAMMAR, WEIGHTS);
