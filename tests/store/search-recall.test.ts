import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/article-record.ts';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { analyseDocument } from '../../src/ingest/analyse-document.ts';
import { prepareCapture } from '../../src/store/prepare-capture.ts';
import { findFiles } from '../../src/ingest/find-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { convertScript } from '../../src/render/convert-script.ts';
import { fold } from '../../src/text/fold.ts';
import { describeShared, sharedDir } from '../support/shared.ts';

/** Every so many-th document of the shared archive is read. */
const STEP = 12;
const SEARCHES = 200;

/** Everything of an article that a search looks into, folded. */
interface Searched {
  readonly url: string;
  readonly texts: readonly string[];
}

async function readArchive(
  folder: string,
  step: number,
): Promise<{ readonly store: Store; readonly searched: readonly Searched[] }> {
  const store = await openStore(':memory:');
  const files = (await findFiles([folder])).filter((_, index) => index % step === 0);
  const newest = new Map<string, ArticleRecord>();
  const results = await Promise.all(
    files.map(async ({ path, file, root }) => {
      const { records } = analyseDocument(await readFile(path), file);
      const known = { file, sha256: file, byteLength: 1, modifiedMs: 1, parserVersion: '1', root };
      return { known, records, captures: records.map(prepareCapture), issues: [] };
    }),
  );
  await store.writeFiles(results);
  await store.finishRun({ corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 1 });
  for (const { records } of results) {
    for (const record of records) {
      const { url } = record.article;
      const [row] = await store.articlesByUrl([url]);
      const [capture] = await store.capturesById([row?.captureId ?? -1]);
      const isStanding =
        capture?.file === record.article.capture.file &&
        capture.item === record.article.capture.item;
      if (isStanding) newest.set(url, record);
    }
  }
  const searched = [...newest].map(([url, { article, speakers }]) => ({
    url,
    texts: [
      article.headline,
      ...article.paragraphs.map(({ text }) => text),
      ...speakers.flatMap(({ name, aliases }) => [name, ...aliases]),
    ].map((text) => fold(text).text),
  }));
  return { store, searched };
}

/** Urls of the articles in which every term stands somewhere, found by looking at every character. */
function scan(searched: readonly Searched[], terms: readonly string[]): ReadonlySet<string> {
  const patterns = terms.map((term) => {
    const folded = fold(term).text;
    // Words of letters begin and end where words do; characters stand anywhere.
    const isWord = /^[a-z]/u.test(folded);
    return (text: string): boolean => {
      for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
        const isBegun = /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1));
        const isForeign = /[\u3041-\u9fff\uac00-\ud7a3]/u.test(text.charAt(at - 1));
        if (!isWord || !isBegun || isForeign) return true;
      }
      return false;
    };
  });
  return new Set(
    searched
      .filter(({ texts }) => patterns.every((isIn) => texts.some((text) => isIn(text))))
      .map(({ url }) => url),
  );
}

/** Numbers from 0 up to 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Searches drawn from the texts themselves: one to four characters, words, and both together. */
function drawSearches(texts: readonly string[], count: number): readonly (readonly string[])[] {
  const random = createRandom(20_201_014);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const drawChinese = (length: number): string | null => {
    const runs = (pick(texts) ?? '').match(/[\u4e00-\u9fff]{6,}/gu) ?? [];
    const run = pick(runs) ?? '';
    const start = Math.floor(random() * Math.max(1, run.length - length));
    const term = run.slice(start, start + length);
    return term.length === length ? term : null;
  };
  const drawWord = (): string | null =>
    pick(
      (pick(texts) ?? '').match(/(?<![\p{L}\p{N}\p{M}])[A-Za-z]{3,12}(?![\p{L}\p{N}\p{M}])/gu) ??
        [],
    ) ?? null;
  const searches: (readonly string[])[] = [];
  for (let turn = 0; searches.length < count && turn < count * 100; turn += 1) {
    const terms = [
      [drawChinese(2)],
      [drawChinese(1)],
      [drawChinese(3)],
      [drawWord()],
      [drawChinese(2), drawChinese(2)],
      [drawChinese(2), drawWord()],
      [drawChinese(4)],
      [drawChinese(1), drawChinese(3)],
    ][searches.length % 8]?.filter((term) => term !== null);
    if (terms === undefined || terms.length === 0) continue;
    // Every other search is typed in Traditional characters, whatever the texts are printed in.
    searches.push(
      searches.length % 2 === 0 ? terms : terms.map((term) => convertScript(term, 'HANT')),
    );
  }
  return searches;
}

async function findAll(store: Store, search: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const [page] = await store.articles.pages(
      [{ kind: 'ALL' }],
      { search, where: null, orderBy: 'RELEVANCE' },
      { first: 100, ...(after !== undefined && { after }) },
    );
    for (const { node } of page?.edges ?? []) found.add(node.url);
    if (page?.hasNextPage !== true) return found;
    after = page.edges.at(-1)?.cursor;
  }
}

/** Terms that a scan finds and the search does not, and the other way round. */
async function compare(
  store: Store,
  searched: readonly Searched[],
  searches: readonly (readonly string[])[],
): Promise<{ readonly expected: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let expected = 0;
  for (const terms of searches) {
    const search = terms.join(' ');
    const known = scan(searched, terms);
    const found = await findAll(store, search);
    expected += known.size;
    for (const url of known) if (!found.has(url)) wrong.push(`${search} misses ${url}`);
    for (const url of found) if (!known.has(url)) wrong.push(`${search} finds ${url}`);
    const [count] = await store.articles.counts([{ kind: 'ALL' }], {
      search,
      where: null,
      orderBy: 'RELEVANCE',
    });
    if (count !== found.size) wrong.push(`${search} counts ${count} of ${found.size}`);
  }
  return { expected, wrong };
}

describe('a search over seeds/', () => {
  it('finds what a scan of the same texts finds, and nothing else, in both scripts', async () => {
    const { store, searched } = await readArchive('seeds', 1);
    const searches = drawSearches(
      searched.flatMap(({ texts }) => texts),
      60,
    );
    expect(searches).toHaveLength(60);
    const { expected, wrong } = await compare(store, searched, searches);
    expect(wrong).toEqual([]);
    expect(expected).toBeGreaterThan(60);
    await store.close();
  });
});

describeShared('a search over the shared archive', () => {
  it(`has recall 1 in ${SEARCHES} searches, Chinese, Traditional, English and mixed`, async () => {
    const { store, searched } = await readArchive(join(sharedDir, 'archive'), STEP);
    expect(searched.length).toBeGreaterThan(100);
    const drawn = drawSearches(
      searched.flatMap(({ texts }) => texts),
      SEARCHES,
    );
    expect(drawn).toHaveLength(SEARCHES);
    const { expected, wrong } = await compare(store, searched, drawn);
    expect(wrong).toEqual([]);
    expect(expected).toBeGreaterThan(SEARCHES);
    await store.close();
  }, 300_000);
});
