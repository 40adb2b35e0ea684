import { dirname, join, resolve } from 'node:path';
import { createEditor } from '../editing/create-editor.ts';
import { ingestArchive } from '../ingest/ingest-archive.ts';
import type { IngestSummary } from '../ingest/ingest-files.ts';
import { ingestInThread } from '../ingest/ingest-thread.ts';
import { findCorrections } from '../ingest/read-corrections.ts';
import type { Editor } from '../schema/editor.ts';
import { findDatabasePath } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { CommandContext } from './command.ts';
import { printSummary, readSource, tellCorrections } from './ingest.ts';
import { escapeControls } from './terminal.ts';

/** Runs of the ingest while the server answers. */
export interface Updates {
  /** Reads what changed, and these files in any case; after the runs that were asked for before. */
  run(again: readonly string[]): Promise<IngestSummary>;
  report(error: unknown): void;
}

/** Returns the runs that a server makes, and tells of each. */
export function createUpdates(context: CommandContext, store: Store): Updates {
  const { terminal, signal, config } = context;
  let work: Promise<unknown> = Promise.resolve();
  const run = async (again: readonly string[]): Promise<IngestSummary> => {
    const source = { ...readSource(context), again };
    // A database in memory is this connection's alone.
    const done =
      findDatabasePath(config.database) === ':memory:'
        ? await ingestArchive(store, source, { signal })
        : await ingestInThread(config.database, source, signal);
    tellCorrections(terminal, done);
    terminal.tell(printSummary(done.summary));
    return done.summary;
  };
  return {
    run(again) {
      const done = work.then(() => run(again));
      work = done.catch(() => undefined);
      return done;
    },
    report(error) {
      const message = error instanceof Error ? error.message : String(error);
      terminal.tell(escapeControls(`pressgraph: ${message}`));
    },
  };
}

/** The editor of the archive; null where the server was not told where the archive or its corrections are. */
export function createArchiveEditor(
  context: CommandContext,
  { run, report }: Updates,
): Editor | null {
  const { paths, config } = context;
  if (paths.length === 0 && config.corrections === '') return null;
  return createEditor({
    findFolder: () => findCorrectionsFolder(context),
    run: async (again) => {
      const summary = await run(again);
      return summary.isInterrupted ? null : summary;
    },
    report,
  });
}

/** Where corrections stand, or will stand with the first one; empty where no place is known. */
export async function findCorrectionsFolder({ paths, config }: CommandContext): Promise<string> {
  if (config.corrections !== '') return config.corrections;
  const found = await findCorrections(paths);
  const [first] = paths;
  return found === '' && first !== undefined ? join(dirname(resolve(first)), 'corrections') : found;
}
