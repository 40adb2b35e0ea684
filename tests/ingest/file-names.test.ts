import { mkdir, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printIssue } from '../../src/cli/extract.ts';
import { findFiles } from '../../src/ingest/find-files.ts';
import { ingestFiles } from '../../src/ingest/ingest-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createDocument, writeArchive } from '../support/write-archive.ts';

const LONGEST = `${'雾'.repeat(84)}.md`;
const ODD = [
  '-rf --help.md',
  '"double" \'single\' `back`.md',
  'new\nline.md',
  '\u001B[31mred.md',
  'e\u0301.md',
  '\u00E9.md',
  '%E9%9B%BE?#&.md',
  ' .md',
  '雾\u202Etxt.md',
  LONGEST,
];

describe('files with odd names', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await writeArchive(
      Object.fromEntries(
        ODD.map((name, at) => [name, at % 2 === 0 ? createDocument(`灰鳍鱼${at}`) : '']),
      ),
    );
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('are read under their own names, none lost', async () => {
    expect(Buffer.byteLength(LONGEST)).toBe(255);
    expect((await findFiles([folder])).map(({ file }) => file)).toEqual(ODD.toSorted());
    const store = await openStore(':memory:');
    expect(await ingestFiles(store, [folder], { workers: 0 })).toMatchObject({
      read: ODD.length,
      articles: ODD.length / 2,
      issues: ODD.length / 2,
    });
    const page = await store.issues(null, { first: 100 });
    expect(page.edges.map(({ node }) => node.file)).toEqual(
      ODD.filter((_, at) => at % 2 === 1).toSorted(),
    );
    const [article] = await store.articlesByFile([LONGEST]);
    expect(article ?? null).toBeNull();
    await store.close();
  });

  it('cannot steer the terminal that shows them', () => {
    const lines = ODD.map((file) =>
      printIssue({ file, item: 0, code: 'EMPTY_FILE', message: 'The file holds no text.' }),
    );
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(lines).toContain('new\\u000aline.md: EMPTY_FILE: The file holds no text.');
  });
});

describe('files whose names are no UTF-8', () => {
  const joinName = (folder: string, ...bytes: readonly number[]): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/雾`), Buffer.from(bytes), Buffer.from('.md')]);

  it.skipIf(process.platform !== 'linux')(
    'are issues that name them byte by byte, each its own',
    async () => {
      const folder = await writeArchive({ 'a.md': createDocument('灰鳍鱼') });
      const names = [joinName(folder, 0xe9), joinName(folder, 0xe9, 0x9b), joinName(folder, 0xff)];
      for (const name of names) await writeFile(name, createDocument('雾'));
      const closed = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xfe])]);
      await mkdir(closed);
      await writeFile(Buffer.concat([closed, Buffer.from('/a.md')]), createDocument('雾'));
      const store = await openStore(':memory:');
      expect(await ingestFiles(store, [folder], { workers: 0 })).toMatchObject({
        articles: 1,
        issues: 4,
      });
      const page = await store.issues(null, { first: 100 });
      const message = 'The name of the file is not in UTF-8, so it cannot be opened; rename it.';
      expect(page.edges.map(({ node }) => [node.file, node.code, node.message])).toEqual(
        ['\\xFE', '雾\\xE9.md', '雾\\xE9\\x9B.md', '雾\\xFF.md'].map((file) => [
          file,
          'UNREADABLE_FILE',
          message,
        ]),
      );
      await store.close();
      await rm(folder, { recursive: true });
    },
  );

  it('are told from names that look so and can be opened', async () => {
    const folder = await writeArchive({ '雾\\xE9.md': createDocument('灰鳍鱼') });
    const store = await openStore(':memory:');
    expect(await ingestFiles(store, [folder], { workers: 0 })).toMatchObject({
      articles: 1,
      issues: 0,
    });
    await store.close();
    await rm(folder, { recursive: true });
  });
});
