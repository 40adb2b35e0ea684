import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const ADDRESS = 'http://localhost/schema.graphql';

describe('/schema.graphql', () => {
  it('is the schema that is committed', async () => {
    const response = await gateway.fetch(new Request(ADDRESS));
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('public');
    expect(await response.text()).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  it("holds a deployment's own types, under another tag", async () => {
    const own = createTestGateway(store, {}, { typeDefs: 'extend type Article { desk: String }' });
    const response = await own.fetch(new Request(ADDRESS));
    expect(await response.text()).toContain('desk: String');
    const core = await gateway.fetch(new Request(ADDRESS));
    expect(response.headers.get('etag')).not.toBe(core.headers.get('etag'));
  });

  it('is not sent again to who has it, nor for HEAD', async () => {
    const head = await gateway.fetch(new Request(ADDRESS, { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
    const etag = head.headers.get('etag') ?? '';
    const again = await gateway.fetch(new Request(ADDRESS, { headers: { 'if-none-match': etag } }));
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
  });

  it('is off where introspection is', async () => {
    const closed = createTestGateway(store, { introspection: false });
    const response = await closed.fetch(new Request(ADDRESS));
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toContain('"code":"INTROSPECTION_OFF"');
    expect(text).not.toContain('type Article');
  });
});
