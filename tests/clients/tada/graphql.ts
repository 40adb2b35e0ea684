import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/introspection.ts';

/** Types every query by the schema; scalars travel as strings. */
export const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: { DateTime: string; HTML: string; URL: string };
}>();
