import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTask } from '../../src/ingest/read-file.ts';

it('makes an issue of a file that cannot be opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pressgraph-read-'));
  // A folder by this name cannot be read as a file, whoever asks; permissions do not stop everybody.
  const answer = await readTask({ path: folder, file: 'a.md', knownSha256: null });
  await rm(folder, { recursive: true });
  expect(answer.analysed?.records).toEqual([]);
  expect(answer.analysed?.issues).toMatchObject([
    {
      file: 'a.md',
      code: 'UNREADABLE_FILE',
      message: 'The file cannot be read (EISDIR); check its permissions.',
    },
  ]);
});
