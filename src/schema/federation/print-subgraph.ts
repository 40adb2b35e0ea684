import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  type DefinitionNode,
  GraphQLOneOfDirective,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  print,
} from 'graphql';
import { FEDERATION_NAMES, LINK } from './directives.ts';

/** Types and fields that every subgraph has; composition adds them itself. */
const OWN_TYPES: ReadonlySet<string> = new Set(['_Any', '_Entity', '_Service']);
const OWN_FIELDS: ReadonlySet<string> = new Set(['_entities', '_service']);
/** Composition does not know this directive of GraphQL unless the subgraph defines it. */
const ONE_OF = `directive @${GraphQLOneOfDirective.name} on INPUT_OBJECT`;

/**
 * Returns a subgraph as composition reads it: the SDL with its directives, without what federation adds to
 * every subgraph.
 *
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#fetch-service-capabilities
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const { definitions } = getDocumentNodeFromSchema(lexicographicSortSchema(schema));
  const printed = definitions.flatMap(withoutAdditions).map(print);
  return `${[LINK, ONE_OF, ...printed].join('\n\n')}\n`;
}

function withoutAdditions(definition: DefinitionNode): readonly DefinitionNode[] {
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  if (OWN_TYPES.has(name) || FEDERATION_NAMES.has(name)) return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || name !== 'Query') return [definition];
  return [
    {
      ...definition,
      fields: (definition.fields ?? []).filter((field) => !OWN_FIELDS.has(field.name.value)),
    },
  ];
}
