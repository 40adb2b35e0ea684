import type { ArticleSpeakerRow } from '../store/records.ts';
import { type ArrayEdge, type ArraySource, createArraySource } from './array-source.ts';
import { builder, type GatewayContext } from './builder.ts';
import { createPageFields } from './connection.ts';
import { type PageArguments, readWindow } from './page-window.ts';
import { SpeakerRef } from './refs.ts';

const ArticleSpeakerEdgeRef = builder
  .objectRef<ArrayEdge<ArticleSpeakerRow>>('ArticleSpeakerEdge')
  .implement({
    description: 'Somebody quoted in an article, and how the article prints them.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
      node: t.field({
        type: SpeakerRef,
        description: 'The speaker.',
        resolve: ({ row }) => row.speaker,
      }),
      count: t.int({
        description: 'Quotations of the speaker in this article.',
        resolve: ({ row }) => row.quotationCount,
      }),
      nameAsPrinted: t.string({
        description: 'Fullest form of the name that the article prints.',
        resolve: ({ row }) => row.nameAsPrinted,
      }),
      roleAsPrinted: t.string({
        nullable: true,
        description: 'Office or description as printed; null if none.',
        resolve: ({ row }) => row.roleAsPrinted,
      }),
    }),
  });

export const ArticleSpeakerConnectionRef = builder
  .objectRef<ArraySource<ArticleSpeakerRow>>('ArticleSpeakerConnection')
  .implement({
    description: 'A page of those quoted in an article.',
    fields: (t) => ({
      edges: t.field({
        type: [ArticleSpeakerEdgeRef],
        description: 'The speakers with what this article says of them.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (source) => source.edges(),
      }),
      nodes: t.field({
        type: [SpeakerRef],
        description: 'The speakers themselves.',
        complexity: { field: 1, multiplier: 1 },
        resolve: async (source) => (await source.edges()).map(({ row }) => row.speaker),
      }),
      ...createPageFields(t),
    }),
  });

/** Returns those quoted in an article, most quoted first. */
export function listArticleSpeakers(
  articleId: number,
  args: PageArguments,
  { loaders, paging }: GatewayContext,
): ArraySource<ArticleSpeakerRow> {
  return createArraySource(
    () => loaders.speakersByArticle.load(articleId),
    ({ speaker }) => String(speaker.id),
    readWindow(args, paging),
  );
}
