import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { averageScores, compareShingles } from '../../bench/extraction/compare-shingles.ts';
import { readMarkedPages } from '../../bench/extraction/read-pages.ts';

describe('compareShingles', () => {
  it.each([
    ['a b c d e', 'a b c d e', 1, 1],
    ['a, b; c. d e', 'a b c d e', 1, 1],
    ['a b c d e f', 'a b c d e', 2 / 3, 1],
    ['a b c d', 'a b c d e', 1, 1 / 2],
    ['a b c d a b c d', 'a b c d', 1 / 5, 1],
    ['', '', 1, 1],
    ['', 'a', 0, 0],
    ['a b', 'a b', 1, 1],
  ])('of “%s” and “%s”', (found, wanted, precision, recall) => {
    const score = compareShingles(found, wanted);
    expect(score.precision).toBeCloseTo(precision);
    expect(score.recall).toBeCloseTo(recall);
  });

  it('averages precision and recall before it joins them', () => {
    const scores = [
      { precision: 1, recall: 0.5, f1: 2 / 3 },
      { precision: 0.5, recall: 1, f1: 2 / 3 },
    ];
    expect(averageScores(scores)).toMatchObject({
      pages: 2,
      precision: 0.75,
      recall: 0.75,
      f1: 0.75,
    });
    expect(averageScores(scores).meanF1).toBeCloseTo(2 / 3);
  });
});

describe('readMarkedPages', () => {
  it('reads the folder of the public benchmark, packed or not, and folders of test pages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    mkdirSync(join(folder, 'html'));
    writeFileSync(join(folder, 'html', 'a.html.gz'), gzipSync('<p>A</p>'));
    writeFileSync(join(folder, 'html', 'b.html'), '<p>B</p>');
    writeFileSync(
      join(folder, 'ground-truth.json'),
      JSON.stringify({
        a: { articleBody: 'A', url: 'x' },
        b: { articleBody: 'B' },
        c: { articleBody: 'C' },
      }),
    );
    expect(readMarkedPages(folder).map(({ id, wanted }) => [id, wanted])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
    const pages = mkdtempSync(join(tmpdir(), 'pages-'));
    mkdirSync(join(pages, 'one'));
    writeFileSync(join(pages, 'one', 'source.html'), '<p>One</p>');
    writeFileSync(join(pages, 'one', 'expected.html'), '<div><p>On<b>e</b></p><p>two</p></div>');
    expect(readMarkedPages(pages).map(({ wanted }) => wanted.split(/\s+/).filter(Boolean))).toEqual(
      [['One', 'two']],
    );
  });
});
