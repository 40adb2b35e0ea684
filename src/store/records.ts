import type {
  Block,
  Byline,
  DateOrigin,
  DatePrecision,
  Image,
  InlineMark,
  ParagraphKind,
  Removed,
} from '../article/article.ts';
import type { ParserWarning } from '../document/warnings.ts';
import type {
  AttributionMethod,
  Evidence,
  QuotationKind,
  ScareReason,
  UnknownReason,
} from '../quotation/quotation.ts';
import type { MentionKind, SpeakerKind } from '../speaker/speaker.ts';
import type { PlacedSpan } from '../text/span.ts';
import type { TopicKind } from '../topic/topic.ts';

/*
 * What the store gives back. Ids of articles, captures, speakers, topics and groups are numbers of at
 * most 53 bits, hashed from what identifies the record, so the same archive has the same ids on any
 * machine and either engine. Paragraphs and quotations are identified by strings that name their
 * article and place. Instants are epoch milliseconds.
 */

export interface ArticleRow {
  readonly id: number;
  readonly url: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly language: string;
  readonly script: string | null;
  readonly publisherId: string;
  readonly publishedAt: number | null;
  readonly publishedAtPrecision: DatePrecision;
  readonly publishedAtOrigin: DateOrigin;
  readonly capturedAt: number | null;
  /** Words of the body: each Chinese, Japanese or Korean character counts one, as do runs of letters. */
  readonly wordCount: number;
  readonly quotationCount: number;
  readonly paragraphCount: number;
  /** The capture whose text stands in the tables: the newest. */
  readonly captureId: number;
  readonly captureCount: number;
  readonly wireGroupId: number | null;
}

