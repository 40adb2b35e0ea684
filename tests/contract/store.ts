import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/article-record.ts';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { unpackRecord } from '../../src/store/pack-record.ts';
import { prepareCapture } from '../../src/store/prepare-capture.ts';
import type { FileResult, Store } from '../../src/store/store.ts';
import { createRecord } from '../graph/sample-record.ts';
import type { Sample } from '../graph/sample-record.ts';

interface FileSample extends Sample {
  readonly file: string;
  readonly capturedAt?: string;
}

/** One file with one article, as a worker gives it. */
export function createFileResult(
  sample: FileSample,
  issues: FileResult['issues'] = [],
): FileResult {
  const { article, ...attribution } = createRecord(sample);
  const record: ArticleRecord = {
    ...attribution,
    article: {
      ...article,
      capturedAt: sample.capturedAt ?? null,
      capture: { ...article.capture, file: sample.file, sha256: `sha of ${sample.file}` },
    },
  };
  return { known: createKnown(sample.file), captures: [prepareCapture(record)], issues };
}

function createKnown(file: string): FileResult['known'] {
  return {
    file,
    sha256: `sha of ${file}`,
    byteLength: 10,
    modifiedMs: 1.5,
    parserVersion: '1',
    root: '/archive',
  };
}

const HARBOUR = createFileResult({
  file: 'harbour.md',
  url: 'https://paper.example/harbour',
  headline: '雁湾港扩建',
  publishedAt: '2020-10-14T08:00:00.000Z',
  tags: ['渔业'],
  paragraphs: ['港口在雾里。', '港口在雾里。'],
  speakers: [
    { name: '韩泽远', aliases: ['韓澤遠', 'Han Zeyuan'], roles: ['总理'] },
    { name: '贺明漪', roles: ['教授'] },
  ],
  quotations: [
    { text: '这片海不属于任何一个港口，它属于所有人', speaker: '韩泽远' },
    { text: '缺少的是那一页', speaker: '贺明漪' },
    { text: '没有人知道是谁说的', speaker: null },
  ],
});
const QUOTA = createFileResult({
  file: 'quota.md',
  url: 'https://paper.example/quota',
  headline: '配额谈判',
  publishedAt: '2020-10-15T08:00:00.000Z',
  tags: ['漁業'],
  speakers: [{ name: '韩泽远', roles: ['总理'] }],
  quotations: [{ text: '这片海不属于任何一个港口，它属于所有人', speaker: '韩泽远' }],
});
const RUN = { corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 5 };

