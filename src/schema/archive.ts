import type { Page, PageEdge, PageWindow } from '../store/page.ts';
import type { ArchiveRow, FileIssueRow } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';
import type { IssueWhere } from '../store/where.ts';
import { builder } from './builder.ts';
import { writeChangeCursor } from './change-cursor.ts';
import { IndexStateEnum } from './enums.ts';
import { costOfPage, createPageFields } from './connection.ts';
import { type ConnectionSource, describePage } from './list-source.ts';
import { readWindow } from './page-window.ts';
import { IssueWhereRef, readIssueWhere } from './where.ts';

const FileIssueRef = builder.objectRef<FileIssueRow>('FileIssue').implement({
  description: 'A document that gave no article: why, where, and a sample of what stands there.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Path of the file in the archive.' }),
    item: t.exposeInt('item', {
      description: 'Position in a file that holds several documents; else 0.',
    }),
    code: t.exposeString('code', { description: 'Its code, in UPPER_SNAKE.' }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    byteOffset: t.exposeInt('byteOffset', {
      nullable: true,
      description: 'Byte of the file where the trouble is; null where no place can be named.',
    }),
    sample: t.exposeString('sample', {
      description: 'At most 200 characters of what stands there, control characters escaped.',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'How many times the file was read and gave trouble, 1 or more.',
    }),
    seenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last seen; null where no time was recorded.',
      resolve: ({ seenAt }) => seenAt,
    }),
  }),
});

const FileIssueEdgeRef = builder.objectRef<PageEdge<FileIssueRow>>('FileIssueEdge').implement({
  description: 'An issue in its list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    node: t.field({ type: FileIssueRef, description: 'The issue.', resolve: ({ node }) => node }),
  }),
});

interface IssueSource extends ConnectionSource {
  page(): Promise<Page<FileIssueRow>>;
}

function createIssueSource(
  store: StoreReader,
  where: IssueWhere | null,
  window: PageWindow,
): IssueSource {
  let page: Promise<Page<FileIssueRow>> | undefined;
  const readPage = () => (page ??= store.issues(where, window));
  return {
    page: readPage,
    pageInfo: async () => describePage(await readPage()),
    totalCount: () => store.countIssues(where),
  };
}

const FileIssueConnectionRef = builder.objectRef<IssueSource>('FileIssueConnection').implement({
  description: 'A page of issues.',
  fields: (t) => ({
    edges: t.field({
      type: [FileIssueEdgeRef],
      description: 'The issues with their cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async (source) => (await source.page()).edges,
    }),
    nodes: t.field({
      type: [FileIssueRef],
      description: 'The issues themselves.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async (source) => (await source.page()).edges.map(({ node }) => node),
    }),
    ...createPageFields(t),
  }),
});

export const ArchiveRef = builder.objectRef<ArchiveRow>('Archive').implement({
  description: 'The archive as a whole.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description:
        'Names content, parser and corrections together: the same revision gives the same answers, so papers can cite it.',
    }),
    parserVersion: t.exposeString('parserVersion', { description: 'Version that read the files.' }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles.' }),
    captureCount: t.exposeInt('captureCount', { description: 'Captures of articles.' }),
    paragraphCount: t.exposeInt('paragraphCount', { description: 'Paragraphs.' }),
    quotationCount: t.exposeInt('quotationCount', { description: 'Quotations, without SCARE.' }),
    speakerCount: t.exposeInt('speakerCount', { description: 'Speakers.' }),
    topicCount: t.exposeInt('topicCount', { description: 'Topics.' }),
    issueCount: t.exposeInt('issueCount', { description: 'Documents that gave no article.' }),
    lastIngestAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When files were last read; null where none ever were.',
      resolve: ({ lastIngestAt }) => lastIngestAt,
    }),
    pendingFiles: t.exposeInt('pendingFiles', {
      description:
        'Files that were found and are still to be read: 0 unless an ingest is under way or was interrupted.',
    }),
    indexState: t.field({
      type: IndexStateEnum,
      description: 'Whether speakers, topics and groups fit the articles.',
      resolve: ({ indexState }) => indexState,
    }),
    changeCursor: t.string({
      description:
        'Stands for now among the changes of the archive: read the lists, then follow with a subscription `after` it, and nothing is missed.',
      resolve: async (_archive, _args, { store }) => {
        const { epoch, newest } = await store.changeLog();
        return writeChangeCursor(epoch, { sequence: newest, quotationId: null });
      },
    }),
    issues: t.field({
      type: FileIssueConnectionRef,
      description: 'Documents that gave no article, by file.',
      complexity: costOfPage,
      args: {
        where: t.arg({ type: IssueWhereRef, description: 'Conditions that must hold.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_archive, { where, ...args }, { store, paging }) =>
        createIssueSource(store, where ? readIssueWhere(where) : null, readWindow(args, paging)),
    }),
  }),
});

builder.queryField('archive', (t) =>
  t.field({
    type: ArchiveRef,
    description: 'The archive as a whole: counts, revision, issues.',
    resolve: (_root, _args, { store }) => store.archive(),
  }),
);
