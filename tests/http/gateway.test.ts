import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadyQueries } from '../../src/server/ready-queries.ts';
import { readEvents } from '../support/event-stream.ts';
import {
  type Answer,
  ask,
  createTestGateway,
  openSampleStore,
  post,
} from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
const readyQueries = await createReadyQueries(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

/** Paths of lists that hold nothing: a query that shows one has nothing to show. */
function findEmptyLists(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length === 0) return [path];
  return Object.entries(value).flatMap(([key, inner]) => findEmptyLists(inner, `${path}.${key}`));
}

/** The answer to a query; of a subscription, the first event. */
async function askOnce(query: string): Promise<Answer> {
  if (!/^subscription\b/mu.test(query)) return ask(gateway, query);
  const events = readEvents(await post(gateway, { query }, { accept: 'text/event-stream' }));
  const { data } = await events.next();
  await events.close();
  return (data ?? {}) as Answer;
}

describe('the gateway over seeds/', () => {
  it('opens with at least eight ready queries', () => {
    expect(readyQueries.length).toBeGreaterThanOrEqual(8);
  });

  it.each(readyQueries)('answers the ready query $name', async ({ query }) => {
    const { data, errors } = await askOnce(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
    // Agency copy has no author.
    expect(findEmptyLists(data).filter((path) => !path.endsWith('.bylines'))).toEqual([]);
  });

  it('answers the first query of the README as the README shows', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const [query, answer] = ['graphql', 'json'].map(
      (language) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '',
    );
    expect(await ask(gateway, query ?? '')).toEqual(JSON.parse(answer ?? ''));
  });

  it('knows one speaker over papers and scripts', async () => {
    const { data } = await ask(
      gateway,
      `{
        a: speaker(by: { name: "韩泽远" }) { id }
        b: speaker(by: { name: "Han Zeyuan" }) { id }
        c: speaker(by: { name: "韓澤遠" }) { id }
      }`,
    );
    expect(data?.['a']).toMatchObject({ id: expect.any(String) });
    expect(data).toMatchObject({ b: data?.['a'], c: data?.['a'] });
  });

  it('refuses too many aliases', async () => {
    const aliases = Array.from({ length: 40 }, (_, at) => `a${at}: archive { revision }`).join(' ');
    expect((await ask(gateway, `{ ${aliases} }`)).errors).toHaveLength(1);
  });

  it('sends no CORS headers to foreign pages', async () => {
    const response = await gateway.fetch(
      new Request('http://localhost/graphql?query={__typename}', {
        headers: { origin: 'https://evil.example', accept: 'application/json' },
      }),
    );
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is alive and ready', async () => {
    for (const path of ['/health', '/ready']) {
      expect((await gateway.fetch(new Request(`http://localhost${path}`))).status).toBe(200);
    }
  });
});
