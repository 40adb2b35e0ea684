import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendCorrection } from '../../src/editing/append-correction.ts';
import { parseCorrections } from '../../src/graph/corrections.ts';

let folder: string;
let path: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-editing-'));
});
beforeEach(() => {
  count += 1;
  path = join(folder, String(count), 'corrections', 'speakers.yaml');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const MERGE = { action: 'merge', into: 'A1', from: ['B2'], by: null, why: 'because: # of "this"' };
const RENAME = { action: 'rename', name: '老韩', to: '韩泽远', by: 'archivist', why: null };
const NAMES = new Map([
  ['A1', '王梅'],
  ['B2', '王\n老太'],
]);

const append = (entry: object): Promise<string> => appendCorrection(path, entry, NAMES);
const readActions = async () =>
  parseCorrections({ speakers: await readFile(path, 'utf8') }).corrections.speakers;
async function begin(text: string): Promise<void> {
  await append(RENAME);
  await writeFile(path, text);
}

describe('a correction', () => {
  it('begins a file, in folders that it makes, with names beside ids', async () => {
    const text = await append(MERGE);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(text).toContain('into: A1 # 王梅\n');
    expect(text).toContain('- B2 # 王 老太\n');
    expect(await readActions()).toMatchObject([
      { action: 'merge', into: 'A1', from: ['B2'], by: null, why: 'because: # of "this"' },
    ]);
  });

  it.each([
    ['a list', '# ours\n- { action: rename, name: a, to: b } # kept\n', 2],
    ['a list without end of line', '- { action: rename, name: a, to: b } # kept', 2],
    ['an indented list', '# ours\n  - { action: rename, name: a, to: b } # kept\n', 2],
    ['a list in brackets', '[{ action: rename, name: a, to: b }] # kept\n', 2],
    ['a list with an end mark', '- { action: rename, name: a, to: b } # kept\n...\n', 2],
    ['a list behind a byte order mark', '\uFEFF- { action: rename, name: a, to: b } # kept\n', 2],
    ['a list with Windows lines', '- { action: rename, name: a, to: b } # kept\r\n', 2],
    ['nothing but a comment', '# kept\n', 1],
    ['nothing', '', 1],
  ])('joins %s and keeps what people wrote', async (_what, before, expected) => {
    await begin(before);
    await append(MERGE);
    expect(await readActions()).toHaveLength(expected);
    const after = await readFile(path, 'utf8');
    if (before.includes('kept')) expect(after).toContain('# kept');
  });

  it('is written once where it is sent twice in a row, and again after another one', async () => {
    const back = { ...RENAME, to: '老韩' };
    for (const entry of [RENAME, RENAME, back, RENAME]) await append(entry);
    expect((await readActions()).map((entry) => 'to' in entry && entry.to)).toEqual([
      '韩泽远',
      '老韩',
      '韩泽远',
    ]);
  });

  it('says that nobody speaks', async () => {
    const text = await appendCorrection(
      path,
      { action: 'reattribute', quotation: 'Q', speaker: null, kind: 'PERSON', by: null, why: null },
      new Map(),
    );
    expect(text).toContain('speaker: null');
    expect(text).not.toContain('why');
  });

  it.each(['a: mapping\n', '- "never ends\n'])(
    'is refused by a file that is %j',
    async (before) => {
      await begin(before);
      await expect(append(MERGE)).rejects.toMatchObject({ code: 'CORRECTION_REFUSED' });
      expect(await readFile(path, 'utf8')).toBe(before);
    },
  );

  it('keeps the comments of people on ids that are named again', async () => {
    await begin('  - action: rename\n    name: A1 # kept: our note\n    to: b\n');
    await append(MERGE);
    const after = await readFile(path, 'utf8');
    expect(after).toContain('name: A1 # kept: our note');
    expect(after).toContain('into: A1 # 王梅');
  });

  it('is refused by a file that is not in UTF-8, whose letters would be lost', async () => {
    await append(RENAME);
    const before = Buffer.from('# caf\xe9\n- { action: rename, name: a, to: b }\n', 'latin1');
    await writeFile(path, before);
    await expect(append(MERGE)).rejects.toMatchObject({ code: 'CORRECTION_REFUSED' });
    expect(await readFile(path)).toEqual(before);
  });

  it('leaves a link a link, and the permissions of a file as they are', async () => {
    await append(RENAME);
    const real = join(path, '..', 'real.yaml');
    await rename(path, real);
    await chmod(real, 0o660);
    await symlink('real.yaml', path);
    await append(MERGE);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect((await stat(real)).mode & 0o777).toBe(0o660);
    expect(await readActions()).toHaveLength(2);
  });

  it('leaves no draft behind', async () => {
    await append(MERGE);
    expect(await readdir(join(path, '..'))).toEqual(['speakers.yaml']);
  });
});
