import type {
  ArticleChangeKind,
  ArticleChangeRow,
  ArticleRow,
  QuotationRow,
} from '../store/records.ts';
import type { Scope } from '../store/page.ts';
import type { ArticleWhere, QuotationWhere } from '../store/where.ts';
import { builder, type GatewayContext } from './builder.ts';
import { type ChangePlace, readChangeCursor, writeChangeCursor } from './change-cursor.ts';
import { createEnum } from './create-enum.ts';
import { createEventStream } from './event-stream.ts';
import { encodeId } from './global-id.ts';
import type { ListEdge } from './list-source.ts';
import { QuotationEdgeRef } from './quotation-connection.ts';
import { ArticleRef } from './refs.ts';
import {
  ArticleWhereRef,
  QuotationWhereRef,
  readArticleWhere,
  readQuotationWhere,
} from './where.ts';

interface ArticleChange {
  readonly cursor: string;
  readonly change: ArticleChangeRow;
  readonly article: ArticleRow | null;
}

type QuotationEvent = ListEdge<QuotationRow>;

/** Quotations of one article that are read at once. */
const PAGE = 100;

const ArticleChangeKindEnum = createEnum<ArticleChangeKind>(
  'ArticleChangeKind',
  'What happened to an article.',
  {
    ADDED: 'It is new in the archive.',
    REVISED: 'Its text, its facts or its quotations are others than before.',
    REATTRIBUTED:
      'Its text is the same, but others are said to speak in it, or somebody who speaks in it is linked to other pages (`sameAs`): by a correction, or by what other articles say.',
    REMOVED: 'No file holds it any more.',
  },
);

const ArticleChangeRef = builder.objectRef<ArticleChange>('ArticleChange').implement({
  description:
    'A change of one article, told once the whole run of the ingest that made it is readable.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Stands for this change: `after` it come the later ones.',
    }),
    kind: t.field({
      type: ArticleChangeKindEnum,
      description: 'What happened.',
      resolve: ({ change }) => change.kind,
    }),
    articleId: t.id({
      description: 'Id of the article, also of one that is gone.',
      resolve: ({ change }) => encodeId('Article', String(change.articleId)),
    }),
    url: t.field({
      type: 'URL',
      description: 'Address of the article, also of one that is gone.',
      resolve: ({ change }) => change.url,
    }),
    changedAt: t.field({
      type: 'DateTime',
      description: 'When the run of the ingest ended that made the change.',
      resolve: ({ change }) => change.changedAt,
    }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article as it is now; null where the archive no longer has it.',
      resolve: ({ article }) => article,
    }),
  }),
});

builder.subscriptionType({
  description:
    'What happens in the archive, told by server-sent events. Begins now, or `after` a cursor: that of an event, of `archive.changeCursor`, or the header Last-Event-ID of a client that comes back.',
});

const AFTER =
  'Tell everything after this cursor; without one, what happens from now on. A header Last-Event-ID goes before.';

