import type { Scope } from '../store/page.ts';
import type { TopicRow } from '../store/records.ts';
import type { TopicFacet } from '../store/store.ts';
import type { TopicOrder } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import {
  type Arguments,
  createListFields,
  createMatchFields,
  type ListArguments,
  openList,
} from './connection.ts';
import { createEnum } from './create-enum.ts';
import { createFacetsRef } from './facets.ts';
import type { ListEdge, ListSource } from './list-source.ts';
import { TopicRef } from './refs.ts';
import { type TopicWhereInput, TopicWhereRef, readTopicWhere } from './where.ts';

type TopicList = ListSource<TopicRow, TopicFacet>;

const TopicOrderEnum = createEnum<TopicOrder>(
  'TopicOrder',
  'Order of topics; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    ARTICLE_COUNT_DESC: 'Most articles first.',
    LABEL_ASC: 'By label, in order of code points.',
  },
);

const TopicEdgeRef = builder.objectRef<ListEdge<TopicRow>>('TopicEdge').implement({
  description: 'A topic in its list, and facts about the match.',
  fields: (t) => ({
    node: t.field({ type: TopicRef, description: 'The topic.', resolve: ({ node }) => node }),
    ...createMatchFields(t),
  }),
});

const TopicFacetsRef = createFacetsRef<TopicFacet>(
  'TopicFacets',
  'What the topics of a list have in common, whatever the page.',
  [['kinds', 'KIND', null, 'Their kinds.']],
);

export const TopicConnectionRef = builder.objectRef<TopicList>('TopicConnection').implement({
  description: 'A page of topics, and facts about the whole list.',
  fields: (t) => ({
    edges: t.field({
      type: [TopicEdgeRef],
      description: 'The topics with their cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (list) => list.edges(),
    }),
    nodes: t.field({
      type: [TopicRef],
      description: 'The topics themselves, for whoever needs no cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async (list) => (await list.edges()).map(({ node }) => node),
    }),
    facets: t.field({
      type: TopicFacetsRef,
      description: 'Counts per value over the whole list.',
      resolve: (list) => list,
    }),
    ...createListFields(t),
  }),
});

/** Returns the arguments of a list of topics. */
export function createTopicArguments(arg: Arguments) {
  return {
    search: arg.string({
      description: 'The beginning of a label, in any script; good for completion.',
    }),
    where: arg({ type: TopicWhereRef, description: 'Conditions that must hold.' }),
    orderBy: arg({
      type: TopicOrderEnum,
      description: 'Order; RELEVANCE where something is searched for, else most articles first.',
    }),
    ...arg.connectionArgs(),
  };
}

/** What a client asks of a list of topics. */
export type TopicListArguments = ListArguments<TopicWhereInput, TopicOrder>;

/** Returns the list of topics in a scope; nothing is read before a field of it asks. */
export function listTopics(
  scope: Scope,
  args: TopicListArguments,
  context: GatewayContext,
): TopicList {
  return openList(
    context.loaders.lists.topics,
    scope,
    args,
    readTopicWhere,
    'ARTICLE_COUNT_DESC',
    context,
  );
}
