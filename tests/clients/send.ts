/** Sends one typed document and returns its data; rejects with the messages of the errors, if there are any. */
export type Send = <Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What both generators make of a query: a document that carries the types of its data and variables. */
export interface TypedDocument<Data, Variables> {
  readonly definitions: readonly object[];
  readonly __apiType?: (variables: Variables) => Data;
}
