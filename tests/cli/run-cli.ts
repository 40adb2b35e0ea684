import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const CLI = resolve(process.env['PRESSGRAPH_DIST'] ?? 'dist', 'cli.js');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Finished {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program with these words, as users start it; `npm test` builds it before. */
export function startCli(
  words: readonly string[],
  options: RunOptions = {},
): { readonly process: ChildProcess; readonly finished: Promise<Finished> } {
  if (!existsSync(CLI)) throw new Error(`${CLI} is not built; run \`npm run build\`.`);
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: options.cwd,
    // Nothing of the machine's settings reaches the program.
    env: { PATH: process.env['PATH'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const finished = new Promise<Finished>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { process: child, finished };
}

/** Runs the built program to its end. */
export async function runCli(
  words: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return startCli(words, options).finished;
}
