import { createHash } from 'node:crypto';
import { chmod, readFile, rename, rm, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../src/ingest/ingest-files.ts';
import { prepareCapture } from '../../src/store/prepare-capture.ts';
import { listDatabaseFiles, openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { addFiles, createDocument, writeArchive } from '../support/write-archive.ts';

const NAMES = ['灰鳍鱼', '雁湾港', '通行码'];
const address = (name: string): string => `https://paper.example/${encodeURIComponent(name)}`;

describe('ingestFiles', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await writeArchive(
      Object.fromEntries(NAMES.map((name) => [`${name}.md`, createDocument(name)])),
    );
    store = await openStore(':memory:', { record: true });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const ingest = () => ingestFiles(store, [folder], { workers: 0 });
  const countWrites = (): number =>
    store.statements.list.filter((sql) => /^\s*(?:insert|update|delete)/u.test(sql)).length;

  it('reads every file once and writes nothing the second time', async () => {
    expect(await ingest()).toMatchObject({ read: 3, new: 3, unchanged: 0, articles: 3, issues: 0 });
    const before = await store.archive();
    store.statements.clear();
    expect(await ingest()).toMatchObject({ read: 3, new: 0, changed: 0, unchanged: 3, bytes: 0 });
    expect(countWrites()).toBe(0);
    expect(await store.archive()).toEqual(before);
  });

  it('does not analyse a file whose time alone changed', async () => {
    await ingest();
    await utimes(join(folder, '灰鳍鱼.md'), 1, 1);
    expect(await ingest()).toMatchObject({ changed: 0, unchanged: 3, articles: 0 });
    expect(await ingest()).toMatchObject({ unchanged: 3, bytes: 0 });
  });

  it('replaces what a changed file said and keeps the id', async () => {
    await ingest();
    const [before] = await store.articlesByUrl([address('灰鳍鱼')]);
    await addFiles(folder, {
      '灰鳍鱼.md': createDocument('灰鳍鱼', { text: '雾散了，海面很静。' }),
    });
    expect(await ingest()).toMatchObject({ changed: 1, unchanged: 2 });
    const [after] = await store.articlesByUrl([address('灰鳍鱼')]);
    expect(after?.id).toBe(before?.id);
    const [paragraphs = []] = await store.paragraphsByArticle([after?.id ?? -1]);
    expect(paragraphs[0]?.text).toBe('雾散了，海面很静。');
  });

  it('drops files that are gone, and only those of the folders it read', async () => {
    const other = await writeArchive({ 'other.md': createDocument('别处') });
    await ingest();
    await ingestFiles(store, [other], { workers: 0 });
    expect(await store.archive()).toMatchObject({ articleCount: 4 });
    await rm(join(folder, '通行码.md'));
    expect(await ingest()).toMatchObject({ read: 2, removed: 1 });
    const articles = await store.articlesByUrl(['通行码', '别处'].map(address));
    expect(articles.map((article) => article?.headline ?? null)).toEqual([null, '别处']);
    await rm(other, { recursive: true });
  });

  it('keeps files of equal names in two folders apart, whichever is read when', async () => {
    const other = await writeArchive({ '雁湾港.md': createDocument('别处') });
    const readBoth = async (): Promise<unknown> => {
      await ingest();
      return ingestFiles(store, [other], { workers: 0 });
    };
    expect(await readBoth()).toMatchObject({ new: 1, changed: 0 });
    expect(await readBoth()).toMatchObject({ new: 0, unchanged: 1, removed: 0 });
    const articles = await store.articlesByUrl(['雁湾港', '别处'].map(address));
    expect(articles.map((article) => article?.headline ?? null)).toEqual(['雁湾港', '别处']);
    await rm(other, { recursive: true });
  });

  it('knows a folder again that was moved', async () => {
    await ingest();
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    expect(await ingestFiles(store, [moved], { workers: 0 })).toMatchObject({ new: 0, removed: 0 });
    expect(await store.archive()).toMatchObject({ articleCount: 3 });
    await rename(moved, folder);
  });

  it('reads no file of its own database', async () => {
    const path = join(folder, 'archive.db');
    const inside = await openStore(path);
    const summary = await ingestFiles(inside, [folder], {
      workers: 0,
      except: listDatabaseFiles(path),
    });
    expect(summary).toMatchObject({ read: 3, issues: 0 });
    await inside.close();
  });

  it.each([
    ['its path leads through a link in the archive', 'link/archive.db', ''],
    ['its path is itself a link', 'current.db', ''],
    ['the archive is reached through a link', 'real/archive.db', 'link'],
  ])('reads no file of its own database where %s', async (_, named, root) => {
    await addFiles(folder, { 'real/雾.md': createDocument('雾') });
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await symlink(join(folder, 'real', 'archive.db'), join(folder, 'current.db'));
    const path = join(folder, named);
    const inside = await openStore(path);
    const summary = await ingestFiles(inside, [join(folder, root)], {
      workers: 0,
      except: listDatabaseFiles(path),
    });
    expect(summary).toMatchObject({ read: root === '' ? 4 : 1, issues: 0 });
    await inside.close();
  });

  it.skipIf(process.getuid?.() === 0)(
    'keeps what stands below a folder that cannot be listed',
    async () => {
      await addFiles(folder, { 'closed/雾.md': createDocument('雾') });
      await ingest();
      await chmod(join(folder, 'closed'), 0o000);
      expect(await ingest()).toMatchObject({ removed: 0, issues: 1 });
      await chmod(join(folder, 'closed'), 0o700);
    },
  );

  it('keeps the identity of an article whose file was renamed', async () => {
    await ingest();
    const [before] = await store.articlesByUrl([address('雁湾港')]);
    await rename(join(folder, '雁湾港.md'), join(folder, 'renamed.txt'));
    expect(await ingest()).toMatchObject({ new: 1, removed: 1 });
    const [after] = await store.articlesByUrl([address('雁湾港')]);
    expect(after?.id).toBe(before?.id);
    expect(await store.articlesByFile(['雁湾港.md', 'renamed.txt'])).toEqual([null, after]);
  });

  it('keeps both captures of one address and shows the newest', async () => {
    await addFiles(folder, {
      'later.md': createDocument('灰鳍鱼', { text: '后来改的。', captured: 1_603_000_000_000 }),
    });
    await ingest();
    const [article] = await store.articlesByUrl([address('灰鳍鱼')]);
    expect(article).toMatchObject({ captureCount: 2, capturedAt: 1_603_000_000_000 });
    await rm(join(folder, 'later.md'));
    await ingest();
    const [older] = await store.articlesByUrl([address('灰鳍鱼')]);
    expect(older).toMatchObject({ captureCount: 1, capturedAt: 1_602_000_000_000 });
  });

  it('records bad files with a reason and reads the rest', async () => {
    await addFiles(folder, { 'empty.md': '', 'noise.bin': '\u0000\u0001\u0002\u0003'.repeat(50) });
    expect(await ingest()).toMatchObject({ read: 5, new: 5, articles: 3, issues: 2 });
    const page = await store.issues(null, { first: 10 });
    expect(page.edges.map(({ node }) => [node.file, node.code])).toEqual([
      ['empty.md', 'EMPTY_FILE'],
      ['noise.bin', 'NOT_TEXT'],
    ]);
    await addFiles(folder, { 'empty.md': createDocument('补上') });
    await ingest();
    expect(await store.countIssues(null)).toBe(1);
  });

  it('counts how often a bad file was tried', async () => {
    await addFiles(folder, { 'bad.md': '' });
    await ingest();
    await addFiles(folder, { 'bad.md': '\u0000\u0001\u0002' });
    await ingest();
    const { edges } = await store.issues(null, { first: 5 });
    expect(edges.map(({ node }) => [node.file, node.attempts])).toEqual([['bad.md', 2]]);
  });

  it('alters no source file', async () => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(folder, '灰鳍鱼.md')))
        .digest('hex');
    const before = await hash();
    await chmod(join(folder, '灰鳍鱼.md'), 0o444);
    await ingest();
    expect(await hash()).toBe(before);
  });

  it('stops after a batch when asked to, and goes on the next time', async () => {
    const controller = new AbortController();
    const summary = await ingestFiles(store, [folder], {
      workers: 0,
      batchSize: 1,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 1) controller.abort();
      },
    });
    expect(summary).toMatchObject({ isInterrupted: true, new: 1 });
    expect(await store.archive()).toMatchObject({ pendingFiles: 2, indexState: 'STALE' });
    expect(await ingest()).toMatchObject({ new: 2, unchanged: 1 });
    const whole = await openStore(':memory:');
    await ingestFiles(whole, [folder], { workers: 0 });
    const { lastIngestAt: _, ...expected } = await whole.archive();
    expect(await store.archive()).toMatchObject(expected);
    await whole.close();
  });

  it('computes the graph that a killed run left undone', async () => {
    const [file] = await import('../../src/ingest/find-files.ts').then(async ({ findFiles }) =>
      findFiles([folder]),
    );
    const { analyseDocument } = await import('../../src/ingest/analyse-document.ts');
    await ingest();
    const bytes = Buffer.from(createDocument('灰鳍鱼', { text: '又变了。' }));
    const known = (await store.knownFiles()).get('灰鳍鱼.md');
    expect([file?.root, known?.root]).toEqual([folder, folder]);
    if (known === undefined) throw new Error('unknown');
    await store.removeFiles(['通行码.md', '雁湾港.md']);
    const { records, issues } = analyseDocument(bytes, '灰鳍鱼.md');
    await store.writeFiles([{ known, captures: records.map(prepareCapture), issues }]);
    // Killed here: tables without graph. The files are there, so the next run reads them again.
    await ingest();
    expect(await store.archive()).toMatchObject({ articleCount: 3 });
    const [speaker] = await store.speakersByName(['韩泽远']);
    expect(speaker).toMatchObject({ articleCount: 3 });
  });
});
