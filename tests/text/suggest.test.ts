import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/text/suggest.ts';

const COMMANDS = ['serve', 'ingest', 'extract', 'schema', 'issues'];

describe('suggest', () => {
  it.each([
    ['ingset', 'ingest'],
    ['ingest', 'ingest'],
    ['INGEST', 'ingest'],
    ['serv', 'serve'],
    ['extracts', 'extract'],
    ['scema', 'schema'],
    ['isue', 'issues'],
    ['frobnicate', null],
    ['', null],
    ['s'.repeat(10_000), null],
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, COMMANDS)).toBe(meant);
  });

  it('takes the nearest of several', () => {
    expect(suggest('max-alias', ['max-tokens', 'max-aliases', 'max-page'])).toBe('max-aliases');
  });
});
