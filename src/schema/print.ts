import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** Given the schema, returns it as SDL, sorted by name, as `schema.graphql` holds it. */
export function printGatewaySchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
