import type { Scope } from '../store/page.ts';
import type { SpeakerRow } from '../store/records.ts';
import type { SpeakerFacet } from '../store/store.ts';
import type { SpeakerOrder } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import {
  type Arguments,
  createListFields,
  createMatchFields,
  type ListArguments,
  openList,
} from './connection.ts';
import { createEnum } from './create-enum.ts';
import { createFacetsRef } from './facets.ts';
import type { ListEdge, ListSource } from './list-source.ts';
import { SpeakerRef } from './refs.ts';
import { type SpeakerWhereInput, SpeakerWhereRef, readSpeakerWhere } from './where.ts';

type SpeakerList = ListSource<SpeakerRow, SpeakerFacet>;

const SpeakerOrderEnum = createEnum<SpeakerOrder>(
  'SpeakerOrder',
  'Order of speakers; equal ones always stand in the same order.',
  {
    RELEVANCE: 'Best match first; only with `search`.',
    QUOTATION_COUNT_DESC: 'Most quoted first.',
    ARTICLE_COUNT_DESC: 'Quoted in most articles first.',
    NAME_ASC: 'By name, in order of code points.',
    LAST_QUOTED_AT_DESC: 'Quoted most lately first; those never quoted, or at no known time, last.',
    FIRST_QUOTED_AT_ASC:
      'Quoted earliest first, after those never quoted, or at no known time: `where: { firstQuotedAt: { isNull: false } }` leaves them out.',
  },
);

const SpeakerEdgeRef = builder.objectRef<ListEdge<SpeakerRow>>('SpeakerEdge').implement({
  description: 'A speaker in its list, and facts about the match.',
  fields: (t) => ({
    node: t.field({ type: SpeakerRef, description: 'The speaker.', resolve: ({ node }) => node }),
    ...createMatchFields(t),
  }),
});

const SpeakerFacetsRef = createFacetsRef<SpeakerFacet>(
  'SpeakerFacets',
  'What the speakers of a list have in common, whatever the page.',
  [['kinds', 'KIND', null, 'Their kinds.']],
);

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
    facets: t.field({
      type: SpeakerFacetsRef,
      description: 'Counts per value over the whole list.',
      resolve: (list) => list,
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
export type SpeakerListArguments = ListArguments<SpeakerWhereInput, SpeakerOrder>;

/** Returns the list of speakers in a scope; nothing is read before a field of it asks. */
export function listSpeakers(
  scope: Scope,
  args: SpeakerListArguments,
  context: GatewayContext,
): SpeakerList {
  return openList(
    context.loaders.lists.speakers,
    scope,
    args,
    readSpeakerWhere,
    'QUOTATION_COUNT_DESC',
    context,
  );
}
