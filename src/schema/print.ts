import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema, type SchemaExtension } from './schema.ts';

/** Returns the schema as SDL, sorted by name, as `schema.graphql` holds it. */
export function printGatewaySchema(extend?: SchemaExtension): string {
  return `${printSchema(lexicographicSortSchema(createSchema(extend)))}\n`;
}
