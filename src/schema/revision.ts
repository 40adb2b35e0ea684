import type { ArticleRecord } from '../article-record.ts';
import { gatewayError } from '../errors.ts';
import {
  diffRevisions,
  type RevisedParagraph,
  type RevisedQuotation,
  type RevisionChange,
} from '../graph/diff-revisions.ts';
import type { CaptureRow } from '../store/records.ts';
import type { ParserWarning } from '../document/warnings.ts';
import { type ArraySource, type ArrayEdge, createArraySource } from './array-source.ts';
import { builder, type GatewayContext } from './builder.ts';
import { createPageFields } from './connection.ts';
import { createEnum } from './create-enum.ts';
import { readNumericId } from './global-id.ts';
import { type PageArguments, readWindow } from './page-window.ts';
import { ArticleRef, RevisionRef } from './refs.ts';
import { RichTextRef } from './rich-text.ts';

const ParserWarningRef = builder.objectRef<ParserWarning>('ParserWarning').implement({
  description: 'A remark about a document that was read all the same.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, in UPPER_SNAKE.' }),
    message: t.exposeString('message', { description: 'What was found.' }),
  }),
});

export const CaptureRef = builder.objectRef<CaptureRow>('Capture').implement({
  description: 'The file and bytes that a text was read from.',
  fields: (t) => ({
    capturedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was archived; null where the document does not say.',
      resolve: ({ capturedAt }) => capturedAt,
    }),
    sourceUrl: t.exposeString('sourceUrl', { description: 'Address as the document prints it.' }),
    file: t.exposeString('file', { description: 'Path of the file in the archive.' }),
    item: t.exposeInt('item', {
      description: 'Position in a file that holds several documents; else 0.',
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the bytes of the file.' }),
    bytes: t.exposeInt('byteLength', { description: 'Size of the file.' }),
    encoding: t.exposeString('encoding', {
      description: 'Encoding it was read in, such as utf-8.',
    }),
    format: t.exposeString('format', { description: 'Format it was read as, such as ARCHIVE.' }),
    parserVersion: t.exposeString('parserVersion', { description: 'Version that read it.' }),
    warnings: t.field({
      type: [ParserWarningRef],
      description: 'Remarks of the parser.',
      resolve: ({ warnings }) => warnings,
    }),
  }),
});

const RevisionChangeKindEnum = createEnum<RevisionChange['kind']>(
  'RevisionChangeKind',
  'What changed between two captures.',
  {
    HEADLINE_CHANGED: 'The headline.',
    PARAGRAPH_ADDED: 'A paragraph that is new.',
    PARAGRAPH_REMOVED: 'A paragraph that is gone.',
    PARAGRAPH_CHANGED: 'A paragraph whose words changed.',
    QUOTATION_ADDED: 'A quotation that is new.',
    QUOTATION_REMOVED: 'A quotation that is gone.',
    SPEAKER_CHANGED: 'Another speaker for the same words.',
  },
);

type Passage = string | RevisedParagraph | RevisedQuotation;

const RevisedPassageRef = builder.objectRef<Passage>('RevisedPassage').implement({
  description: 'A headline, paragraph or quotation as one of two captures has it.',
  fields: (t) => ({
    text: t.string({
      description: 'Its text.',
      resolve: (passage) => (typeof passage === 'string' ? passage : passage.text),
    }),
    paragraph: t.int({
      nullable: true,
      description: 'Index of the paragraph in its capture; null for a headline.',
      resolve: (passage) => {
        if (typeof passage === 'string') return null;
        return 'index' in passage ? passage.index : passage.paragraph;
      },
    }),
    speaker: t.string({
      nullable: true,
      description:
        'Name of the speaker as printed; null where unknown, and for what is no quotation.',
      resolve: (passage) =>
        typeof passage !== 'string' && 'speaker' in passage ? passage.speaker : null,
    }),
  }),
});

const RevisionChangeRef = builder.objectRef<RevisionChange>('RevisionChange').implement({
  description: 'One thing that changed between two captures of an article.',
  fields: (t) => ({
    kind: t.field({
      type: RevisionChangeKindEnum,
      description: 'What changed.',
      resolve: ({ kind }) => kind,
    }),
    before: t.field({
      type: RevisedPassageRef,
      nullable: true,
      description: 'As the older capture has it; null for what is new.',
      resolve: (change) => ('before' in change ? change.before : null),
    }),
    after: t.field({
      type: RevisedPassageRef,
      nullable: true,
      description: 'As the newer capture has it; null for what is gone.',
      resolve: (change) => ('after' in change ? change.after : null),
    }),
    similarity: t.float({
      nullable: true,
      description: 'How much of the words stayed, 0 to 1; null unless a paragraph changed.',
      resolve: (change) => ('similarity' in change ? change.similarity : null),
    }),
  }),
});

