import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConfig } from '../../src/config.ts';
import { createEditor, type EditorOptions } from '../../src/editing/create-editor.ts';
import { ingestArchive } from '../../src/ingest/ingest-archive.ts';
import { createSchema } from '../../src/schema/schema.ts';
import { createGateway, type Gateway } from '../../src/server/gateway.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createFileResult } from '../contract/store.ts';
import { type Answer, createTestGateway, post } from '../support/sample-gateway.ts';

const TOKEN = 'sixteen-visible-characters';

let folder: string;
let store: Store;
let gateway: Gateway;
let failures: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressgraph-mutations-'));
  await cp('seeds', join(folder, 'archive'), { recursive: true });
  store = await openStore(':memory:', { record: true });
  await run([]);
  failures = [];
  gateway = open();
});
afterEach(async () => {
  await gateway.close();
  await store.close();
  await rm(folder, { recursive: true });
});

async function run(again: readonly string[]) {
  const { summary } = await ingestArchive(store, {
    paths: [join(folder, 'archive')],
    corrections: join(folder, 'corrections'),
    workers: 0,
    except: [],
    again,
  });
  return summary;
}

function open(options: Partial<EditorOptions> = {}, requestTimeoutMs = 60_000): Gateway {
  return createGateway({
    store,
    config: { ...createConfig({ env: {} }), editorToken: TOKEN, requestTimeoutMs },
    schema: createSchema(),
    editor: createEditor({
      findFolder: async () => join(folder, 'corrections'),
      run,
      report: (error) => failures.push(error),
      ...options,
    }),
    logger: pino({ level: 'silent' }),
  });
}

