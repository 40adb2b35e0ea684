import { listDatabaseFiles, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import {
  findCorrections,
  findMisplacedCorrections,
  readCorrections,
} from '../ingest/read-corrections.ts';
import { ingestFiles } from '../ingest/ingest-files.ts';
import type { IngestProgress, IngestSummary } from '../ingest/ingest-files.ts';
import { UsageError } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import type { Terminal } from './terminal.ts';
import { escapeControls } from './terminal.ts';

/** `pressgraph ingest PATH...` */
export const ingest: Command = {
  name: 'ingest',
  operands: 'PATH...',
  summary: 'Read what is new or changed at PATH into the database and print a summary.',
  flags: [{ name: 'json', type: 'boolean', help: 'Print the summary as one JSON object.' }],
  settings: ['database', 'workers', 'corrections'],
  examples: ['pressgraph ingest ./archive', 'pressgraph ingest -d archive.db --json ./archive'],
  run: async (context) => {
    if (context.paths.length === 0)
      throw new UsageError('ingest needs at least one file or folder.');
    const store = await openStore(context.config.database);
    try {
      const summary = await ingestWithProgress(store, context);
      if (context.flags['json'] === true)
        await context.terminal.write(`${JSON.stringify(summary)}\n`);
      else await context.terminal.write(`${printSummary(summary)}\n`);
      if (summary.isInterrupted) {
        context.terminal.tell('Interrupted; what was read is kept, the next ingest goes on.');
        return 130;
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Ingests the paths of a command and shows how far it is. */
export async function ingestWithProgress(
  store: Store,
  { paths, config, terminal, signal }: CommandContext,
): Promise<IngestSummary> {
  const folder = config.corrections === '' ? await findCorrections(paths) : config.corrections;
  const misplaced = folder === '' ? await findMisplacedCorrections(paths) : '';
  if (misplaced !== '')
    terminal.tell(
      escapeControls(
        `Corrections in ${misplaced} are not read: they stand inside the archive. Move them beside it, or name the folder with --corrections.`,
      ),
    );
  const { corrections, problems } = await readCorrections(folder);
  const count = Object.values(corrections).reduce((sum, entries) => sum + entries.length, 0);
  if (count > 0) terminal.tell(escapeControls(`${count} corrections from ${folder}.`));
  for (const { file, line, message } of problems)
    terminal.tell(escapeControls(`${file}:${line}: ${message}`));
  const summary = await ingestFiles(store, paths, {
    ...(config.workers < 0 ? {} : { workers: config.workers }),
    corrections,
    except: listDatabaseFiles(config.database),
    signal,
    onProgress: createProgress(terminal),
  });
  terminal.clearProgress();
  return summary;
}

/** The final line: read, new, changed, unchanged, removed, issues, articles a second. */
export function printSummary(summary: IngestSummary): string {
  const seconds = summary.elapsedMs / 1000;
  const rate = seconds > 0 ? Math.round(summary.articles / seconds) : summary.articles;
  return (
    `${summary.read} read: ${summary.new} new, ${summary.changed} changed, ${summary.unchanged} unchanged, ` +
    `${summary.removed} removed, ${summary.issues} issues; ${rate} articles/s in ${seconds.toFixed(1)} s`
  );
}

/** A bar on a terminal, else a plain line at every tenth. */
function createProgress(terminal: Terminal): (progress: IngestProgress) => void {
  let lastTenth = 0;
  return ({ done, total, issues }) => {
    const share = total === 0 ? 1 : done / total;
    if (terminal.isInteractive) {
      const filled = Math.round(share * 30);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
      terminal.showProgress(`${bar} ${done} of ${total} files, ${issues} issues`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth === lastTenth || total < 500) return;
    lastTenth = tenth;
    terminal.tell(`${done} of ${total} files, ${issues} issues`);
  };
}
