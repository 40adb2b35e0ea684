import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTask } from '../../src/ingest/read-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readTask', () => {
  it('makes an issue of a file that cannot be opened', async () => {
    // A folder by this name cannot be read as a file, whoever asks; permissions do not stop everybody.
    const { analysed } = await readTask({ path: folder, file: 'a.md', knownSha256: null });
    expect(analysed?.records).toEqual([]);
    expect(analysed?.issues).toMatchObject([
      {
        file: 'a.md',
        code: 'UNREADABLE_FILE',
        message: 'The file cannot be read (EISDIR); check its permissions.',
      },
    ]);
  });

  it('makes an issue of a file that is too large, without reading it', async () => {
    const path = join(folder, 'large.md');
    await writeFile(path, 'x');
    // A hole on disk: reading three gigabytes would fail in another way.
    await truncate(path, 3 * 1024 ** 3);
    const { analysed, byteLength } = await readTask({ path, file: 'large.md', knownSha256: null });
    expect(byteLength).toBe(3 * 1024 ** 3);
    expect(analysed?.issues).toMatchObject([
      { code: 'FILE_TOO_LARGE', message: 'The file has 3221225472 bytes; 33554432 are allowed.' },
    ]);
  });
});
