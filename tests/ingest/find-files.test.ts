import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.ts';
import { writeArchive } from '../support/write-archive.ts';

const folders: string[] = [];
const create = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await writeArchive(files);
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe('findFiles', () => {
  it('walks folders in the order of code units and leaves dot files out', async () => {
    const folder = await create({
      'b.md': '',
      'a/2.md': '',
      'a/10.md': '',
      'Z.md': '',
      '.hidden': '',
      '.git/config': '',
      'node_modules/x/readme.md': '',
    });
    const files = await findFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual(['Z.md', 'a/10.md', 'a/2.md', 'b.md']);
    expect(files[1]).toEqual({
      path: join(folder, 'a/10.md'),
      root: folder,
      file: 'a/10.md',
      isClosed: false,
    });
  });

  it('keeps odd names and names no file twice', async () => {
    const folder = await create({ '-rf “x”.md': '', 'new\nline.md': '', '文件.md': '' });
    const files = await findFiles([folder, folder, join(folder, '文件.md')]);
    expect(files.map(({ file }) => file)).toEqual(['-rf “x”.md', 'new\nline.md', '文件.md']);
  });

  it('tells equal names of two folders apart', async () => {
    const [one, two] = [await create({ 'a.md': '' }), await create({ 'a.md': '' })];
    const names = new Set((await findFiles([one, two])).map(({ file }) => file));
    expect(names.size).toBe(2);
    expect(names.has('a.md')).toBe(true);
  });

  it('does not follow links to folders, so that it comes to an end', async () => {
    const folder = await create({ 'a.md': '' });
    await mkdir(join(folder, 'sub'));
    await symlink(folder, join(folder, 'sub', 'round'));
    const files = await findFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual(['a.md']);
  });

  it('says what is not there', async () => {
    await expect(findFiles(['/nowhere/at/all'])).rejects.toThrow(
      '/nowhere/at/all is not there; name a file or folder with documents.',
    );
  });
});
