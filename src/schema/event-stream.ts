import type { ArticleChangeRow } from '../store/records.ts';

/** Tells when the archive has changed. */
export interface ChangeWatch {
  /**
   * Resolves with true once there are changes after a sequence, with false when nobody waits any more: the
   * signal was aborted or the server stops.
   */
  waitForChange(after: number, signal: AbortSignal): Promise<boolean>;
}

/** Changes that are read at once. */
const BATCH = 100;

interface EventSource<E> {
  readonly watch: ChangeWatch;
  /** Sequence after which the stream begins. */
  readonly after: number;
  readChanges(after: number, first: number): Promise<readonly ArticleChangeRow[]>;
  /** What clients are told of these changes. */
  toEvents(changes: readonly ArticleChangeRow[]): Promise<readonly E[]>;
}

/**
 * Returns what happens after a change, as it happens: nothing is read before somebody asks for the next
 * event. No generator: one that waits for a change could not be ended before it comes.
 */
export function createEventStream<E>(source: EventSource<E>): AsyncIterableIterator<E, undefined> {
  const { watch, readChanges, toEvents } = source;
  const ended = new AbortController();
  let position = source.after;
  let events: E[] = [];
  const end = (): Promise<IteratorResult<E, undefined>> => {
    ended.abort();
    return Promise.resolve({ done: true, value: undefined });
  };
  return {
    async next() {
      while (events.length === 0) {
        if (!(await watch.waitForChange(position, ended.signal))) return end();
        const changes = await readChanges(position, BATCH);
        events = [...(await toEvents(changes))];
        position = changes.at(-1)?.sequence ?? position;
      }
      // The loop ends only where there is one.
      return { done: false, value: events.shift() as E };
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
