import { extendSchema, type GraphQLSchema, parse } from 'graphql';

/**
 * Version of the specification. Later ones add nothing that we need, and every router of the last years
 * knows this one.
 *
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
const SPECIFICATION = 'https://specs.apollo.dev/federation/v2.3';

const ANYWHERE =
  'ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | UNION';

const DEFINITIONS = `
"""Names of fields, as a selection without its outer braces."""
scalar federation__FieldSet

"""Other subgraphs may name records of this type by these fields."""
directive @key(
  """The fields that name a record."""
  fields: federation__FieldSet!
  """Whether this subgraph finds the record by them."""
  resolvable: Boolean = true
) repeatable on INTERFACE | OBJECT

"""Other subgraphs may resolve it, too, to the same value."""
directive @shareable repeatable on FIELD_DEFINITION | OBJECT

"""Another subgraph resolves it."""
directive @external on FIELD_DEFINITION | OBJECT

"""The resolver needs these fields of another subgraph."""
directive @requires(
  """The fields it needs."""
  fields: federation__FieldSet!
) on FIELD_DEFINITION

"""This subgraph can resolve these fields of the record at this place."""
directive @provides(
  """The fields it can resolve."""
  fields: federation__FieldSet!
) on FIELD_DEFINITION

"""This subgraph resolves it in place of another one."""
directive @override(
  """Name of the other subgraph."""
  from: String!
) on FIELD_DEFINITION

"""Left out of what clients of the whole graph see."""
directive @inaccessible on ${ANYWHERE}

"""A label for tools of the whole graph."""
directive @tag(
  """The label."""
  name: String!
) repeatable on ${ANYWHERE}
`;

const definitions = parse(DEFINITIONS, { noLocation: true });

/** Names of what is defined here: composition brings definitions of its own. */
export const FEDERATION_NAMES: ReadonlySet<string> = new Set(
  definitions.definitions.flatMap((definition) =>
    'name' in definition && definition.name !== undefined ? [definition.name.value] : [],
  ),
);

/** The head of a subgraph: which directives it takes from the specification. */
export const LINK = `extend schema @link(url: "${SPECIFICATION}", import: [${[...FEDERATION_NAMES]
  .filter((name) => !name.startsWith('federation__'))
  .map((name) => `"@${name}"`)
  .join(', ')}])`;

/** Returns the schema with the directives of federation, which a deployment's own SDL may then use. */
export function addFederationDirectives(schema: GraphQLSchema): GraphQLSchema {
  return extendSchema(schema, definitions);
}
