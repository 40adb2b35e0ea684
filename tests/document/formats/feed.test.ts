import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { ParsedFile } from '../../../src/document/source-document.ts';
import { readArticle } from '../../../src/index.ts';

const parse = (text: string): ParsedFile => parseDocument(new TextEncoder().encode(text), 'a.xml');
const rss = (items: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"${attributes}><channel><title>示例</title><link>https://www.example.org/</link><language>en</language>${items}</channel></rss>`;

describe('a feed of any age', () => {
  it.each<[string, string, object]>([
    [
      'RSS 0.91 with its document type, relative link, reference escaped twice',
      '<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss version="0.91"><channel><title>t</title><link>https://www.example.org/</link><item><title>The harbour&amp;#8217;s wall</title><link>/news/1</link><description>One line.</description></item></channel></rss>',
      {
        url: 'https://www.example.org/news/1',
        html: '<p>One line.</p>',
        header: { title: 'The harbour’s wall' },
      },
    ],
    [
      'RSS 1.0 with content, date and author in modules',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://www.example.org/"><title>t</title><link>https://www.example.org/</link></channel><item rdf:about="https://www.example.org/1"><title>A</title><description>d</description><content:encoded><![CDATA[<p>x</p>]]></content:encoded><dc:date>2020-10-12T00:00:00Z</dc:date><dc:creator>Wen</dc:creator></item></rdf:RDF>',
      {
        url: 'https://www.example.org/1',
        html: '<p>x</p>',
        header: { author: 'Wen', date: '2020-10-12T00:00:00Z', summary: 'd' },
      },
    ],
    [
      'RSS 2.0 with summary only, permanent guid, picture',
      rss(
        '<item><title>A</title><guid>https://www.example.org/g</guid><description>&lt;p&gt;Only a &lt;b&gt;summary&lt;/b&gt;.&lt;/p&gt;</description><media:content url="https://www.example.org/i.jpg" medium="image"/></item>',
      ),
      {
        url: 'https://www.example.org/g',
        html: '<p>Only a <b>summary</b>.</p>',
        header: { summary: null, image: 'https://www.example.org/i.jpg' },
      },
    ],
    [
      'Atom with XHTML content, base, title with markup',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.example.org/a/" xml:lang="de"><title>t</title><entry><id>urn:1</id><title type="html">Kai &lt;b&gt;zu&lt;/b&gt; &amp;amp; Ende</title><link href="x/1"/><updated>2020-10-12T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <em>Satz</em>.</p></div></content></entry></feed>',
      {
        url: 'https://www.example.org/a/x/1',
        html: '<p>Ein <em>Satz</em>.</p>',
        header: { title: 'Kai zu & Ende', language: 'de', date: '2020-10-12T08:00:00Z' },
      },
    ],
    [
      'Atom under a prefix, after a style sheet and a comment',
      '<?xml version="1.0"?>\n<?xml-stylesheet href="f.xsl"?>\n<!-- made by hand -->\n<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>t</atom:title><atom:entry><atom:id>https://www.example.org/p</atom:id><atom:title>A</atom:title><atom:content type="html">&lt;p&gt;x&lt;/p&gt;</atom:content></atom:entry></atom:feed>',
      { url: 'https://www.example.org/p', html: '<p>x</p>' },
    ],
    [
      'JSON Feed whose version comes late, item with a relative address and plain text',
      JSON.stringify({
        authors: [{ name: 'Post' }],
        home_page_url: 'https://www.example.org/',
        version: 'https://jsonfeed.org/version/1',
        title: 't',
        items: [
          { id: '1', url: '/r', content_text: 'One.\n\nTwo & three.', author: { name: 'Wen' } },
        ],
      }),
      {
        url: 'https://www.example.org/r',
        html: '<p>One.</p><p>Two &amp; three.</p>',
        header: { author: 'Wen' },
      },
    ],
  ])('is read: %s', (_, text, expected) => {
    const { documents, issues } = parse(text);
    expect(issues).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ format: 'FEED_ITEM', ...expected });
  });

  it('keeps items without address or with a bad date, and says so', () => {
    const text = rss(
      '<item><title>A</title><guid isPermaLink="false">tag:1</guid><pubDate>31 Feb 2020 25:00</pubDate><description>One.</description></item><item><title>B</title><description>Two.</description></item>',
    );
    const { records } = readArticle(new TextEncoder().encode(text), 'feed.xml');
    expect(records.map(({ article }) => [article.url, article.publishedAt])).toEqual([
      ['file:///feed.xml', null],
      ['file:///feed.xml#1', null],
    ]);
    expect(records[0]?.article.warnings.map(({ code }) => code).toSorted()).toEqual([
      'BAD_DATE',
      'NO_ADDRESS',
    ]);
  });

  it('resolves links and pictures of an item against its address', () => {
    const text = rss(
      '<item><title>A</title><link>https://www.example.org/a/b</link><pubDate>Mon, 12 Oct 2020 18:02:26 GMT</pubDate><content:encoded><![CDATA[<p>See <a href="../c">the other</a> story of the harbour.</p><img src="i.jpg">]]></content:encoded></item>',
    );
    const article = readArticle(new TextEncoder().encode(text), 'f.xml').records[0]?.article;
    expect(article?.paragraphs[0]?.marks[0]?.href).toBe('https://www.example.org/c');
    expect(article?.leadImage?.url).toBe('https://www.example.org/a/i.jpg');
    expect([article?.publishedAt, article?.publishedAtOrigin]).toEqual([
      '2020-10-12T18:02:26.000Z',
      'FEED',
    ]);
  });

  it('is read whole with 10,000 items, each with its own address', () => {
    const items = Array.from(
      { length: 10_000 },
      (_, at) =>
        `<item><title>Story ${at}</title><link>https://www.example.org/s/${at}</link><description>Text of story ${at}.</description></item>`,
    ).join('');
    const { documents, issues } = parse(rss(items));
    expect(issues).toEqual([]);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(10_000);
    expect(documents.at(-1)).toMatchObject({ item: 9999, html: '<p>Text of story 9999.</p>' });
  });
});
