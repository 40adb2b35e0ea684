import * as fc from 'fast-check';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/render/escape-html.ts';
import { isNamedBy, parseTextFragment } from '../../src/render/find-fragment.ts';
import { type EmbedFacts, renderEmbed, renderEmbedXml } from '../../src/render/render-embed.ts';
import { quotationFragmentUrl } from '../../src/render/text-fragment.ts';

const ARTICLE: EmbedFacts = {
  url: 'https://paper.example/a',
  headline: '雁湾的配额',
  language: 'zh',
  publisher: { name: '港报', homepage: 'https://paper.example/' },
  published: { instant: Date.UTC(2020, 9, 12), precision: 'DAY' },
  authors: ['王梅', '安娜·诺思'],
  summary: '渔民在等码头。',
  leadImage: { url: 'https://paper.example/a.jpg', width: 1280, height: 720 },
  quotation: null,
};
const QUOTATION: EmbedFacts = {
  ...ARTICLE,
  url: 'https://paper.example/a#:~:text=%E4%B8%8D',
  quotation: { text: '没有码头的配额，只是一张纸', speaker: '顾听澜' },
};
const ANYWHERE = { maxWidth: null, maxHeight: null };
const htmlOf = (facts: EmbedFacts) => String(renderEmbed(facts, ANYWHERE, 60)['html']);

describe('renderEmbed', () => {
  it('shows headline, summary, publisher and day of an article', () => {
    expect(renderEmbed(ARTICLE, ANYWHERE, 60)).toEqual({
      type: 'rich',
      version: '1.0',
      title: '雁湾的配额',
      author_name: '王梅, 安娜·诺思',
      provider_name: '港报',
      provider_url: 'https://paper.example/',
      cache_age: 60,
      thumbnail_url: 'https://paper.example/a.jpg',
      thumbnail_width: 1280,
      thumbnail_height: 720,
      html:
        '<figure class="pressgraph" style="box-sizing:border-box;margin:0;padding:16px;max-width:600px;max-height:104px;overflow:auto">' +
        '<blockquote cite="https://paper.example/a" lang="zh" style="margin:0">' +
        '<p><strong><a href="https://paper.example/a">雁湾的配额</a></strong></p><p>渔民在等码头。</p></blockquote>' +
        '<figcaption>港报, <time datetime="2020-10-12">2020-10-12</time></figcaption></figure>',
      width: 600,
      height: 104,
    });
  });

  it('shows words, speaker, link and publisher of a quotation', () => {
    const embed = renderEmbed(QUOTATION, ANYWHERE, 60);
    expect([embed['title'], embed['author_name']]).toEqual([
      '顾听澜: 没有码头的配额，只是一张纸',
      '顾听澜',
    ]);
    expect(embed['html']).toContain('<p>没有码头的配额，只是一张纸</p></blockquote>');
    expect(embed['html']).toContain(
      '<figcaption>顾听澜, <cite lang="zh"><a href="https://paper.example/a#:~:text=%E4%B8%8D">雁湾的配额</a></cite>, 港报, ',
    );
  });

  it('leaves out what is not known', () => {
    const unknown: EmbedFacts = {
      ...ARTICLE,
      url: 'file:///a.md',
      headline: '',
      language: 'und',
      publisher: { name: '港报', homepage: null },
      published: null,
      authors: [],
      summary: null,
      leadImage: { url: 'https://paper.example/a.jpg', width: null, height: null },
    };
    expect(Object.keys(renderEmbed(unknown, ANYWHERE, 0))).toEqual([
      'type',
      'version',
      'provider_name',
      'cache_age',
      'html',
      'width',
      'height',
    ]);
    expect(htmlOf(unknown)).toMatch(
      /<p><strong>file:\/\/\/a\.md<\/strong><\/p><\/blockquote><figcaption>港报<\/figcaption>/u,
    );
    const unnamed = { ...QUOTATION, quotation: { text: '不', speaker: null } };
    const embed = renderEmbed(unnamed, ANYWHERE, 0);
    expect(embed['title']).toBe('不');
    // Who wrote the article did not say the words.
    expect(embed['author_name']).toBeUndefined();
    expect(embed['html']).toContain('<figcaption><cite');
  });

  it.each([
    ['YEAR', '<time datetime="2020">2020</time>'],
    ['MONTH', '<time datetime="2020-10">2020-10</time>'],
    ['MINUTE', '<time datetime="2020-10-12T00:00:00.000Z">2020-10-12</time>'],
  ] as const)('shows a date of the precision %s as exactly as it is known', (precision, time) => {
    const published = { instant: Date.UTC(2020, 9, 12), precision };
    expect(htmlOf({ ...ARTICLE, published })).toContain(time);
  });

  it.each([
    [{ maxWidth: 300, maxHeight: null }, 300, 104, false],
    [{ maxWidth: 5000, maxHeight: 40 }, 600, 40, false],
    [{ maxWidth: 1280, maxHeight: 720 }, 600, 104, true],
    [{ maxWidth: 1, maxHeight: 1 }, 1, 1, false],
  ])('keeps to the room there is: %j', (room, width, height, hasThumbnail) => {
    const embed = renderEmbed(ARTICLE, room, 60);
    expect([embed['width'], embed['height']]).toEqual([width, height]);
    expect(embed['html']).toContain(`max-width:${width}px;max-height:${height}px;overflow:auto`);
    expect('thumbnail_url' in embed).toBe(hasThumbnail);
  });

  it('cuts what is too long for a card', () => {
    const long = htmlOf({ ...QUOTATION, quotation: { text: '不'.repeat(5000), speaker: null } });
    expect(long).toContain(`<p>${'不'.repeat(999)}…</p>`);
    expect(htmlOf({ ...ARTICLE, summary: '不'.repeat(5000) })).toContain(
      `<p>${'不'.repeat(299)}…</p>`,
    );
  });

  it('holds nothing but text and links, whatever a document says', () => {
    const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>&\u0000';
    const embed = renderEmbed(
      {
        url: 'javascript:alert(1)',
        headline: hostile,
        language: hostile,
        publisher: { name: hostile, homepage: 'javascript:alert(1)' },
        published: null,
        authors: [hostile],
        summary: hostile,
        leadImage: { url: 'data:text/html,x', width: 1, height: 1 },
        quotation: { text: hostile, speaker: hostile },
      },
      ANYWHERE,
      60,
    );
    expect(embed['provider_url']).toBeUndefined();
    expect(embed['thumbnail_url']).toBeUndefined();
    const html = String(embed['html']);
    const tree = parseFragment(html);
    expect(serialize(tree)).toBe(html);
    expect([...listElements(tree)].toSorted()).toEqual([
      'blockquote',
      'cite',
      'figcaption',
      'figure',
      'p',
    ]);
    expect(html).not.toContain('javascript:');
  });
});

