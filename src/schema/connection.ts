import type { FieldMap } from '@pothos/core';
import type { ListLoader } from '../loaders/list-loader.ts';
import type { Bucket, Highlight, Scope } from '../store/page.ts';
import { builder, type GatewayContext, type GatewayTypes, type PagingLimits } from './builder.ts';
import { IntervalEnum } from './enums.ts';
import { HIGHLIGHTS_PER_ITEM, HighlightRef } from './highlight.ts';
import {
  type ConnectionSource,
  createListSource,
  type ListEdge,
  type ListSource,
  readOrder,
  readSearch,
} from './list-source.ts';
import { type PageArguments, readWindow } from './page-window.ts';

/** Types behind the schema, as Pothos completes them. */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<GatewayTypes>;

/** Builder of the fields of a type whose records are `Shape`. */
export type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;

/** One interval of a timeline. */
export const BucketRef = builder.objectRef<Bucket>('Bucket').implement({
  description: 'One interval of a timeline and how many items lie in it.',
  fields: (t) => ({
    start: t.field({
      type: 'DateTime',
      description: 'First instant of the interval, UTC.',
      resolve: ({ start }) => start,
    }),
    count: t.exposeInt('count', { description: 'Items in the interval.' }),
  }),
});

/** Returns the fields that every connection has besides its edges and nodes. */
export function createPageFields(t: Fields<ConnectionSource>): FieldMap {
  return {
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands in the list.',
      resolve: (source) => source.pageInfo(),
    }),
    totalCount: t.int({
      description:
        'Exact number of items in the list, whatever the page; counted only when asked for.',
      complexity: 10,
      resolve: (source) => source.totalCount(),
    }),
  };
}

/** Returns the fields that tell of a match: its place and its relevance. */
export function createMatchFields(t: Fields<ListEdge<unknown>>): FieldMap {
  return {
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'Relevance, higher is better; null where nothing is searched for.',
    }),
  };
}

/** Returns the field that shows where a search matched an item. */
export function createHighlightsField<R>(
  t: Fields<ListEdge<R>>,
  read: (
    node: R,
    asked: { readonly search: string; readonly perItem: number },
    context: GatewayContext,
  ) => Promise<readonly Highlight[]>,
): FieldMap {
  return {
    highlights: t.field({
      type: [HighlightRef],
      description:
        'Where the search matched, at most 5 places; empty where nothing is searched for.',
      resolve: ({ node, search }, _args, context) =>
        search === null ? [] : read(node, { search, perItem: HIGHLIGHTS_PER_ITEM }, context),
    }),
  };
}

/** Returns the fields that connections over lists of the store have besides. */
export function createListFields(t: Fields<ListSource<unknown, never>>): FieldMap {
  return {
    ...createPageFields(t),
    estimatedCount: t.int({
      description:
        'Cheap guess of the number of items; exact where nothing is filtered or searched.',
      resolve: (source) => source.estimatedCount(),
    }),
    timeline: t.field({
      type: [BucketRef],
      description:
        'How many items of the list lie in each interval by date of publication, oldest first, whatever the page; intervals without items are left out.',
      complexity: { field: 20, multiplier: 1 },
      args: {
        interval: t.arg({
          type: IntervalEnum,
          required: true,
          description: 'Length of the intervals.',
        }),
      },
      resolve: (source, { interval }) => source.timeline(interval),
    }),
  };
}

/** What a client asks of a list. */
export interface ListArguments<W, O> extends PageArguments {
  readonly search?: string | null | undefined;
  readonly where?: W | null | undefined;
  readonly orderBy?: O | null | undefined;
}

/**
 * Returns the list that the arguments of a field ask for; nothing is read before a field of it asks.
 *
 * @param plainOrder order where nothing is searched for and none is given
 */
export function openList<R, I, W, O extends string, F extends string>(
  loader: ListLoader<R, W, O | 'RELEVANCE', F>,
  scope: Scope,
  { search: given, where, orderBy, ...page }: ListArguments<I, O | 'RELEVANCE'>,
  readWhere: (where: I) => W,
  plainOrder: O,
  { paging }: GatewayContext,
): ListSource<R, F> {
  const search = readSearch(given);
  const order = readOrder<O | 'RELEVANCE'>(orderBy, search, 'RELEVANCE', plainOrder);
  const request = { search, where: where == null ? null : readWhere(where), orderBy: order };
  return createListSource(loader, scope, request, readWindow(page, paging));
}

/** Builder of arguments, the same for root fields and all others. */
export type Arguments = Fields<unknown>['arg'];

/** Cost of a connection field: itself, and its page as multiplier of what `edges` and `nodes` hold. */
export function costOfPage(args: PageArguments, { paging }: { readonly paging: PagingLimits }) {
  return { field: 1, multiplier: args.first ?? args.last ?? paging.defaultPageSize };
}