/** The parts of an article that only its own page needs. */
export interface ArticleBodyRow {
  readonly articleId: number;
  readonly blocks: readonly Block[];
  readonly images: readonly Image[];
  readonly leadImage: Image | null;
  readonly bylines: readonly Byline[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly removed: readonly Removed[];
  readonly emptyReason: string | null;
}

export interface ParagraphRow {
  /** `<article id>.<hash of the text>.<ordinal among equal texts>`, survives edits elsewhere. */
  readonly id: string;
  readonly articleId: number;
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export interface QuotationRow {
  /** `<paragraph id>.<start>-<end>`. */
  readonly id: string;
  readonly articleId: number;
  readonly paragraphId: string;
  /** Index of the paragraph in its article. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: QuotationKind;
  readonly scareReason: ScareReason | null;
  readonly speakerId: number | null;
  readonly viaId: number | null;
  readonly mention: (PlacedSpan & { readonly kind: MentionKind }) | null;
  readonly cue: PlacedSpan | null;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly { readonly speakerId: number; readonly confidence: number }[];
  readonly confidence: number;
  readonly method: AttributionMethod;
  readonly reason: UnknownReason | null;
  readonly utterance: number;
  readonly utteranceGroupId: number | null;
  readonly publishedAt: number | null;
  /** Who corrected the attribution and why; null where nobody did. */
  readonly correction: { readonly by: string | null; readonly why: string | null } | null;
}

export interface SpeakerRow {
  readonly id: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly sameAs: readonly string[];
  readonly quotationCount: number;
  readonly articleCount: number;
  readonly firstQuotedAt: number | null;
  readonly lastQuotedAt: number | null;
  /** Corrections that shaped this speaker (merge, split, rename, link): who and why. */
  readonly corrections: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly why: string | null;
  }[];
}

export interface AliasRow {
  readonly text: string;
  /** ISO 15924 code. */
  readonly script: string;
  readonly kind: 'FULL' | 'SHORT' | 'LATIN' | 'TRANSLITERATION' | 'ROLE' | 'AUTHORITY';
  /** Articles that print this form; 0 for forms known only from the authority list. */
  readonly count: number;
  readonly firstSeenAt: number | null;
}

export interface RoleRow {
  readonly title: string;
  readonly organisation: string | null;
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
  readonly articleCount: number;
}

export interface ArticleSpeakerRow {
  readonly speaker: SpeakerRow;
  readonly articleId: number;
  readonly quotationCount: number;
  readonly nameAsPrinted: string;
  readonly roleAsPrinted: string | null;
}

export interface CoSpeakerRow {
  readonly speaker: SpeakerRow;
  /** Articles that quote both. */
  readonly articleCount: number;
}

export interface TopicRow {
  readonly id: number;
  readonly slug: string;
  readonly label: string;
  readonly kind: TopicKind;
  readonly articleCount: number;
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
}

export interface ArticleTopicRow {
  readonly topic: TopicRow;
  readonly articleId: number;
  /** Weight of the topic in this article, 0 to 1. */
  readonly score: number;
  readonly origin: TopicKind;
  readonly paragraphs: readonly number[];
}

export interface CountedTopicRow {
  readonly topic: TopicRow;
  readonly articleCount: number;
  readonly quotationCount: number;
}

export interface CountedSpeakerRow {
  readonly speaker: SpeakerRow;
  readonly articleCount: number;
  readonly quotationCount: number;
}

export interface RelatedArticleRow {
  readonly article: ArticleRow;
  readonly score: number;
  readonly by: 'UTTERANCE' | 'SPEAKER' | 'TOPIC' | 'WIRE';
  /** How many utterances, speakers, topics or paragraphs are shared. */
  readonly sharedCount: number;
}

export interface PublisherRow {
  readonly id: string;
  readonly name: string;
  readonly homepage: string | null;
  readonly timeZone: string | null;
  readonly language: string | null;
  /** Under which terms its texts may be used; null where that is not known. */
  readonly rights: string | null;
  readonly articleCount: number;
}

export interface CaptureRow {
  readonly id: number;
  readonly articleId: number;
  /** 1 for the oldest capture of the address. */
  readonly number: number;
  readonly capturedAt: number | null;
  readonly sourceUrl: string;
  readonly headline: string;
  readonly file: string;
  readonly item: number;
  readonly sha256: string;
  readonly byteLength: number;
  readonly encoding: string;
  readonly format: string;
  readonly parserVersion: string;
  readonly warnings: readonly ParserWarning[];
}

/** The same words in several articles. */
export interface UtteranceGroupRow {
  readonly id: number;
  readonly firstQuotationId: string;
  /** Number of quotations in the group. */
  readonly size: number;
  readonly articleCount: number;
  /** True where the articles name different speakers. */
  readonly isDisputed: boolean;
}

export interface UtteranceMemberRow {
  readonly quotation: QuotationRow;
  /** How near its words are to the first appearance, 0 to 1 (1 = equal after folding). */
  readonly similarity: number;
  /** EQUAL, CUT (a part of the first), EXTENDED, CHANGED. */
  readonly change: 'EQUAL' | 'CUT' | 'EXTENDED' | 'CHANGED';
}

/** Articles that share paragraphs: agency copy and reprints. */
export interface WireGroupRow {
  readonly id: number;
  readonly size: number;
  /** The article that the others probably come from, with the reason why. */
  readonly originArticleId: number | null;
  readonly originReason: string | null;
}

export interface FileIssueRow {
  readonly file: string;
  readonly item: number;
  readonly code: string;
  readonly message: string;
  readonly byteOffset: number | null;
  readonly sample: string;
  readonly seenAt: number | null;
  /** How many times the file was read and gave trouble. */
  readonly attempts: number;
}

export interface ArchiveRow {
  /** Hash over contents, parser version and corrections: the same archive read the same way. */
  readonly revision: string;
  readonly parserVersion: string;
  readonly articleCount: number;
  readonly captureCount: number;
  readonly paragraphCount: number;
  readonly quotationCount: number;
  readonly speakerCount: number;
  readonly topicCount: number;
  readonly issueCount: number;
  readonly lastIngestAt: number | null;
  /** Files that the last run found and has not read. */
  readonly pendingFiles: number;
  readonly indexState: IndexState;
}

/**
 * EMPTY before the first ingest; STALE while an ingest has written articles that the graph over all
 * articles does not know yet, also after one that was killed; else CURRENT.
 */
export type IndexState = 'EMPTY' | 'STALE' | 'CURRENT';

/**
 * ADDED: the article is new. REVISED: its text, facts or quotations are others than before. REATTRIBUTED: its
 * text is the same, but somebody else is said to speak in it, by a correction or by what other articles say.
 * REMOVED: no file holds it any more.
 */
export type ArticleChangeKind = 'ADDED' | 'REVISED' | 'REATTRIBUTED' | 'REMOVED';

/** One change of an article by a finished run. */
export interface ArticleChangeRow {
  /** Counts up over all changes of the archive. */
  readonly sequence: number;
  readonly articleId: number;
  readonly kind: ArticleChangeKind;
  /** Address of the article, also of one that is gone. */
  readonly url: string;
  readonly changedAt: number;
  /** Ids of the quotations that a revised article had before; null where all of them are new, or none. */
  readonly knownQuotations: readonly string[] | null;
  /** Ids of the speakers who spoke in the article before, or were quoted through, and no longer are. */
  readonly formerSpeakers: readonly number[];
}

/** How far the log of changes reaches. */
export interface ChangeLogRow {
  /** Names the log: that of a database built anew is another one. */
  readonly epoch: string;
  /** Sequence before the oldest change that is kept: whoever has seen it has missed nothing. */
  readonly oldest: number;
  /** Sequence of the newest change, 0 before the first one. */
  readonly newest: number;
}
