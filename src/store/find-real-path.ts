import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The one path of a file, whatever links lead to it; also of a file that is not there, if its folder is.
 * Costs some microseconds.
 */
export function findRealPath(path: string): string {
  return (
    findExisting(path) ??
    join(findExisting(dirname(path)) ?? dirname(resolve(path)), basename(path))
  );
}

function findExisting(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
