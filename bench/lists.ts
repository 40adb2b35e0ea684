import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execute, parse, validate, type DocumentNode } from 'graphql';
import { createLoaders } from '../src/loaders/loaders.ts';
import { createSchema } from '../src/schema/schema.ts';
import { openStore } from '../src/store/open-store.ts';
import { createDatabase } from '../src/store/sqlite/database.ts';
import type { Store } from '../src/store/store.ts';
import { growArchive, readRecords } from './lists/build-archive.ts';
import { createCases, type ListCase } from './lists/cases.ts';

/**
 * Measures how every list, order, filter, facet and search grows with the archive: each question goes
 * through the schema, in process, to archives of several sizes that vary the documents of a folder.
 *
 *     npm run bench:lists -- [--archive FOLDER] [--sizes 2000,10000,40000] [--rounds 7] [--only TEXT] [--worst N]
 *
 * Times are those of the processor, so that other programs on the machine do not count. Databases are kept in the system's folder for temporary files and used again. Exits with 1 if a first
 * page on the largest archive takes over five times of what it takes on the smallest.
 */
const { values } = parseArgs({
  options: {
    archive: { type: 'string', default: '../shared/archive' },
    sizes: { type: 'string', default: '2000,10000,40000' },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    worst: { type: 'string', default: '40' },
    folder: { type: 'string', default: join(tmpdir(), 'pressgraph-lists') },
  },
});
const MAX_GROWTH = 5;
const PAGING = { defaultPageSize: 20, maxPageSize: 100 };
const schema = createSchema();
const sizes = values.sizes.split(',').map(Number);
await buildMissing();
const stores = await Promise.all(sizes.map((size) => openStore(pathOf(size))));
const smallest = stores[0];
if (smallest === undefined) throw new Error('--sizes names no archive.');
const cases = (await createCases(smallest)).filter(({ name }) => name.includes(values.only));

interface Measured {
  readonly name: string;
  /** Median milliseconds on each archive. */
  readonly medians: readonly number[];
  readonly growth: number;
}

const measured: Measured[] = [];
for (const each of cases) measured.push(await measure(each));
for (const each of await measureDeepPages()) measured.push(each);
await Promise.all(stores.map((store) => store.close()));
report();

function pathOf(size: number): string {
  return join(values.folder, `${size}.db`);
}

