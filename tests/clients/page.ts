/** What a page shows of the six answers; all lists are lists of strings, so that nothing is left untyped. */
export interface Page {
  readonly headline: string;
  readonly publishedOn: string | null;
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly voices: readonly string[];
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly found: readonly string[];
  readonly sure: readonly string[];
  readonly hasMore: boolean;
}
