// Prints how many milliseconds one stage of an ingest takes alone for all documents in a folder, once over;
// what comes before it is done first and not counted. `node bench/stage-alone.mjs STAGE FOLDER`:
//   parse5  the HTML bodies by parse5, in one thread
//   read    files to what the store takes, by two worker threads; nothing is stored
//   store   into a new database in a temporary folder, with the end of the run, in one thread
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { parseDocument } from '../dist/document/parse-document.js';
import { NO_CORRECTIONS } from '../dist/graph/corrections.js';
import { findFiles } from '../dist/ingest/find-files.js';
import { PARSER_VERSION } from '../dist/ingest/parser-version.js';
import prepareTasks from '../dist/ingest/prepare-file.js';
import { readInOrder } from '../dist/ingest/read-in-order.js';
import { createReaderPool, PREPARE } from '../dist/ingest/worker-pool.js';
import { openStore } from '../dist/store/open-store.js';

const BATCH = 32;

const STAGES = {
  parse5: async (tasks) => {
    const bodies = tasks.flatMap(({ path, file }) =>
      parseDocument(readFileSync(path), file).documents.map(({ html }) => html),
    );
    return time(() => {
      for (const body of bodies) parseFragment(body);
    });
  },
  read: async (tasks) => {
    const pool = createReaderPool(PREPARE, 2, { fileCount: tasks.length });
    const ms = await time(async () => {
      for await (const batch of readInOrder(pool, tasks, BATCH)) void batch;
    });
    await pool.close();
    return ms;
  },
  store: async (tasks) => {
    const results = (await prepareTasks(tasks)).map(({ sha256, byteLength, prepared }, index) => {
      const { file } = tasks[index];
      const known = { file, sha256, byteLength, modifiedMs: 0, parserVersion: PARSER_VERSION };
      return { known: { ...known, root: '' }, ...prepared };
    });
    const folder = mkdtempSync(join(tmpdir(), 'pressgraph-bench-'));
    const store = await openStore(join(folder, 'archive.db'));
    const ms = await time(async () => {
      for (let start = 0; start < results.length; start += BATCH)
        await store.writeFiles(results.slice(start, start + BATCH));
      const run = { corrections: NO_CORRECTIONS, parserVersion: PARSER_VERSION, finishedAt: 0 };
      await store.finishRun(run);
    });
    await store.close();
    rmSync(folder, { recursive: true });
    return ms;
  },
};

async function time(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const [stage, folder] = process.argv.slice(2);
const found = await findFiles([folder]);
const tasks = found.map(({ path, file }) => ({ path, file, knownSha256: null }));
const ms = await STAGES[stage](tasks);
process.stdout.write(String(ms));
