import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFiles, createDocument } from '../support/write-archive.ts';
import { runCli } from './run-cli.ts';

/** More files than are read without threads. */
const COUNT = 100;

let folder: string;
let first: string;
/** The same files in a folder of another name, written in another order. */
let second: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-same-'));
  first = join(folder, 'one');
  second = join(folder, 'zwei', 'Ärchiv');
  await cp('seeds', first, { recursive: true });
  await addFiles(
    first,
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, number) => [
        `${number % 3}/${number}.md`,
        createDocument(`灰鳍鱼${number}`),
      ]),
    ),
  );
  const files = await readdir(first, { recursive: true, withFileTypes: true });
  for (const file of files.toReversed()) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    await cp(path, join(second, path.slice(first.length)), { recursive: true });
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('extract gives the same bytes', () => {
  let expected = '';
  beforeAll(async () => {
    const { code, stdout } = await runCli(['extract', first]);
    expect(code).toBe(0);
    expected = stdout;
    expect(stdout.split('\n').length).toBeGreaterThan(COUNT);
  });

  it.each([
    ['in another time zone', { env: { TZ: 'Pacific/Apia' } }, []],
    [
      'in another language',
      { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
      [],
    ],
    ['with one thread', {}, ['--workers', '1']],
    ['without threads', {}, ['--workers', '0']],
    ['with more threads than cores', {}, ['--workers', '5']],
  ])('%s', async (_, options, words) => {
    const { stdout } = await runCli(['extract', ...words, first], options);
    expect(stdout).toBe(expected);
  });

  it('in another folder, whatever the order of its entries', async () => {
    const { stdout } = await runCli(['extract', '.'], { cwd: second, env: { TZ: 'Asia/Tokyo' } });
    expect(stdout).toBe(expected);
  });

  it('when files are named one by one, in any order', async () => {
    const names = (await readdir(join(first, '1'))).toSorted();
    const inOrder = await runCli(['extract', ...names], { cwd: join(first, '1') });
    const reversed = await runCli(['extract', ...names.toReversed()], { cwd: join(first, '1') });
    expect(inOrder.stdout.split('\n').length).toBeGreaterThan(30);
    expect(reversed.stdout).toBe(inOrder.stdout);
  });
});
