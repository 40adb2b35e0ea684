import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { decodeId } from '../../schema/global-id.ts';

/** What a document says of the tags of its answers, whatever they hold. */
interface DocumentTags {
  /** Lists that it asks for, and types of records that it does not ask the id of. */
  readonly fixed: readonly string[];
  /** Names under which answers show ids of records. */
  readonly idKeys: ReadonlySet<string>;
}

/** All headers of an answer together have 8,192 bytes at many servers. */
const MAX_BYTES = 3000;
/** Stands in every answer: after an ingest one purge of it clears what a cache keeps of this server. */
const ALL = 'archive';

/**
 * Returns the tags of an answer, for the header `Cache-Tag`: `Article:` and the id of each record found at
 * an `id` field; where these are too many, and for records asked for without their id, their types; and
 * `list:Article` for each kind of list, also of one that is empty, since any new article may belong there.
 */
export function createTagReader(
  schema: GraphQLSchema,
): (document: DocumentNode, data: unknown) => string {
  const known = new WeakMap<DocumentNode, DocumentTags>();
  return (document, data) => {
    let tags = known.get(document);
    if (tags === undefined) known.set(document, (tags = readDocument(document, schema)));
    const ids = new Map<string, string>();
    findIds(data, tags.idKeys, ids);
    const fixed = [ALL, ...tags.fixed];
    const byId = [...fixed, ...[...ids].map(([id, type]) => `${type}:${id}`)].join(',');
    if (byId.length <= MAX_BYTES) return byId;
    return [...new Set([...fixed, ...ids.values()])].join(',');
  };
}

function readDocument(document: DocumentNode, schema: GraphQLSchema): DocumentTags {
  const info = new TypeInfo(schema);
  const fixed = new Set<string>();
  const idKeys = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(field) {
        const [parent, type] = [info.getParentType(), info.getType()];
        if (field.name.value === 'id' && isNode(parent))
          idKeys.add((field.alias ?? field.name).value);
        if (type === null || type === undefined) return;
        const item = readItemType(type);
        if (isNode(item)) fixed.add(`list:${item.name}`);
        const record = getNamedType(type);
        if (!isNode(record) || hasId(field)) return;
        const types = isAbstractType(record) ? schema.getPossibleTypes(record) : [record];
        for (const { name } of types) fixed.add(name);
      },
    }),
  );
  return { fixed: [...fixed], idKeys };
}

/** Type of the records of a list or connection; null for what is neither. */
function readItemType(type: GraphQLOutputType): GraphQLNamedType | null {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return named;
  const nodes = isObjectType(named) ? named.getFields()['nodes'] : undefined;
  return nodes === undefined ? null : getNamedType(nodes.type);
}

function isNode(type: GraphQLNamedType | null | undefined): type is GraphQLNamedType {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Ids asked for in fragments are found as well, but may belong to some of the records only. */
function hasId({ selectionSet }: FieldNode): boolean {
  return (selectionSet?.selections ?? []).some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'id',
  );
}

function findIds(value: unknown, keys: ReadonlySet<string>, ids: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object') findIds(inner, keys, ids);
    else if (typeof inner === 'string' && keys.has(key) && !ids.has(inner)) {
      const type = readType(inner);
      if (type !== null) ids.set(inner, type);
    }
  }
}

function readType(id: string): string | null {
  try {
    return decodeId(id).typename;
  } catch {
    // Another field goes by the name under which elsewhere an id stands.
    return null;
  }
}
