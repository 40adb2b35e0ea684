import type { FieldRef } from '@pothos/core';
import type { Scope } from '../store/page.ts';
import type { ArticleRow } from '../store/records.ts';
import type { ArticleFacet } from '../store/store.ts';
import type { ArticleOrder } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import {
  type Arguments,
  costOfPage,
  createListFields,
  type Fields,
  type Types,
} from './connection.ts';
import { createEnum } from './create-enum.ts';
import { checkFacet, FACET_COST, FacetValueRef, readFacet } from './facets.ts';
import { HIGHLIGHTS_PER_ITEM, HighlightRef } from './highlight.ts';
import {
  createListSource,
  type ListEdge,
  type ListSource,
  readOrder,
  readSearch,
} from './list-source.ts';
import { type PageArguments, readWindow } from './page-window.ts';
import { ArticleRef } from './refs.ts';
import { type ArticleWhereInput, ArticleWhereRef, readArticleWhere } from './where.ts';

type ArticleList = ListSource<ArticleRow, ArticleFacet>;

const ArticleOrderEnum = createEnum<ArticleOrder>(
  'ArticleOrder',
  'Order of articles; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    PUBLISHED_AT_DESC: 'Newest first, those without date last.',
    PUBLISHED_AT_ASC: 'Oldest first, those without date last.',
    CAPTURED_AT_DESC: 'Archived last, first.',
    CAPTURED_AT_ASC: 'Archived first, first.',
    WORD_COUNT_DESC: 'Longest first.',
    WORD_COUNT_ASC: 'Shortest first.',
    QUOTATION_COUNT_DESC: 'Most quotations first.',
    HEADLINE_ASC: 'By headline, in order of code points.',
  },
);

const ArticleEdgeRef = builder.objectRef<ListEdge<ArticleRow>>('ArticleEdge').implement({
  description: 'An article in its list, and facts about the match.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    node: t.field({ type: ArticleRef, description: 'The article.', resolve: ({ node }) => node }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'Relevance, higher is better; null where nothing is searched for.',
    }),
    highlights: t.field({
      type: [HighlightRef],
      description:
        'Where the search matched, at most 5 places; empty where nothing is searched for.',
      resolve: ({ node, search }, _args, { loaders }) =>
        search === null
          ? []
          : loaders.articleHighlights(node.id, { search, perItem: HIGHLIGHTS_PER_ITEM }),
    }),
  }),
});

const FACETS: readonly (readonly [
  name: string,
  facet: ArticleFacet,
  type: string | null,
  description: string,
])[] = [
  ['publishers', 'PUBLISHER', 'Publisher', 'Who published them.'],
  ['speakers', 'SPEAKER', 'Speaker', 'Who is quoted in them.'],
  ['topics', 'TOPIC', 'Topic', 'What they are about.'],
  ['languages', 'LANGUAGE', null, 'Their languages.'],
  ['sections', 'SECTION', null, 'Their sections.'],
];

const ArticleFacetsRef = builder.objectRef<ArticleList>('ArticleFacets').implement({
  description:
    'What the articles of a list have in common, whatever the page: the largest values of each facet.',
  fields: (t) =>
    Object.fromEntries(
      FACETS.map(([name, facet, type, description]) => [
        name,
        t.field({
          type: [FacetValueRef],
          description,
          complexity: FACET_COST,
          args: {
            first: t.arg.int({
              defaultValue: 10,
              required: true,
              description: 'At most this many.',
            }),
          },
          resolve: (list, { first }, context) =>
            readFacet(list.facet(facet, checkFacet(first, context)), type),
        }),
      ]),
    ),
});

export const ArticleConnectionRef = builder.objectRef<ArticleList>('ArticleConnection').implement({
  description: 'A page of articles, and facts about the whole list.',
  fields: (t) => ({
    edges: t.field({
      type: [ArticleEdgeRef],
      description: 'The articles with their cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (list) => list.edges(),
    }),
    nodes: t.field({
      type: [ArticleRef],
      description: 'The articles themselves, for whoever needs no cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async (list) => (await list.edges()).map(({ node }) => node),
    }),
    facets: t.field({
      type: ArticleFacetsRef,
      description: 'Counts per value over the whole list.',
      resolve: (list) => list,
    }),
    ...createListFields(t),
  }),
});

/** Returns the arguments of a list of articles. */
export function createArticleArguments(arg: Arguments) {
  return {
    search: arg.string({
      description:
        'Words to find, in any script; every one must occur. "…" keeps words together, - leaves out.',
    }),
    where: arg({ type: ArticleWhereRef, description: 'Conditions that must hold.' }),
    orderBy: arg({
      type: ArticleOrderEnum,
      description: 'Order; RELEVANCE where something is searched for, else newest first.',
    }),
    ...arg.connectionArgs(),
  };
}

/** What a client asks of a list of articles. */
export interface ArticleListArguments extends PageArguments {
  readonly search?: string | null | undefined;
  readonly where?: ArticleWhereInput | null | undefined;
  readonly orderBy?: ArticleOrder | null | undefined;
}

/** Returns the list of articles in a scope; nothing is read before a field of it asks. */
export function listArticles(
  scope: Scope,
  args: ArticleListArguments,
  { loaders, paging }: GatewayContext,
): ArticleList {
  const search = readSearch(args.search);
  return createListSource(
    loaders.lists.articles,
    scope,
    {
      search,
      where: args.where ? readArticleWhere(args.where) : null,
      orderBy: readOrder<ArticleOrder>(args.orderBy, search, 'RELEVANCE', 'PUBLISHED_AT_DESC'),
    },
    readWindow(args, paging),
  );
}

/** Returns a field that lists the articles of its parent. */
export function createArticleConnectionField<Parent>(
  t: Fields<Parent>,
  description: string,
  scopeOf: (parent: Parent) => Scope,
): FieldRef<Types, ArticleList> {
  return t.field({
    type: ArticleConnectionRef,
    description,
    complexity: costOfPage,
    args: createArticleArguments(t.arg),
    resolve: (parent, args, context) => listArticles(scopeOf(parent), args, context),
  });
}
