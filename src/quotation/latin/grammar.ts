/** What a word does in a sentence, as far as a table can say without reading the sentence. */
export type WordClass =
  | 'DETERMINER'
  | 'PREPOSITION'
  | 'CONJUNCTION'
  | 'SUBORDINATOR'
  | 'AUXILIARY'
  | 'PRONOUN'
  | 'RELATIVE'
  | 'ADVERB'
  | 'TIME'
  | 'TITLE'
  | 'OTHER';

/** How strongly a verb says that words of somebody stand near. */
export type CueStrength = 'SAY' | 'TELL' | 'ASK' | 'WRITE' | 'CALL' | 'FEEL' | 'SHOW';

export interface CueForm {
  readonly strength: CueStrength;
  readonly form: 'PAST' | 'PRESENT' | 'BASE' | 'PARTICIPLE';
  /** Also a common noun (a report, claims, a call): a verb only where its neighbours say so. */
  readonly isNoun: boolean;
}

export type Gender = 'MALE' | 'FEMALE';

/** A pronoun that can be a subject. `gender` null: either, or a thing. */
export interface PronounForm {
  readonly person: 1 | 2 | 3;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
}

/** Tables of one language written with spaces and capitals; all keys are lower case. */
export interface LatinGrammar {
  readonly classes: ReadonlyMap<string, WordClass>;
  readonly cues: ReadonlyMap<string, CueForm>;
  readonly pronouns: ReadonlyMap<string, PronounForm>;
  /** Titles that tell the gender (mr., mme). */
  readonly genderedTitles: ReadonlyMap<string, Gender>;
  readonly firstNames: ReadonlyMap<string, Gender>;
  /** Words that end names of bodies (committee, university), and those that begin them. */
  readonly bodyWords: ReadonlySet<string>;
  /** Nouns for people who speak (spokesman, officials). */
  readonly roleNouns: ReadonlyMap<string, Gender | null>;
  /** Nouns for things that speak (report, statement). */
  readonly documentNouns: ReadonlySet<string>;
  /** Nouns for bodies that speak (campaign, group). */
  readonly bodyNouns: ReadonlySet<string>;
  /** Common words that stand before names with a capital at the head of a sentence. */
  readonly adjectives: ReadonlySet<string>;
  /** Finite verbs that cannot be told by their ending. */
  readonly irregularVerbs: ReadonlySet<string>;
  /** Small words inside names (de, van, bin). */
  readonly particles: ReadonlySet<string>;
  /** Words that join the parts of a body's name (of, for). */
  readonly joiners: ReadonlySet<string>;
  /** Abbreviations whose full stop does not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Places and peoples that are no sources by themselves. */
  readonly places: ReadonlySet<string>;
  /** Phrases that name a source right behind them (according to). Each is a list of words. */
  readonly sourcePhrases: readonly (readonly string[])[];
  /** Nouns of people by their ending (-er, -ist), where no table has them. */
  readonly agentEnding: RegExp;
  /** Finite forms by their ending. */
  readonly finiteEnding: RegExp;
  /** Participles by their ending. */
  readonly participleEnding: RegExp;
  /** Adverbs by their ending. */
  readonly adverbEnding: RegExp;
  /** Finite present forms by their ending, as a last resort (runs). */
  readonly presentEnding: RegExp;
  /** Nouns of several by their form. */
  readonly pluralNoun: RegExp;
  /** The article or pointing word at the head of a phrase, with its blank: two phrases that differ in it are one. */
  readonly articleStart: RegExp;
  /** The definite article at the head of a phrase. */
  readonly definiteStart: RegExp;
  /** Between the quoted person and the verb (quoted him as saying), or before the one quoted (as Lee said). */
  readonly quotingMarkers: ReadonlySet<string>;
  /** Verbs of passing words on (quoted). */
  readonly quotingVerb: RegExp;
  /** The word that opens reported speech (that). */
  readonly complementisers: ReadonlySet<string>;
  /** The word before a verb in its bare form (to). */
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** Words before a verb of saying that leave it unsaid: not, should, to. */
  readonly unsaidMarkers: ReadonlySet<string>;
  /** Auxiliaries that make a passive of a past form (was asked). */
  readonly passiveAuxiliaries: ReadonlySet<string>;
  /** What names the one who acts, behind a passive (by). */
  readonly agentMarkers: ReadonlySet<string>;
  /** What gives a participle a subject of its own (with Lee saying). */
  readonly absoluteMarkers: ReadonlySet<string>;
  /** Verbs that stand before their subject behind a comma (…, said Lee) and take no person as object. */
  readonly tagVerbs: ReadonlySet<string>;
  /** First person, which tells speech from a phrase. */
  readonly firstPerson: RegExp;
  /** What stands right before a string that the writer doubts (so-called). */
  readonly ironyBefore: RegExp;
  /** What stands right before a string that is used with a pinch of salt, or named. */
  readonly scareBefore: RegExp;
  /** Words that introduce a title or a name. */
  readonly titleBefore: RegExp;
  /** Labels of the asking and of the answering side of an interview. */
  readonly asking: RegExp;
  readonly answering: RegExp;
  /** A word shortened before a vowel at the head of another (l'État): a word of its own. */
  readonly elision: RegExp | null;
  /** A pronoun hung on its verb (dit-il, a-t-il); its first group is the pronoun. */
  readonly invertedPronoun: RegExp | null;
  /** Prepositions that also open a noun phrase by themselves (des experts). */
  readonly partitives: ReadonlySet<string>;
}
