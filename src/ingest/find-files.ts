import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { showFileName } from './file-name.ts';
import { findRealPath } from '../store/find-real-path.ts';

/** A file to be read, and the name under which the archive knows it. */
export interface FoundFile {
  /** Absolute path. */
  readonly path: string;
  /** Folder that `file` begins at, absolute. */
  readonly root: string;
  /** Path relative to the root, with `/` between folders; with the root's name before it where two roots share it. */
  readonly file: string;
  /** True for a folder that cannot be listed: what stands below it is unknown, not gone. */
  readonly isClosed: boolean;
}

/**
 * All files at and below the paths, in the order of their names' code units. Dot files, dot folders and
 * `node_modules` are left out, links to folders are not followed; a file is named once, one whose name is
 * no UTF-8 as well as it can be: reading it becomes an issue. Rejects with one sentence for a path that is
 * not there.
 *
 * @param except real paths of files that are no documents, whatever they hold and whatever link leads to them
 */
export async function findFiles(
  paths: readonly string[],
  except: readonly string[] = [],
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const names = new Map<string, string>();
  const add = (path: string, root: string, { file, isClosed }: Entry): void => {
    if (found.has(path) || (except.length > 0 && except.includes(findRealPath(path)))) return;
    const owner = names.get(file);
    // Two roots may hold the same relative path; the later one says which root it is.
    const name =
      owner === undefined ? file : createFreeName(root, file, (taken) => names.has(taken));
    names.set(name, root);
    found.set(path, { path, root, file: name, isClosed });
  };
  for (const path of paths.map((given) => resolve(given)).toSorted(compareText)) {
    const facts = await readFacts(path);
    if (facts.isDirectory())
      for (const entry of await walkRoot(path)) add(join(path, entry.file), path, entry);
    else add(path, dirname(path), { file: basename(path), isClosed: false });
  }
  return [...found.values()].toSorted((one, two) => compareText(one.file, two.file));
}

/** Order by UTF-16 code units: the same in every locale. */
export function compareText(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

/** A name for a file whose own is taken: that of its root before it. */
export function createFreeName(
  root: string,
  file: string,
  isTaken: (name: string) => boolean,
): string {
  const folder = basename(root);
  let name = `${folder}/${file}`;
  for (let copy = 2; isTaken(name); copy += 1) name = `${folder}~${copy}/${file}`;
  return name;
}

async function readFacts(path: string): Promise<{ isDirectory(): boolean }> {
  try {
    return await stat(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = isMissing ? 'is not there' : 'cannot be read';
    throw new Error(`${path} ${reason}; name a file or folder with documents.`, { cause: error });
  }
}

type Entry = Pick<FoundFile, 'file' | 'isClosed'>;

async function walkRoot(root: string): Promise<readonly Entry[]> {
  try {
    return await walk(root, '');
  } catch (error) {
    throw new Error(`${root} cannot be listed; check its permissions.`, { cause: error });
  }
}

async function walk(root: string, folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const options = { withFileTypes: true, encoding: 'buffer' } as const;
  for (const entry of await readdir(join(root, folder), options)) {
    const name = showFileName(entry.name);
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.isDirectory()) {
      // A folder that cannot be listed is named like a file: reading it becomes an issue.
      const inner = await walk(root, path).catch(() => [{ file: path, isClosed: true }]);
      for (const each of inner) entries.push(each);
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(join(root, path)))))
      entries.push({ file: path, isClosed: false });
  }
  return entries;
}

/** True also for a broken link, which must not vanish without an issue. */
async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}