builder.subscriptionField('articleChanged', (t) =>
  t.field({
    type: ArticleChangeRef,
    description:
      'Articles that are added, revised, attributed anew or removed, oldest change first.',
    complexity: { field: 1, multiplier: 1 },
    args: {
      where: t.arg({
        type: ArticleWhereRef,
        description:
          'Conditions that the article must fulfil after the change. REMOVED is told of every article: of what is gone nothing can be asked.',
      }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: async (_root, { where, after }, context) => {
      const condition = where == null ? null : readArticleWhere(where);
      return follow<ArticleChange>(after, context, async (changes, { epoch }) => {
        const found = await findArticles(changes, condition, context);
        return changes.flatMap((change) => {
          const { articleId, kind, sequence } = change;
          const article = found.get(articleId) ?? null;
          if (article === null && condition !== null && kind !== 'REMOVED') return [];
          const cursor = writeChangeCursor(epoch, { sequence, quotationId: null });
          return [{ cursor, change, article }];
        });
      });
    },
    resolve: (event) => event,
  }),
);

builder.subscriptionField('quotationAdded', (t) =>
  t.field({
    type: QuotationEdgeRef,
    description:
      'Quotations that are new in the archive, in the order of their articles; the cursor of the edge stands for the place among the changes.',
    complexity: { field: 1, multiplier: 1 },
    args: {
      where: t.arg({
        type: QuotationWhereRef,
        description: 'Conditions that the quotation must fulfil.',
      }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: async (_root, { where, after }, context) => {
      const condition = where == null ? null : readQuotationWhere(where);
      return follow<QuotationEvent>(after, context, async (changes, { epoch, place }) => {
        const quotations = await findNewQuotations(changes, condition, context);
        const events = quotations.map(({ change, quotation }) => {
          const told = { sequence: change.sequence - 1, quotationId: quotation.id };
          const cursor = writeChangeCursor(epoch, told);
          return { cursor, node: quotation, score: null, search: null };
        });
        const told = changes[0]?.sequence === place.sequence + 1 ? place.quotationId : null;
        return events.slice(events.findIndex(({ node }) => node.id === told) + 1);
      });
    },
    resolve: (event) => event,
  }),
);

/** The place where a client wants to go on, and the name of the log. */
interface Beginning {
  readonly epoch: string;
  readonly place: ChangePlace;
}

/** Tells what happens from where the client wants to go on: what `toEvents` makes of the changes. */
async function follow<E>(
  after: string | null | undefined,
  { store, watch, lastEventId }: GatewayContext,
  toEvents: (changes: readonly ArticleChangeRow[], from: Beginning) => Promise<readonly E[]>,
): Promise<AsyncIterable<E>> {
  const log = await store.changeLog();
  // A client that comes back repeats the argument it began with.
  const cursor = lastEventId ?? after;
  const now = { sequence: log.newest, quotationId: null };
  const place = cursor == null ? now : readChangeCursor(cursor, log);
  return createEventStream<E>({
    watch,
    after: place.sequence,
    readChanges: store.changes,
    toEvents: (changes) => toEvents(changes, { epoch: log.epoch, place }),
  });
}

/** Articles of changes that are there and fulfil a condition, by id. */
async function findArticles(
  changes: readonly ArticleChangeRow[],
  condition: ArticleWhere | null,
  { store }: GatewayContext,
): Promise<ReadonlyMap<number, ArticleRow>> {
  const ids = [...new Set(changes.map(({ articleId }) => articleId))];
  if (condition === null) {
    const articles = await store.articlesById(ids);
    return new Map(articles.flatMap((row) => (row === null ? [] : [[row.id, row]])));
  }
  const request = {
    search: null,
    where: { and: [condition, { id: { in: ids } }] },
    orderBy: 'PUBLISHED_AT_ASC' as const,
  };
  const [page] = await store.articles.pages([{ kind: 'ALL' }], request, { first: ids.length });
  return new Map(page?.edges.map(({ node }) => [node.id, node]));
}

/** Quotations that came with these changes and fulfil a condition, in the order of changes and articles. */
async function findNewQuotations(
  changes: readonly ArticleChangeRow[],
  where: QuotationWhere | null,
  { store }: GatewayContext,
): Promise<readonly { readonly change: ArticleChangeRow; readonly quotation: QuotationRow }[]> {
  const grown = changes.filter(({ kind }) => kind === 'ADDED' || kind === 'REVISED');
  const later = await store.quotationsBeforeNext(grown);
  const found = await findQuotations(
    new Set(grown.map(({ articleId }) => articleId)),
    where,
    store,
  );
  return grown.flatMap((change) => {
    const known = new Set(change.knownQuotations);
    // What came with a later change of the article is told with that one.
    const next = later.get(change.sequence);
    return (found.get(change.articleId) ?? [])
      .filter(({ id }) => !known.has(id) && next?.has(id) !== false)
      .map((quotation) => ({ change, quotation }));
  });
}

/** Quotations of articles that fulfil a condition, in the order of each article. */
async function findQuotations(
  articleIds: ReadonlySet<number>,
  where: QuotationWhere | null,
  store: GatewayContext['store'],
): Promise<ReadonlyMap<number, readonly QuotationRow[]>> {
  const request = { search: null, where, orderBy: 'POSITION_ASC' as const };
  const found = new Map<number, QuotationRow[]>([...articleIds].map((id) => [id, []]));
  // Articles with more quotations than a page are read on, together with others of their length.
  let pending = [...articleIds].map((id) => ({ id, after: null as string | null }));
  while (pending.length > 0) {
    const [first] = pending;
    const together = pending.filter(({ after }) => after === first?.after);
    const scopes = together.map(({ id }): Scope => ({ kind: 'ARTICLE', id }));
    const window = { first: PAGE, ...(first?.after != null && { after: first.after }) };
    const pages = await store.quotations.pages(scopes, request, window);
    pending = pending.filter((entry) => !together.includes(entry));
    together.forEach(({ id }, index) => {
      const page = pages[index];
      found.get(id)?.push(...(page?.edges ?? []).map(({ node }) => node));
      const after = page?.edges.at(-1)?.cursor ?? null;
      if (page?.hasNextPage === true) pending.push({ id, after });
    });
  }
  return found;
}
