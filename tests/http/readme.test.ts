import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, createTestGateway, openSampleStore } from '../support/sample-gateway.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Text of the first block of code in a language; the first screen comes before all others. */
function readBlock(language: string): string {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'msu').exec(readme)?.[1];
  if (block === undefined) throw new Error(`The README has no block of ${language}.`);
  return block;
}

/** Confidences change a little whenever weights are fitted anew. */
function roundConfidence(key: string, value: unknown): unknown {
  return key === 'confidence' && typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

describe('the first screen of the README', () => {
  it('shows a query with the answer that it has', async () => {
    const answer = await ask(gateway, readBlock('graphql'));
    const shown: unknown = JSON.parse(readBlock('json'), roundConfidence);
    expect(JSON.parse(JSON.stringify(answer), roundConfidence)).toEqual(shown);
  });
});
