import type { ListReader, Store } from '../store/store.ts';
import { encodeId } from '../schema/global-id.ts';
import { readChoice, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';

const PAGE = 500;

type Cell = string | number | null | readonly string[];

type Row = Readonly<Record<string, Cell>>;

/** What can be exported, with the ids that the API gives: pages of rows, each with the facts that stand in other tables. */
const KINDS: Readonly<Record<string, (store: Store) => AsyncGenerator<Row>>> = {
  articles: (store) =>
    eachRow(store.articles, 'PUBLISHED_AT_ASC', async (rows) =>
      rows.map((row) => ({
        id: encodeId('Article', String(row.id)),
        url: row.url,
        headline: row.headline,
        section: row.section,
        publisher: row.publisherId,
        language: row.language,
        publishedAt: printInstant(row.publishedAt),
        publishedAtPrecision: row.publishedAtPrecision,
        publishedAtOrigin: row.publishedAtOrigin,
        capturedAt: printInstant(row.capturedAt),
        wordCount: row.wordCount,
        quotationCount: row.quotationCount,
      })),
    ),
  quotations: (store) =>
    eachRow(store.quotations, 'PUBLISHED_AT_ASC', async (rows) => {
      const [articles, speakers] = await Promise.all([
        store.articlesById(rows.map(({ articleId }) => articleId)),
        store.speakersById(rows.flatMap(({ speakerId }) => speakerId ?? [])),
      ]);
      const names = new Map(speakers.map((speaker) => [speaker?.id, speaker?.name]));
      return rows.map((row, index) => ({
        id: encodeId('Quotation', row.id),
        articleId: encodeId('Article', String(row.articleId)),
        speakerId: row.speakerId === null ? null : encodeId('Speaker', String(row.speakerId)),
        url: articles[index]?.url ?? null,
        headline: articles[index]?.headline ?? null,
        publisher: articles[index]?.publisherId ?? null,
        publishedAt: printInstant(row.publishedAt),
        paragraph: row.paragraph,
        start: row.start,
        end: row.end,
        kind: row.kind,
        text: row.text,
        speaker: names.get(row.speakerId ?? undefined) ?? null,
        mention: row.mention?.text ?? null,
        cue: row.cue?.text ?? null,
        confidence: row.confidence,
        method: row.method,
        reason: row.reason,
      }));
    }),
  speakers: (store) =>
    eachRow(store.speakers, 'QUOTATION_COUNT_DESC', async (rows) => {
      const aliases = await store.aliasesBySpeaker(rows.map(({ id }) => id));
      return rows.map((row, index) => ({
        id: encodeId('Speaker', String(row.id)),
        name: row.name,
        kind: row.kind,
        aliases: aliases[index]?.map(({ text }) => text).filter((text) => text !== row.name) ?? [],
        sameAs: row.sameAs,
        quotationCount: row.quotationCount,
        articleCount: row.articleCount,
        firstQuotedAt: printInstant(row.firstQuotedAt),
        lastQuotedAt: printInstant(row.lastQuotedAt),
      }));
    }),
};

/** `pressgraph export quotations|articles|speakers` */
export const exportRows: Command = {
  name: 'export',
  operands: Object.keys(KINDS).join('|'),
  summary: 'Print all quotations, articles or speakers of the database.',
  flags: [
    {
      name: 'format',
      type: 'string',
      value: 'jsonl|csv',
      help: 'One JSON object a line (default), or comma-separated values with a head.',
    },
  ],
  settings: ['database'],
  examples: ['pressgraph export quotations --format csv > who-said-what.csv'],
  run: async ({ paths, flags, config, terminal, signal }) => {
    const [kind, ...more] = paths;
    const read = kind === undefined ? undefined : KINDS[kind];
    if (read === undefined || more.length > 0)
      throw new UsageError(`export takes one of ${Object.keys(KINDS).join(', ')}.`);
    const format = readChoice(flags, 'format', ['jsonl', 'csv']);
    const store = await openExistingStore(config.database);
    try {
      let isFirst = true;
      for await (const row of read(store)) {
        if (signal.aborted) return 130;
        if (format === 'csv' && isFirst) await terminal.write(renderCsv(Object.keys(row)));
        isFirst = false;
        const line = format === 'csv' ? renderCsv(Object.values(row)) : `${JSON.stringify(row)}\n`;
        await terminal.write(line);
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** All rows of a list, a page in memory at a time. */
async function* eachRow<R, O>(
  list: ListReader<R, never, O, never> | ListReader<R, never, O, string>,
  orderBy: O,
  complete: (rows: readonly R[]) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let after: string | undefined;
  for (;;) {
    const [page] = await list.pages(
      [{ kind: 'ALL' }],
      { search: null, where: null, orderBy },
      { first: PAGE, ...(after === undefined ? {} : { after }) },
    );
    if (page === undefined) return;
    yield* await complete(page.edges.map(({ node }) => node));
    after = page.edges.at(-1)?.cursor;
    if (!page.hasNextPage || after === undefined) return;
  }
}

function printInstant(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/**
 * One line as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it.
 */
function renderCsv(values: readonly (Cell | undefined)[]): string {
  const cells = values.map((value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return String(value);
    const text = typeof value === 'string' ? value : value.join('; ');
    const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${cells.join(',')}\r\n`;
}
