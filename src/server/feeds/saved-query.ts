import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
  getNamedType,
  GraphQLError,
  isListType,
  getNullableType,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What a feed lists. */
export type FeedKind = 'ARTICLES' | 'QUOTATIONS';

/** A saved query made ready to be served as a feed. */
export interface SavedQuery {
  readonly name: string;
  /** First comment line of the file, else the name of the operation, else that of the file. */
  readonly title: string;
  readonly kind: FeedKind;
  /** The query with the fields that a feed needs in place of its own. */
  readonly document: DocumentNode;
  /** Response keys that lead to the list. */
  readonly path: readonly string[];
  /** The query with the fields of its own, for lines of JSON; null where it asks for no record of the list. */
  readonly lines: LinesQuery | null;
}

/** What of a saved query is served as lines. */
export interface LinesQuery {
  /** The query as far as it leads to the list, and the list as the query selects it. */
  readonly document: DocumentNode;
  /** Response key in the list of what stands in the lines: its `nodes`, or its `edges`. */
  readonly key: string;
}

/** A saved query that cannot be a feed: one sentence with the file's name and what to do. */
export class SavedQueryError extends Error {
  override readonly name = 'SavedQueryError';
}

const KINDS: Readonly<Record<string, FeedKind>> = {
  ArticleConnection: 'ARTICLES',
  QuotationConnection: 'QUOTATIONS',
};
const SELECTIONS: Readonly<Record<FeedKind, string>> = {
  ARTICLES: `{ nodes {
    id url headline standfirst language publishedAt capturedAt
    bylines { name role } lead { text } body { html }
  } }`,
  QUOTATIONS: `{ nodes {
    id text fragmentUrl publishedAt
    context(before: 200, after: 200) { before exact after }
    speaker { name }
    article { headline language capturedAt publisher { name } }
  } }`,
};

/**
 * Returns a saved query ready to be served: its first list of articles or quotations, at the root or
 * below one record, whatever fields it asks of them. Throws `SavedQueryError` where there is none, or
 * where the query is not valid.
 */
export function parseSavedQuery(name: string, source: string, schema: GraphQLSchema): SavedQuery {
  const fail = (reason: string): SavedQueryError =>
    new SavedQueryError(`The saved query ${name}.graphql ${reason}`);
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch (error) {
    throw fail(`is not GraphQL: ${error instanceof GraphQLError ? error.message : String(error)}`);
  }
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (
    operations.length !== 1 ||
    operation?.kind !== Kind.OPERATION_DEFINITION ||
    operation.operation !== OperationTypeNode.QUERY
  )
    throw fail('must hold one query and nothing else that runs.');
  if (operation.variableDefinitions?.some(({ defaultValue }) => defaultValue === undefined))
    throw fail('has a variable without a default value, and a feed is asked for without values.');
  const [problem] = validate(schema, document);
  if (problem !== undefined) throw fail(`does not fit the schema: ${problem.message}`);
  const found = findList(document, schema);
  if (found === null)
    throw fail('asks for no list of articles or quotations that could be a feed.');
  const comment = /^\s*#\s*(\S.*)$/m.exec(source.slice(0, source.indexOf('{')))?.[1]?.trim();
  return {
    name,
    title: comment ?? operation.name?.value ?? name,
    kind: found.kind,
    document: replaceSelection(document, found.fields, parseSelection(SELECTIONS[found.kind])),
    path: found.fields.map(readKey),
    lines: findLines(document, found.fields),
  };
}

interface FoundList {
  readonly kind: FeedKind;
  /** Fields from the root to the list. */
  readonly fields: readonly FieldNode[];
}

/* Lists below another list would be many feeds; below fragments they have no single place. */
function findList(document: DocumentNode, schema: GraphQLSchema): FoundList | null {
  const info = new TypeInfo(schema);
  const fields: FieldNode[] = [];
  let found: FoundList | null = null;
  visit(
    document,
    visitWithTypeInfo(info, {
      FragmentDefinition: () => false,
      InlineFragment: () => false,
      Field: {
        enter(field) {
          const type = info.getType();
          fields.push(field);
          const kind = type == null ? undefined : KINDS[getNamedType(type).name];
          if (found === null && kind !== undefined) found = { kind, fields: [...fields] };
          const isList = type != null && isListType(getNullableType(type));
          if (found === null && !isList) return undefined;
          fields.pop();
          return false;
        },
        leave() {
          fields.pop();
        },
      },
    }),
  );
  return found;
}

/* Only the way to the list is kept: what else the query asks for costs and is not shown. */
function replaceSelection(
  document: DocumentNode,
  fields: readonly FieldNode[],
  selection: SelectionSetNode,
): DocumentNode {
  let selectionSet = selection;
  for (const field of fields.toReversed())
    selectionSet = { kind: Kind.SELECTION_SET, selections: [{ ...field, selectionSet }] };
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, selectionSet } : definition,
    ),
  };
}

/* Totals and facets of the list stand in no line, so they are not computed, unless in a fragment. */
function findLines(document: DocumentNode, fields: readonly FieldNode[]): LinesQuery | null {
  const selectionSet = fields.at(-1)?.selectionSet;
  if (selectionSet === undefined) return null;
  const records = findRecords(document, selectionSet);
  if (records === null) return null;
  const selections = selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || readKey(selection) === records,
  );
  return {
    document: replaceSelection(document, fields, { ...selectionSet, selections }),
    key: records,
  };
}

/* The first `nodes`, else the first `edges`, by the key that the answer has it under. */
function findRecords(document: DocumentNode, selectionSet: SelectionSetNode): string | null {
  const found: FieldNode[] = [];
  const pending = [selectionSet];
  // Fragments without a circle: the document was validated.
  for (let set = pending.shift(); set !== undefined; set = pending.shift())
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) pending.push(selection.selectionSet);
      else
        for (const definition of document.definitions)
          if (
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value
          )
            pending.push(definition.selectionSet);
    }
  const named = (name: string) => found.find((field) => field.name.value === name);
  const records = named('nodes') ?? named('edges');
  return records === undefined ? null : readKey(records);
}

function readKey(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

function parseSelection(text: string): SelectionSetNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A selection was expected.');
  return definition.selectionSet;
}
