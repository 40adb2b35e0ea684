/**
 * Operators on one field. All that are given must hold. `eq: null` and `isNull: true` match absent
 * values; every other operator never matches an absent value.
 */
export interface Operators<T> {
  readonly eq?: T | null;
  readonly ne?: T | null;
  readonly in?: readonly T[];
  readonly notIn?: readonly T[];
  readonly lt?: T;
  readonly lte?: T;
  readonly gt?: T;
  readonly gte?: T;
  readonly isNull?: boolean;
  readonly startsWith?: string;
}

/** A condition on related records: at least one matches, none matches. */
export interface Relation<W> {
  readonly some?: W;
  readonly none?: W;
}

interface Combinable<W> {
  readonly and?: readonly W[];
  readonly or?: readonly W[];
  readonly not?: W;
}

/** Ids are store ids (see `ids.ts`), instants are epoch milliseconds, enums their UPPER_SNAKE names. */
export interface ArticleWhere extends Combinable<ArticleWhere> {
  readonly id?: Operators<number>;
  readonly publisher?: Operators<string>;
  readonly section?: Operators<string>;
  readonly language?: Operators<string>;
  readonly script?: Operators<string>;
  readonly publishedAt?: Operators<number>;
  readonly capturedAt?: Operators<number>;
  readonly wordCount?: Operators<number>;
  readonly quotationCount?: Operators<number>;
  readonly speakers?: Relation<SpeakerWhere>;
  readonly topics?: Relation<TopicWhere>;
  readonly quotations?: Relation<QuotationWhere>;
}

export interface QuotationWhere extends Combinable<QuotationWhere> {
  readonly kind?: Operators<string>;
  readonly speaker?: Operators<number>;
  readonly speakerKnown?: boolean;
  readonly confidence?: Operators<number>;
  readonly method?: Operators<string>;
  readonly reason?: Operators<string>;
  readonly article?: Operators<number>;
  readonly publisher?: Operators<string>;
  readonly language?: Operators<string>;
  /** Quotations in articles that have this topic. */
  readonly topic?: Operators<number>;
  readonly publishedAt?: Operators<number>;
}

export interface SpeakerWhere extends Combinable<SpeakerWhere> {
  readonly id?: Operators<number>;
  readonly name?: Operators<string>;
  readonly kind?: Operators<string>;
  readonly quotationCount?: Operators<number>;
  readonly articleCount?: Operators<number>;
  readonly firstQuotedAt?: Operators<number>;
  readonly lastQuotedAt?: Operators<number>;
}

export interface TopicWhere extends Combinable<TopicWhere> {
  readonly id?: Operators<number>;
  readonly slug?: Operators<string>;
  readonly label?: Operators<string>;
  readonly kind?: Operators<string>;
  readonly articleCount?: Operators<number>;
}

export interface IssueWhere {
  readonly code?: Operators<string>;
  readonly file?: Operators<string>;
}

export type ArticleOrder =
  | 'RELEVANCE'
  | 'PUBLISHED_AT_DESC'
  | 'PUBLISHED_AT_ASC'
  | 'CAPTURED_AT_DESC'
  | 'CAPTURED_AT_ASC'
  | 'WORD_COUNT_DESC'
  | 'WORD_COUNT_ASC'
  | 'QUOTATION_COUNT_DESC'
  | 'HEADLINE_ASC';
export type QuotationOrder =
  | 'RELEVANCE'
  | 'PUBLISHED_AT_DESC'
  | 'PUBLISHED_AT_ASC'
  | 'CONFIDENCE_DESC'
  | 'CONFIDENCE_ASC'
  /** Reading order inside the article; the default of `Article.quotations`. */
  | 'POSITION_ASC';
export type SpeakerOrder =
  | 'RELEVANCE'
  | 'QUOTATION_COUNT_DESC'
  | 'ARTICLE_COUNT_DESC'
  | 'NAME_ASC'
  | 'LAST_QUOTED_AT_DESC'
  | 'FIRST_QUOTED_AT_ASC';
export type TopicOrder = 'RELEVANCE' | 'ARTICLE_COUNT_DESC' | 'LABEL_ASC';