/** Names of all elements below a node. */
function listElements(node: DefaultTreeAdapterTypes.ParentNode): Set<string> {
  const names = new Set<string>();
  for (const child of node.childNodes)
    if ('tagName' in child) {
      names.add(child.tagName);
      for (const name of listElements(child)) names.add(name);
    }
  return names;
}

describe('renderEmbedXml', () => {
  it('is well-formed, with the card as text', () => {
    const xml = renderEmbedXml({
      type: 'rich',
      title: 'A & <b> "c"\u00A0\u0000\uD800',
      width: 600,
    });
    expect(xml).toBe(
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n  <type>rich</type>\n' +
        '  <title>A &amp; &lt;b&gt; &quot;c&quot;\u00A0\uFFFD</title>\n  <width>600</width>\n</oembed>\n',
    );
  });

  it('escapes any text so that no markup is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/u);
      }),
    );
  });
});

describe('parseTextFragment', () => {
  const link = 'https://paper.example/a';

  it.each([
    [link, link, null],
    [`${link}#top`, `${link}#top`, null],
    [`${link}#:~:text=a`, link, { prefix: null, start: 'a', end: null, suffix: null }],
    [
      `${link}#top:~:text=p-,a,b,-s`,
      `${link}#top`,
      { prefix: 'p', start: 'a', end: 'b', suffix: 's' },
    ],
    [`${link}#:~:text=%E4%B8%8D%2C`, link, { prefix: null, start: '不,', end: null, suffix: null }],
    [`${link}#:~:other&text=a`, link, { prefix: null, start: 'a', end: null, suffix: null }],
    // Two places, none, too many parts, and what is no encoding.
    [`${link}#:~:text=a&text=b`, link, null],
    [`${link}#:~:`, link, null],
    [`${link}#:~:text=`, link, null],
    [`${link}#:~:text=p-,-s`, link, null],
    [`${link}#:~:text=a,b,c`, link, null],
    [`${link}#:~:text=%E4%B8`, link, null],
  ])('of %s is %s and %j', (url, address, directive) => {
    expect(parseTextFragment(url)).toEqual({ address, directive });
  });
});

describe('isNamedBy', () => {
  const paragraph = '他说：“不。”她说：“不。”';
  const first = { start: 4, end: 6 };
  const second = { start: 11, end: 13 };
  const directive = (text: string) => {
    const found = parseTextFragment(`https://paper.example/#:~:text=${text}`).directive;
    if (found === null) throw new Error('A directive was expected.');
    return found;
  };

  it.each([
    ['不。', true, true],
    ['他说：“-,不。', true, false],
    ['不。,-”她', true, false],
    ['她说：“-,不。,-”', false, true],
    ['不', false, false],
    ['不。”', false, false],
    ['不,。', true, true],
    ['不。,不。', false, false],
  ])('%s names the first: %s, the second: %s', (text, isFirst, isSecond) => {
    expect(isNamedBy(directive(text), paragraph, first)).toBe(isFirst);
    expect(isNamedBy(directive(text), paragraph, second)).toBe(isSecond);
  });

  it('is true of every fragment that we write', () => {
    const letter = fc.constantFrom('不', '，', ' ', 'a', 'B', '-', '&', '”', '😀', '\uD83D', '%');
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 1, maxLength: 400 }).map((letters) => letters.join('')),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const [start = 0, end = 0] = [one % text.length, other % (text.length + 1)].toSorted(
            (a, b) => a - b,
          );
          fc.pre(/[^\s]/u.test(text.slice(start, end)));
          const url = quotationFragmentUrl('https://paper.example/', text, { start, end });
          const found = parseTextFragment(url).directive;
          expect(found && isNamedBy(found, text, { start, end })).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
