import type { ArticleRecord } from '../article-record.ts';
import type { DocumentIssue } from '../document/warnings.ts';
import type { Corrections } from '../graph/corrections.ts';
import type {
  Bucket,
  FacetValue,
  Highlight,
  Interval,
  ListRequest,
  Page,
  PageWindow,
  Scope,
} from './page.ts';
import type {
  AliasRow,
  ArchiveRow,
  ArticleChangeRow,
  ArticleBodyRow,
  ArticleRow,
  ArticleSpeakerRow,
  ArticleTopicRow,
  CaptureRow,
  ChangeLogRow,
  CoSpeakerRow,
  CountedSpeakerRow,
  CountedTopicRow,
  FileIssueRow,
  ParagraphRow,
  IndexState,
  PublisherRow,
  QuotationRow,
  RelatedArticleRow,
  RoleRow,
  SpeakerRow,
  TopicRow,
  UtteranceGroupRow,
  UtteranceMemberRow,
  WireGroupRow,
} from './records.ts';
import type { PreparedCapture } from './prepare-capture.ts';
import type {
  ArticleOrder,
  ArticleWhere,
  IssueWhere,
  QuotationOrder,
  QuotationWhere,
  SpeakerOrder,
  SpeakerWhere,
  TopicOrder,
  TopicWhere,
} from './where.ts';

/**
 * One kind of list. Every operation takes many scopes and answers them, in their order, with a fixed
 * number of statements, however many scopes and rows there are.
 */
export interface ListReader<R, W, O, F extends string> {
  pages(
    scopes: readonly Scope[],
    request: ListRequest<W, O>,
    window: PageWindow,
  ): Promise<readonly Page<R>[]>;
  /** Exact number of items, blind to paging. */
  counts(scopes: readonly Scope[], request: ListRequest<W, O>): Promise<readonly number[]>;
  /** Cheap guess of the same number, exact where a stored count answers it. */
  estimates(scopes: readonly Scope[], request: ListRequest<W, O>): Promise<readonly number[]>;
  /** Most frequent values of one facet, largest first, ties by label. */
  facets(
    scopes: readonly Scope[],
    request: ListRequest<W, O>,
    facet: F,
    first: number,
  ): Promise<readonly (readonly FacetValue[])[]>;
  timelines(
    scopes: readonly Scope[],
    request: ListRequest<W, O>,
    interval: Interval,
  ): Promise<readonly (readonly Bucket[])[]>;
}

export type ArticleFacet = 'PUBLISHER' | 'SPEAKER' | 'TOPIC' | 'LANGUAGE' | 'SECTION';
export type QuotationFacet = 'PUBLISHER' | 'SPEAKER' | 'TOPIC' | 'LANGUAGE' | 'KIND';
export type SpeakerFacet = 'KIND';
export type TopicFacet = 'KIND';

/** Batched reads: one call, a fixed number of statements, answers in the order of the keys. */
export interface StoreReader {
  readonly articles: ListReader<ArticleRow, ArticleWhere, ArticleOrder, ArticleFacet>;
  readonly quotations: ListReader<QuotationRow, QuotationWhere, QuotationOrder, QuotationFacet>;
  readonly speakers: ListReader<SpeakerRow, SpeakerWhere, SpeakerOrder, SpeakerFacet>;
  readonly topics: ListReader<TopicRow, TopicWhere, TopicOrder, TopicFacet>;

  articlesById(ids: readonly number[]): Promise<readonly (ArticleRow | null)[]>;
  articlesByUrl(urls: readonly string[]): Promise<readonly (ArticleRow | null)[]>;
  articlesByFile(files: readonly string[]): Promise<readonly (ArticleRow | null)[]>;
  bodiesByArticle(ids: readonly number[]): Promise<readonly (ArticleBodyRow | null)[]>;
  paragraphsByArticle(ids: readonly number[]): Promise<readonly (readonly ParagraphRow[])[]>;
  paragraphsById(ids: readonly string[]): Promise<readonly (ParagraphRow | null)[]>;
  quotationsById(ids: readonly string[]): Promise<readonly (QuotationRow | null)[]>;
  /** SCARE included only if asked for, as everywhere. */
  quotationsByParagraph(
    ids: readonly string[],
    includeScare: boolean,
  ): Promise<readonly (readonly QuotationRow[])[]>;
  /** The parts of the utterance that this quotation belongs to, itself included, in reading order. */
  utterancesByQuotation(ids: readonly string[]): Promise<readonly (readonly QuotationRow[])[]>;

  /** Ids that vanished in a merge answer with the survivor. */
  speakersById(ids: readonly number[]): Promise<readonly (SpeakerRow | null)[]>;
  /** By any printed form, scripts and widths folded; the most quoted one where several share it. */
  speakersByName(names: readonly string[]): Promise<readonly (SpeakerRow | null)[]>;
  speakersBySameAs(urls: readonly string[]): Promise<readonly (SpeakerRow | null)[]>;
  aliasesBySpeaker(ids: readonly number[]): Promise<readonly (readonly AliasRow[])[]>;
  rolesBySpeaker(ids: readonly number[]): Promise<readonly (readonly RoleRow[])[]>;
  speakersByArticle(ids: readonly number[]): Promise<readonly (readonly ArticleSpeakerRow[])[]>;
  coSpeakers(ids: readonly number[], first: number): Promise<readonly (readonly CoSpeakerRow[])[]>;
  topicsBySpeaker(
    ids: readonly number[],
    first: number,
  ): Promise<readonly (readonly CountedTopicRow[])[]>;

