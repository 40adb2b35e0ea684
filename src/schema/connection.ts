import type { FieldMap } from '@pothos/core';
import type { Bucket } from '../store/page.ts';
import { builder, type GatewayTypes, type PagingLimits } from './builder.ts';
import { IntervalEnum } from './enums.ts';
import type { ConnectionSource, ListSource } from './list-source.ts';
import type { PageArguments } from './page-window.ts';

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

/** Builder of arguments, the same for root fields and all others. */
export type Arguments = Fields<unknown>['arg'];

/** Cost of a connection field: itself, and its page as multiplier of what `edges` and `nodes` hold. */
export function costOfPage(args: PageArguments, { paging }: { readonly paging: PagingLimits }) {
  return { field: 1, multiplier: args.first ?? args.last ?? paging.defaultPageSize };
}
