import { resolveNodes } from '@pothos/plugin-relay';
import { GatewayError } from '../errors.ts';
import { builder, type GatewayContext } from './builder.ts';
import { decodeId } from './global-id.ts';
import { checkIdCount, orNull } from './missing-record.ts';
import { NODES } from './refs.ts';

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'The records with these ids, in their order; null in the place of each that is not there, and of each damaged id, with an error that names the place.',
    complexity: ({ ids }) => ({ multiplier: ids.length }),
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'Ids as any field `id` gave them, at most 100.',
      }),
    },
    resolve: async (_root, { ids }, context, info) => {
      checkIdCount(ids.length, context.paging.maxPageSize);
      const keys = ids.map((id) => readKey(id, context));
      const nodes = await resolveNodes(
        builder,
        context,
        info,
        keys.map((key) => (key instanceof GatewayError ? null : key)),
      );
      return keys.map((key, index) => (key instanceof GatewayError ? key : orNull(nodes[index])));
    },
  }),
);

/** Type and key of the record with this id, or why there can be none. */
function readKey(
  globalId: string,
  context: GatewayContext,
): { readonly typename: string; readonly id: unknown } | GatewayError {
  try {
    const { typename, id } = decodeId(globalId);
    const ref = NODES.find(({ name }) => name === typename);
    return { typename, id: ref?.parseId?.(id, context) };
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
}
