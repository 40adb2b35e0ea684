import type { Scope } from '../store/page.ts';
import type { TopicRow } from '../store/records.ts';
import type { TopicOrder } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import { type Arguments, createListFields } from './connection.ts';
import { createEnum } from './create-enum.ts';
import {
  createListSource,
  type ListEdge,
  type ListSource,
  readOrder,
  readSearch,
} from './list-source.ts';
import { type PageArguments, readWindow } from './page-window.ts';
import { TopicRef } from './refs.ts';
import { type TopicWhereInput, TopicWhereRef, readTopicWhere } from './where.ts';

type TopicList = ListSource<TopicRow, never>;

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
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    node: t.field({ type: TopicRef, description: 'The topic.', resolve: ({ node }) => node }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'Relevance, higher is better; null where nothing is searched for.',
    }),
  }),
});

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
export interface TopicListArguments extends PageArguments {
  readonly search?: string | null | undefined;
  readonly where?: TopicWhereInput | null | undefined;
  readonly orderBy?: TopicOrder | null | undefined;
}

/** Returns the list of topics in a scope; nothing is read before a field of it asks. */
export function listTopics(
  scope: Scope,
  args: TopicListArguments,
  { loaders, paging }: GatewayContext,
): TopicList {
  const search = readSearch(args.search);
  return createListSource(
    loaders.lists.topics,
    scope,
    {
      search,
      where: args.where ? readTopicWhere(args.where) : null,
      orderBy: readOrder<TopicOrder>(args.orderBy, search, 'RELEVANCE', 'ARTICLE_COUNT_DESC'),
    },
    readWindow(args, paging),
  );
}
