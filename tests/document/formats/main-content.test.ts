import { describe, expect, it } from 'vitest';
import { findMainContent } from '../../../src/document/formats/main-content.ts';
import { parsePage } from '../../../src/document/formats/page-tree.ts';
import { PAGES } from './pages.ts';

/** Words, ideographs one by one, as a bag. */
function countTerms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Ideographic}|[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function measureF1(found: string, wanted: string): number {
  const a = countTerms(found);
  const b = countTerms(wanted);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / (sumOf(a) + sumOf(b));
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ');

describe('findMainContent', () => {
  it.each(PAGES)('finds the body: $name', ({ html, body }) => {
    const found = textOf(findMainContent(parsePage(html)));
    expect(measureF1(found, body.join(' '))).toBeGreaterThan(0.95);
    for (const paragraph of body) expect(found).toContain(paragraph);
  });

  it('finds nothing on a page of links', () => {
    const links =
      '<li><a href="/x">A story, with commas, about something, long enough to count</a></li>'.repeat(
        20,
      );
    expect(findMainContent(parsePage(`<html><body><ul>${links}</ul></body></html>`))).toBe('');
  });

  it('survives markup nested beyond any depth', () => {
    const html = `<html><body>${'<div>'.repeat(50_000)}deep, deep text${'</div>'.repeat(50_000)}<p>Flat text, long enough to be found, with commas.</p></body></html>`;
    expect(findMainContent(parsePage(html))).toContain('Flat text');
  });
});
