import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { createChangeWatch } from '../../src/server/subscriptions/change-watch.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { FileResult, Store } from '../../src/store/store.ts';
import { createFileResult } from '../contract/store.ts';
import { type EventStream, readEvents, type ServerEvent } from '../support/event-stream.ts';
import { ask, createTestGateway, ENDPOINT, post } from '../support/sample-gateway.ts';

const CHANGES = `subscription ($where: ArticleWhere, $after: String) {
  articleChanged(where: $where, after: $after) { kind url cursor article { headline } }
}`;
const QUOTATIONS = `subscription ($where: QuotationWhere, $after: String) {
  quotationAdded(where: $where, after: $after) { cursor node { text speaker { name } } }
}`;

let store: Store;
let gateway: Gateway;
const streams: EventStream[] = [];

beforeEach(async () => {
  store = await openStore(':memory:', { record: true });
  gateway = createTestGateway(store);
});
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.close()));
  await gateway.close();
  await store.close();
});

async function follow(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const response = await post(
    gateway,
    { query, variables },
    { accept: 'text/event-stream', ...headers },
  );
  const stream = readEvents(response);
  streams.push(stream);
  return stream;
}

let runs = 0;
async function run(...results: readonly FileResult[]): Promise<void> {
  await store.writeFiles(results);
  await finish();
}
async function finish(corrections = NO_CORRECTIONS): Promise<void> {
  runs += 1;
  await store.finishRun({ corrections, parserVersion: '1', finishedAt: runs });
}

const FERRY = {
  file: 'ferry.md',
  url: 'https://paper.example/ferry',
  headline: '渡轮停航',
  publishedAt: '2021-03-01T00:00:00.000Z',
  speakers: [{ name: '韩泽远' }, { name: '贺明漪' }],
  quotations: [{ text: '今晚没有船', speaker: '韩泽远' }],
};
const FERRY_LATER = {
  ...FERRY,
  quotations: [...FERRY.quotations, { text: '明早恢复通航', speaker: '贺明漪' }],
};
const MARKET = {
  file: 'market.md',
  url: 'https://paper.example/market',
  headline: '鱼市开张',
  publishedAt: '2021-02-01T00:00:00.000Z',
  speakers: [{ name: '贺明漪' }],
  quotations: [{ text: '鱼比去年少', speaker: '贺明漪' }],
};

/** Files that are read again before a correction is applied. */
const UNCHANGED = [
  ['no file has changed', []],
  ['its file was read again', [{ ...FERRY, capturedAt: '2022-01-01T00:00:00.000Z' }]],
] as const;

/** The cursor of the archive as it is. */
async function readNow(asked: Gateway): Promise<string> {
  const { data } = await ask(asked, '{ archive { changeCursor } }');
  return (data?.['archive'] as { changeCursor: string } | undefined)?.changeCursor ?? '';
}

const changed = ({ data }: ServerEvent) => data?.data?.['articleChanged'];
const added = ({ data }: ServerEvent) => data?.data?.['quotationAdded'];

