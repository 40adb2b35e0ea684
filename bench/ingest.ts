/**
 * `npm run bench:ingest [FOLDER] [-- --runs 5 --copies 2,4]`: the whole way from files to database, by
 * two worker threads into a new database, against parse5 alone over the same bodies in one thread.
 * Programs are run one after the other in turn, each in a process of its own, and medians compared.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, runProgram } from './run-program.ts';
import { median } from './median.ts';
import { varyArchive } from './vary-archive.ts';

const CLI = new URL('../dist/cli.js', import.meta.url);
const ALONE = new URL('./parse5-alone.mjs', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    copies: { type: 'string', default: '' },
  },
});
const [folder = '../shared/archive/posts'] = positionals;

const work = await mkdtemp(join(tmpdir(), 'pressgraph-bench-'));
try {
  const documents = await compare();
  for (const copies of values.copies.split(',').filter((text) => text !== ''))
    await showGrowth(documents, Number(copies));
} finally {
  await rm(work, { recursive: true });
}

/** Gives the number of documents. */
async function compare(): Promise<number> {
  const alone: number[] = [];
  const whole: Cost[] = [];
  const again: Cost[] = [];
  let bytes = 0;
  let documents = 0;
  for (let run = 0; run < Number(values.runs); run += 1) {
    const parsed: { ms: number; documents: number } = JSON.parse(
      (await runProgram(ALONE, [folder])).output,
    );
    alone.push(parsed.ms);
    documents = parsed.documents;
    const database = join(work, `run-${run}.db`);
    const first = await ingest(folder, database);
    whole.push(first);
    const summary: { bytes: number } = JSON.parse(first.output);
    bytes = summary.bytes;
    again.push(await ingest(folder, database));
  }
  const wholeMs = median(whole.map(({ ms }) => ms));
  const againMs = median(again.map(({ ms }) => ms));
  say(`parse5 alone            ${show(median(alone))} ms for ${documents} bodies`);
  say(`whole pipeline          ${show(wholeMs)} ms`);
  say(`ratio                   ${(wholeMs / median(alone)).toFixed(2)} (at most 2.5)`);
  say(`processor time          ${show(median(whole.map(({ cpuMs }) => cpuMs)))} ms, all threads`);
  say(`documents a second      ${show((documents / wholeMs) * 1000)}`);
  say(`megabytes a second      ${(bytes / 1000 / wholeMs).toFixed(1)}`);
  say(`peak memory             ${showMemory(whole)} (under 600 MB)`);
  say(
    `second run, unchanged   ${show(againMs)} ms, ${((againMs / wholeMs) * 100).toFixed(1)} % (under 5 %)`,
  );
  return documents;
}

async function showGrowth(documents: number, copies: number): Promise<void> {
  const target = join(work, `copies-${copies}`);
  const count = documents * copies;
  varyArchive(folder, target, count);
  const cost = await ingest(target, join(work, `copies-${copies}.db`));
  await rm(target, { recursive: true });
  say(
    `${copies} times the archive     ${count} files, ${show(cost.ms)} ms, peak memory ${showMemory([cost])}`,
  );
}

async function ingest(path: string, database: string): Promise<Cost> {
  return runProgram(CLI, ['ingest', '--json', '--workers', '2', '-d', database, path]);
}

function show(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function showMemory(costs: readonly Cost[]): string {
  return `${show(Math.max(...costs.map(({ bytes }) => bytes)) / 1_000_000)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
