import type { GraphQLSchema } from 'graphql';
import { mergeSchemas } from '@graphql-tools/schema';
import type { IResolvers, TypeSource } from '@graphql-tools/utils';
import { builder, type GatewayContext } from './builder.ts';
import './archive.ts';
import './article.ts';
import './groups.ts';
import './mutation.ts';
import './paragraph.ts';
import './publisher.ts';
import './quotation.ts';
import './revision.ts';
import './scalars.ts';
import './speaker.ts';
import './subscription.ts';
import './topic.ts';

/** A deployment's own types and fields, merged into ours. */
export interface SchemaExtension {
  /** SDL, such as `extend type Article { shelfMark: String }`. */
  readonly typeDefs?: TypeSource;
  readonly resolvers?: IResolvers<unknown, GatewayContext>;
}

let core: GraphQLSchema | undefined;

/** Returns the executable schema; a deployment's `extend` is merged in by @graphql-tools/schema. */
export function createSchema(extend?: SchemaExtension): GraphQLSchema {
  core ??= builder.toSchema({ sortSchema: true });
  if (extend === undefined) return core;
  const { typeDefs, resolvers } = extend;
  return mergeSchemas({
    schemas: [core],
    ...(typeDefs !== undefined && { typeDefs }),
    ...(resolvers !== undefined && { resolvers }),
  });
}
