import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { ingestArchive } from './ingest-archive.ts';
import type { ArchiveRun, ArchiveSource } from './ingest-archive.ts';

interface ThreadTask {
  readonly database: string;
  readonly source: ArchiveSource;
}

/**
 * Brings a database to what its archive is now, in a thread of its own, so that this one goes on to answer.
 * An aborted signal ends the run as it ends one of `ingestFiles`. Rejects with what went wrong there.
 *
 * Uncompiled sources cannot be loaded by a plain worker thread: there the run takes place in this one.
 */
export async function ingestInThread(
  database: string,
  source: ArchiveSource,
  signal: AbortSignal,
): Promise<ArchiveRun> {
  const task: ThreadTask = { database, source };
  if (!import.meta.url.endsWith('.js')) return runTask(task, signal);
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { ingest: task } });
  const stop = (): void => worker.postMessage('stop', []);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await new Promise<ArchiveRun>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`The thread of the ingest ended with code ${code}.`)),
      );
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function runTask({ database, source }: ThreadTask, signal: AbortSignal): Promise<ArchiveRun> {
  const store = await openStore(database);
  try {
    return await ingestArchive(store, source, { signal });
  } finally {
    await store.close();
  }
}

const task = readTask(workerData);
if (parentPort !== null && task !== null) {
  const port = parentPort;
  const stop = new AbortController();
  port.once('message', () => stop.abort());
  port.postMessage(await runTask(task, stop.signal));
  port.close();
}

/** What this module was started with as a thread; null where it was only imported. */
function readTask(data: unknown): ThreadTask | null {
  const isTask = typeof data === 'object' && data !== null && 'ingest' in data;
  // Written by `ingestInThread`.
  return isTask ? (data.ingest as ThreadTask) : null;
}