interface RevisionDiff {
  readonly since: CaptureRow | null;
  readonly changes: readonly RevisionChange[];
}

const RevisionDiffRef = builder.objectRef<RevisionDiff>('RevisionDiff').implement({
  description: 'What changed from one capture to another.',
  fields: (t) => ({
    since: t.field({
      type: RevisionRef,
      nullable: true,
      description: 'The capture compared with; null for the first capture of an article.',
      resolve: ({ since }) => since,
    }),
    changes: t.field({
      type: [RevisionChangeRef],
      description: 'Headline first, then paragraphs in order, then quotations.',
      resolve: ({ changes }) => changes,
    }),
  }),
});

RevisionRef.implement({
  description: 'One capture of an article: what it said when it was archived.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the oldest capture of the address.' }),
    headline: t.exposeString('headline', { description: 'Headline in this capture.' }),
    capture: t.field({
      type: CaptureRef,
      description: 'The file and bytes it was read from.',
      resolve: (capture) => capture,
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ articleId }) => articleId,
    }),
    body: t.field({
      type: RichTextRef,
      description: 'Body in this capture.',
      complexity: 5,
      resolve: async ({ id }, _args, { loaders }) => {
        const record = await loaders.captureRecord.load(id);
        return {
          content: record.article,
          rows: new Map(),
          readQuotations: () => Promise.resolve(listQuotations(record)),
        };
      },
    }),
    changes: t.field({
      type: RevisionDiffRef,
      description: 'What changed since another capture of the same article.',
      complexity: { field: 20, multiplier: 5 },
      args: {
        since: t.arg.id({ description: 'Id of the other revision; null takes the one before.' }),
      },
      resolve: (revision, { since }, { loaders }) => readChanges(revision, since, loaders),
    }),
  }),
});

async function readChanges(
  revision: CaptureRow,
  since: string | null | undefined,
  loaders: GatewayContext['loaders'],
): Promise<RevisionDiff> {
  const captures = await loaders.capturesByArticle.load(revision.articleId);
  const older =
    since == null
      ? captures.find(({ number }) => number === revision.number - 1)
      : findCapture(captures, readNumericId(since, 'Revision'));
  if (older === undefined) return { since: null, changes: [] };
  const [before, after] = await Promise.all([
    loaders.captureRecord.load(older.id),
    loaders.captureRecord.load(revision.id),
  ]);
  return { since: older, changes: diffRevisions(before, after) };
}

function findCapture(captures: readonly CaptureRow[], id: number): CaptureRow {
  const found = captures.find((capture) => capture.id === id);
  if (found === undefined)
    throw gatewayError(
      'INVALID_ID',
      'The revision to compare with belongs to another article.',
      'Give the id of a revision of the same article.',
    );
  return found;
}

function listQuotations({ quotations, speakers }: ArticleRecord) {
  return quotations
    .filter(({ kind }) => kind !== 'SCARE')
    .map(({ paragraph, start, end, kind, speaker }) => ({
      id: `${paragraph}.${start}-${end}`,
      paragraph,
      start,
      end,
      kind,
      speaker: speaker === null ? null : (speakers[speaker]?.name ?? null),
    }));
}

const RevisionEdgeRef = builder.objectRef<ArrayEdge<CaptureRow>>('RevisionEdge').implement({
  description: 'A capture in its list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Stands for this place in the list.' }),
    node: t.field({ type: RevisionRef, description: 'The capture.', resolve: ({ row }) => row }),
  }),
});

export const RevisionConnectionRef = builder
  .objectRef<ArraySource<CaptureRow>>('RevisionConnection')
  .implement({
    description: 'A page of captures, newest first.',
    fields: (t) => ({
      edges: t.field({
        type: [RevisionEdgeRef],
        description: 'The captures with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (source) => source.edges(),
      }),
      nodes: t.field({
        type: [RevisionRef],
        description: 'The captures themselves.',
        complexity: { field: 1, multiplier: 1 },
        resolve: async (source) => (await source.edges()).map(({ row }) => row),
      }),
      ...createPageFields(t),
    }),
  });

/** Returns the captures of an article, newest first. */
export function listRevisions(
  articleId: number,
  args: PageArguments,
  { loaders, paging }: GatewayContext,
): ArraySource<CaptureRow> {
  const read = async () =>
    [...(await loaders.capturesByArticle.load(articleId))].sort((a, b) => b.number - a.number);
  return createArraySource(read, ({ id }) => String(id), readWindow(args, paging));
}
