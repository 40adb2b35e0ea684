import { gatewayError } from '../errors.ts';
import type { SpeakerCorrection } from '../graph/corrections.ts';
import type { QuotationRow, SpeakerRow } from '../store/records.ts';
import type { SpeakerKind } from '../speaker/speaker.ts';
import { ArchiveRef } from './archive.ts';
import { builder, type GatewayContext } from './builder.ts';
import type { NewCorrection, ReingestResult, WrittenCorrection } from './editor.ts';
import { encodeId, readId, readNumericId } from './global-id.ts';
import {
  AttributeQuotationInput,
  LinkSpeakerInput,
  MergeSpeakersInput,
  ReingestInput,
  RenameSpeakerInput,
  SplitSpeakerInput,
} from './mutation-inputs.ts';
import { forgetLoaded, QuotationRef, SpeakerRef } from './refs.ts';

interface CorrectionPayload extends WrittenCorrection {
  readonly speaker: SpeakerRow | null;
  readonly quotation: QuotationRow | null;
}

/** Speakers and articles that one correction may name. */
const MAX_NAMED = 100;

const CorrectionPayloadRef = builder.objectRef<CorrectionPayload>('CorrectionPayload').implement({
  description:
    'A correction as it was written. It is undone by taking its entry out of the file again.',
  fields: (t) => ({
    file: t.exposeString('file', {
      description: 'File of the corrections folder that it stands in.',
    }),
    entry: t.exposeString('text', { description: 'The entry, YAML.' }),
    isApplied: t.exposeBoolean('isApplied', {
      description:
        'Whether the archive shows it already. False where reading all of it anew takes longer than a request may, was stopped, or failed: ask `archive { revision }` until it is another; what was not applied is applied by the next run.',
    }),
    speaker: t.field({
      type: SpeakerRef,
      nullable: true,
      description:
        'The speaker that came of it, as it is now; null while it is not applied, and where nobody is named.',
      resolve: ({ speaker }) => speaker,
    }),
    quotation: t.field({
      type: QuotationRef,
      nullable: true,
      description: 'The quotation, as it is now; null where the correction is of no quotation.',
      resolve: ({ quotation }) => quotation,
    }),
  }),
});

const ReingestPayloadRef = builder
  .objectRef<{ readonly result: ReingestResult | null }>('ReingestPayload')
  .implement({
    description: 'What a run over the files of the archive did.',
    fields: (t) => ({
      result: t.field({
        type: builder.objectRef<ReingestResult>('ReingestResult').implement({
          description: 'Files and articles of one run.',
          fields: (r) => ({
            read: r.exposeInt('read', { description: 'Files that were found.' }),
            new: r.exposeInt('new', { description: 'Files that were not known before.' }),
            changed: r.exposeInt('changed', {
              description: 'Files that changed, or were asked for.',
            }),
            unchanged: r.exposeInt('unchanged', { description: 'Files that are as they were.' }),
            removed: r.exposeInt('removed', { description: 'Files that are gone.' }),
            articles: r.exposeInt('articles', { description: 'Articles that were read.' }),
            issues: r.exposeInt('issues', { description: 'Issues that were found.' }),
          }),
        }),
        nullable: true,
        description:
          'What it did; null where it goes on after this answer, was stopped, or failed.',
        resolve: ({ result }) => result,
      }),
      archive: t.field({
        type: ArchiveRef,
        description: 'The archive as it is now.',
        resolve: (_payload, _args, { store }) => store.archive(),
      }),
    }),
  });

builder.mutationType({
  description:
    'For editors, who show their token as `Authorization: Bearer …`. Corrections are written to the corrections folder, which is the truth, and from there applied; documents are never changed.',
});

const CORRECTED = 'Costs a pass over the archive; runs of several corrections follow one another.';

