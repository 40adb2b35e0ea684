import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NO_CORRECTIONS, parseCorrections } from '../graph/corrections.ts';
import type { CorrectionProblem, Corrections } from '../graph/corrections.ts';

/** The files of a folder of corrections, each of which may be missing. */
const NAMES = ['speakers', 'topics', 'quotations', 'authority'] as const;

/**
 * Corrections in a folder (`speakers.yaml`, `topics.yaml`, `quotations.yaml`, `authority.yaml`), and the
 * mistakes in them. An empty path means none; rejects with one sentence for what cannot be read.
 */
export async function readCorrections(folder: string): Promise<{
  readonly corrections: Corrections;
  readonly problems: readonly CorrectionProblem[];
}> {
  if (folder === '') return { corrections: NO_CORRECTIONS, problems: [] };
  const texts: Partial<Record<(typeof NAMES)[number], string>> = {};
  for (const name of NAMES) texts[name] = await readIfThere(join(folder, `${name}.yaml`));
  return parseCorrections(texts);
}

/**
 * The folder whose corrections belong to the archive at these paths, empty for none: the files beside the
 * first path that has any, in a folder `corrections` or on their own.
 */
export async function findCorrections(paths: readonly string[]): Promise<string> {
  return findFirst(paths.map((path) => dirname(resolve(path))));
}

/** The first folder of corrections inside the archive, where they are documents like any other; empty for none. */
export async function findMisplacedCorrections(paths: readonly string[]): Promise<string> {
  return findFirst(paths.map((path) => resolve(path)));
}

async function findFirst(places: readonly string[]): Promise<string> {
  for (const place of places)
    for (const folder of [join(place, 'corrections'), place])
      if (await hasCorrections(folder)) return folder;
  return '';
}

/** Paths of the files that a folder of corrections may hold, none for an empty path. */
export function listCorrectionFiles(folder: string): readonly string[] {
  return folder === '' ? [] : NAMES.map((name) => join(folder, `${name}.yaml`));
}

async function hasCorrections(folder: string): Promise<boolean> {
  for (const file of listCorrectionFiles(folder)) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile() === true) return true;
  }
  return false;
}

async function readIfThere(path: string): Promise<string> {
  try {
    // The parser of YAML takes a byte order mark for a column.
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new Error(`The corrections in ${path} cannot be read.`, { cause: error });
  }
}