async function edit(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${TOKEN}` },
  asked = gateway,
): Promise<Answer> {
  const response = await post(asked, { query, variables }, headers);
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly quotationCount: number;
}

async function readSpeakers(): Promise<readonly Named[]> {
  const { data } = await edit(
    '{ speakers(first: 100, orderBy: QUOTATION_COUNT_DESC) { nodes { id name quotationCount } } }',
  );
  return (data?.['speakers'] as { nodes: readonly Named[] } | undefined)?.nodes ?? [];
}

async function readSpeaker(name: string): Promise<Named> {
  const found = (await readSpeakers()).find((speaker) => speaker.name === name);
  if (found === undefined) throw new Error(`${name} is nobody.`);
  return found;
}

const readYaml = (name: string): Promise<string> =>
  readFile(join(folder, 'corrections', name), 'utf8');

const MERGE = `mutation ($input: MergeSpeakersInput!) {
  mergeSpeakers(input: $input) {
    file entry isApplied speaker { id name quotationCount corrections { action by why } }
  }
}`;
const ATTRIBUTE = `mutation ($input: AttributeQuotationInput!) {
  attributeQuotation(input: $input) {
    isApplied
    speaker { name kind }
    quotation { speaker { name } attribution { method confidence review { by why } } }
  }
}`;

describe('mutations', () => {
  it('merge speakers: the survivor has what both said, and the other id finds it', async () => {
    const [into, from] = [await readSpeaker('贺明漪'), await readSpeaker('陈砚秋')];
    const input = { into: into.id, from: [from.id], by: 'archivist', why: 'one person' };
    const { data } = await edit(MERGE, { input });
    expect(data).toMatchObject({
      mergeSpeakers: {
        file: join(folder, 'corrections', 'speakers.yaml'),
        isApplied: true,
        speaker: {
          id: into.id,
          name: into.name,
          quotationCount: into.quotationCount + from.quotationCount,
          corrections: [{ action: 'merge', by: 'archivist', why: 'one person' }],
        },
      },
    });
    expect(await readYaml('speakers.yaml')).toContain(`- ${from.id} # ${from.name}`);
    const { data: old } = await edit('query ($id: ID!) { node(id: $id) { id } }', { id: from.id });
    expect(old).toEqual({ node: { id: into.id } });
    const again = await edit(MERGE, { input });
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CORRECTION_REFUSED' });
  });

  it('split a speaker: in the named articles somebody else speaks', async () => {
    const speaker = await readSpeaker('韩泽远');
    const { data } = await edit(
      'query ($id: ID!) { node(id: $id) { ... on Speaker { articles(first: 1) { nodes { id url } } } } }',
      { id: speaker.id },
    );
    const url = /(?<="url":")[^"]+/u.exec(JSON.stringify(data))?.[0] ?? '';
    const article = /(?<="id":")[^"]+/u.exec(JSON.stringify(data))?.[0] ?? '';
    const split = await edit(
      `mutation ($input: SplitSpeakerInput!) {
        splitSpeaker(input: $input) { entry speaker { name articles { nodes { id } } } }
      }`,
      { input: { speaker: speaker.id, articles: [article], as: '韩泽远（渔民）' } },
    );
    expect(split.data).toMatchObject({
      splitSpeaker: { speaker: { name: '韩泽远（渔民）', articles: { nodes: [{ id: article }] } } },
    });
    expect(await readYaml('speakers.yaml')).toContain(url);
    expect((await readSpeaker('韩泽远')).quotationCount).toBeLessThan(speaker.quotationCount);
  });

  it('rename and link a speaker', async () => {
    const { id } = await readSpeaker('韩泽远');
    const { data } = await edit(
      `mutation ($id: ID!) {
        renameSpeaker(input: { speaker: $id, to: " 韩总 " }) { speaker { id name } }
        linkSpeaker(input: { speaker: $id, sameAs: ["https://www.wikidata.org/wiki/Q1"] }) { speaker { name sameAs } }
      }`,
      { id },
    );
    expect(data).toMatchObject({
      renameSpeaker: { speaker: { name: '韩总' } },
      linkSpeaker: { speaker: { name: '韩总', sameAs: ['https://www.wikidata.org/wiki/Q1'] } },
    });
    const old = await edit('query ($id: ID!) { node(id: $id) { ... on Speaker { name } } }', {
      id,
    });
    expect(old.data).toEqual({ node: { name: '韩总' } });
  });

  it('attribute a quotation to somebody by name, to a speaker, to nobody, each seen at once', async () => {
    const speaker = await readSpeaker('贺明漪');
    const { data } = await edit(
      'query ($id: ID!) { quotations(first: 1, where: { speaker: { ne: $id } }) { nodes { id } } }',
      { id: speaker.id },
    );
    const quotation = /(?<="id":")[^"]+/u.exec(JSON.stringify(data))?.[0] ?? '';
    const attribute = (given: unknown) =>
      edit(ATTRIBUTE, { input: { quotation, speaker: given, by: 'archivist' } });
    expect(
      (await attribute({ named: { name: '某部门', kind: 'ORGANISATION' } })).data,
    ).toMatchObject({
      attributeQuotation: {
        isApplied: true,
        speaker: { name: '某部门', kind: 'ORGANISATION' },
        quotation: {
          speaker: { name: '某部门' },
          attribution: { method: 'CORRECTION', confidence: 1, review: { by: 'archivist' } },
        },
      },
    });
    expect((await attribute({ id: speaker.id })).data).toMatchObject({
      attributeQuotation: { speaker: { name: '贺明漪' } },
    });
    expect((await attribute({ nobody: true })).data).toMatchObject({
      attributeQuotation: { speaker: null, quotation: { speaker: null } },
    });
    const input = `{ quotation: $id, speaker: { nobody: true } }`;
    const both = await edit(
      `mutation ($id: ID!) {
        a: attributeQuotation(input: ${input.replace('nobody: true', 'named: { name: "甲某" }')}) { quotation { speaker { name } } }
        b: attributeQuotation(input: ${input.replace('nobody: true', 'named: { name: "乙某" }')}) { quotation { speaker { name } } }
      }`,
      { id: quotation },
    );
    expect(both.data).toMatchObject({
      a: { quotation: { speaker: { name: '甲某' } } },
      b: { quotation: { speaker: { name: '乙某' } } },
    });
  });

  it('read files again: what changed, and what is asked for', async () => {
    const added = join(folder, 'archive', 'added.md');
    await writeFile(
      added,
      '---\ntitle: 新的一篇\nurl: https://paper.example/added\n---\n\n港口在雾里。\n',
    );
    const REINGEST = `mutation ($files: [String!]) {
      reingest(input: { files: $files }) { result { new changed unchanged } archive { articleCount } }
    }`;
    const before = (await store.archive()).articleCount;
    expect((await edit(REINGEST)).data).toMatchObject({
      reingest: { result: { new: 1, changed: 0 }, archive: { articleCount: before + 1 } },
    });
    expect((await edit(REINGEST, { files: ['added.md'] })).data).toMatchObject({
      reingest: { result: { new: 0, changed: 1 } },
    });
    const unknown = await edit(REINGEST, { files: ['added.md', 'nowhere.md'] });
    expect(unknown.errors?.[0]).toMatchObject({
      message: 'The archive has no file "nowhere.md".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${TOKEN}x` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('are refused to whoever shows %s, and nothing is written', async (_what, headers) => {
    const [into, from] = [await readSpeaker('贺明漪'), await readSpeaker('陈砚秋')];
    const answer = await edit(MERGE, { input: { into: into.id, from: [from.id] } }, headers);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(readYaml('speakers.yaml')).rejects.toThrow('ENOENT');
  });

  const REFUSED = 'mutation { reingest { archive { revision } } }';
  const RESPONSE = 'application/graphql-response+json';

  it.each([
    [401, RESPONSE],
    [200, 'application/json'],
  ])('are refused with %i and a challenge to whoever accepts %s', async (status, accept) => {
    const response = await post(gateway, { query: REFUSED }, { accept });
    expect(response.status).toBe(status);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="corrections"');
    const answer: unknown = JSON.parse(await response.text());
    expect(answer).toEqual({
      errors: [
        {
          message: 'The request shows no token.',
          extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
        },
      ],
    });
  });

  it('are refused with 403 where the server takes none', async () => {
    const plain = createTestGateway(store);
    const response = await post(plain, { query: REFUSED }, { accept: RESPONSE });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([403, null]);
    await plain.close();
  });

  it('of a deployment need no token of ours', async () => {
    const own = createTestGateway(
      store,
      { editorToken: TOKEN },
      {
        typeDefs: 'extend type Mutation { greet: String! }',
        resolvers: { Mutation: { greet: () => 'hello' } },
      },
    );
    expect(await edit('mutation { greet }', {}, {}, own)).toEqual({ data: { greet: 'hello' } });
    await own.close();
  });

  it('are off where the server has no token', async () => {
    const plain = createTestGateway(store);
    const answer = await edit(
      'mutation { reingest { archive { revision } } }',
      {},
      undefined,
      plain,
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'EDITING_OFF' });
    await plain.close();
  });

  it('read again a file that comes after one of many issues', async () => {
    const file = await store.issues(null, { first: 1 });
    const known = file.edges[0]?.node.file ?? '';
    const sample = { file: '0-many.md', url: 'https://paper.example/many', headline: '' };
    const issue = {
      file: sample.file,
      code: 'BAD_JSON',
      message: 'Broken.',
      byteOffset: 1,
      sample: '',
    } as const;
    const issues = Array.from({ length: 101 }, (_value, item) => ({ ...issue, item }));
    await store.writeFiles([{ ...createFileResult(sample), captures: [], issues }]);
    const { data } = await edit(
      'mutation ($files: [String!]) { reingest(input: { files: $files }) { result { changed } } }',
      { files: ['0-many.md', known] },
    );
    expect(data).toEqual({ reingest: { result: { changed: 1 } } });
  });

  it('write only what can be written in UTF-8', async () => {
    const { id } = await readSpeaker('贺明漪');
    const why = `${'x'.repeat(499)}😀`;
    const { data } = await edit(
      'mutation ($id: ID!, $to: String!, $why: String) { renameSpeaker(input: { speaker: $id, to: $to, why: $why }) { entry speaker { name } } }',
      { id, to: '贺\uD800', why },
    );
    expect(data).toMatchObject({ renameSpeaker: { speaker: { name: '贺\uFFFD' } } });
    expect(JSON.stringify(data)).not.toContain('\\ud');
  });

  it.each(['javascript:alert(1)', 'https://a.example/ b', 'https://a.example/\n- c'])(
    'refuse to link a speaker to %j',
    async (address) => {
      const { id } = await readSpeaker('贺明漪');
      const answer = await edit(
        'mutation ($input: LinkSpeakerInput!) { linkSpeaker(input: $input) { entry } }',
        { input: { speaker: id, sameAs: [address] } },
      );
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CORRECTION_REFUSED' });
    },
  );

  it('take a token behind several spaces and a scheme in any case', async () => {
    const headers = { authorization: `BEARER  ${TOKEN}` };
    const answer = await edit('mutation { reingest { result { read } } }', {}, headers);
    expect(answer.errors).toBeUndefined();
  });

  it('refuse what fits nothing, and say what', async () => {
    const { id } = await readSpeaker('贺明漪');
    const nobody = Buffer.from('Speaker:1').toString('base64url');
    for (const input of [
      { into: id, from: [] },
      { into: id, from: [id] },
      { into: id, from: [nobody] },
    ])
      expect((await edit(MERGE, { input })).errors?.[0]?.extensions).toMatchObject({
        code: 'CORRECTION_REFUSED',
      });
    const renamed = await edit(
      'mutation ($id: ID!) { renameSpeaker(input: { speaker: $id, to: "  " }) { entry } }',
      { id },
    );
    expect(renamed.errors?.[0]?.extensions).toMatchObject({ code: 'CORRECTION_REFUSED' });
  });

  it('answer before the run ends where it takes long, and where it fails', async () => {
    const input = {
      into: (await readSpeaker('贺明漪')).id,
      from: [(await readSpeaker('陈砚秋')).id],
    };
    const slow = open({ run: () => new Promise(() => undefined) }, 1000);
    const early = await edit(
      `mutation ($input: MergeSpeakersInput!) {
        mergeSpeakers(input: $input) { isApplied speaker { id } }
        reingest { result { read } }
      }`,
      { input },
      undefined,
      slow,
    );
    // Both together wait no longer than the one request may take.
    expect(early).toEqual({
      data: { mergeSpeakers: { isApplied: false, speaker: null }, reingest: { result: null } },
    });
    const broken = open({ run: () => Promise.reject(new Error('disk full')) });
    const failed = await edit(MERGE, { input: { ...input, why: 'again' } }, undefined, broken);
    expect(failed.data).toMatchObject({ mergeSpeakers: { isApplied: false } });
    expect(failures).toHaveLength(1);
    // It is on disk: the next run applies it.
    await run([]);
    expect((await readSpeakers()).some(({ name }) => name === '陈砚秋')).toBe(false);
  });

  it('come by POST alone', async () => {
    const query = encodeURIComponent('mutation { reingest { archive { revision } } }');
    const response = await gateway.fetch(
      new Request(`http://localhost/graphql?query=${query}`, {
        headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/json' },
      }),
    );
    expect(response.status).toBe(405);
  });
});
