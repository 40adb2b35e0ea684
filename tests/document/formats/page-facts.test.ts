import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../../src/document/formats/page-facts.ts';
import { parsePage } from '../../../src/document/formats/page-tree.ts';
import { readArticle } from '../../../src/index.ts';

const facts = (head: string, body = '') =>
  readPageFacts(parsePage(`<html><head>${head}</head><body>${body}</body></html>`));
const data = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('readPageFacts', () => {
  it.each<[string, string, string, object]>([
    [
      'follows references of a graph',
      data({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'The Example Post' },
          { '@type': 'Organization', '@id': '#org', name: 'The Example Post' },
          { '@type': 'Person', '@id': '#wen', name: 'Wen Zhiqiu' },
          { '@type': 'ImageObject', '@id': '#img', url: 'https://www.example.org/q.jpg' },
          {
            '@type': ['Article', 'NewsArticle'],
            headline: 'Quay closed',
            author: [{ '@id': '#wen' }, { '@type': 'Person', name: 'Gu Tinglan' }],
            publisher: { '@id': '#org' },
            image: { '@id': '#img' },
            datePublished: '2020-10-12T08:00:00+02:00',
            inLanguage: 'en-GB',
            keywords: ['tide', 'wall'],
            articleSection: 'Coast',
          },
        ],
      }),
      '',
      {
        title: 'Quay closed',
        author: 'Wen Zhiqiu, Gu Tinglan',
        publisher: 'The Example Post',
        image: 'https://www.example.org/q.jpg',
        date: '2020-10-12T08:00:00+02:00',
        language: 'en-GB',
        tags: ['tide', 'wall'],
        categories: ['Coast'],
      },
    ],
    [
      'mends line breaks in strings and commas before brackets',
      data('{"@type":"NewsArticle","headline":"Quay\nclosed","author":{"name":"Wen",},}'),
      '',
      { title: 'Quay closed', author: 'Wen' },
    ],
    [
      'takes the second script where the first is no data, and arrays at the top',
      data('var x = 1;') +
        data([{ '@type': 'BreadcrumbList' }, { '@type': 'BlogPosting', headline: 'Post' }]),
      '',
      { title: 'Post' },
    ],
    [
      'reads OpenGraph and meta, addresses of authors left out',
      '<meta property="og:title" content="Quay closed | The Example Post"><meta property="og:site_name" content="The Example Post"><meta property="article:author" content="https://www.example.org/wen"><meta name="author" content="By Wen Zhiqiu | The Example Post"><meta property="article:published_time" content="2020-10-12"><meta property="og:image" content="/q.jpg"><meta property="og:description" content="A &amp;quot;wall&amp;quot;">',
      '',
      {
        title: 'Quay closed',
        author: 'Wen Zhiqiu',
        date: '2020-10-12',
        image: '/q.jpg',
        summary: 'A "wall"',
      },
    ],
    [
      'reads microdata',
      '',
      '<article itemscope><h1 itemprop="headline">Quay closed</h1><span itemprop="author" itemscope><a href="/wen"><span itemprop="name">Wen Zhiqiu</span></a></span><time itemprop="dateModified" class="updated" datetime="2021-01-01">x</time><time itemprop="datePublished" datetime="2020-10-12T08:00Z">y</time></article>',
      { title: 'Quay closed', author: 'Wen Zhiqiu', date: '2020-10-12T08:00Z' },
    ],
    [
      'takes the published time before others, and the link of the author',
      '',
      '<time datetime="2020-01-01">other</time><time pubdate datetime="2020-10-12">this</time><a rel="author" href="/wen">Wen Zhiqiu</a>',
      { date: '2020-10-12', author: 'Wen Zhiqiu' },
    ],
    [
      'knows nothing that nobody states',
      '<title>Quay closed</title>',
      '<p>On 12 October 2020, Wen wrote.</p>',
      { title: 'Quay closed', author: null, date: null, publisher: null, image: null, tags: [] },
    ],
  ])('%s', (_, head, body, expected) => {
    expect(facts(head, body).header).toMatchObject(expected);
  });

  it.each([
    ['Quay closed - The Example Post', null, ['Quay closed'], 'Quay closed'],
    ['Quay closed - and open again', null, ['Something else'], 'Quay closed - and open again'],
    ['The Example Post: Quay closed', 'The Example Post', [], 'The Example Post: Quay closed'],
    ['The Example Post | Quay closed', 'The Example Post', [], 'Quay closed'],
    ['Quay closed | Coast | The Example Post', 'The Example Post', [], 'Quay closed | Coast'],
    ['最小的码头关闭_新闻_示例报', null, ['最小的码头关闭'], '最小的码头关闭'],
  ])('reads the headline out of “%s”', (title, site, headings, expected) => {
    const head = `<title>${title}</title>${site === null ? '' : `<meta property="og:site_name" content="${site}">`}`;
    const body = headings.map((heading) => `<h1>${heading}</h1>`).join('');
    expect(facts(head, body).header.title).toBe(expected);
  });

  it('takes no address that names the front page only', () => {
    const head =
      '<link rel="canonical" href="https://www.example.org/"><meta property="og:url" content="https://www.example.org/a">';
    expect(facts(head).address).toBe('https://www.example.org/a');
  });
});

describe('the article of a page', () => {
  it('has the publisher that the site names, the picture of the head and an honest date', () => {
    const html = `<html lang="de"><head><link rel="canonical" href="https://www.example.org/kai">${data({ '@type': 'NewsArticle', headline: 'Kai zu', datePublished: '2020-10-12', publisher: { name: 'Das Beispiel' }, image: ['https://www.example.org/kai.jpg'] })}</head><body><article><p>Das Hafenamt hat am Montag seinen kleinsten Kai geschlossen, nachdem das Wasser gestiegen war.</p></article></body></html>`;
    const article = readArticle(new TextEncoder().encode(html), 'a.html').records[0]?.article;
    expect(article).toMatchObject({
      headline: 'Kai zu',
      publisher: { id: 'example.org', name: 'Das Beispiel' },
      language: 'de',
      publishedAt: '2020-10-12T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      publishedAtOrigin: 'HEADER',
      leadImage: { url: 'https://www.example.org/kai.jpg', caption: null },
      images: [],
    });
  });
});
