import type { GraphQLSchema } from 'graphql';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { createSchema } from '../schema/schema.ts';
import type { SchemaExtension } from '../schema/schema.ts';

/** The executable schema with the deployment's own SDL and resolvers; a subgraph where the settings say so. */
export function createConfiguredSchema({
  extend,
  federation,
}: Pick<Config, 'extend' | 'federation'>): GraphQLSchema {
  try {
    return createSchema(readExtension(extend), { isSubgraph: federation });
  } catch (error) {
    if (extend === null) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ConfigError(`"extend" in the settings file does not fit the schema: ${reason}`, {
      cause: error,
    });
  }
}

function readExtension(extend: Config['extend']): SchemaExtension | undefined {
  if (extend === null) return undefined;
  const { typeDefs, resolvers } = extend;
  return {
    typeDefs: typeof typeDefs === 'string' ? typeDefs : [...typeDefs],
    ...(resolvers !== undefined && { resolvers }),
  };
}
