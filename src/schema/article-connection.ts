import type { FieldRef } from '@pothos/core';
import type { Scope } from '../store/page.ts';
import type { ArticleRow } from '../store/records.ts';
import type { ArticleFacet } from '../store/store.ts';
import type { ArticleOrder } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import {
  type Arguments,
  costOfPage,
  createHighlightsField,
  createListFields,
  createMatchFields,
  type Fields,
  type ListArguments,
  openList,
  type Types,
} from './connection.ts';
import { createEnum } from './create-enum.ts';
import { createFacetsRef, type FacetRow } from './facets.ts';
import type { ListEdge, ListSource } from './list-source.ts';
import { ArticleRef } from './refs.ts';
import { type ArticleWhereInput, ArticleWhereRef, readArticleWhere } from './where.ts';

type ArticleList = ListSource<ArticleRow, ArticleFacet>;

const ArticleOrderEnum = createEnum<ArticleOrder>(
  'ArticleOrder',
  'Order of articles; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    PUBLISHED_AT_DESC: 'Newest first, those without date last.',
    PUBLISHED_AT_ASC: 'Oldest first, after those without date.',
    CAPTURED_AT_DESC: 'Archived last, first; those without date last.',
    CAPTURED_AT_ASC: 'Archived first, first, after those without date.',
    WORD_COUNT_DESC: 'Longest first.',
    WORD_COUNT_ASC: 'Shortest first.',
    QUOTATION_COUNT_DESC: 'Most quotations first.',
    HEADLINE_ASC: 'By headline, in order of code points.',
  },
);

const ArticleEdgeRef = builder.objectRef<ListEdge<ArticleRow>>('ArticleEdge').implement({
  description: 'An article in its list, and facts about the match.',
  fields: (t) => ({
    node: t.field({ type: ArticleRef, description: 'The article.', resolve: ({ node }) => node }),
    ...createMatchFields(t),
    ...createHighlightsField(t, ({ id }, asked, { loaders }) =>
      loaders.articleHighlights(id, asked),
    ),
  }),
});

const FACETS: readonly FacetRow<ArticleFacet>[] = [
  ['publishers', 'PUBLISHER', 'Publisher', 'Who published them.'],
  ['speakers', 'SPEAKER', 'Speaker', 'Who is quoted in them.'],
  ['topics', 'TOPIC', 'Topic', 'What they are about.'],
  ['languages', 'LANGUAGE', null, 'Their languages.'],
  ['sections', 'SECTION', null, 'Their sections.'],
];

const ArticleFacetsRef = createFacetsRef(
  'ArticleFacets',
  'What the articles of a list have in common, whatever the page: the largest values of each facet.',
  FACETS,
);

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
export type ArticleListArguments = ListArguments<ArticleWhereInput, ArticleOrder>;

/** Returns the list of articles in a scope; nothing is read before a field of it asks. */
export function listArticles(
  scope: Scope,
  args: ArticleListArguments,
  context: GatewayContext,
): ArticleList {
  return openList(
    context.loaders.lists.articles,
    scope,
    args,
    readArticleWhere,
    'PUBLISHED_AT_DESC',
    context,
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