/** Writes the archives that are not there, each grown from the one before. */
async function buildMissing(): Promise<void> {
  if (sizes.every((size) => existsSync(pathOf(size)))) return;
  mkdirSync(values.folder, { recursive: true });
  const growing = join(values.folder, 'growing.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${growing}${suffix}`, { force: true });
  const records = await readRecords(values.archive);
  let held = 0;
  for (const size of sizes.toSorted((one, other) => one - other)) {
    const store = await openStore(growing);
    await growArchive(store, records, held, size, (written) =>
      console.error(`${written} articles written`),
    );
    await store.close();
    held = size;
    const database = createDatabase(growing);
    rmSync(`${pathOf(size)}.part`, { force: true });
    database.run('vacuum into ?', `${pathOf(size)}.part`);
    database.close();
    renameSync(`${pathOf(size)}.part`, pathOf(size));
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${growing}${suffix}`, { force: true });
}

/** Medians of one question, its archives in turn, so that a busy moment hits all of them. */
async function measure({ name, query, variables }: ListCase): Promise<Measured> {
  const document = parse(query);
  const wrong = validate(schema, document);
  if (wrong[0] !== undefined) throw new Error(`${name}: ${wrong[0].message}`);
  const times = stores.map((): number[] => []);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // Whoever comes second finds warm code, so each archive is first in its turn.
    for (let turn = 0; turn < stores.length; turn += 1) {
      const index = (round + turn) % stores.length;
      const store = stores[index];
      if (store !== undefined) times[index]?.push(await time(name, store, document, variables));
    }
  }
  return describe(name, times);
}

async function time(
  name: string,
  store: Store,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<number> {
  const before = process.cpuUsage();
  const { errors } = await execute({
    schema,
    document,
    variableValues,
    contextValue: { store, loaders: createLoaders(store), paging: PAGING },
  });
  const { user, system } = process.cpuUsage(before);
  if (errors?.[0] !== undefined) throw new Error(`${name}: ${errors[0].message}`);
  return (user + system) / 1000;
}

/** Page 500 of the lists that have one, by the cursor of the page before. */
async function measureDeepPages(): Promise<readonly Measured[]> {
  const deep: readonly (readonly [string, ListCase])[] = [
    ['articles', 'PUBLISHED_AT_DESC'],
    ['quotations', 'PUBLISHED_AT_DESC'],
    ['quotations', 'CONFIDENCE_DESC'],
    ['speakers', 'QUOTATION_COUNT_DESC'],
    ['topics', 'ARTICLE_COUNT_DESC'],
  ].map(([list = '', orderBy = '']) => [
    `${list} by ${orderBy}, page 500`,
    {
      name: list,
      query: `query Deep($after: String) { ${list}(first: 20, after: $after, orderBy: ${orderBy}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      variables: {},
    },
  ]);
  const found: Measured[] = [];
  for (const [name, { name: list, query }] of deep.filter(([title]) =>
    title.includes(values.only),
  )) {
    const document = parse(query);
    const times = stores.map((): number[] => []);
    for (const [index, store] of stores.entries()) {
      let after: unknown = null;
      for (let page = 1; page <= 499; page += 1) {
        const next = await readEnd(store, document, list, after);
        if (next === null) break;
        after = next;
      }
      for (let round = 0; round < Number(values.rounds); round += 1)
        times[index]?.push(await time(name, store, document, { after }));
    }
    found.push(describe(name, times));
  }
  return found;
}

async function readEnd(
  store: Store,
  document: DocumentNode,
  list: string,
  after: unknown,
): Promise<unknown> {
  const { data } = await execute({
    schema,
    document,
    variableValues: { after },
    contextValue: { store, loaders: createLoaders(store), paging: PAGING },
  });
  const page: unknown = data?.[list];
  const { pageInfo } = page as { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}

function describe(name: string, times: readonly (readonly number[])[]): Measured {
  const medians = times.map(
    (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0,
  );
  return { name, medians, growth: (medians.at(-1) ?? 0) / (medians[0] ?? 1) };
}

function report(): void {
  const worst = measured.toSorted((one, other) => other.growth - one.growth);
  const over = worst.filter(({ growth }) => growth > MAX_GROWTH);
  console.log(
    `${measured.length} questions; medians of ${values.rounds} rounds, milliseconds of the processor`,
  );
  console.log(`${sizes.map((size) => String(size).padStart(9)).join('')}   growth`);
  for (const { name, medians, growth } of worst.slice(0, Number(values.worst)))
    console.log(
      `${medians.map((ms) => ms.toFixed(2).padStart(9)).join('')} ${growth.toFixed(1).padStart(8)}  ${name}`,
    );
  const quantile = (share: number): string =>
    (worst[Math.floor((1 - share) * (worst.length - 1))]?.growth ?? 0).toFixed(2);
  console.log(
    `growth: median ${quantile(0.5)}, 90 of 100 below ${quantile(0.9)}, most ${quantile(1)}`,
  );
  for (const [index, size] of sizes.entries()) {
    const all = measured.map(({ medians }) => medians[index] ?? 0).toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (all[Math.floor(share * (all.length - 1))] ?? 0).toFixed(2);
    console.log(
      `${size}: median ${at(0.5)} ms, 90 of 100 below ${at(0.9)}, 99 below ${at(0.99)}, most ${at(1)}`,
    );
  }
  console.log(
    `over ${MAX_GROWTH} times of the smallest archive: ${over.length === 0 ? 'none' : over.length} of ${measured.length} questions`,
  );
  if (over.length > 0) process.exitCode = 1;
}
