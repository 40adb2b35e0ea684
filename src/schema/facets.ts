import type { FacetValue } from '../store/page.ts';
import { builder, type GatewayContext } from './builder.ts';
import { encodeId } from './global-id.ts';
import type { ListSource } from './list-source.ts';
import { checkSize } from './page-window.ts';

/** A facet value as clients see it. */
export const FacetValueRef = builder.objectRef<FacetValue>('FacetValue').implement({
  description: 'One value of a facet and how many items of the list have it.',
  fields: (t) => ({
    value: t.exposeString('id', {
      description:
        'What a filter takes: an id for publishers, speakers and topics, else the value.',
    }),
    label: t.exposeString('label', { description: 'What people read.' }),
    count: t.exposeInt('count', { description: 'Items of the list that have it.' }),
  }),
});

/** Costs of one facet: a count over the whole list. */
const FACET_COST = { field: 20, multiplier: 1 } as const;

/** Returns the largest values of a facet, their ids turned into opaque ones of `type` (null: as they are). */
async function readFacet(
  values: Promise<readonly FacetValue[]>,
  type: string | null,
): Promise<readonly FacetValue[]> {
  const found = await values;
  return type === null ? found : found.map((value) => ({ ...value, id: encodeId(type, value.id) }));
}

/** Refuses more values of a facet than a page may hold. */
function checkFacet(first: number, { paging }: GatewayContext): number {
  checkSize('first', first, paging.maxPageSize);
  return first;
}

/** A facet of a list: the field, what the store calls it, the type whose ids its values are (null: plain text), and what it counts by. */
export type FacetRow<F extends string> = readonly [
  name: string,
  facet: F,
  type: string | null,
  description: string,
];

/** Returns the type of the facets of a list. */
export function createFacetsRef<F extends string>(
  name: string,
  description: string,
  rows: readonly FacetRow<F>[],
) {
  return builder.objectRef<Pick<ListSource<unknown, F>, 'facet'>>(name).implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        rows.map(([field, facet, type, meaning]) => [
          field,
          t.field({
            type: [FacetValueRef],
            description: meaning,
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
}
