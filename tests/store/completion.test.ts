import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { SpeakerWhere } from '../../src/store/where.ts';
import { createFileResult } from '../contract/store.ts';

/** More names that begin alike than are weighed anew for every letter typed. */
const NAMES = 900;

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
  const names = Array.from({ length: NAMES }, (_, index) => `Zora Quill${String(index)}`);
  await store.writeFiles(
    Array.from({ length: 30 }, (_, article) => {
      const speakers = names.slice(article * 30, article * 30 + 30);
      return createFileResult({
        file: `${article}.md`,
        url: `https://paper.example/${article}`,
        headline: `Harbour ${article}`,
        speakers: [{ name: 'Z' }, ...speakers.map((name) => ({ name }))],
        quotations: speakers.flatMap((speaker, place) =>
          Array.from({ length: 1 + ((place * 7) % 5) }, (__, turn) => ({
            text: `The harbour number ${place} of ${turn} belongs to nobody at all`,
            speaker,
          })),
        ),
      });
    }),
  );
  await store.finishRun({ corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 1 });
});
afterAll(() => store.close());

async function listPage(
  search: string,
  where: SpeakerWhere | null,
  after?: string,
): Promise<{ readonly names: readonly string[]; readonly end: string | null }> {
  const [page] = await store.speakers.pages(
    [{ kind: 'ALL' }],
    { search, where, orderBy: 'RELEVANCE' },
    { first: 20, ...(after !== undefined && { after }) },
  );
  const edges = page?.edges ?? [];
  return { names: edges.map(({ node }) => node.name), end: edges.at(-1)?.cursor ?? null };
}

describe('completion of names that hundreds share the beginning of', () => {
  it.each(['z', 'zo', 'Q', 'qu', 'zor', 'zora quill1'])(
    'gives the page that weighing every name gives: %s',
    async (search) => {
      // A filter that everybody passes leaves the written beginnings aside.
      const weighed = await listPage(search, { quotationCount: { gte: 0 } });
      const written = await listPage(search, null);
      expect(written.names).toHaveLength(20);
      expect(written.names).toEqual(weighed.names);
    },
  );

  it('goes on behind the first page without a gap', async () => {
    const first = await listPage('z', null);
    const second = await listPage('z', null, first.end ?? '');
    const all = await store.speakers.pages(
      [{ kind: 'ALL' }],
      { search: 'z', where: { quotationCount: { gte: 0 } }, orderBy: 'RELEVANCE' },
      { first: 40 },
    );
    expect([...first.names, ...second.names]).toEqual(all[0]?.edges.map(({ node }) => node.name));
  });
});
