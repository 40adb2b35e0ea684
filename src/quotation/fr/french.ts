import { createLatinLanguage } from '../latin/create-language.ts';
import type { LatinGrammar } from '../latin/grammar.ts';
import type { AttributionLanguage } from '../language.ts';
import { createFirstNames } from './first-names.ts';
import { createTagFinder } from './inserted-tags.ts';
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

const cues = createCues();

const GRAMMAR: LatinGrammar = {
  classes: createClasses(),
  cues,
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
  joiners: new Set(['de', "d'", 'du', 'des', 'et', 'pour']),
  abbreviations: ABBREVIATIONS,
  places: PLACES,
  sourcePhrases: [['selon'], ["d'", 'après'], ['aux', 'yeux', 'de'], ['aux', 'yeux', 'du']],
  agentEnding: /(?:eur|euse|trice|iste|ien|ienne|ante?|aire|ière?|logue|crate)s?$/,
  finiteEnding: /[a-zà-ÿ]{2}(?:ait|aient|èrent|[^t]ée?s?)$/,
  participleEnding: /[a-zà-ÿ]{2}ant$/,
  adverbEnding:
    /^(?!(?:gouverne|parle|mouve|docu|monu|argu|apparte|bâti|départe|régi|change|loge|règle|évène|événe|juge|traite|senti|finance|paie|licencie|investisse|élé|mo)ment)[a-zà-ÿ]{3,}ment$/,
  presentEnding: /(?:e|ent)$/,
  pluralNoun: /[^s](?:s|aux|eux)$|^(?:gens|plusieurs|certains|certaines)$/,
  articleStart: /^(?:(?:les?|la|une?|des|cet?|cette|ces)\s+|l['’]\s*)/,
  definiteStart: /^(?:(?:le|la|ce|cet|cette)\s|l['’])/i,
  quotingMarkers: new Set(['comme']),
  quotingVerb: /^cit/,
  complementisers: new Set(['que', "qu'"]),
  infinitiveMarkers: new Set(['à', 'de', "d'", 'pour', 'sans']),
  unsaidMarkers: new Set(
    `ne n' pas jamais peut peuvent pouvait doit doivent devait faut à de d' pour sans`.split(/\s+/),
  ),
  passiveAuxiliaries: new Set(['est', 'sont', 'était', 'étaient', 'été', 'fut', 'furent', 'être']),
  agentMarkers: new Set(['par']),
  absoluteMarkers: new Set(['avec']),
  tagVerbs: new Set(
    [...cues].flatMap(([word, { strength, form, isNoun }]) =>
      (strength === 'SAY' || strength === 'WRITE') && form !== 'BASE' && !isNoun ? [word] : [],
    ),
  ),
  firstPerson:
    /(?<!\p{L})(?:je|j['’]|nous|mon|ma|mes|notre|nos|moi|me|m['’]|vous|votre|vos|on)(?!\p{L})/iu,
  ironyBefore: /(?:soi-disant|prétendue?s?|autoproclamée?s?)\s*$/i,
  scareBefore:
    /(?:soi-disant|prétendue?s?|baptisée?s?|surnommée?s?|dénommée?s?|dite?s?|appelée?s?)\s*$/i,
  titleBefore:
    /(?:intitulée?s?|album|chanson|livre|roman|film|émission|série|magazine|journal|documentaire|ouvrage|pièce)\s*,?\s*$/i,
  asking: /^(?:q|question|rfi|journaliste)$/i,
  answering: /^(?:r|réponse)$/i,
  elision:
    /^(?!s['’](?:est|était|étaient|sont)(?!\p{L}))(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’]/iu,
  invertedPronoun: /-(?:t-)?(il|elle|on|ils|elles)$/i,
  partitives: new Set(['des', 'du', 'de']),
};

/** French. */
export const FRENCH: AttributionLanguage = {
  ...createLatinLanguage(['fr'], GRAMMAR, WEIGHTS),
  findInsertedTags: createTagFinder(cues, {
    has: (word) => ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || GRAMMAR.agentEnding.test(word),
  }),
};
