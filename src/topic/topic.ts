export type TopicKind =
  | 'SECTION'
  | 'TAG'
  | 'CATEGORY'
  | 'HEADING'
  | 'TERM'
  | 'PERSON'
  | 'ORGANISATION'
  | 'PLACE';

/** What an article is about, as one article sees it; weights against the archive come in the graph stage. */
export interface ArticleTopic {
  readonly label: string;
  /** Folded form that joins spellings (lower case, simplified, half width, spaces to `-`). */
  readonly slug: string;
  readonly kind: TopicKind;
  /** Indexes of the paragraphs where it occurs, ascending; empty for facts of the header. */
  readonly paragraphs: readonly number[];
  /** Occurrences in headline (weighted by the graph stage), headings and body. */
  readonly count: number;
  readonly inHeadline: boolean;
}