  topicsById(ids: readonly number[]): Promise<readonly (TopicRow | null)[]>;
  /** By slug; the kind with most articles where several share it. */
  topicsBySlug(slugs: readonly string[]): Promise<readonly (TopicRow | null)[]>;
  topicAliases(ids: readonly number[]): Promise<readonly (readonly AliasRow[])[]>;
  topicsByArticle(ids: readonly number[]): Promise<readonly (readonly ArticleTopicRow[])[]>;
  speakersByTopic(
    ids: readonly number[],
    first: number,
  ): Promise<readonly (readonly CountedSpeakerRow[])[]>;
  relatedTopics(
    ids: readonly number[],
    first: number,
  ): Promise<readonly (readonly CountedTopicRow[])[]>;

  relatedArticles(
    ids: readonly number[],
    by: readonly RelatedArticleRow['by'][],
    first: number,
  ): Promise<readonly (readonly RelatedArticleRow[])[]>;
  publishersById(ids: readonly string[]): Promise<readonly (PublisherRow | null)[]>;
  publishers(): Promise<readonly PublisherRow[]>;
  capturesByArticle(ids: readonly number[]): Promise<readonly (readonly CaptureRow[])[]>;
  capturesById(ids: readonly number[]): Promise<readonly (CaptureRow | null)[]>;
  /** The whole record of a capture, as the parser gave it. */
  captureRecords(ids: readonly number[]): Promise<readonly (ArticleRecord | null)[]>;
  utteranceGroupsById(ids: readonly number[]): Promise<readonly (UtteranceGroupRow | null)[]>;
  /** Members in order of appearance (publication, then article). */
  utteranceMembers(ids: readonly number[]): Promise<readonly (readonly UtteranceMemberRow[])[]>;
  wireGroupsById(ids: readonly number[]): Promise<readonly (WireGroupRow | null)[]>;

  /** Where a search matched in these articles or quotations, at most `perItem` places each. */
  articleHighlights(
    ids: readonly number[],
    search: string,
    perItem: number,
  ): Promise<readonly (readonly Highlight[])[]>;
  quotationHighlights(
    ids: readonly string[],
    search: string,
    perItem: number,
  ): Promise<readonly (readonly Highlight[])[]>;

  archive(): Promise<ArchiveRow>;
  /** Changes after a sequence, oldest first, at most `first`. */
  changes(after: number, first: number): Promise<readonly ArticleChangeRow[]>;
  /**
   * Ids of the quotations that the articles of changes had before their next change, by the sequence of the
   * earlier one; a change that no other followed is missing. Other speakers alone are no change here.
   */
  quotationsBeforeNext(
    changes: readonly ArticleChangeRow[],
  ): Promise<ReadonlyMap<number, ReadonlySet<string>>>;
  changeLog(): Promise<ChangeLogRow>;
  issues(where: IssueWhere | null, window: PageWindow): Promise<Page<FileIssueRow>>;
  countIssues(where: IssueWhere | null): Promise<number>;
}

/** What the store remembers of a file between runs. */
export interface KnownFile {
  readonly file: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly modifiedMs: number;
  readonly parserVersion: string;
  /** Folder that the file's path begins at, absolute: files are missed only in folders that were read. */
  readonly root: string;
}

/** One file as read: what replaces whatever the store held for it. */
export interface FileResult {
  readonly known: KnownFile;
  readonly captures: readonly PreparedCapture[];
  readonly issues: readonly DocumentIssue[];
}

/** Writes of an ingest run. Every method is one transaction. */
export interface StoreWriter {
  knownFiles(): Promise<ReadonlyMap<string, KnownFile>>;
  /** Replaces what the store holds for these files. */
  writeFiles(results: readonly FileResult[]): Promise<void>;
  removeFiles(files: readonly string[]): Promise<void>;
  /** Remembers how many files were found that are still to be read. */
  notePending(count: number): Promise<void>;
  /** Remembers new times of files whose bytes are the same. */
  touchFiles(known: readonly KnownFile[]): Promise<void>;
  /**
   * Ends a run: computes the graph over the archive anew if an article or a correction changed since it
   * was last computed (also by a run that was killed), and makes everything durable.
   */
  finishRun(run: FinishedRun): Promise<void>;
  /** Sequence of the last change that a receiver has been told of; null for one that was never told. */
  toldUntil(receiver: string): Promise<number | null>;
  /** Rejects at once, and may be asked again, where another process or thread writes. */
  noteTold(receiver: string, sequence: number): Promise<void>;
  /** Whether a receiver wants to be told nothing more. */
  isGone(receiver: string): Promise<boolean>;
  /** Remembers that it wants so; rejects as `noteTold` does. */
  noteGone(receiver: string): Promise<void>;
}

export interface FinishedRun {
  readonly corrections: Corrections;
  readonly parserVersion: string;
  /** Epoch milliseconds. */
  readonly finishedAt: number;
}

/** The database behind the gateway: one interface, whatever the engine. */
export interface Store extends StoreReader, StoreWriter {
  /** Statements executed since the store was opened or `clear` was called; filled only when opened with `record: true`. */
  readonly statements: { readonly list: readonly string[]; clear(): void };
  /**
   * The state of the index, if the database answers and its migrations are those of this program; rejects
   * with the reason where not.
   */
  check(): Promise<IndexState>;
  close(): Promise<void>;
}
