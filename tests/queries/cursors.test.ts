import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { ask, createTestGateway } from '../support/sample-gateway.ts';
import { fillStore } from './sample-archive.ts';

const store = await openStore(':memory:');
await fillStore(store, 30);
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

/** The cursor of the third item of a list. */
async function takeCursor(list: string, args: string): Promise<string> {
  const { data } = await ask(gateway, `{ ${list}(first: 3, ${args}) { pageInfo { endCursor } } }`);
  const text = JSON.stringify(data);
  return /"endCursor":"([^"]+)"/u.exec(text)?.[1] ?? '';
}

describe('a cursor', () => {
  it.each([
    ['speakers', 'orderBy: QUOTATION_COUNT_DESC', 'articles', 'orderBy: QUOTATION_COUNT_DESC'],
    ['articles', 'search: "海"', 'quotations', 'search: "海"'],
    ['articles', 'orderBy: HEADLINE_ASC', 'articles', 'orderBy: WORD_COUNT_DESC'],
  ])('of %s %s is refused by %s %s', async (from, fromArgs, to, toArgs) => {
    const cursor = await takeCursor(from, fromArgs);
    expect(cursor).not.toBe('');
    const query = `{ ${to}(first: 3, ${toArgs}, after: "${cursor}") { nodes { id } } }`;
    const { errors } = await ask(gateway, query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('bounds a page from both sides', async () => {
    const { data } = await ask(gateway, '{ articles(first: 9) { edges { cursor node { id } } } }');
    const edges = [
      ...JSON.stringify(data).matchAll(/"cursor":"([^"]+)","node":\{"id":"([^"]+)"/gu),
    ];
    const [after, before] = [edges[1]?.[1] ?? '', edges[5]?.[1] ?? ''];
    const between = edges.slice(2, 5).map(([, , id]) => ({ id }));
    for (const size of ['first: 9', 'last: 9']) {
      const query = `{ articles(${size}, after: "${after}", before: "${before}") { nodes { id } } }`;
      expect((await ask(gateway, query)).data).toEqual({ articles: { nodes: between } });
    }
  });
});
