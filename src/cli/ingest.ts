import { listDatabaseFiles, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { ingestArchive } from '../ingest/ingest-archive.ts';
import type { ArchiveRun, ArchiveSource } from '../ingest/ingest-archive.ts';
import type { IngestProgress, IngestSummary } from '../ingest/ingest-files.ts';
import { UsageError } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import type { Terminal } from './terminal.ts';
import { escapeControls } from './terminal.ts';

/** What a user is told whose signal ended an ingest. */
export const INTERRUPTED = 'Interrupted; what was read is kept, the next ingest goes on.';

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
        context.terminal.tell(INTERRUPTED);
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
  context: CommandContext,
): Promise<IngestSummary> {
  const { terminal, signal } = context;
  const onProgress = createProgress(terminal);
  const run = await ingestArchive(store, readSource(context), { signal, onProgress });
  terminal.clearProgress();
  tellCorrections(terminal, run);
  return run.summary;
}

/** The archive that the paths and settings of a command name. */
export function readSource({
  paths,
  config,
}: Pick<CommandContext, 'paths' | 'config'>): ArchiveSource {
  return {
    paths,
    corrections: config.corrections,
    ...(config.workers < 0 ? {} : { workers: config.workers }),
    except: listDatabaseFiles(config.database),
  };
}

/** Tells which corrections a run heeded, and which mistakes are in them. */
export function tellCorrections(terminal: Terminal, { corrections }: ArchiveRun): void {
  const { folder, count, problems, misplaced } = corrections;
  const tell = (line: string): void => terminal.tell(escapeControls(line));
  if (misplaced !== '')
    tell(
      `Corrections in ${misplaced} are not read: they stand inside the archive. Move them beside it, or name the folder with --corrections.`,
    );
  if (count > 0) tell(`${count} corrections from ${folder}.`);
  for (const { file, line, message } of problems) tell(`${file}:${line}: ${message}`);
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
