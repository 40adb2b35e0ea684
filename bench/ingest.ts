/**
 * `npm run bench:ingest [FOLDER] [-- --runs 5 --copies 2,4]`: the whole way from files to database, by
 * two worker threads into a new database, against parse5 alone over the same bodies in one thread; and
 * what its two halves, reading and storing, take alone, which shows where the time goes. Programs are run
 * one after the other in turn, each in a process of its own, and medians compared.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, runProgram } from './run-program.ts';
import { median } from './median.ts';
import { varyArchive } from './vary-archive.ts';

const CLI = new URL('../dist/cli.js', import.meta.url);
const ALONE = new URL('./stage-alone.mjs', import.meta.url);

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
  const parse5: number[] = [];
  const reading: number[] = [];
  const storing: number[] = [];
  const whole: Cost[] = [];
  const again: Cost[] = [];
  let bytes = 0;
  let documents = 0;
  for (let run = 0; run < Number(values.runs); run += 1) {
    parse5.push(await timeStage('parse5'));
    const database = join(work, `run-${run}.db`);
    const first = await ingest(folder, database);
    whole.push(first);
    const summary: { bytes: number; articles: number } = JSON.parse(first.output);
    ({ bytes, articles: documents } = summary);
    again.push(await ingest(folder, database));
    reading.push(await timeStage('read'));
    storing.push(await timeStage('store'));
  }
  const parse5Ms = median(parse5);
  const wholeMs = median(whole.map(({ ms }) => ms));
  const againMs = median(again.map(({ ms }) => ms));
  const showRatio = (ms: number): string => (ms / parse5Ms).toFixed(2);
  say(`parse5 alone            ${show(parse5Ms)} ms for ${documents} documents`);
  say(`whole pipeline          ${show(wholeMs)} ms`);
  say(`ratio                   ${showRatio(wholeMs)} (at most 2.5)`);
  say(
    `reading alone           ${show(median(reading))} ms by two threads, ratio ${showRatio(median(reading))}`,
  );
  say(`storing alone           ${show(median(storing))} ms, ratio ${showRatio(median(storing))}`);
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

async function timeStage(stage: 'parse5' | 'read' | 'store'): Promise<number> {
  return Number((await runProgram(ALONE, [stage, folder])).output);
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
