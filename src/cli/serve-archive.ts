import { existsSync } from 'node:fs';
import { listCorrectionFiles } from '../ingest/read-corrections.ts';
import { watchFiles } from '../ingest/watch-files.ts';
import type { FileWatcher } from '../ingest/watch-files.ts';
import { readDocuments } from '../server/documents/read-documents.ts';
import { readSavedQueries } from '../server/feeds/read-saved-queries.ts';
import type { Config } from '../config.ts';
import { createLogger } from '../server/logger.ts';
import { openWebhook } from '../server/webhook/open-webhook.ts';
import type { Webhook } from '../server/webhook/open-webhook.ts';
import { createGateway } from '../server/gateway.ts';
import { listen } from '../server/listen.ts';
import type { Listener } from '../server/listen.ts';
import { listDatabaseFiles, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createArchiveEditor, createUpdates, findCorrectionsFolder } from './archive-updates.ts';
import type { Updates } from './archive-updates.ts';
import { UsageError } from './command.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { createConfiguredSchema } from './configured-schema.ts';
import { ingestWithProgress, INTERRUPTED, printSummary } from './ingest.ts';
import { readVersion } from './read-version.ts';

/** Reads what changed at the paths, serves the archive, and gives the exit code when a signal ends it. */
export async function serveArchive(context: CommandContext): Promise<ExitCode> {
  const { config, paths } = context;
  if (config.watch && paths.length === 0) throw new UsageError('--watch needs a PATH to watch.');
  if (config.webhookUrl !== '' && config.webhookSecret === '')
    throw new UsageError(
      'WEBHOOK_URL needs WEBHOOK_SECRET: nobody should trust messages that are not signed.',
    );
  if (config.webhookUrl !== '' && !URL.canParse(config.webhookUrl))
    throw new UsageError('WEBHOOK_URL is no address; give one such as https://front.example/hook.');
  const schema = createConfiguredSchema(config);
  const feeds = await readSavedQueries(config.feeds, schema, config);
  const documents = await readDocuments(config.documents, schema, config);
  const store = await openStore(config.database);
  try {
    // Before anything is read: what this start brings is told, too.
    const webhook = await openConfiguredWebhook(config, store);
    if (paths.length > 0) {
      const summary = await ingestWithProgress(store, context);
      context.terminal.tell(printSummary(summary));
      if (summary.isInterrupted) {
        context.terminal.tell(INTERRUPTED);
        return 130;
      }
    }
    const updates = createUpdates(context, store);
    const gateway = createGateway({
      store,
      editor: createArchiveEditor(context, updates),
      config,
      schema,
      version: readVersion(),
      feeds,
      documents,
    });
    try {
      const listener = await openListener(context, gateway);
      webhook?.start();
      return await serveUntilSignal(context, updates, listener);
    } finally {
      await webhook?.close();
      await gateway.close();
    }
  } finally {
    await store.close();
  }
}

async function openConfiguredWebhook(
  { webhookUrl: url, webhookSecret: secret, logLevel }: Config,
  store: Store,
): Promise<Webhook | null> {
  return url === '' ? null : openWebhook({ store, url, secret, log: createLogger(logLevel) });
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
  updates: Updates,
  listener: Listener,
): Promise<ExitCode> {
  const { terminal, signal, config } = context;
  await terminal.write(`Serving GraphQL at ${listener.url}\n`);
  const watcher = config.watch ? await startWatching(context, updates) : null;
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
  terminal.tell('Stopping: requests under way are answered first.');
  await watcher?.close();
  await listener.close();
  return signal.reason === 'SIGINT' ? 130 : 0;
}

async function startWatching(context: CommandContext, updates: Updates): Promise<FileWatcher> {
  const { paths, config } = context;
  const folder = await findCorrectionsFolder(context);
  // A folder that comes later, with the first correction, is seen only if it is itself what is watched.
  const corrections = existsSync(folder) ? listCorrectionFiles(folder) : [folder];
  const readAgain = async (): Promise<void> => {
    // The server goes on with what it has; the next change tries again.
    await updates.run([]).catch(updates.report);
  };
  return watchFiles([...paths, ...corrections], readAgain, listDatabaseFiles(config.database));
}