builder.mutationFields((t) => ({
  mergeSpeakers: t.field({
    type: CorrectionPayloadRef,
    description: `Says that several speakers are one. ${CORRECTED}`,
    args: {
      input: t.arg({ type: MergeSpeakersInput, required: true, description: 'Who is one.' }),
    },
    resolve: async (_root, { input: { into: remaining, from: others, ...signed } }, context) => {
      const [into = '', ...from] = [remaining, ...others].map((id) => tidyId(id, 'Speaker'));
      const speakers = await findSpeakers([into, ...from], context);
      const isMany = new Set(speakers.map(({ id }) => id)).size === speakers.length;
      if (from.length === 0 || !isMany)
        throw refuse(
          'The speakers are one already, or named twice.',
          'Give into and from ids of different speakers.',
        );
      const entry = { action: 'merge' as const, into, from, ...sign(signed) };
      return correctSpeakers([into, ...from], speakers, entry, context);
    },
  }),
  splitSpeaker: t.field({
    type: CorrectionPayloadRef,
    description: `Says that a speaker is somebody else in some articles. ${CORRECTED}`,
    args: {
      input: t.arg({ type: SplitSpeakerInput, required: true, description: 'Who is two.' }),
    },
    resolve: async (_root, { input: { speaker: given, articles, as, ...signed } }, context) => {
      const id = tidyId(given, 'Speaker');
      const speakers = await findSpeakers([id], context);
      const ids = articles.map((article) => readNumericId(article, 'Article'));
      if (ids.length === 0) throw refuse('No article is named.', 'Give ids of articles.');
      checkCount(ids.length);
      const rows = await context.store.articlesById(ids);
      const named = await context.store.speakersByArticle(ids);
      const urls = rows.map((row, index) => {
        if (
          row !== null &&
          named[index]?.some((found) => found.speaker.id === speakers[0]?.id) === true
        )
          return row.url;
        throw refuse(
          `The speaker does not occur in article ${articles[index] ?? ''}.`,
          'Take ids of articles that name the speaker.',
        );
      });
      const name = readName(as);
      const entry = {
        action: 'split' as const,
        name: id,
        articles: urls,
        as: name,
        ...sign(signed),
      };
      return correctSpeakers([id], speakers, entry, context, async () => {
        const [now] = await context.store.speakersByArticle(ids.slice(0, 1));
        return now?.find((found) => found.speaker.name === name)?.speaker ?? null;
      });
    },
  }),
  renameSpeaker: t.field({
    type: CorrectionPayloadRef,
    description: `Gives a speaker another name, and with it another id; the old one goes on to find the speaker. ${CORRECTED}`,
    args: {
      input: t.arg({ type: RenameSpeakerInput, required: true, description: 'Who, and the name.' }),
    },
    resolve: async (_root, { input: { speaker: given, to, ...signed } }, context) => {
      const id = tidyId(given, 'Speaker');
      const speakers = await findSpeakers([id], context);
      const entry = { action: 'rename' as const, name: id, to: readName(to), ...sign(signed) };
      return correctSpeakers([id], speakers, entry, context);
    },
  }),
  linkSpeaker: t.field({
    type: CorrectionPayloadRef,
    description: `Says where else a speaker is described. ${CORRECTED}`,
    args: {
      input: t.arg({
        type: LinkSpeakerInput,
        required: true,
        description: 'Who, and the addresses.',
      }),
    },
    resolve: async (_root, { input: { speaker: given, sameAs, ...signed } }, context) => {
      const id = tidyId(given, 'Speaker');
      const speakers = await findSpeakers([id], context);
      if (sameAs.length === 0) throw refuse('No address is given.', 'Give addresses.');
      checkCount(sameAs.length);
      const other = sameAs.find((address) => !/^https?:\/\/\S+$/iu.test(address));
      if (other !== undefined)
        throw refuse(
          `${JSON.stringify(other.slice(0, 80))} is no address of a page.`,
          'Give addresses that begin with https: or http:.',
        );
      const entry = { action: 'link' as const, name: id, sameAs, ...sign(signed) };
      return correctSpeakers([id], speakers, entry, context);
    },
  }),
  attributeQuotation: t.field({
    type: CorrectionPayloadRef,
    description: `Says whose words a quotation is. ${CORRECTED}`,
    args: {
      input: t.arg({
        type: AttributeQuotationInput,
        required: true,
        description: 'Which quotation, and who.',
      }),
    },
    resolve: async (_root, { input: { quotation: asked, speaker: given, ...signed } }, context) => {
      const id = tidyId(asked, 'Quotation');
      const findQuotation = async () =>
        (await context.store.quotationsById([readId(id, 'Quotation')]))[0] ?? null;
      context.openEditor();
      const quotation = await findQuotation();
      if (quotation === null)
        throw refuse(`The archive has no quotation ${id}.`, 'Take the id from an answer.');
      const speaker = await readSpeaker(given, context);
      const entry = {
        action: 'reattribute' as const,
        quotation: id,
        speaker: speaker?.name ?? null,
        kind: speaker?.kind ?? 'PERSON',
        ...sign(signed),
      };
      const comments = new Map([[id, quotation.text.slice(0, 60)]]);
      return correct(
        { file: 'quotations', entry, comments },
        context,
        async () => {
          const speakerId = (await findQuotation())?.speakerId ?? null;
          return speakerId === null
            ? null
            : findSpeaker(encodeId('Speaker', String(speakerId)), context);
        },
        findQuotation,
      );
    },
  }),
  reingest: t.field({
    type: ReingestPayloadRef,
    description: 'Reads what changed in the archive since it was last read.',
    args: {
      input: t.arg({ type: ReingestInput, description: 'Files that are read in any case.' }),
    },
    resolve: async (_root, { input }, context) => {
      const files = input?.files ?? [];
      const editor = context.openEditor();
      await checkFiles(files, context);
      const result = await editor.reingest(files, context.readWaitMs());
      forgetLoaded(context);
      return { result };
    },
  }),
}));

