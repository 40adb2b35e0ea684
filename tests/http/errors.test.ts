import { afterAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  ask,
  createTestGateway,
  ENDPOINT,
  openSampleStore,
} from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const deep = `${'{ not: '.repeat(12)}{ section: { eq: "x" } }${' }'.repeat(12)}`;

describe('a name or value that the schema does not have', () => {
  it.each<[message: RegExp, hint: RegExp, query: string, variables?: Record<string, unknown>]>([
    [
      /"artcles" on type "Query"\. Did you mean "articles"/u,
      /^Fields of Query: .*\barticles\b/u,
      '{ artcles { totalCount } }',
    ],
    [
      /^Unknown argument "url" on field "Query\.article"/u,
      /^Arguments of Query\.article: by: ArticleBy!\.$/u,
      '{ article(url: "x") { id } }',
    ],
    [
      /argument "by" of type "ArticleBy!" is required/u,
      /^Fields of by: file, id, url\.$/u,
      '{ article { id } }',
    ],
    [
      /"NEWEST" does not exist in "ArticleOrder" enum/u,
      /^Values of ArticleOrder: .*\bPUBLISHED_AT_DESC\b/u,
      '{ articles(orderBy: NEWEST) { totalCount } }',
    ],
    [
      /"NEWEST" does not exist in "ArticleOrder" enum/u,
      /^Values of ArticleOrder: /u,
      'query A($order: ArticleOrder) { articles(orderBy: $order) { totalCount } }',
      { order: 'NEWEST' },
    ],
    [
      /"publishr" is not defined by type "ArticleWhere"\. Did you mean "publisher"/u,
      /^Fields of ArticleWhere: .*\bpublisher\b/u,
      '{ articles(where: { publishr: { eq: "x" } }) { totalCount } }',
    ],
    [
      /must have a selection of subfields/u,
      /^Fields of RichText: blocks, html, /u,
      '{ articles { nodes { body } } }',
    ],
  ])('%s is answered with what is allowed', async (message, hint, query, variables) => {
    const { errors } = await ask(gateway, query, variables);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions['hint']).toMatch(hint);
  });

  it.each(['"yesterday"', '20240418', '"2024-04-31"'])(
    'points to an instant that is none: %s',
    async (instant) => {
      const { errors } = await ask(
        gateway,
        `{ articles(where: { publishedAt: { gte: ${instant} } }) { totalCount } }`,
      );
      expect(errors?.[0]).toMatchObject({
        locations: [{ line: 1, column: 41 }],
        extensions: { code: 'BAD_USER_INPUT' },
      });
      expect(errors?.[0]?.message).toMatch(/is not a DateTime: give 2024-04-18/u);
    },
  );
});

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
    ['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "x" on type "Mutation".', 'mutation { x }'],
    [
      'BAD_REQUEST',
      'Could not determine what operation to execute.',
      'query A { archive { revision } } query B { archive { revision } }',
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

describe('every error', () => {
  const bounded = createTestGateway(store, {
    maxBodyBytes: 2000,
    maxBatch: 2,
    maxSubscriptions: 0,
    requestTimeoutMs: 60_000,
  });
  const json = { 'content-type': 'application/json' };
  const send = (body: string, headers: Readonly<Record<string, string>> = json): Request =>
    new Request(ENDPOINT, { method: 'POST', headers, body });
  const get = (path: string): Request =>
    new Request(`http://localhost${path}`, { headers: { accept: 'application/json' } });
  const requests: Readonly<Record<string, Request>> = {
    'a document that cannot be parsed': send('{"query":"{"}'),
    'a field that is not there': send('{"query":"{ nope }"}'),
    'a resolver that refuses': send('{"query":"{ node(id: \\"x\\") { id } }"}'),
    'a variable of another type': send('{"query":"{ a }","variables":7}'),
    'two operations of a batch': send('[{"query":"{"},{"query":"{ nope }"}]'),
    'too large a batch': send(
      JSON.stringify(Array.from({ length: 3 }, () => ({ query: '{ a }' }))),
    ),
    'an operation that is none': send('[1]'),
    'a document of an unknown id': send('{"documentId":"x"}'),
    'a subscription too many': send('{"query":"subscription { articleChanged { cursor } }"}', {
      ...json,
      accept: 'text/event-stream',
    }),
    'a body that is no JSON': send('{'),
    'a body of another type': send('x', { 'content-type': 'text/plain' }),
    'a body that is too large': send(`"${'x'.repeat(3000)}"`),
    'a GET without a query': get('/graphql'),
    'a method that is none of ours': new Request(ENDPOINT, { method: 'PUT' }),
    'a path that is not there': get('/nothing'),
    'a card without an address': get('/oembed'),
  };

  it.each(Object.entries(requests))(
    'carries code, hint and request id: %s',
    async (_name, request) => {
      const response = await bounded.fetch(request);
      const body = await response.text();
      // A stream begins with its events.
      const text = /^data: (\{.*)$/mu.exec(body)?.[1] ?? body;
      const answers = [JSON.parse(text) as Answer | readonly Answer[]].flat();
      const id = response.headers.get('x-request-id');
      expect(id).toMatch(/^[0-9a-f-]{36}$/u);
      for (const { errors } of answers) {
        expect(errors).toHaveLength(1);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: expect.stringMatching(/^[A-Z_]+$/u),
          hint: expect.stringMatching(/./u),
          requestId: id,
        });
      }
    },
  );
});
