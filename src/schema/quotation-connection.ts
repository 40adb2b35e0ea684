import type { FieldRef } from '@pothos/core';
import type { Scope } from '../store/page.ts';
import type { QuotationRow } from '../store/records.ts';
import type { QuotationFacet } from '../store/store.ts';
import type { QuotationOrder } from '../store/where.ts';
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
import { QuotationRef } from './refs.ts';
import { type QuotationWhereInput, QuotationWhereRef, readQuotationWhere } from './where.ts';

type QuotationList = ListSource<QuotationRow, QuotationFacet>;

const QuotationOrderEnum = createEnum<QuotationOrder>(
  'QuotationOrder',
  'Order of quotations; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    PUBLISHED_AT_DESC: 'Newest article first, those without date last.',
    PUBLISHED_AT_ASC: 'Oldest article first, after those without date.',
    CONFIDENCE_DESC: 'Surest attribution first.',
    CONFIDENCE_ASC: 'Least sure attribution first.',
    POSITION_ASC: 'As they stand in their article.',
  },
);

export const QuotationEdgeRef = builder
  .objectRef<ListEdge<QuotationRow>>('QuotationEdge')
  .implement({
    description: 'A quotation in its list, and facts about the match.',
    fields: (t) => ({
      node: t.field({
        type: QuotationRef,
        description: 'The quotation.',
        resolve: ({ node }) => node,
      }),
      ...createMatchFields(t),
      ...createHighlightsField(t, ({ id }, asked, { loaders }) =>
        loaders.quotationHighlights(id, asked),
      ),
    }),
  });

const FACETS: readonly FacetRow<QuotationFacet>[] = [
  ['publishers', 'PUBLISHER', 'Publisher', 'Who published them.'],
  ['speakers', 'SPEAKER', 'Speaker', 'Who said them.'],
  ['topics', 'TOPIC', 'Topic', 'What their articles are about.'],
  ['languages', 'LANGUAGE', null, 'Languages of their articles.'],
  ['kinds', 'KIND', null, 'Their kinds.'],
];

const QuotationFacetsRef = createFacetsRef(
  'QuotationFacets',
  'What the quotations of a list have in common, whatever the page: the largest values of each facet.',
  FACETS,
);

export const QuotationConnectionRef = builder
  .objectRef<QuotationList>('QuotationConnection')
  .implement({
    description: 'A page of quotations, and facts about the whole list.',
    fields: (t) => ({
      edges: t.field({
        type: [QuotationEdgeRef],
        description: 'The quotations with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (list) => list.edges(),
      }),
      nodes: t.field({
        type: [QuotationRef],
        description: 'The quotations themselves, for whoever needs no cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: async (list) => (await list.edges()).map(({ node }) => node),
      }),
      facets: t.field({
        type: QuotationFacetsRef,
        description: 'Counts per value over the whole list.',
        resolve: (list) => list,
      }),
      ...createListFields(t),
    }),
  });

/** Returns the arguments of a list of quotations. */
export function createQuotationArguments(arg: Arguments) {
  return {
    search: arg.string({
      description:
        'Words to find, in any script; every one must occur. "…" keeps words together, - leaves out.',
    }),
    where: arg({ type: QuotationWhereRef, description: 'Conditions that must hold.' }),
    orderBy: arg({
      type: QuotationOrderEnum,
      description:
        'Order; RELEVANCE where something is searched for, POSITION_ASC inside one article, else newest first.',
    }),
    ...arg.connectionArgs(),
  };
}

/** What a client asks of a list of quotations. */
export type QuotationListArguments = ListArguments<QuotationWhereInput, QuotationOrder>;

/** Returns the list of quotations in a scope; nothing is read before a field of it asks. */
export function listQuotations(
  scope: Scope,
  args: QuotationListArguments,
  context: GatewayContext,
): QuotationList {
  return openList(
    context.loaders.lists.quotations,
    scope,
    args,
    readQuotationWhere,
    scope.kind === 'ARTICLE' ? 'POSITION_ASC' : 'PUBLISHED_AT_DESC',
    context,
  );
}

/** Returns a field that lists the quotations of its parent. */
export function createQuotationConnectionField<Parent>(
  t: Fields<Parent>,
  description: string,
  scopeOf: (parent: Parent) => Scope,
): FieldRef<Types, QuotationList> {
  return t.field({
    type: QuotationConnectionRef,
    description,
    complexity: costOfPage,
    args: createQuotationArguments(t.arg),
    resolve: (parent, args, context) => listQuotations(scopeOf(parent), args, context),
  });
}