describe('articleChanged', () => {
  it('tells what a run added, revised and removed, once the run has ended', async () => {
    const stream = await follow(CHANGES);
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/u);
    await run(createFileResult(FERRY), createFileResult(MARKET));
    expect(changed(await stream.next())).toMatchObject({
      kind: 'ADDED',
      url: 'https://paper.example/market',
      article: { headline: '鱼市开张' },
    });
    expect(changed(await stream.next())).toMatchObject({ kind: 'ADDED', url: FERRY.url });
    await run(createFileResult({ ...FERRY, headline: '渡轮复航' }));
    expect(changed(await stream.next())).toMatchObject({
      kind: 'REVISED',
      article: { headline: '渡轮复航' },
    });
    await store.removeFiles(['ferry.md']);
    await finish();
    expect(changed(await stream.next())).toMatchObject({
      kind: 'REMOVED',
      url: FERRY.url,
      article: null,
    });
  });

  it('is silent about files that were read again and say the same', async () => {
    await run(createFileResult(FERRY));
    const stream = await follow(CHANGES);
    await run(createFileResult({ ...FERRY, capturedAt: '2022-01-01T00:00:00.000Z' }));
    await run(createFileResult(MARKET));
    expect(changed(await stream.next())).toMatchObject({ kind: 'ADDED', url: MARKET.url });
  });

  it.each(UNCHANGED)(
    'tells of articles in which a correction names somebody else, where %s',
    async (_what, again) => {
      await run(createFileResult(FERRY), createFileResult(MARKET));
      const stream = await follow(CHANGES);
      const answer = await ask(gateway, '{ quotations(search: "今晚没有船") { nodes { id } } }');
      const [quotation = ''] = JSON.stringify(answer).match(/(?<="id":")[^"]+/u) ?? [];
      const decoded = Buffer.from(quotation, 'base64url').toString().replace('Quotation:', '');
      await store.writeFiles(again.map((sample) => createFileResult(sample)));
      await finish({
        ...NO_CORRECTIONS,
        quotations: [
          {
            action: 'reattribute',
            quotation: decoded,
            speaker: '贺明漪',
            kind: 'PERSON',
            by: null,
            why: null,
          },
        ],
      });
      expect(changed(await stream.next())).toMatchObject({ kind: 'REATTRIBUTED', url: FERRY.url });
    },
  );

  it.each(UNCHANGED)(
    'tells of articles whose speakers are linked to other pages, once, where %s',
    async (_what, again) => {
      await run(createFileResult(FERRY), createFileResult(MARKET));
      const stream = await follow(CHANGES);
      const sameAs = ['https://www.wikidata.org/wiki/Q1'];
      const corrections = {
        ...NO_CORRECTIONS,
        speakers: [{ action: 'link' as const, name: '韩泽远', sameAs, by: null, why: null }],
      };
      await store.writeFiles(again.map((sample) => createFileResult(sample)));
      await finish(corrections);
      expect(changed(await stream.next())).toMatchObject({ kind: 'REATTRIBUTED', url: FERRY.url });
      await store.writeFiles([createFileResult({ ...MARKET, headline: '鱼市关闭' })]);
      await finish(corrections);
      expect(changed(await stream.next())).toMatchObject({ kind: 'REVISED', url: MARKET.url });
    },
  );

  it('heeds its filter, but for what is gone', async () => {
    const stream = await follow(CHANGES, { where: { quotationCount: { gte: 2 } } });
    await run(createFileResult(MARKET), createFileResult(FERRY_LATER));
    expect(changed(await stream.next())).toMatchObject({ url: FERRY.url });
    await store.removeFiles(['market.md']);
    await finish();
    expect(changed(await stream.next())).toMatchObject({ kind: 'REMOVED', url: MARKET.url });
  });

  it('goes on after the cursor of an event, of the archive, or Last-Event-ID', async () => {
    await run(createFileResult(MARKET));
    const after = await readNow(gateway);
    await run(createFileResult(FERRY));
    const first = await (await follow(CHANGES, { after })).next();
    expect(changed(first)).toMatchObject({ kind: 'ADDED', url: FERRY.url });
    expect(first.id).toBe(changed(first)?.['cursor']);
    await run(createFileResult({ ...FERRY, headline: '渡轮复航' }));
    // A browser that comes back repeats the address it began with.
    const back = await follow(CHANGES, { after }, { 'last-event-id': first.id ?? '' });
    expect(changed(await back.next())).toMatchObject({ kind: 'REVISED' });
  });

  it('refuses cursors that are damaged or of another database', async () => {
    await run(createFileResult(MARKET));
    const other = await openStore(':memory:');
    const foreign = await readNow(createTestGateway(other));
    await other.close();
    for (const after of ['nonsense', foreign]) {
      const { data: answer } = await (await follow(CHANGES, { after })).next();
      expect(answer?.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_CURSOR' });
    }
  });
});

