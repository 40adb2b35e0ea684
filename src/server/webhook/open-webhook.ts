import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import type { Logger } from '../logger.ts';
import { createChangeWatch } from '../subscriptions/change-watch.ts';
import { type ChangeMessage, describeChanges } from './describe-changes.ts';
import { signMessage } from './sign-message.ts';

/** What a webhook works with. */
export interface WebhookOptions {
  readonly store: Store;
  /** Where messages go. */
  readonly url: string;
  /** What they are signed with; see `WEBHOOK_SECRET`. */
  readonly secret: string;
  readonly log: Logger;
  /** Milliseconds before the first try after a failure; each further one waits twice as long. @default 1000 */
  readonly retryMs?: number;
}

/** Tells a receiver of changes. */
export interface Webhook {
  /** Begins to tell; what changed since the receiver was last told comes first. */
  start(): void;
  /** Stops, at once; what was not told is told after the next start. */
  close(): Promise<void>;
}

/** Articles that one message tells of. */
const CHUNK = 100;
const MAX_RETRY_MS = 300_000;
const GONE =
  'the receiver of the webhook is gone (410); it is told nothing more, until WEBHOOK_SECRET or WEBHOOK_URL is another';
/** A receiver that takes longer should answer first and work then. */
const TIMEOUT_MS = 10_000;

/**
 * Opens a webhook. The store remembers until where the receiver has been told, so that each change is told
 * at least once, over restarts as well; a receiver that was never told begins with what changes from now on.
 */
export async function openWebhook(options: WebhookOptions): Promise<Webhook> {
  const { store, url, secret, log, retryMs = 1000 } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const watch = createChangeWatch(store, log);
  const told = await store.toldUntil(url);
  // Under a new secret, a receiver that was gone is told again.
  const keyed = `${url} ${secret}`;
  const isGone = await store.isGone(keyed);
  let position = told ?? (await store.changeLog()).newest;
  const note = async (write: () => Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      // A run is writing. What is not noted is told once more after a restart.
      log.warn({ err: error }, 'what was told cannot be noted yet');
      return false;
    }
  };
  const noteTold = (): Promise<boolean> => note(() => store.noteTold(url, position));
  const noteGone = (): Promise<boolean> => note(() => store.noteGone(keyed));
  if (told === null) await noteTold();

  const deliver = async (
    message: ChangeMessage,
    id: string,
  ): Promise<'TOLD' | 'GONE' | 'ENDED'> => {
    const body = JSON.stringify(message);
    for (let pauseMs = retryMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, MAX_RETRY_MS)) {
      const answer = await send(url, signMessage(id, Date.now(), body, secret), signal);
      if (answer === 'OK') return 'TOLD';
      if (answer === 'status 410') return 'GONE';
      if (signal.aborted) break;
      log.warn({ webhook: id, answer, nextTryMs: pauseMs }, 'webhook was not taken');
      await pause(pauseMs, signal);
    }
    return 'ENDED';
  };
  const tellAll = async (): Promise<void> => {
    while (await watch.waitForChange(position, signal)) {
      const { epoch, oldest } = await store.changeLog();
      const changes = await store.changes(position, CHUNK);
      const message = await describeChanges(store, epoch, changes, position >= oldest);
      const last = changes.at(-1)?.sequence;
      if (message === null || last === undefined) continue;
      const outcome = await deliver(message, `msg_${epoch}_${last}`);
      if (outcome === 'ENDED') return;
      if (outcome === 'GONE') log.error({}, GONE);
      else position = last;
      const write = outcome === 'GONE' ? noteGone : noteTold;
      while (!(await write()) && !signal.aborted) await pause(retryMs, signal);
      if (outcome === 'GONE') return;
      log.info({ webhook: `msg_${epoch}_${last}`, changes: changes.length }, 'webhook');
    }
  };
  const keepTelling = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await tellAll();
        return;
      } catch (error) {
        // The database was busy, say: what was told is not forgotten, the rest is tried again.
        log.warn({ err: error }, 'changes cannot be told');
        await pause(retryMs, signal);
      }
    }
  };
  let telling: Promise<void> = Promise.resolve();
  return {
    start: () => {
      if (isGone) log.error({}, GONE);
      else telling = keepTelling();
    },
    close: async () => {
      ended.abort();
      watch.close();
      await telling;
    },
  };
}

/** `OK`, or what went wrong. */
async function send(
  url: string,
  { body, headers }: ReturnType<typeof signMessage>,
  signal: AbortSignal,
): Promise<string> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, TIMEOUT_MS);
  signal.addEventListener('abort', stop);
  try {
    const init = { method: 'POST', body, headers, signal: limit.signal } as const;
    // What another address answers says nothing of the receiver that was named.
    const response = await fetch(url, { ...init, redirect: 'manual' });
    await response.body?.cancel();
    return response.ok ? 'OK' : `status ${response.status}`;
  } catch (error) {
    if (limit.signal.aborted) return 'no answer in time';
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Ends early, and without a complaint, where the signal is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return wait(ms, undefined, { signal }).catch(() => undefined);
}
