import type { FacetValue } from '../store/page.ts';
import { builder, type GatewayContext } from './builder.ts';
import { encodeId } from './global-id.ts';
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
export const FACET_COST = { field: 20, multiplier: 1 } as const;

/** Returns the largest values of a facet, their ids turned into opaque ones of `type` (null: as they are). */
export async function readFacet(
  values: Promise<readonly FacetValue[]>,
  type: string | null,
): Promise<readonly FacetValue[]> {
  const found = await values;
  return type === null ? found : found.map((value) => ({ ...value, id: encodeId(type, value.id) }));
}

/** Refuses more values of a facet than a page may hold. */
export function checkFacet(first: number, { paging }: GatewayContext): number {
  checkSize('first', first, paging.maxPageSize);
  return first;
}
