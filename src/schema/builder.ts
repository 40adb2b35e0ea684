import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';

import type { Loaders } from '../loaders/loaders.ts';
import type { StoreReader } from '../store/store.ts';
import type { Editor } from './editor.ts';
import type { ChangeWatch } from './event-stream.ts';
import { decodeId, encodeId } from './global-id.ts';
import { orNull } from './missing-record.ts';

/** How long pages are. */
export interface PagingLimits {
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
}

/** What a request carries to its resolvers. */
export interface GatewayContext {
  readonly store: StoreReader;
  /** Another one after a mutation, which knows nothing of what was before. */
  loaders: Loaders;
  readonly paging: PagingLimits;
  readonly watch: ChangeWatch;
  /** Cursor of the last event that a client of server-sent events has seen; null where it names none. */
  readonly lastEventId: string | null;
  /** The editor, for requests that may edit; throws `EDITING_OFF` or `UNAUTHENTICATED` for all others. */
  openEditor(): Editor;
  /** Milliseconds that mutations may still wait, so that the answer comes before the request is given up. */
  readWaitMs(): number;
}

/** Types behind the schema, for helpers that take a field builder. */
export interface GatewayTypes {
  Context: GatewayContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    /** Epoch milliseconds. */
    DateTime: { Input: number; Output: number };
    URL: { Input: string; Output: string };
    HTML: { Input: string; Output: string };
  };
}

/** The schema's builder. Fields are non-null unless they say what null means. */
export const builder = new SchemaBuilder<GatewayTypes>({
  plugins: [ComplexityPlugin, DataloaderPlugin, RelayPlugin],
  defaultFieldNullability: false,
  // Costs are declared with the fields; `measureOperation` counts them before anything is executed.
  complexity: { disabled: true, fieldComplexity: () => ({}) },
  relay: {
    encodeGlobalID: (type, id) => encodeId(type, String(id)),
    decodeGlobalID: decodeId,
    brandLoadedObjects: true,
    idFieldOptions: {
      description: 'Opaque id, the same on every machine that holds the same archive.',
    },
    nodeTypeOptions: {
      description: 'A record with an id under which `node` finds it again.',
    },
    nodeQueryOptions: {
      description:
        'The record with this id, of whatever type; null where the archive has none. Ids of speakers that were merged give the survivor.',
      args: { id: { description: 'Id as any field `id` gave it.' } },
      resolve: (_root, { id }, _context, _info, resolveNode) => orNull(resolveNode(id)),
    },
    // Our own is in `nodes.ts`: the plug-in refuses the whole list for one damaged id.
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'True if there are items after this page.' },
    hasPreviousPageFieldOptions: { description: 'True if there are items before this page.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first item; null on an empty page.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last item; null on an empty page.' },
    firstArgOptions: { description: 'At most this many items from the start, or after `after`.' },
    afterArgOptions: { description: 'Begin after the item with this cursor.' },
    lastArgOptions: { description: 'At most this many items from the end, or before `before`.' },
    beforeArgOptions: { description: 'End before the item with this cursor.' },
  },
});

builder.queryType({
  description:
    'Where every query begins. Lists are connections: ask for `nodes`, or for `edges` with cursors; `first` is 20 unless given.',
});
