import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { listen } from '../../src/server/listen.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
const listener = await listen(gateway, { ...createConfig({ env: {} }), port: 0 });
afterAll(async () => {
  await listener.close();
  await store.close();
});

/** Writes bytes to the port and returns what comes back. */
async function converse(text: string, port = listener.port): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  await once(socket, 'close');
  return answer;
}

/** The first line of what comes back. */
async function speak(text: string): Promise<string> {
  return (await converse(text)).split('\r\n')[0] ?? '';
}

describe('a gateway at a port', () => {
  it.each(['http://[::1', '*', 'nowhere', '/graphql?query=%zz', '//'])(
    'answers the target %s without an error of its own',
    async (target) => {
      const line = await speak(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(line).toMatch(/^HTTP\/1\.1 [24]\d\d /u);
    },
  );

  it.each(['TRACE', 'CONNECT'])('refuses %s', async (method) => {
    const line = await speak(`${method} /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(line).not.toMatch(/^HTTP\/1\.1 [25]/u);
  });

  it('reads headers up to the limit and refuses more', async () => {
    const own = await listen(gateway, {
      ...createConfig({ env: {} }),
      port: 0,
      maxHeaderBytes: 2000,
    });
    const get = (length: number): Promise<string> =>
      converse(
        `GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: ${'a'.repeat(length)}\r\n\r\n`,
        own.port,
      );
    expect(await get(1800)).toMatch(/^HTTP\/1\.1 200 /u);
    const refused = await get(2001);
    expect(refused).toMatch(/^HTTP\/1\.1 431 /u);
    expect(refused).toContain('"code":"HEADERS_TOO_LARGE"');
    await own.close();
  });

  it('answers what is no HTTP with an error', async () => {
    const answer = await converse('no such thing\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  it('rejects a port that is in use, with the reason', async () => {
    const options = { ...createConfig({ env: {} }), port: listener.port };
    await expect(listen(gateway, options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('closes soon after its streams have ended, though clients keep their connections', async () => {
    const own = await listen(createTestGateway(store), { ...createConfig({ env: {} }), port: 0 });
    const socket = connect(own.port, '127.0.0.1');
    const query = encodeURIComponent('subscription { articleChanged { url } }');
    socket.write(
      `GET /graphql?query=${query} HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n`,
    );
    await once(socket, 'data');
    const startedMs = performance.now();
    await own.close();
    expect(performance.now() - startedMs).toBeLessThan(3000);
    socket.destroy();
  });

  it('answers what is under way when it closes, and takes nothing new', async () => {
    let release: () => void = () => undefined;
    const asked = new Promise<void>((told) => {
      release = told;
    });
    let finish: () => void = () => undefined;
    const slow: Gateway = {
      ...gateway,
      async fetch() {
        release();
        await new Promise<void>((done) => {
          finish = done;
        });
        return new Response('answered');
      },
      close: () => Promise.resolve(),
    };
    const own = await listen(slow, { ...createConfig({ env: {} }), port: 0 });
    const answer = fetch(own.url);
    await asked;
    const closed = own.close();
    await expect(fetch(own.url)).rejects.toThrow();
    finish();
    expect(await (await answer).text()).toBe('answered');
    await closed;
  });
});
