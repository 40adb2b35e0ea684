import type { GraphQLSchema } from 'graphql';
import { mergeSchemas } from '@graphql-tools/schema';
import type { IResolvers, TypeSource } from '@graphql-tools/utils';
import { builder, type GatewayContext } from './builder.ts';
import { createSubgraph } from './federation/create-subgraph.ts';
import { addFederationDirectives } from './federation/directives.ts';
import './archive.ts';
import './article.ts';
import './groups.ts';
import './mutation.ts';
import './nodes.ts';
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

export interface SchemaOptions {
  /** Whether the schema is a subgraph of Apollo Federation 2. @default false */
  readonly isSubgraph?: boolean;
}

let core: GraphQLSchema | undefined;

/** Returns the executable schema; a deployment's `extend` is merged in by @graphql-tools/schema. */
export function createSchema(
  extend?: SchemaExtension,
  { isSubgraph = false }: SchemaOptions = {},
): GraphQLSchema {
  core ??= builder.toSchema({ sortSchema: true });
  const base = isSubgraph ? addFederationDirectives(core) : core;
  const merged = extend === undefined ? base : mergeExtension(base, extend);
  return isSubgraph ? createSubgraph(merged, extend?.resolvers) : merged;
}

function mergeExtension(
  schema: GraphQLSchema,
  { typeDefs, resolvers }: SchemaExtension,
): GraphQLSchema {
  return mergeSchemas({
    schemas: [schema],
    ...(typeDefs !== undefined && { typeDefs }),
    ...(resolvers !== undefined && { resolvers }),
  });
}