describe('quotationAdded', () => {
  it('tells new quotations only, and goes on in the middle of an article', async () => {
    const stream = await follow(QUOTATIONS);
    await run(createFileResult(FERRY));
    expect(added(await stream.next())).toMatchObject({ node: { text: '今晚没有船' } });
    await run(createFileResult(FERRY_LATER));
    expect(added(await stream.next())).toMatchObject({
      node: { text: '明早恢复通航', speaker: { name: '贺明漪' } },
    });

    const both = await follow(QUOTATIONS, { after: null });
    await run(
      createFileResult({ ...MARKET, quotations: [...MARKET.quotations, ...FERRY.quotations] }),
    );
    const first = await both.next();
    expect(added(first)).toMatchObject({ node: { text: '鱼比去年少' } });
    const back = await follow(QUOTATIONS, {}, { 'last-event-id': first.id ?? '' });
    expect(added(await back.next())).toMatchObject({ node: { text: '今晚没有船' } });
  });

  it('tells each quotation once, with the change that brought it, however late it is read', async () => {
    const after = await readNow(gateway);
    await run(createFileResult(FERRY));
    const first = await (await follow(QUOTATIONS, { after })).next();
    // In the text the new one stands before the one that was told.
    await run(
      createFileResult({ ...FERRY, quotations: [...MARKET.quotations, ...FERRY.quotations] }),
    );
    const back = await follow(QUOTATIONS, {}, { 'last-event-id': first.id ?? '' });
    expect(added(await back.next())).toMatchObject({ node: { text: '鱼比去年少' } });
    const others = Array.from({ length: 120 }, (_item, index) =>
      createFileResult({
        file: `${index}.md`,
        url: `https://paper.example/${index}`,
        headline: `第${index}篇`,
        speakers: [{ name: '韩泽远' }],
        quotations: [{ text: `第${index}句话在这里`, speaker: '韩泽远' }],
      }),
    );
    await run(...others);
    await run(createFileResult({ ...FERRY_LATER, headline: '渡轮复航' }));
    const late = await follow(QUOTATIONS, { after });
    const texts: unknown[] = [];
    while (texts.at(-1) !== '明早恢复通航')
      texts.push((added(await late.next())?.['node'] as { text: string } | undefined)?.text);
    expect(texts).toHaveLength(new Set(texts).size);
    expect(texts).toHaveLength(122);
  });

  it('heeds its filter', async () => {
    const where = { kind: { eq: 'DIRECT' }, speakerKnown: true };
    const stream = await follow(QUOTATIONS, { where });
    await run(
      createFileResult({
        ...FERRY,
        quotations: [{ text: '没有人知道是谁说的', speaker: null }, ...FERRY.quotations],
      }),
    );
    expect(added(await stream.next())).toMatchObject({ node: { text: '今晚没有船' } });
  });
});

