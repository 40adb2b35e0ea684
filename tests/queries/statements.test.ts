import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, createTestGateway } from '../support/sample-gateway.ts';
import { fillStore } from './sample-archive.ts';

/*
 * Each `.graphql` file is one shape of query; the `.sql` file beside it holds every statement that it
 * costs. Statements are the same whether lists hold one row or many: none is run once a row. Accepted by
 * `npm run fixtures:accept`, and then read.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const shapes = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => basename(file, '.graphql'))
  .toSorted();

const [one, few, many] = await Promise.all(
  [1, 9, 45].map(async (size) => {
    const store = await openStore(':memory:', { record: true });
    await fillStore(store, size);
    return store;
  }),
);
afterAll(async () => {
  for (const store of [one, few, many]) await store?.close();
});
/** Shapes with filters: which way leads to their rows depends on how many match, the number does not. */
const CHOSEN = new Set(['articles-combined', 'articles-filtered', 'quotations-unknown']);

interface Answered {
  readonly data: unknown;
  readonly statements: readonly string[];
}

async function run(store: Store | undefined, query: string): Promise<Answered> {
  if (store === undefined) throw new Error('The store is not open.');
  const gateway = createTestGateway(store);
  const [speaker] = await store.speakersByName(['韩泽远']);
  store.statements.clear();
  const { data, errors } = await ask(gateway, query, {
    name: speaker?.name ?? '',
    url: 'https://other.example/0',
  });
  expect(errors).toBeUndefined();
  const statements = store.statements.list
    // What is remembered of a table until the archive changes is read by whoever asks first.
    .filter((sql) => !sql.includes('from list_total where') && !sql.includes('step(value'))
    .map((sql) => sql.replaceAll(/\s+/gu, ' ').trim());
  return { data, statements };
}

describe('statements of a query', () => {
  it('are fixed for every shape in this folder', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(20);
    const fixed = readdirSync(folder).filter((file) => file.endsWith('.sql'));
    expect(fixed.map((file) => basename(file, '.sql')).toSorted()).toEqual(shapes);
  });

  it.each(shapes)('of %s are these, for one row and for many', async (shape) => {
    const query = readFileSync(join(folder, `${shape}.graphql`), 'utf8');
    const single = await run(one, query);
    const some = await run(few, query);
    const all = await run(many, query);
    expect(JSON.stringify(single.data).length).toBeGreaterThan(20);
    expect(all.statements.length).toBe(some.statements.length);
    // A level without rows costs nothing.
    expect(single.statements.length).toBeLessThanOrEqual(some.statements.length);
    if (!CHOSEN.has(shape)) expect(all.statements).toEqual(some.statements);
    const text = all.statements.map((sql, index) => `-- ${index + 1}\n${sql};\n`).join('\n');
    await expect(text).toMatchFileSnapshot(join(folder, `${shape}.sql`));
  });
});
