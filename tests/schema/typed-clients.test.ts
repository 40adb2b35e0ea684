import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { outputIntrospectionFile, minifyIntrospection } from 'gql.tada/internal';
import { buildSchema, type DocumentNode, introspectionFromSchema, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../clients/page.ts';
import { ask, createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const clients = new URL('../clients/', import.meta.url);
const run = promisify(execFile);

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

interface Client {
  readonly readArchive: (
    ask: typeof send,
    about: { readonly url: string; readonly name: string; readonly words: string },
  ) => Promise<Page>;
}

/** What the two clients are to each other: the same questions, types from two generators. */
const CLIENTS = [
  { name: 'codegen', generate: generateByCodegen },
  { name: 'tada', generate: generateByTada },
] as const;

async function generateByCodegen(): Promise<void> {
  await run(
    'node',
    ['node_modules/.bin/graphql-codegen', '--config', 'tests/clients/codegen/codegen.json'],
    { cwd: root },
  );
}

/** What `gql.tada generate-output` does; its command needs the JavaScript API of TypeScript 5. */
async function generateByTada(): Promise<void> {
  const schema = buildSchema(
    await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'),
  );
  const introspection = minifyIntrospection(introspectionFromSchema(schema));
  const folder = new URL('tada/generated/', clients);
  await mkdir(folder, { recursive: true });
  await writeFile(
    new URL('introspection.ts', folder),
    outputIntrospectionFile(introspection, { fileType: '.ts', shouldPreprocess: false }),
  );
}

/** The errors of the type checker over a client's folder, one a line; empty where it is content. */
async function checkTypes(client: string): Promise<string> {
  try {
    await run('node', ['node_modules/typescript/bin/tsc', '-p', `tests/clients/${client}`], {
      cwd: root,
    });
    return '';
  } catch (error) {
    return Object.assign({ stdout: '' }, error).stdout;
  }
}

/** Sends a document to the gateway over seeds/. */
async function send(document: DocumentNode, variables: object): Promise<unknown> {
  const { data, errors } = await ask(gateway, print(document), { ...variables });
  expect(errors).toBeUndefined();
  return data;
}

describe.each(CLIENTS)('a client typed by $name', ({ name, generate }) => {
  beforeAll(generate);

  it('passes the type checker', async () => {
    expect(await checkTypes(name)).toBe('');
  });

  it('shows the answers of six queries over seeds/', async () => {
    const { readArchive }: Client = await import(new URL(`${name}/client.ts`, clients).href);
    const [list] = await store.articles.pages(
      [{ kind: 'ALL' }],
      { search: null, where: null, orderBy: 'QUOTATION_COUNT_DESC' },
      { first: 1 },
    );
    const article = list?.edges[0]?.node;
    const page = await readArchive(send, {
      url: article?.url ?? '',
      name: '韩泽远',
      words: '渔业',
    });
    expect(page.headline).toBe(article?.headline);
    expect(page.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
    const { paragraphs, voices, aliases, topics, found, sure } = page;
    for (const part of [paragraphs, voices, aliases, topics, found, sure])
      expect(part).not.toEqual([]);
    expect(aliases.some((alias) => alias.startsWith('Han Zeyuan'))).toBe(true);
  });
});

describe('the type checker over a client', () => {
  it('finds a field that the schema does not have', async () => {
    const client = new URL('codegen/client.ts', clients);
    const wrong = new URL('codegen/generated/wrong.ts', clients);
    const text = await readFile(client, 'utf8');
    await writeFile(
      wrong,
      text
        .replace('publishedAt?.slice', 'printedAt?.slice')
        .replaceAll("'../", "'../../")
        .replace('./generated/', './'),
    );
    try {
      expect(await checkTypes('codegen')).toContain("Property 'printedAt' does not exist");
    } finally {
      await rm(wrong);
    }
  });
});
