import { describe, expect, it } from 'vitest';
import { findMainContent } from '../../../src/document/formats/main-content.ts';
import { parsePage } from '../../../src/document/formats/page-tree.ts';
import { readArticle } from '../../../src/index.ts';
import { renderText } from '../../../src/render/render-text.ts';
import { EDGE_PAGES } from './edge-pages.ts';
import { NEWSPAPER_PAGES } from './newspaper-pages.ts';
import { PAGE_SHAPES } from './page-shapes.ts';
import { PAGES } from './pages.ts';

/** Blocks of text of the article in a page. */
function readLines(html: string): readonly string[] {
  const { records } = readArticle(new TextEncoder().encode(html), 'page.html');
  const article = records[0]?.article;
  return article === undefined
    ? []
    : renderText(article)
        .split(/\n+/)
        .map((line) => line.replace(/^• /, ''));
}

describe('the article in a saved page', () => {
  it.each([...PAGES, ...PAGE_SHAPES, ...NEWSPAPER_PAGES, ...EDGE_PAGES])(
    'is its body and nothing else: $name',
    ({ html, body }) => {
      expect(readLines(html)).toEqual(body);
    },
  );
});

describe('findMainContent', () => {
  it('finds nothing on a page of links', () => {
    const links =
      '<li><a href="/x">A story, with commas, about something, long enough to count</a></li>'.repeat(
        20,
      );
    expect(findMainContent(parsePage(`<html><body><ul>${links}</ul></body></html>`))).toBe('');
  });

  it('survives markup nested beyond any depth', () => {
    const html = `<html><body>${'<div>'.repeat(50_000)}deep, deep text${'</div>'.repeat(50_000)}<p>Flat text, long enough to be found, with commas.</p></body></html>`;
    const found = findMainContent(parsePage(html));
    expect(found).toContain('Flat text');
  });

  it('keeps the text of what is nested beyond any depth, and no script', () => {
    const text = 'The harbour office closed its quay, on Monday, after a long night. '.repeat(8);
    const html = `<html><body>${'<table><tr><td>'.repeat(400)}<script>steal()</script>${text}</body></html>`;
    expect(readLines(html)).toEqual([text.trim()]);
  });
});
