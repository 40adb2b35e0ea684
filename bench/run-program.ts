import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program cost from its start to its end. */
export interface Cost {
  readonly ms: number;
  /** Peak resident memory, threads included. */
  readonly bytes: number;
  /** Processor time of all threads: what the wall clock would show if nothing ran beside it on one core. */
  readonly cpuMs: number;
  readonly output: string;
}

const USAGE = new URL('./report-usage.mjs', import.meta.url);

/** Runs a script in a new Node and measures it; rejects where the script fails. */
export async function runProgram(script: URL, words: readonly string[]): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'pressgraph-bench-'));
  const usageFile = join(folder, 'usage.json');
  const startedAt = performance.now();
  const output = await new Promise<string>((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', USAGE.href, fileURLToPath(script), ...words],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, USAGE_FILE: usageFile },
      },
    );
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(text);
      else fail(new Error(`${fileURLToPath(script)} ended with ${String(code)}.`));
    });
  });
  const ms = performance.now() - startedAt;
  const usage: Pick<Cost, 'bytes' | 'cpuMs'> = JSON.parse(await readFile(usageFile, 'utf8'));
  await rm(folder, { recursive: true });
  return { ms, ...usage, output };
}
