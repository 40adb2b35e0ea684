import { afterAll, describe, expect, it } from 'vitest';
import { ask, createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const deep = `${'{ not: '.repeat(12)}{ section: { eq: "x" } }${' }'.repeat(12)}`;

describe('the caller who is wrong', () => {
  it.each<[code: string, message: string, query: string]>([
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.', '{ archive {'],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nope" on type "Archive".',
      '{ archive { nope } }',
    ],
    [
      'BAD_USER_INPUT',
      'Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"',
      'query A($first: Int = 1) { topics(first: $first) { totalCount } }',
    ],
    ['INVALID_ID', '"nope" is not an id.', '{ node(id: "nope") { id } }'],
    [
      'INVALID_CURSOR',
      '"nope" is no cursor of this list.',
      '{ articles(first: 1) { nodes { revisions(first: 1, after: "nope") { totalCount nodes { number } } } } }',
    ],
    [
      'INVALID_CURSOR',
      '“nope” is no cursor of this list in this order.',
      '{ articles(first: 1, after: "nope") { nodes { id } } }',
    ],
    [
      'INVALID_PAGE',
      'Both first and last are given.',
      '{ articles(first: 1, last: 1) { nodes { id } } }',
    ],
    ['INVALID_PAGE', 'first is -1.', '{ articles(first: -1) { nodes { id } } }'],
    [
      'PAGE_TOO_LARGE',
      'first is 101; a page holds at most 100.',
      '{ articles(first: 101) { nodes { id } } }',
    ],
    [
      'RELEVANCE_WITHOUT_SEARCH',
      'orderBy is RELEVANCE, but nothing is searched for.',
      '{ articles(orderBy: RELEVANCE) { totalCount nodes { id } } }',
    ],
    [
      'INVALID_FILTER',
      'The filter nests and, or, not deeper than 3.',
      `{ articles(where: ${deep}) { totalCount } }`,
    ],
  ])('gets %s: %s', async (code, message, query) => {
    const { errors } = await ask(gateway, query, { first: 'x' });
    expect(errors?.[0]).toMatchObject({
      message,
      extensions: { code, hint: expect.stringMatching(/\.$/u) },
    });
  });
});
