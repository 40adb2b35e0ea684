import type { Span } from '../text/span.ts';

/** Which slice of an ordered list is wanted. Exactly one of `first` and `last` is set. */
export interface PageWindow {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** Where a list begins: everything, or what belongs to one record. */
export type Scope =
  | { readonly kind: 'ALL' }
  | {
      readonly kind: 'ARTICLE' | 'SPEAKER' | 'TOPIC' | 'UTTERANCE_GROUP' | 'WIRE_GROUP';
      readonly id: number;
    }
  | { readonly kind: 'PUBLISHER'; readonly id: string };

/** One list, as filtered and ordered; the scopes that share it are answered by one statement. */
export interface ListRequest<W, O> {
  /** Text to search for; null lists without searching. Any string is text, never syntax errors. */
  readonly search: string | null;
  readonly where: W | null;
  /** RELEVANCE only with `search`. */
  readonly orderBy: O;
}

export interface Highlight extends Span {
  /** `headline`, `standfirst`, `body`, `quotation`, `speaker`, `name`, `label`. */
  readonly field: string;
  /** Paragraph that the span lies in; null for fields that are not paragraphs. */
  readonly paragraph: number | null;
  /** About 120 characters of the original text around the match. */
  readonly snippet: string;
  /** The match inside `snippet`. */
  readonly snippetSpan: Span;
}

export interface PageEdge<R> {
  /** Opaque, url-safe; stands for the place in this order, stable when rows come and go. */
  readonly cursor: string;
  readonly node: R;
  /** Relevance, higher is better; null without search. */
  readonly score: number | null;
}

export interface Page<R> {
  readonly edges: readonly PageEdge<R>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface FacetValue {
  /** Id of the counted record for speakers, topics, publishers; the value itself for languages, sections. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** One interval of a timeline, UTC. Intervals without items are left out. */
export interface Bucket {
  /** Epoch milliseconds of the interval's first instant. */
  readonly start: number;
  readonly count: number;
}
