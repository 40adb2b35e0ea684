/** Classes of words as bits: one word may be of several (报道 is said and is a text). */
export const SAYING = 1;
export const STATING = 1 << 1;
/** An office or role that a name stands beside. */
export const TITLE = 1 << 2;
/** Last word of a phrase for a person, a body, a text. */
export const PERSON = 1 << 3;
export const BODY = 1 << 4;
export const TEXT = 1 << 5;
export const PRONOUN = 1 << 6;
/** The name after it is spoken to or about. */
export const OBJECT_MARK = 1 << 7;
export const ADVERB = 1 << 8;
export const CONNECTIVE = 1 << 9;
export const INDEFINITE = 1 << 10;
export const DEMONSTRATIVE = 1 << 11;
/** 的 */
export const OF = 1 << 12;
/** ，：、 and other marks within a sentence. */
export const PAUSE = 1 << 13;
/** 。！？； */
export const STOP = 1 << 14;
/** A marked string. */
export const QUOTED = 1 << 15;
export const PREDICATE = 1 << 16;
export const TIME = 1 << 17;
export const PLACE = 1 << 18;
export const BRACKET = 1 << 19;
/** 和, 与, 及, 、 between phrases. */
export const AND = 1 << 20;
/** 《…》 */
export const BOOK = 1 << 21;
/** A name of the article. */
export const NAME = 1 << 22;

/** A person or body that news names without introducing it. */
export const KNOWN = 1 << 23;

/* What single words are used for, beside their classes. */
/** 被: its subject is done to. */
export const PASSIVE = 1 << 24;
/** Passes on what another has said (援引). */
export const QUOTING = 1 << 25;
/** A verb whose object may be a clause (记得). */
export const TAKES_CLAUSE = 1 << 26;
/** A preposition of the one who is spoken to. */
export const ADDRESSING = 1 << 27;
/** What a body does with a text (发布). */
export const PUBLISHING = 1 << 28;
/** A verb that is a noun where a head follows at once or 的 stands before (情报分析主管, 他的批评). */
export const VERBAL_NOUN = 1 << 29;
/** A determiner that counts people (两名). */
export const COUNTS_PEOPLE = 1 << 30;

/** Every class, without uses. */
export const CLASSES = PASSIVE - 1;
/** A verb of saying or stating. */
export const CUE = SAYING | STATING;
/** A word that a phrase can end with. */
export const HEAD = PERSON | BODY | TEXT;