/** Writes a correction of speakers; what comes of it is found under the first of the ids, unless told otherwise. */
function correctSpeakers(
  ids: readonly string[],
  speakers: readonly SpeakerRow[],
  entry: SpeakerCorrection,
  context: GatewayContext,
  findNow = () => findSpeaker(ids[0] ?? '', context),
): Promise<CorrectionPayload> {
  const comments = new Map(ids.map((id, index) => [id, speakers[index]?.name ?? '']));
  return correct({ file: 'speakers', entry, comments }, context, findNow);
}

/** Writes a correction and gives what came of it, read when the archive shows it. */
async function correct(
  correction: NewCorrection,
  context: GatewayContext,
  findSpeakerNow: () => Promise<SpeakerRow | null>,
  findQuotationNow: () => Promise<QuotationRow | null> = () => Promise.resolve(null),
): Promise<CorrectionPayload> {
  const written = await context.openEditor().correct(correction, context.readWaitMs());
  forgetLoaded(context);
  return {
    ...written,
    speaker: written.isApplied ? await findSpeakerNow() : null,
    quotation: await findQuotationNow(),
  };
}

/** The id as answers print it, whatever alphabet of base64 a client writes. */
function tidyId(id: string, type: 'Speaker' | 'Quotation'): string {
  return encodeId(type, readId(id, type));
}

/** The speakers with these ids, once the request is known to be an editor's. */
async function findSpeakers(
  ids: readonly string[],
  context: GatewayContext,
): Promise<readonly SpeakerRow[]> {
  context.openEditor();
  checkCount(ids.length);
  const rows = await context.store.speakersById(ids.map((id) => readNumericId(id, 'Speaker')));
  return rows.map((row, index) => {
    if (row !== null) return row;
    throw refuse(`The archive has no speaker ${ids[index] ?? ''}.`, 'Take ids from answers.');
  });
}

async function findSpeaker(id: string, { store }: GatewayContext): Promise<SpeakerRow | null> {
  const [speaker] = await store.speakersById([readNumericId(id, 'Speaker')]);
  return speaker ?? null;
}

interface GivenSpeaker {
  readonly id?: string | null | undefined;
  readonly named?:
    | { readonly name: string; readonly kind?: SpeakerKind | null | undefined }
    | null
    | undefined;
  readonly nobody?: boolean | null | undefined;
}

/** Name and kind of whoever is said to speak; null for nobody. */
async function readSpeaker(
  { id, named, nobody }: GivenSpeaker,
  context: GatewayContext,
): Promise<{ readonly name: string; readonly kind: SpeakerKind } | null> {
  if (id != null) return (await findSpeakers([id], context))[0] ?? null;
  if (named != null) return { name: readName(named.name), kind: named.kind ?? 'PERSON' };
  if (nobody === true) return null;
  throw refuse('nobody is false.', 'Give id, named, or nobody: true.');
}

function readName(given: string): string {
  const name = given.toWellFormed().trim();
  if (name !== '' && name.length <= 200 && !/\p{Cc}/u.test(name)) return name;
  throw refuse(
    'The name is empty, too long or has control characters.',
    'Give 1 to 200 characters.',
  );
}

function sign({
  by,
  why,
}: {
  readonly by?: string | null | undefined;
  readonly why?: string | null | undefined;
}) {
  return { by: readNote(by), why: readNote(why) };
}

function readNote(note: string | null | undefined): string | null {
  const text = (note ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 500).toWellFormed();
  return text === '' ? null : text;
}

function checkCount(count: number): void {
  if (count > MAX_NAMED)
    throw refuse(`${count} are named at once.`, `Name at most ${MAX_NAMED} at once.`);
}

/** Refuses names of files that gave neither an article nor an issue. */
async function checkFiles(files: readonly string[], { store }: GatewayContext): Promise<void> {
  checkCount(files.length);
  const articles = await store.articlesByFile(files);
  let unsure = files.filter((_file, index) => articles[index] === null);
  // One file may have more issues than a page.
  while (unsure.length > 0) {
    const issues = await store.issues({ file: { in: unsure } }, { first: MAX_NAMED });
    const known = new Set(issues.edges.map(({ node }) => node.file));
    if (known.size === 0)
      throw gatewayError(
        'BAD_USER_INPUT',
        `The archive has no file ${JSON.stringify(unsure[0]?.slice(0, 200))}.`,
        'Take names from `capture { file }` or `issues { file }`; new files are read in any case.',
      );
    unsure = unsure.filter((file) => !known.has(file));
  }
}

function refuse(message: string, hint: string) {
  return gatewayError('CORRECTION_REFUSED', message, hint);
}
