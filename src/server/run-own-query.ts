import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../schema/builder.ts';

/** Returns the data of a query of the server's own, or of its operator's; throws the first of its errors. */
export async function runOwnQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  contextValue: GatewayContext,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { data, errors } = await execute({ schema, document, contextValue, variableValues });
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  return data;
}
