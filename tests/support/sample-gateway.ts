import { pino } from 'pino';
import { createConfig } from '../../src/config.ts';
import { ingestFiles } from '../../src/ingest/ingest-files.ts';
import { createSchema, type SchemaExtension, type SchemaOptions } from '../../src/schema/schema.ts';
import { createGateway, type Gateway, type GatewayConfig } from '../../src/server/gateway.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** Address of the endpoint; no socket stands behind it. */
export const ENDPOINT = 'http://localhost/graphql';

/** A store in memory with the documents of seeds/; its statements are recorded. */
export async function openSampleStore(): Promise<Store> {
  const store = await openStore(':memory:', { record: true });
  await ingestFiles(store, ['seeds'], { workers: 0 });
  return store;
}

/** A gateway over a store with the default settings, but for those given. */
export function createTestGateway(
  store: Store,
  settings: Partial<GatewayConfig> = {},
  extend?: SchemaExtension,
  options?: SchemaOptions,
): Gateway {
  return createGateway({
    store,
    config: { ...createConfig({ env: {} }), ...settings },
    schema: createSchema(extend, options),
    logger: pino({ level: 'silent' }),
  });
}

/** What GraphQL over HTTP answers. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Sends a query by POST. */
export function post(
  gateway: Gateway,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return gateway.fetch(
    new Request(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

/** Sends a query by POST and returns what was answered. */
export async function ask(
  gateway: Gateway,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const response = await post(gateway, { query, variables });
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}
