import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with these files. The caller removes it. */
export async function writeArchive(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pressgraph-archive-'));
  await addFiles(folder, files);
  return folder;
}

/** Writes files into a folder; their names may have folders. */
export async function addFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** An archive document about an invented harbour, with one quotation. */
export function createDocument(
  name: string,
  options: { readonly text?: string; readonly captured?: number } = {},
): string {
  const { text = '港口在雾里。', captured = 1_602_000_000_000 } = options;
  return `<!--${captured}-->
[${name}](https://paper.example/${encodeURIComponent(name)})
------

<div><p>${text}</p><p>总理韩泽远说：“${name}的海不属于任何一个港口。”渔民们没有回答，船都停在岸边。</p></div>
`;
}
