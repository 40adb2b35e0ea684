import type { ChangeWatch } from '../../schema/event-stream.ts';
import type { StoreReader } from '../../store/store.ts';
import type { Logger } from '../logger.ts';

/** A watch that ends. */
export interface RunningWatch extends ChangeWatch {
  /** Lets everybody go who waits, and who comes later. */
  close(): void;
}

/** How often the log of changes is looked at while somebody waits. */
const POLL_MS = 500;

interface Waiter {
  readonly after: number;
  wake(isChanged: boolean): void;
}

/**
 * Returns a watch over the store. It looks at the log of changes again and again, as long as anybody waits:
 * the ingest may be another process, which tells nobody. However many wait, one statement serves them.
 */
export function createChangeWatch(
  store: Pick<StoreReader, 'changeLog'>,
  log: Logger,
  pollMs = POLL_MS,
): RunningWatch {
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const look = async (): Promise<void> => {
    try {
      const { newest } = await store.changeLog();
      for (const waiter of waiters) if (newest > waiter.after) waiter.wake(true);
    } catch (error) {
      // A database that is busy now is asked again.
      log.warn({ err: error }, 'changes cannot be read');
    }
    timer = null;
    lookLater();
  };
  const lookLater = (): void => {
    if (timer !== null || waiters.size === 0) return;
    timer = setTimeout(() => void look(), pollMs);
    timer.unref();
  };
  return {
    async waitForChange(after, signal) {
      const { newest } = await store.changeLog();
      // Asked last: whoever leaves while the log is read would wait for ever.
      if (isClosed || signal.aborted) return false;
      if (newest > after) return true;
      return new Promise((resolve) => {
        const leave = (): void => waiter.wake(false);
        const waiter: Waiter = {
          after,
          wake(isChanged) {
            waiters.delete(waiter);
            signal.removeEventListener('abort', leave);
            resolve(isChanged);
          },
        };
        waiters.add(waiter);
        signal.addEventListener('abort', leave);
        lookLater();
      });
    },
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      for (const waiter of waiters) waiter.wake(false);
    },
  };
}
