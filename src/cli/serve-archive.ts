import { findCorrections, listCorrectionFiles } from '../ingest/read-corrections.ts';
import { watchFiles } from '../ingest/watch-files.ts';
import type { FileWatcher } from '../ingest/watch-files.ts';
import { readDocuments } from '../server/documents/read-documents.ts';
import { readSavedQueries } from '../server/feeds/read-saved-queries.ts';
import { createGateway } from '../server/gateway.ts';
import { listen } from '../server/listen.ts';
import type { Listener } from '../server/listen.ts';
import { listDatabaseFiles, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { UsageError } from './command.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { createConfiguredSchema } from './configured-schema.ts';
import { ingestWithProgress, printSummary } from './ingest.ts';
import { readVersion } from './read-version.ts';
import { escapeControls } from './terminal.ts';

/** Reads what changed at the paths, serves the archive, and gives the exit code when a signal ends it. */
export async function serveArchive(context: CommandContext): Promise<ExitCode> {
  const { config, paths } = context;
  if (config.watch && paths.length === 0) throw new UsageError('--watch needs a PATH to watch.');
  const schema = createConfiguredSchema(config.extend);
  const feeds = await readSavedQueries(config.feeds, schema, config);
  const documents = await readDocuments(config.documents, schema, config);
  const store = await openStore(config.database);
  try {
    if (paths.length > 0) {
      const summary = await ingestWithProgress(store, context);
      context.terminal.tell(printSummary(summary));
      if (summary.isInterrupted) return 130;
    }
    const gateway = createGateway({
      store,
      config,
      schema,
      version: readVersion(),
      feeds,
      documents,
    });
    try {
      return await serveUntilSignal(context, store, await openListener(context, gateway));
    } finally {
      await gateway.close();
    }
  } finally {
    await store.close();
  }
}

async function openListener(
  { config }: CommandContext,
  gateway: Parameters<typeof listen>[0],
): Promise<Listener> {
  const { host, port } = config;
  try {
    return await listen(gateway, config);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: 'is in use; choose another with --port',
      EACCES: 'is not allowed for this user; choose one above 1023 with --port',
      EADDRNOTAVAIL: 'is at no address of this machine; choose another with --host',
      ENOTFOUND: 'is at no known address; choose another with --host',
    };
    throw new Error(`Port ${port} of ${host} ${reasons[code] ?? `cannot be opened (${code})`}.`, {
      cause: error,
    });
  }
}

async function serveUntilSignal(
  context: CommandContext,
  store: Store,
  listener: Listener,
): Promise<ExitCode> {
  const { terminal, signal, config } = context;
  await terminal.write(`Serving GraphQL at ${listener.url}\n`);
  const watcher = config.watch ? await startWatching(context, store) : null;
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  terminal.tell('Stopping: requests under way are answered first.');
  await watcher?.close();
  await listener.close();
  return signal.reason === 'SIGINT' ? 130 : 0;
}

async function startWatching(context: CommandContext, store: Store): Promise<FileWatcher> {
  const { paths, terminal, config } = context;
  const folder = config.corrections === '' ? await findCorrections(paths) : config.corrections;
  const readAgain = async (): Promise<void> => {
    try {
      terminal.tell(printSummary(await ingestWithProgress(store, context)));
    } catch (error) {
      // The server goes on with what it has; the next change tries again.
      const message = error instanceof Error ? error.message : String(error);
      terminal.tell(escapeControls(`pressgraph: ${message}`));
    }
  };
  return watchFiles(
    [...paths, ...listCorrectionFiles(folder)],
    readAgain,
    listDatabaseFiles(config.database),
  );
}
