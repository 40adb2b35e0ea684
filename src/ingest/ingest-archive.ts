import type { CorrectionProblem } from '../graph/corrections.ts';
import type { StoreWriter } from '../store/store.ts';
import { ingestFiles } from './ingest-files.ts';
import type { IngestOptions, IngestSummary } from './ingest-files.ts';
import { findCorrections, findMisplacedCorrections, readCorrections } from './read-corrections.ts';

/** An archive on disk, and how it is read. Plain data: another thread takes it as it is. */
export interface ArchiveSource {
  readonly paths: readonly string[];
  /** Folder of corrections; empty for those beside the archive. */
  readonly corrections: string;
  /** @default one a core, at most 8 */
  readonly workers?: number;
  /** Absolute paths that are no documents, as the files of the database. */
  readonly except: readonly string[];
  /** Names of files that are read even where nothing changed. @default none */
  readonly again?: readonly string[];
}

/** What a run did, and which corrections it heeded. */
export interface ArchiveRun {
  readonly summary: IngestSummary;
  readonly corrections: {
    /** Folder that was read; empty for none. */
    readonly folder: string;
    readonly count: number;
    readonly problems: readonly CorrectionProblem[];
    /** Folder inside the archive whose corrections are not read; empty for none. */
    readonly misplaced: string;
  };
}

/** Brings the store to what the archive and its corrections are now. */
export async function ingestArchive(
  store: StoreWriter,
  source: ArchiveSource,
  options: Pick<IngestOptions, 'signal' | 'onProgress'> = {},
): Promise<ArchiveRun> {
  const { paths, workers, except, again } = source;
  const folder = source.corrections === '' ? await findCorrections(paths) : source.corrections;
  const misplaced = folder === '' ? await findMisplacedCorrections(paths) : '';
  const { corrections, problems } = await readCorrections(folder);
  const count = Object.values(corrections).reduce((sum, entries) => sum + entries.length, 0);
  const summary = await ingestFiles(store, paths, {
    ...(workers !== undefined && { workers }),
    ...(again !== undefined && { again }),
    ...options,
    corrections,
    except,
  });
  return { summary, corrections: { folder, count, problems, misplaced } };
}
