import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import type { Editor, ReingestResult } from '../schema/editor.ts';
import { appendCorrection } from './append-correction.ts';

/** What an editor works with. */
export interface EditorOptions {
  /** Folder of corrections; it is made with the first one. */
  findFolder(): Promise<string>;
  /**
   * Brings the archive to what its files and corrections are now, reading these files in any case; null for
   * a run that was ended before. Runs are taken one after another.
   */
  run(again: readonly string[]): Promise<ReingestResult | null>;
  /** Hears of runs that failed. */
  report(error: unknown): void;
}

/**
 * Returns an editor over a folder of corrections. They are written one after another; each is on disk before
 * the run that applies it begins, so that one whose run fails or lasts is applied by the next run.
 */
export function createEditor({ findFolder, run, report }: EditorOptions): Editor {
  let writing: Promise<unknown> = Promise.resolve();
  const runToEnd = async (again: readonly string[]): Promise<ReingestResult | null> => {
    try {
      return await run(again);
    } catch (error) {
      report(error);
      return null;
    }
  };
  const runWithin = (again: readonly string[], waitMs: number): Promise<ReingestResult | null> =>
    Promise.race([runToEnd(again), wait(waitMs, null, { ref: false })]);
  return {
    async correct({ file, entry, comments }, waitMs) {
      const path = join(await findFolder(), `${file}.yaml`);
      const written = writing.then(() => writeOrExplain(path, entry, comments));
      writing = written.catch(() => undefined);
      const text = await written;
      return { file: path, text, isApplied: (await runWithin([], waitMs)) !== null };
    },
    reingest: runWithin,
  };
}

async function writeOrExplain(...args: Parameters<typeof appendCorrection>): Promise<string> {
  try {
    return await appendCorrection(...args);
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new GatewayError(
      'CORRECTION_REFUSED',
      `The correction cannot be written to ${args[0]}${code}.`,
      'Let the server write to the folder of corrections.',
    );
  }
}
