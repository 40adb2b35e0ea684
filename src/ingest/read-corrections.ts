import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_CORRECTIONS, parseCorrections } from '../graph/corrections.ts';
import type { CorrectionProblem, Corrections } from '../graph/corrections.ts';

/**
 * Corrections in a folder (`speakers.yaml`, `topics.yaml`, `quotations.yaml`, each may be missing), and
 * the mistakes in them. An empty path means none; rejects with one sentence for what cannot be read.
 */
export async function readCorrections(folder: string): Promise<{
  readonly corrections: Corrections;
  readonly problems: readonly CorrectionProblem[];
}> {
  if (folder === '') return { corrections: NO_CORRECTIONS, problems: [] };
  const [speakers, topics, quotations] = await Promise.all(
    ['speakers', 'topics', 'quotations'].map((name) => readIfThere(join(folder, `${name}.yaml`))),
  );
  return parseCorrections({
    speakers: speakers ?? '',
    topics: topics ?? '',
    quotations: quotations ?? '',
  });
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new Error(`The corrections in ${path} cannot be read.`, { cause: error });
  }
}
