import {
  extendSchema,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import type { GatewayContext } from '../builder.ts';
import { printSubgraph } from './print-subgraph.ts';
import {
  ENTITIES,
  readRepresentation,
  resolveEntity,
  type ResolveReference,
} from './resolve-entity.ts';

/** Returns the SDL that a subgraph adds to its schema; the union holds every type with a key. */
function createAdditions(typeNames: Iterable<string>): string {
  return `
"""A record as another subgraph names it: its type and the fields of one of its keys."""
scalar _Any

"""Whatever other subgraphs may name by a key."""
union _Entity = ${[...typeNames].toSorted().join(' | ')}

"""What composition asks of a subgraph."""
type _Service {
  """The schema with the directives of federation, as composition reads it."""
  sdl: String!
}

extend type Query {
  """
  The records that other subgraphs name, in their order; null in the place of each that is not there.
  """
  _entities(
    """What other subgraphs say of the records: type and key. Each counts as one record."""
    representations: [_Any!]!
  ): [_Entity]!
  """This subgraph."""
  _service: _Service!
}

extend type PageInfo @shareable
${Object.entries(ENTITIES)
  .flatMap(([type, keys]) =>
    Object.keys(keys).map((key) => `extend type ${type} @key(fields: "${key}")`),
  )
  .join('\n')}
`;
}

/**
 * Returns the schema as a subgraph of Apollo Federation 2. `PageInfo` is shareable, because Relay demands
 * it of every subgraph that has lists.
 *
 * @param schema with the directives of federation and all that a deployment adds
 * @param resolvers those of the deployment; `__resolveReference` of a type finds its records
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function createSubgraph(
  schema: GraphQLSchema,
  resolvers: Readonly<Record<string, unknown>> = {},
): GraphQLSchema {
  const typeNames = new Set([...Object.keys(ENTITIES), ...listForeignEntities(schema)]);
  const subgraph = extendSchema(schema, parse(createAdditions(typeNames), { noLocation: true }));
  const referenceResolvers = new Map(
    [...typeNames].map((name) => [name, readReferenceResolver(name, resolvers[name])]),
  );
  /** Types of the records that were found, which do not tell it themselves. */
  const typeByRecord = new WeakMap<object, string>();
  const findEntity = async (
    given: unknown,
    context: GatewayContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const representation = readRepresentation(given, typeNames);
    const { __typename: type } = representation;
    const record = await resolveEntity(representation, referenceResolvers.get(type), context, info);
    if (typeof record === 'object' && record !== null) typeByRecord.set(record, type);
    return record;
  };
  const { _entities: entities, _service: service } = subgraph.getQueryType()?.getFields() ?? {};
  const union = subgraph.getType('_Entity');
  if (entities === undefined || service === undefined || !isUnionType(union))
    throw new Error('The additions of a subgraph are not in its schema.');
  union.resolveType = (record: object) => typeByRecord.get(record);
  // Each is a promise of its own: one that is wrong leaves the others alone.
  entities.resolve = (
    _root,
    { representations }: { readonly representations: readonly unknown[] },
    context: GatewayContext,
    info,
  ) => representations.map((given) => findEntity(given, context, info));
  entities.extensions = {
    complexity: ({ representations }: { readonly representations: readonly unknown[] }) => ({
      multiplier: representations.length,
    }),
  };
  let sdl: string | undefined;
  service.resolve = () => ({ sdl: (sdl ??= printSubgraph(subgraph)) });
  return subgraph;
}

/** Types of a deployment's own that have a key. */
function listForeignEntities(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ astNode, extensionASTNodes }) =>
      [astNode, ...extensionASTNodes].some((node) =>
        node?.directives?.some(({ name }) => name.value === 'key'),
      ),
    )
    .map(({ name }) => name);
}

function readReferenceResolver(name: string, resolvers: unknown): ResolveReference | undefined {
  if (typeof resolvers !== 'object' || resolvers === null) return undefined;
  if (!('__resolveReference' in resolvers)) return undefined;
  const { __resolveReference: resolve } = resolvers;
  if (!isReferenceResolver(resolve))
    throw new Error(`__resolveReference of ${name} is no function.`);
  return resolve;
}

function isReferenceResolver(value: unknown): value is ResolveReference {
  return typeof value === 'function';
}
