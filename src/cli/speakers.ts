import { findProbableMerges } from '../graph/find-probable-merges.ts';
import type { ReviewedSpeaker } from '../graph/find-probable-merges.ts';
import { encodeId } from '../schema/global-id.ts';
import type { SpeakerRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';
import { escapeControls } from './terminal.ts';

const PAGE = 500;

/** `pressgraph speakers --review` */
export const speakers: Command = {
  name: 'speakers',
  operands: '--review',
  summary: 'List speakers who may be one, with the evidence, as corrections to copy.',
  flags: [
    { name: 'review', type: 'boolean', help: 'Pairs that were not joined, likeliest first.' },
  ],
  settings: ['database'],
  examples: ['pressgraph speakers --review | less'],
  run: async ({ flags, paths, config, terminal }) => {
    if (flags['review'] !== true || paths.length > 0)
      throw new UsageError('speakers takes --review and nothing else.');
    const store = await openExistingStore(config.database);
    try {
      const merges = findProbableMerges(await readSpeakers(store));
      for (const { into, from, evidence } of merges) {
        const reasons = evidence.map((reason) => `# ${escapeControls(reason)}\n`).join('');
        await terminal.write(
          `${reasons}- action: merge\n  into: ${printId(into)}\n  from:\n    - ${printId(from)}\n\n`,
        );
      }
      terminal.tell(`${merges.length} pairs; copy what is right into speakers.yaml.`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** The id, since names are what both may share, and for the reader who it is. */
function printId({ id, name, articleCount }: ReviewedSpeaker): string {
  return `${encodeId('Speaker', String(id))} # ${escapeControls(name)}, articles: ${articleCount}`;
}

async function readSpeakers(store: Store): Promise<readonly ReviewedSpeaker[]> {
  const reviewed: ReviewedSpeaker[] = [];
  let after: string | undefined;
  for (;;) {
    const [page] = await store.speakers.pages(
      [{ kind: 'ALL' }],
      { search: null, where: null, orderBy: 'QUOTATION_COUNT_DESC' },
      { first: PAGE, ...(after === undefined ? {} : { after }) },
    );
    if (page === undefined) return reviewed;
    const rows = page.edges.map(({ node }) => node);
    reviewed.push(...(await complete(store, rows)));
    after = page.edges.at(-1)?.cursor;
    if (!page.hasNextPage || after === undefined) return reviewed;
  }
}

async function complete(
  store: Store,
  rows: readonly SpeakerRow[],
): Promise<readonly ReviewedSpeaker[]> {
  const ids = rows.map(({ id }) => id);
  const [aliases, roles] = await Promise.all([
    store.aliasesBySpeaker(ids),
    store.rolesBySpeaker(ids),
  ]);
  return rows.map(({ id, name, kind, articleCount }, index) => ({
    id,
    name,
    kind,
    articleCount,
    forms: aliases[index]?.map(({ text }) => text) ?? [],
    roles: roles[index]?.map(({ title }) => title) ?? [],
  }));
}
