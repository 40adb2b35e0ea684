import type { UtteranceMemberRow } from '../store/records.ts';
import { createArticleConnectionField } from './article-connection.ts';
import { type ArrayEdge, type ArraySource, createArraySource } from './array-source.ts';
import { builder } from './builder.ts';
import { costOfPage, createPageFields } from './connection.ts';
import { MemberChangeEnum } from './enums.ts';
import { readWindow } from './page-window.ts';
import { ArticleRef, QuotationGroupRef, QuotationRef, WireGroupRef } from './refs.ts';

const MemberEdgeRef = builder
  .objectRef<ArrayEdge<UtteranceMemberRow>>('QuotationGroupEdge')
  .implement({
    description: 'A quotation of the same words, and how it differs from their first appearance.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
      node: t.field({
        type: QuotationRef,
        description: 'The quotation.',
        resolve: ({ row }) => row.quotation,
      }),
      similarity: t.float({
        description: 'How near its words are to the first, 0 to 1.',
        resolve: ({ row }) => row.similarity,
      }),
      change: t.field({
        type: MemberChangeEnum,
        description: 'How they differ.',
        resolve: ({ row }) => row.change,
      }),
    }),
  });

const MemberConnectionRef = builder
  .objectRef<ArraySource<UtteranceMemberRow>>('QuotationGroupConnection')
  .implement({
    description: 'A page of quotations of the same words, in order of appearance.',
    fields: (t) => ({
      edges: t.field({
        type: [MemberEdgeRef],
        description: 'The quotations with how they differ.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (source) => source.edges(),
      }),
      nodes: t.field({
        type: [QuotationRef],
        description: 'The quotations themselves.',
        complexity: { field: 1, multiplier: 1 },
        resolve: async (source) => (await source.edges()).map(({ row }) => row.quotation),
      }),
      ...createPageFields(t),
    }),
  });

QuotationGroupRef.implement({
  description:
    'The same words in several articles, equal or nearly so. Example: one sentence of a press conference in five papers.',
  fields: (t) => ({
    first: t.field({
      type: QuotationRef,
      description: 'Their first appearance.',
      resolve: ({ firstQuotationId }) => firstQuotationId,
    }),
    size: t.exposeInt('size', { description: 'Quotations in the group.' }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles that print them.' }),
    disputed: t.exposeBoolean('isDisputed', {
      description: 'True where the articles name different speakers.',
    }),
    members: t.field({
      type: MemberConnectionRef,
      description: 'The quotations, in order of appearance.',
      complexity: costOfPage,
      args: t.arg.connectionArgs(),
      resolve: ({ id }, args, { loaders, paging }) =>
        createArraySource(
          () => loaders.utteranceMembers.load(id),
          ({ quotation }) => quotation.id,
          readWindow(args, paging),
        ),
    }),
  }),
});

WireGroupRef.implement({
  description: 'Articles that share paragraphs: agency copy and reprints.',
  fields: (t) => ({
    size: t.exposeInt('size', { description: 'Articles in the group.' }),
    origin: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article that the others probably come from; null where it cannot be told.',
      resolve: ({ originArticleId }) => originArticleId,
    }),
    originReason: t.exposeString('originReason', {
      nullable: true,
      description: 'Why that one; null where it cannot be told.',
    }),
    articles: createArticleConnectionField(t, 'The articles.', ({ id }) => ({
      kind: 'WIRE_GROUP',
      id,
    })),
  }),
});
