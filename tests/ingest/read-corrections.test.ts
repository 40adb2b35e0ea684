import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findCorrections,
  findMisplacedCorrections,
  listCorrectionFiles,
  readCorrections,
} from '../../src/ingest/read-corrections.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrections-'));
  mkdirSync(join(folder, 'archive'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('findCorrections', () => {
  it('finds files beside the archive, on their own or in a folder, the folder first', async () => {
    const archive = join(folder, 'archive');
    expect(await findCorrections([archive])).toBe('');
    writeFileSync(join(folder, 'topics.yaml'), '');
    expect(await findCorrections([archive])).toBe(folder);
    mkdirSync(join(folder, 'corrections'));
    writeFileSync(join(folder, 'corrections', 'authority.yaml'), '');
    expect(await findCorrections([archive])).toBe(join(folder, 'corrections'));
  });

  it('does not take documents of the archive for corrections', async () => {
    writeFileSync(join(folder, 'archive', 'speakers.yaml'), '');
    expect(await findCorrections([join(folder, 'archive')])).toBe('');
    expect(await findMisplacedCorrections([join(folder, 'archive')])).toBe(join(folder, 'archive'));
    expect(await findMisplacedCorrections([folder])).toBe('');
  });
});

describe('readCorrections', () => {
  it('reads a file behind a byte order mark, as Windows writes it', async () => {
    const [speakers = ''] = listCorrectionFiles(folder);
    writeFileSync(speakers, '\uFEFF- action: rename\n  name: a\n  to: b\n');
    const { corrections, problems } = await readCorrections(folder);
    expect([corrections.speakers.length, problems]).toEqual([1, []]);
  });

  it('reads the files that are there, and none of no folder', async () => {
    const [speakers = '', , , authority = ''] = listCorrectionFiles(folder);
    writeFileSync(speakers, '- { action: rename, name: 老韩, to: 韩泽远 }');
    writeFileSync(authority, '- { action: know, name: 瑟鲁·阿兰 }');
    const { corrections, problems } = await readCorrections(folder);
    expect(corrections.speakers).toHaveLength(1);
    expect(problems).toEqual([
      {
        file: 'authority.yaml',
        line: 1,
        message: '"forms" of know must be a list of texts, at least one.',
      },
    ]);
    const none = await readCorrections('');
    expect(Object.values(none.corrections).flat()).toEqual([]);
  });
});
