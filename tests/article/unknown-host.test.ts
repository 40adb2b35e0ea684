import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs } from './read-body.ts';

const textsOf = (body: string, url?: string): readonly string[] =>
  readBody(body, url === undefined ? {} : { url }).paragraphs.map(({ text }) => text);

describe('a host that no row describes', () => {
  const read = (body: string) =>
    readBody(body, {
      url: 'https://www.harbour-post.example/2021/03/04/fog',
      title: 'Fog - Harbour Post',
    });

  it('reads a WordPress page', () => {
    const article = read(
      '<article id="post-1" class="post hentry"><header class="entry-header"><h1 class="entry-title">Fog - Harbour Post</h1><div class="entry-meta"><span class="byline">by <a class="url fn n" href="/author/jane">Jane Roe</a></span> <time class="entry-date published" datetime="2021-03-04T10:00:00+00:00">March 4, 2021</time></div></header><div class="entry-content"><p>The boats came home today, and nobody on the quay asked why.</p><figure class="wp-block-image"><img src="/a.jpg" alt=""><figcaption>The quay. Photo: A. B.</figcaption></figure><h2>Waiting</h2><p>“We waited,” the captain said.</p><ul><li>First, the fog.</li><li>Second, the tide.</li></ul><blockquote><p>The sea belongs to no one.</p></blockquote><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div><footer class="entry-footer"><a rel="category tag" href="/c">Sea</a></footer></article>',
    );
    expect(article).toMatchObject({
      headline: 'Fog - Harbour Post',
      section: null,
      publisher: { id: 'harbour-post.example', name: 'harbour-post.example' },
      language: 'en',
      publishedAt: '2021-03-04T10:00:00.000Z',
      publishedAtOrigin: 'PAGE',
      bylines: [{ name: 'Jane Roe', role: 'AUTHOR' }],
      categories: ['Sea'],
      leadImage: { caption: 'The quay.', credit: 'Photo: A. B.' },
    });
    expect(showParagraphs(article)).toEqual([
      'BODY The boats came home today, and nobody on the quay asked why.',
      'BODY “We waited,” the captain said.',
      'LIST_ITEM First, the fog.',
      'LIST_ITEM Second, the tide.',
      'BLOCK_QUOTE The sea belongs to no one.',
    ]);
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'PARAGRAPH',
      'IMAGE',
      'HEADING',
      'PARAGRAPH',
      'LIST',
      'BLOCK_QUOTE',
    ]);
  });

  it('takes the date from the address where the page has none', () => {
    expect(read('<p>The boats came home.</p>')).toMatchObject({
      publishedAt: '2021-03-04T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      publishedAtOrigin: 'ADDRESS',
    });
  });

  it('reads data from a table, and a table that only lays out a page as its text', () => {
    const table =
      '<table><caption>Catch</caption><tr><th>Year</th><th>Tons</th></tr><tr><td>2019</td><td>12</td></tr></table>';
    expect(read(`<p>The catch fell.</p>${table}`).blocks.at(-1)).toEqual({
      kind: 'TABLE',
      caption: 'Catch',
      rows: [
        ['Year', 'Tons'],
        ['2019', '12'],
      ],
      hasHeader: true,
    });
    expect(textsOf('<table><tr><td><p>雾散了。</p></td></tr></table>')).toEqual(['雾散了。']);
  });

  it('keeps posts of networks as embeds, not as prose', () => {
    const article = read(
      '<p>The boats came home.</p><blockquote class="twitter-tweet"><p>Fog again</p>— Jane (@jane) <a href="https://twitter.com/jane/status/1">May 1</a></blockquote>',
    );
    expect(article.paragraphs).toHaveLength(1);
    expect(article.blocks.at(-1)).toMatchObject({
      kind: 'EMBED',
      medium: 'POST',
      url: 'https://twitter.com/jane/status/1',
    });
  });
});
