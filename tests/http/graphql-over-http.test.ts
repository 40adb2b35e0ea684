import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestGateway, ENDPOINT, openSampleStore } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const audits = serverAudits({
  url: ENDPOINT,
  fetchFn: (url: string, init: RequestInit) => gateway.fetch(new Request(url, init)),
});

/**
 * The audits of GraphQL over HTTP, as the graphql-http library ships them, with the default settings.
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
describe('the gateway', () => {
  it('is tried by all audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits)('$name', async (audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});