describe('a subscription', () => {
  it('ends with the server, and those after it end at once', async () => {
    const stream = await follow(CHANGES);
    gateway.endSubscriptions();
    expect(await stream.next()).toMatchObject({ event: 'complete', data: null });
    const late = await follow(CHANGES);
    expect(await late.next()).toMatchObject({ event: 'complete', data: null });
  });

  it('counts against the limit while it is open', async () => {
    gateway = createTestGateway(store, { maxSubscriptions: 1 });
    const only = await follow(CHANGES);
    const refused = await follow(CHANGES);
    expect((await refused.next()).data?.errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_MANY_SUBSCRIPTIONS',
    });
    await only.close();
    const next = await follow(CHANGES);
    await run(createFileResult(FERRY));
    expect(changed(await next.next())).toMatchObject({ kind: 'ADDED' });
  });

  it('counts no more once nobody can read it, whoever was asked and however it was left', async () => {
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    async function* waitForever() {
      await new Promise(() => undefined);
      yield { slow: 'never' };
    }
    const extend = {
      typeDefs: 'extend type Subscription { slow(isLate: Boolean = false): String }',
      resolvers: {
        Subscription: {
          slow: {
            subscribe: async (_root: unknown, { isLate }: { readonly isLate: boolean }) => {
              if (!isLate) return waitForever();
              isAsked();
              await begun;
              return waitForever();
            },
          },
        },
      },
    };
    gateway = createTestGateway(store, { maxSubscriptions: 1 }, extend);
    const json = { accept: 'application/json' };
    expect((await post(gateway, { query: CHANGES }, json)).status).toBe(406);
    const batch = await post(gateway, [{ query: CHANGES }, { query: '{ __typename }' }], json);
    expect(await batch.json()).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      { data: { __typename: 'Query' } },
    ]);
    // The source of a deployment's own may wait for its event for ever.
    const silent = await follow('subscription { slow }');
    void silent.close();
    const leaving = new AbortController();
    const left = gateway.fetch(
      new Request(
        `${ENDPOINT}?query=${encodeURIComponent('subscription { slow(isLate: true) }')}`,
        {
          headers: { accept: 'text/event-stream' },
          signal: leaving.signal,
        },
      ),
    );
    await asked;
    leaving.abort();
    expect((await left).status).toBe(503);
    begin();
    const isFree = async () => (await follow('subscription { slow }')).response.status === 200;
    await expect.poll(isFree).toBe(true);
    void streams.at(-1)?.close();
    const next = await follow(CHANGES);
    await run(createFileResult(FERRY));
    expect(changed(await next.next())).toMatchObject({ kind: 'ADDED' });
  });

  it('masks what breaks it, and writes no line that a source puts into a cursor', async () => {
    async function* breakLater() {
      yield { broken: 'first', cursor: 'a\ndata: injected' };
      throw new Error('password of the source');
    }
    gateway = createTestGateway(
      store,
      { maxSubscriptions: 1 },
      {
        typeDefs: 'extend type Subscription { broken: String }',
        resolvers: { Subscription: { broken: { subscribe: breakLater } } },
      },
    );
    const stream = await follow('subscription { broken }');
    expect(await stream.next()).toEqual({ event: 'next', data: { data: { broken: 'first' } } });
    const { data: last } = await stream.next();
    expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(last)).not.toContain('password');
    expect(await stream.next()).toMatchObject({ event: 'complete' });
    expect((await follow(CHANGES)).response.status).toBe(200);
  });

  it('counts those that begin at the same time', async () => {
    gateway = createTestGateway(store, { maxSubscriptions: 1 });
    const responses = await Promise.all([follow(CHANGES), follow(CHANGES)]);
    const statuses = responses.map(({ response }) => response.status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  });

  it.each(['@skip(if: true)', '@include(if: false)'])(
    'is refused where its only field may be left out by %s',
    async (directive) => {
      const fields = `articleChanged ${directive} { kind }`;
      for (const root of [fields, `... on Subscription ${directive} { articleChanged { kind } }`]) {
        const { data: answer } = await (await follow(`subscription { ${root} }`)).next();
        expect(answer?.errors?.[0]?.extensions).toMatchObject({
          code: 'GRAPHQL_VALIDATION_FAILED',
        });
      }
    },
  );

  it('ends for a client that leaves while the log is read', async () => {
    const watch = createChangeWatch(store, pino({ level: 'silent' }));
    const leaving = new AbortController();
    const waiting = watch.waitForChange(0, leaving.signal);
    leaving.abort();
    expect(await waiting).toBe(false);
    const stopped = watch.waitForChange(0, new AbortController().signal);
    watch.close();
    expect(await stopped).toBe(false);
  });

  it('is measured like a query before it begins', async () => {
    gateway = createTestGateway(store, { maxDepth: 2 });
    const refused = await follow(CHANGES);
    expect((await refused.next()).data?.errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_DEEP',
    });
  });

  it('costs one statement an interval while nothing happens, and a fixed number an event', async () => {
    const stream = await follow(CHANGES);
    await run(createFileResult(FERRY));
    store.statements.clear();
    await stream.next();
    const statements = store.statements.list.filter((sql) => !sql.includes('change_epoch'));
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  it('answers an EventSource, which asks by GET', async () => {
    await run(createFileResult(MARKET));
    const query = encodeURIComponent('subscription { articleChanged { url } }');
    const response = await gateway.fetch(
      new Request(`${ENDPOINT}?query=${query}`, { headers: { accept: 'text/event-stream' } }),
    );
    const stream = readEvents(response);
    streams.push(stream);
    await run(createFileResult(FERRY));
    const event = await stream.next();
    expect(event).toMatchObject({
      event: 'next',
      data: { data: { articleChanged: { url: FERRY.url } } },
    });
    expect(event.id).toMatch(/^[\w-]+$/u);
  });
});
