import { basename } from 'node:path';
import { watch } from 'chokidar';
import { findRealPath } from '../store/find-real-path.ts';

/** Watches until closed. */
export interface FileWatcher {
  close(): Promise<void>;
}

/**
 * Calls back when files at or below the paths come, change or go: once for a burst of changes, and never
 * again before the work of the last call has ended.
 *
 * @param onChange must not reject
 * @param except real paths of files that are no documents
 */
export function watchFiles(
  paths: readonly string[],
  onChange: () => Promise<void>,
  except: readonly string[] = [],
  quietMs = 300,
): FileWatcher {
  let timer: NodeJS.Timeout | null = null;
  let work: Promise<void> = Promise.resolve();
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => {
      const name = basename(path);
      return (
        (name.startsWith('.') && name.length > 1) ||
        name === 'node_modules' ||
        except.includes(findRealPath(path))
      );
    },
    awaitWriteFinish: { stabilityThreshold: quietMs, pollInterval: 50 },
  });
  watcher.on('all', () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      work = work.then(onChange);
    }, quietMs);
  });
  return {
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
      await work;
    },
  };
}
