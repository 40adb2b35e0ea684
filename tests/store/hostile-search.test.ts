import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fillStore } from '../queries/sample-archive.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:', { record: true });
  await fillStore(store, 9);
});
afterAll(() => store.close());

const ALL = [{ kind: 'ALL' as const }];
const WINDOW = { first: 20 };

/** What people and programs type that a search engine may take for its own language. */
const INPUTS: readonly (readonly [name: string, search: string])[] = [
  ['marks only', '!?.,;:-_/\\|()[]{}<>'],
  ['a lone quotation mark', '"'],
  ['an open phrase', '"海风'],
  ['an empty phrase', '""'],
  ['phrases within phrases', '"海 "风" 鱼"'],
  ['a star', '*'],
  ['a prefix', '海*'],
  ['an anchor', '^海风'],
  ['a column', 'headline: 海风'],
  ['columns', '{headline body}: 海风'],
  ['a column that is left out', '- headline : 海风'],
  ['operators', 'AND OR NOT'],
  ['an operator at the end', '海风 AND'],
  ['nearness', 'NEAR(海 风, 5)'],
  ['brackets', '((海风) OR (雾'],
  ['minus terms only', '-海风 -雾'],
  ['a lone minus', '-'],
  ['many minus signs', '---海风'],
  ['a minus phrase', '-"海风"'],
  ['an end of statement', "海风'; drop table article; --"],
  ['a union', "' union select sha256 from source_file --"],
  ['a comment', '海/**/风'],
  ['a parameter', '?1 :name @name $name'],
  ['a NUL', '海\u0000风'],
  ['control characters', '海\u0001\u001b[31m风'],
  ['half of a pair', '海\ud83d风'],
  ['the other half', '\ude00海风'],
  ['a face', '😀'],
  ['a family', '👩‍👩‍👧‍👦'],
  ['a flag', '🇹🇼'],
  ['right to left', 'مرحبا بالعالم'],
  ['direction marks', '\u202e海风\u202c'],
  ['no width', '海\u200b风\u200d'],
  ['combining marks alone', '\u0301\u0302'],
  ['many combining marks', `e${'\u0301'.repeat(500)}`],
  ['a private character', '\ue000'],
  ['a character that is none', '\uffff'],
  ['a rare character', '𠮷'],
  ['one long word', 'a'.repeat(10_000)],
  ['one long run', '海'.repeat(10_000)],
  ['many words', Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ')],
  ['many phrases', '"a b" '.repeat(500)],
  ['many minus terms', '-a '.repeat(500)],
  ['a pattern', '(a+)+$'],
  ['wild cards of SQL', '%_%'],
  ['a template', '${7*7} {{7*7}} %s'],
  ['markup', '<script>alert(1)</script>'],
  ['an address', 'https://example.org/?a=1&b=2#c'],
  ['a path', '../../etc/passwd'],
  ['numbers', '1e309 -0 0x10 NaN'],
];

describe('hostile search input is text', () => {
  it.each(INPUTS)('%s', async (_, search) => {
    const request = { search, where: null, orderBy: 'RELEVANCE' } as const;
    const pages = [
      await store.articles.pages(ALL, request, WINDOW),
      await store.quotations.pages(ALL, request, WINDOW),
      await store.speakers.pages(ALL, { ...request, orderBy: 'QUOTATION_COUNT_DESC' }, WINDOW),
      await store.topics.pages(ALL, { ...request, orderBy: 'ARTICLE_COUNT_DESC' }, WINDOW),
    ];
    const counts = [
      await store.articles.counts(ALL, request),
      await store.quotations.counts(ALL, request),
      await store.speakers.counts(ALL, { ...request, orderBy: 'QUOTATION_COUNT_DESC' }),
      await store.topics.counts(ALL, { ...request, orderBy: 'ARTICLE_COUNT_DESC' }),
    ];
    // The page and the count read the same text the same way.
    expect(counts.map(([count = 0]) => Math.min(count, WINDOW.first))).toEqual(
      pages.map(([page]) => page?.edges.length),
    );
    expect(await store.archive()).toMatchObject({ articleCount: 9 });
  });

  it.each(['', ' \t\n\u3000 '])('lists everything for a search of nothing: %j', async (search) => {
    const request = { search, where: null, orderBy: 'PUBLISHED_AT_DESC' } as const;
    expect(await store.articles.counts(ALL, request)).toEqual([9]);
    const [page] = await store.articles.pages(ALL, request, WINDOW);
    expect(page?.edges).toHaveLength(9);
  });

  it('finds what the words of an operator stand beside', async () => {
    const request = { search: '海风 AND', where: null, orderBy: 'RELEVANCE' } as const;
    // AND is a word like any other, and no article has it.
    expect(await store.articles.counts(ALL, request)).toEqual([0]);
    const quoted = { search: '"海风', where: null, orderBy: 'RELEVANCE' } as const;
    const [count] = await store.articles.counts(ALL, quoted);
    expect(count).toBeGreaterThan(0);
  });
});