/** What every store promises, whatever the engine; `create` opens an empty one that records statements. */
export function testStore(name: string, create: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(async () => {
      await store.close();
    });
    const fill = async (...results: readonly FileResult[]): Promise<void> => {
      await store.writeFiles(results);
      await store.finishRun(RUN);
    };
    const idOf = async (url: string): Promise<number> =>
      (await store.articlesByUrl([url]))[0]?.id ?? -1;

    it('answers keys in their order, with null for what is not there', async () => {
      await fill(HARBOUR, QUOTA);
      const [harbour, quota] = [
        await idOf('https://paper.example/harbour'),
        await idOf('https://paper.example/quota'),
      ];
      const rows = await store.articlesById([quota, 1, harbour, quota]);
      expect(rows.map((row) => row?.headline ?? null)).toEqual([
        '配额谈判',
        null,
        '雁湾港扩建',
        '配额谈判',
      ]);
      const [byFile] = await store.articlesByFile(['quota.md']);
      expect(byFile).toMatchObject({ quotationCount: 1, paragraphCount: 1, captureCount: 1 });
    });

    it('gives equal paragraphs different ids that survive edits elsewhere', async () => {
      await fill(HARBOUR);
      const id = await idOf('https://paper.example/harbour');
      const [before = []] = await store.paragraphsByArticle([id]);
      expect(before.map(({ text }) => text).slice(0, 2)).toEqual(['港口在雾里。', '港口在雾里。']);
      expect(new Set(before.map((row) => row.id)).size).toBe(5);
      const edited = createFileResult({
        file: 'harbour.md',
        url: 'https://paper.example/harbour',
        paragraphs: ['新的第一段。', '港口在雾里。', '港口在雾里。'],
      });
      await fill(edited);
      const [after = []] = await store.paragraphsByArticle([id]);
      expect(after.slice(1).map((row) => row.id)).toEqual(before.slice(0, 2).map((row) => row.id));
      const [byId] = await store.paragraphsById([before[1]?.id ?? '']);
      expect(byId).toMatchObject({ index: 2, text: '港口在雾里。' });
    });

    it('joins a speaker over articles, found by any form in any script', async () => {
      await fill(HARBOUR, QUOTA);
      const rows = await store.speakersByName(['韓澤遠', 'HAN ZEYUAN', '无名']);
      expect(rows.map((row) => row?.name ?? null)).toEqual(['韩泽远', '韩泽远', null]);
      expect(rows[0]).toMatchObject({ quotationCount: 2, articleCount: 2 });
      const id = rows[0]?.id ?? -1;
      expect(await store.speakersById([id])).toEqual([rows[0]]);
      const [aliases = []] = await store.aliasesBySpeaker([id]);
      expect(aliases.map(({ text }) => text).toSorted()).toEqual([
        'Han Zeyuan',
        '韓澤遠',
        '韩泽远',
      ]);
      const [roles = []] = await store.rolesBySpeaker([id]);
      expect(roles).toMatchObject([{ title: '总理', articleCount: 2 }]);
      const [together = []] = await store.coSpeakers([id], 10);
      expect(together).toMatchObject([{ speaker: { name: '贺明漪' }, articleCount: 1 }]);
    });

    it('keeps the speaker of each quotation, and the reason of those without', async () => {
      await fill(HARBOUR);
      const id = await idOf('https://paper.example/harbour');
      const [paragraphs = []] = await store.paragraphsByArticle([id]);
      const keys = paragraphs.map((row) => row.id);
      const quotations = (await store.quotationsByParagraph(keys, false)).flat();
      const speakers = await store.speakersById(quotations.map((row) => row.speakerId ?? -1));
      expect(speakers.map((row) => row?.name ?? null)).toEqual(['韩泽远', '贺明漪', null]);
      const [first] = quotations;
      expect(await store.quotationsById([first?.id ?? ''])).toEqual([first]);
      const [utterance = []] = await store.utterancesByQuotation([first?.id ?? '']);
      expect(utterance).toEqual([first]);
      const [here = []] = await store.speakersByArticle([id]);
      expect(here.map((row) => [row.nameAsPrinted, row.quotationCount])).toEqual([
        ['韩泽远', 1],
        ['贺明漪', 1],
      ]);
    });

    it('finds the same words in two articles', async () => {
      await fill(HARBOUR, QUOTA);
      const id = await idOf('https://paper.example/quota');
      const [paragraphs = []] = await store.paragraphsByArticle([id]);
      const [[quotation] = []] = await store.quotationsByParagraph(
        [paragraphs[0]?.id ?? ''],
        false,
      );
      const groupId = quotation?.utteranceGroupId ?? -1;
      const [group] = await store.utteranceGroupsById([groupId]);
      expect(group).toMatchObject({ size: 2, articleCount: 2, isDisputed: false });
      const [members = []] = await store.utteranceMembers([groupId]);
      expect(members.map(({ change }) => change)).toEqual(['EQUAL', 'EQUAL']);
      expect(group?.firstQuotationId).toBe(members[0]?.quotation.id);
      const [related = []] = await store.relatedArticles([id], ['UTTERANCE', 'SPEAKER'], 5);
      expect(related[0]?.article.headline).toBe('雁湾港扩建');
    });

    it('lets the newest capture stand, and the older one again when the newest goes', async () => {
      const capture = (file: string, headline: string, capturedAt: string): FileResult =>
        createFileResult({ file, url: 'https://paper.example/quota', headline, capturedAt });
      const older = capture('old.md', '谈判开始', '2020-10-15T00:00:00Z');
      const newer = capture('new.md', '谈判结束', '2020-10-16T00:00:00Z');
      await fill(newer);
      await fill(older);
      const id = await idOf('https://paper.example/quota');
      const headline = async (): Promise<unknown> => (await store.articlesById([id]))[0]?.headline;
      expect(await headline()).toBe('谈判结束');
      const [captures = []] = await store.capturesByArticle([id]);
      expect(captures.map(({ number, file }) => [number, file])).toEqual([
        [1, 'old.md'],
        [2, 'new.md'],
      ]);
      expect(await store.capturesById([captures[1]?.id ?? -1])).toEqual([captures[1]]);
      expect(await store.captureRecords([captures[0]?.id ?? -1])).toEqual([
        unpackRecord(older.captures[0]?.record),
      ]);
      await store.removeFiles(['new.md']);
      await store.finishRun(RUN);
      expect(await headline()).toBe('谈判开始');
      expect((await store.articlesById([id]))[0]?.captureCount).toBe(1);
      await store.removeFiles(['old.md']);
      await store.finishRun(RUN);
      expect(await store.articlesById([id])).toEqual([null]);
      expect(await store.archive()).toMatchObject({ articleCount: 0, captureCount: 0 });
      expect(await store.publishers()).toEqual([]);
    });

    it('says whether the graph fits the articles', async () => {
      const other = await create();
      expect(await other.check()).toBe('EMPTY');
      await other.writeFiles([QUOTA]);
      expect(await other.check()).toBe('STALE');
      await other.notePending(3);
      expect(await other.archive()).toMatchObject({ indexState: 'STALE', pendingFiles: 3 });
      await other.notePending(0);
      await other.finishRun(RUN);
      expect(await other.check()).toBe('CURRENT');
      expect(await other.archive()).toMatchObject({ indexState: 'CURRENT', pendingFiles: 0 });
      await other.close();
    });

    it('holds the same rows whatever the order and the batches of writing', async () => {
      const other = await create();
      await fill(HARBOUR, QUOTA);
      await other.writeFiles([QUOTA]);
      await other.finishRun(RUN);
      await other.writeFiles([HARBOUR]);
      await other.finishRun(RUN);
      expect(await other.archive()).toEqual(await store.archive());
      const names = ['韩泽远', '贺明漪'];
      expect(await other.speakersByName(names)).toEqual(await store.speakersByName(names));
      const ids = [await idOf('https://paper.example/harbour')];
      expect(await other.articlesById(ids)).toEqual(await store.articlesById(ids));
      expect(await other.topicsByArticle(ids)).toEqual(await store.topicsByArticle(ids));
      await other.close();
    });

    it('joins topics over scripts', async () => {
      await fill(HARBOUR, QUOTA);
      const [topic] = await store.topicsBySlug(['渔业']);
      expect(topic).toMatchObject({ articleCount: 2 });
      expect(await store.topicsById([topic?.id ?? -1])).toEqual([topic]);
      const [aliases = []] = await store.topicAliases([topic?.id ?? -1]);
      expect(aliases.map(({ text }) => text).toSorted()).toEqual(['渔业', '漁業'].toSorted());
      const [speakers = []] = await store.speakersByTopic([topic?.id ?? -1], 1);
      expect(speakers).toMatchObject([{ speaker: { name: '韩泽远' }, articleCount: 2 }]);
      const [topics = []] = await store.topicsBySpeaker([speakers[0]?.speaker.id ?? -1], 50);
      expect(topics.map((row) => row.topic.slug)).toContain('渔业');
    });

    it('pages through issues in both directions and filters them', async () => {
      const files = ['a.md', 'b.md', 'c.md'].map((file) => ({
        known: createKnown(file),
        captures: [],
        issues: [
          { file, item: 0, code: 'EMPTY_FILE', message: 'x.', byteOffset: 0, sample: '' },
          { file, item: 1, code: 'NO_HEADER', message: 'y.', byteOffset: null, sample: '?' },
        ],
      }));
      await fill(...files);
      const forward = await store.issues(null, { first: 4 });
      expect(forward.edges.map(({ node }) => `${node.file}${node.item}`)).toEqual([
        'a.md0',
        'a.md1',
        'b.md0',
        'b.md1',
      ]);
      expect([forward.hasNextPage, forward.hasPreviousPage]).toEqual([true, false]);
      const rest = await store.issues(null, { first: 4, after: forward.edges[3]?.cursor ?? '' });
      expect(rest.edges.map(({ node }) => node.file)).toEqual(['c.md', 'c.md']);
      expect(rest.hasNextPage).toBe(false);
      const back = await store.issues(null, { last: 1, before: rest.edges[0]?.cursor ?? '' });
      expect(back.edges.map(({ node }) => `${node.file}${node.item}`)).toEqual(['b.md1']);
      expect([back.hasNextPage, back.hasPreviousPage]).toEqual([true, true]);
      expect(await store.countIssues({ code: { eq: 'EMPTY_FILE' }, file: { gt: 'a.md' } })).toBe(2);
      expect(await store.countIssues({ file: { startsWith: 'b' } })).toBe(2);
      expect(await store.countIssues({ code: { isNull: true } })).toBe(0);
      await expect(store.issues(null, { first: 1, after: 'x' })).rejects.toThrow(
        'The cursor is not one of the list of issues.',
      );
    });

    it('remembers files to the letter', async () => {
      await fill(HARBOUR);
      expect([...(await store.knownFiles()).values()]).toEqual([HARBOUR.known]);
      const touched = { ...HARBOUR.known, modifiedMs: 2.25 };
      await store.touchFiles([touched]);
      expect([...(await store.knownFiles()).values()]).toEqual([touched]);
    });

    it('leaves the archive as it was when a batch breaks', async () => {
      await fill(HARBOUR);
      const before = await store.archive();
      const issue = { file: 'b.md', item: Number.NaN, code: 'NO_HEADER', message: '', sample: '' };
      const broken = { ...QUOTA, issues: [{ ...issue, byteOffset: null }] };
      await expect(store.writeFiles([QUOTA, broken])).rejects.toThrow();
      expect(await store.archive()).toEqual(before);
      expect(await store.articlesByFile(['quota.md'])).toEqual([null]);
    });

    it('writes nothing when a run ends that changed nothing', async () => {
      await fill(HARBOUR);
      store.statements.clear();
      await store.finishRun({ ...RUN, finishedAt: 9 });
      expect(store.statements.list.filter((sql) => !sql.startsWith('select'))).toEqual([]);
      expect(await store.archive()).toMatchObject({ lastIngestAt: 5 });
    });

    it.each<[string, (store: Store, articles: readonly number[]) => Promise<unknown>]>([
      ['articlesById', (open, ids) => open.articlesById(ids)],
      ['bodiesByArticle', (open, ids) => open.bodiesByArticle(ids)],
      ['paragraphsByArticle', (open, ids) => open.paragraphsByArticle(ids)],
      ['speakersByArticle', (open, ids) => open.speakersByArticle(ids)],
      ['topicsByArticle', (open, ids) => open.topicsByArticle(ids)],
      ['capturesByArticle', (open, ids) => open.capturesByArticle(ids)],
      ['relatedArticles', (open, ids) => open.relatedArticles(ids, ['SPEAKER', 'TOPIC'], 3)],
      ['speakersById', (open, ids) => open.speakersById(ids)],
      ['coSpeakers', (open, ids) => open.coSpeakers(ids, 3)],
      ['speakersByName', (open) => open.speakersByName(['韩泽远', '贺明漪', 'nobody'])],
      ['publishersById', (open) => open.publishersById(['paper.example', 'other.example'])],
    ])('costs one statement a call: %s', async (_, read) => {
      await fill(HARBOUR, QUOTA);
      const ids = [
        await idOf('https://paper.example/harbour'),
        await idOf('https://paper.example/quota'),
      ];
      store.statements.clear();
      await read(store, [...ids, 7, 8, 9]);
      expect(store.statements.list).toHaveLength(1);
    });
  });
}
