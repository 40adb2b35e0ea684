import type { Scope } from '../store/page.ts';
import type { SpeakerRow } from '../store/records.ts';
import type { SpeakerOrder } from '../store/where.ts';
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
import { SpeakerRef } from './refs.ts';
import { type SpeakerWhereInput, SpeakerWhereRef, readSpeakerWhere } from './where.ts';

type SpeakerList = ListSource<SpeakerRow, never>;

const SpeakerOrderEnum = createEnum<SpeakerOrder>(
  'SpeakerOrder',
  'Order of speakers; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    QUOTATION_COUNT_DESC: 'Most quoted first.',
    ARTICLE_COUNT_DESC: 'Quoted in most articles first.',
    NAME_ASC: 'By name, in order of code points.',
    LAST_QUOTED_AT_DESC: 'Quoted most lately first.',
    FIRST_QUOTED_AT_ASC: 'Quoted earliest first.',
  },
);

const SpeakerEdgeRef = builder.objectRef<ListEdge<SpeakerRow>>('SpeakerEdge').implement({
  description: 'A speaker in its list, and facts about the match.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    node: t.field({ type: SpeakerRef, description: 'The speaker.', resolve: ({ node }) => node }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'Relevance, higher is better; null where nothing is searched for.',
    }),
  }),
});

export const SpeakerConnectionRef = builder.objectRef<SpeakerList>('SpeakerConnection').implement({
  description: 'A page of speakers, and facts about the whole list.',
  fields: (t) => ({
    edges: t.field({
      type: [SpeakerEdgeRef],
      description: 'The speakers with their cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (list) => list.edges(),
    }),
    nodes: t.field({
      type: [SpeakerRef],
      description: 'The speakers themselves, for whoever needs no cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async (list) => (await list.edges()).map(({ node }) => node),
    }),
    ...createListFields(t),
  }),
});

/** Returns the arguments of a list of speakers. */
export function createSpeakerArguments(arg: Arguments) {
  return {
    search: arg.string({
      description: 'The beginning of a name, in any script; good for completion.',
    }),
    where: arg({ type: SpeakerWhereRef, description: 'Conditions that must hold.' }),
    orderBy: arg({
      type: SpeakerOrderEnum,
      description: 'Order; RELEVANCE where something is searched for, else most quoted first.',
    }),
    ...arg.connectionArgs(),
  };
}

/** What a client asks of a list of speakers. */
export interface SpeakerListArguments extends PageArguments {
  readonly search?: string | null | undefined;
  readonly where?: SpeakerWhereInput | null | undefined;
  readonly orderBy?: SpeakerOrder | null | undefined;
}

/** Returns the list of speakers in a scope; nothing is read before a field of it asks. */
export function listSpeakers(
  scope: Scope,
  args: SpeakerListArguments,
  { loaders, paging }: GatewayContext,
): SpeakerList {
  const search = readSearch(args.search);
  return createListSource(
    loaders.lists.speakers,
    scope,
    {
      search,
      where: args.where ? readSpeakerWhere(args.where) : null,
      orderBy: readOrder<SpeakerOrder>(args.orderBy, search, 'RELEVANCE', 'QUOTATION_COUNT_DESC'),
    },
    readWindow(args, paging),
  );
}
