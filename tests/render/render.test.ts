import * as fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Block, InlineMark, Paragraph } from '../../src/article/article.ts';
import { articleJsonLd, stringifyJsonLd } from '../../src/render/article-json-ld.ts';
import { type CitedArticle, citeArticle, citeQuotation } from '../../src/render/cite.ts';
import type { ArticleContent } from '../../src/render/content.ts';
import { contextOf } from '../../src/render/context-of.ts';
import { convertScript } from '../../src/render/convert-script.ts';
import { countWords, readingMinutes } from '../../src/render/count-words.ts';
import { renderHtml } from '../../src/render/render-html.ts';
import { escapeMarkdown, renderMarkdown } from '../../src/render/render-markdown.ts';
import { renderText, truncateText } from '../../src/render/render-text.ts';
import { toSafeAddress } from '../../src/render/safe-address.ts';
import { quotationFragmentUrl } from '../../src/render/text-fragment.ts';
import { createTextSelectors } from '../../src/render/text-selectors.ts';

const mark = (
  kind: InlineMark['kind'],
  start: number,
  end: number,
  href: string | null = null,
): InlineMark => ({ kind, start, end, href });
const paragraph = (text: string, marks: readonly InlineMark[] = [], index = 0): Paragraph => ({
  index,
  kind: 'BODY',
  text,
  marks,
});
const one = (text: string, marks: readonly InlineMark[] = []): ArticleContent => ({
  blocks: [{ kind: 'PARAGRAPH', paragraph: 0 }],
  paragraphs: [paragraph(text, marks)],
});
const open = '<p data-paragraph="0" data-kind="BODY">';
const link = 'https://www.example.org/';

const dropTags = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('renderHtml', () => {
  it.each<[string, string, readonly InlineMark[], string]>([
    ['escapes text', 'a < b & “c”', [], 'a &lt; b &amp; “c”'],
    [
      'nests marks',
      'abcdef',
      [mark('STRONG', 0, 6), mark('EMPHASIS', 2, 4)],
      '<strong>ab<em>cd</em>ef</strong>',
    ],
    [
      'splits crossing marks',
      'abcdef',
      [mark('STRONG', 0, 4), mark('EMPHASIS', 2, 6)],
      '<strong>ab<em>cd</em></strong><em>ef</em>',
    ],
    [
      'drops a link inside a link',
      'abcdef',
      [mark('LINK', 0, 6, link), mark('LINK', 2, 4, `${link}x`)],
      `<a href="${link}" rel="nofollow noopener">abcdef</a>`,
    ],
    ['drops marks outside the text', 'ab', [mark('STRONG', 1, 9), mark('CODE', -1, 2)], 'ab'],
    ['breaks lines', 'ab', [mark('LINE_BREAK', 1, 1)], 'a<br>b'],
    ['drops controls and half characters', 'a\u0000\u001B\uD800b', [], 'a\uFFFDb'],
  ])('%s', (_, text, marks, expected) => {
    expect(renderHtml(one(text, marks))).toBe(`${open}${expected}</p>`);
  });

  it('marks quotations, their id once where a link crosses them', () => {
    const quotations = [
      { id: '7.a.0.4-6', paragraph: 0, start: 4, end: 6, kind: 'DIRECT', speaker: '韩"泽远' },
    ];
    const content = one('他说：“好的。”', [mark('LINK', 2, 5, link)]);
    expect(renderHtml(content, { markQuotations: true, quotations })).toBe(
      `${open}他说<a href="${link}" rel="nofollow noopener">：“<q id="quotation-7.a.0.4-6" data-kind="DIRECT" data-speaker="韩&quot;泽远">好</q></a><q data-kind="DIRECT" data-speaker="韩&quot;泽远">的</q>。”</p>`,
    );
    expect(renderHtml(content, { quotations })).not.toContain('<q');
  });

  it('leaves links, pictures and media out of text alone', () => {
    const content = one('他说：“好的。”', [mark('LINK', 2, 5, link), mark('STRONG', 0, 1)]);
    const embed = { kind: 'EMBED', medium: 'VIDEO', url: link, caption: '片' } as const;
    const withMedia = { ...content, blocks: [...content.blocks, embed] };
    const textOnly = renderHtml(withMedia, { profile: 'TEXT_ONLY' });
    expect(textOnly).toBe(`${open}<strong>他</strong>说：“好的。”</p>`);
    expect(renderHtml(withMedia)).toContain(link);
  });

  it('writes every kind of block', () => {
    const image = { sourceUrl: '', width: 4, height: 3, alt: 'a"b', credit: 'Photo <x>' };
    const blocks: readonly Block[] = [
      { kind: 'HEADING', level: 1, text: 'H & M' },
      { kind: 'LIST', ordered: true, start: 2, paragraphs: [0] },
      { kind: 'BLOCK_QUOTE', paragraphs: [0, 99], sourceUrl: 'javascript:x' },
      {
        kind: 'IMAGE',
        url: `${link}a.jpg`,
        srcSet: `${link}a,b.jpg 2x, javascript:x 1x`,
        caption: '图',
        ...image,
      },
      { kind: 'IMAGE', url: 'data:x', srcSet: null, caption: null, ...image },
      { kind: 'TABLE', caption: 'C', rows: [['h'], ['<d>']], hasHeader: true },
      { kind: 'EMBED', medium: 'VIDEO', url: `${link}v`, caption: null },
    ];
    const html = renderHtml({ blocks, paragraphs: [paragraph('x')] });
    expect(html).toBe(
      '<h2>H &amp; M</h2>' +
        '<ol start="2"><li data-paragraph="0" data-kind="BODY">x</li></ol>' +
        `<blockquote>${open}x</p></blockquote>` +
        `<figure><img src="${link}a.jpg" srcset="${link}a,b.jpg 2x" alt="a&quot;b" width="4" height="3" loading="lazy"><figcaption>图<small>Photo &lt;x&gt;</small></figcaption></figure>` +
        '<figure><figcaption><small>Photo &lt;x&gt;</small></figcaption></figure>' +
        '<table><caption>C</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>&lt;d&gt;</td></tr></tbody></table>' +
        `<p data-embed="VIDEO"><a href="${link}v" rel="nofollow noopener">${link}v</a></p>`,
    );
    expect(serialize(parseFragment(html))).toBe(html);
  });

  it('stays well formed under any marks', () => {
    const kinds = fc.constantFrom<InlineMark['kind']>(
      'LINK',
      'STRONG',
      'EMPHASIS',
      'CODE',
      'LINE_BREAK',
    );
    const marks = fc.array(
      fc.tuple(kinds, fc.integer({ min: -1, max: 12 }), fc.integer({ min: -1, max: 12 })),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), marks, (text, spans) => {
        const html = renderHtml(
          one(
            text,
            spans.map(([kind, start, end]) => mark(kind, start, end, link)),
          ),
        );
        // A parser rebuilds at most three equal formatting elements; within that, reading changes nothing.
        expect(dropTags(serialize(parseFragment(html)))).toBe(dropTags(html));
        expect((html.match(/<(?!\/|br)/g) ?? []).length).toBe((html.match(/<\//g) ?? []).length);
      }),
    );
  });
});

describe('toSafeAddress', () => {
  it.each([
    ['https://example.org/新', 'https://example.org/%E6%96%B0'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['javascript:x', null],
    ['java\tscript:x', null],
    ['\u0001javascript:x', null],
    ['//example.org', null],
    ['data:text/html,x', null],
    ['', null],
  ])('%j gives %j', (address, expected) => {
    expect(toSafeAddress(address)).toBe(expected);
  });
});

describe('renderMarkdown', () => {
  it.each([
    ['1. *星* <b>', String.raw`1\. \*星\* \<b\>`],
    ['- a', String.raw`\- a`],
    ['# a', String.raw`\# a`],
    ['[x](javascript:y)', String.raw`\[x\](javascript\:y)`],
    ['https://a.example', String.raw`https\://a.example`],
    ['He said: yes', 'He said: yes'],
  ])('escapes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('writes marks, links, lists, tables and pictures', () => {
    const blocks: readonly Block[] = [
      { kind: 'PARAGRAPH', paragraph: 0 },
      { kind: 'LIST', ordered: false, start: 1, paragraphs: [1] },
      { kind: 'TABLE', caption: null, rows: [['a|b', 'c'], ['d']], hasHeader: true },
      {
        kind: 'IMAGE',
        url: `${link}a (1).jpg`,
        sourceUrl: '',
        srcSet: null,
        width: null,
        height: null,
        alt: 'x]',
        caption: '图',
        credit: null,
      },
    ];
    const paragraphs = [
      paragraph('He said yes', [mark('STRONG', 3, 8), mark('LINK', 8, 11, link)]),
      paragraph('- dash', [], 1),
    ];
    expect(renderMarkdown({ blocks, paragraphs })).toBe(
      [
        `He **said** [yes](<${link}>)`,
        String.raw`- \- dash`,
        String.raw`| a\|b | c |` + '\n| --- | --- |\n| d |  |',
        String.raw`![x\]](<https://www.example.org/a%20%281%29.jpg>)`,
        '图',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });
});

describe('renderText', () => {
  it('joins blocks and converts the script', () => {
    const content: ArticleContent = {
      blocks: [
        { kind: 'HEADING', level: 2, text: '小标题' },
        { kind: 'PARAGRAPH', paragraph: 0 },
      ],
      paragraphs: [paragraph('头发与发展')],
    };
    expect(renderText(content)).toBe('小标题\n\n头发与发展');
    expect(renderText(content, { script: 'HANT' })).toBe('小標題\n\n頭髮與發展');
    expect(renderText(content, { maxChars: 7 })).toBe('小标题\n\n头…');
  });

  it.each([
    ['渔业协议不是礼物', 5, '渔业协议…'],
    ['A quota without a quay', 10, 'A quota…'],
    ['ab😀cd', 4, 'ab…'],
    ['short', 5, 'short'],
    ['long', 0, ''],
  ])('cuts %j at %i', (text, maxChars, expected) => {
    expect(truncateText(text, maxChars)).toBe(expected);
  });

  it('leaves other scripts alone', () => {
    expect(convertScript('Greyfin', 'HANT')).toBe('Greyfin');
    expect(convertScript('頭髮', 'HANS')).toBe('头发');
  });
});

describe('quotationFragmentUrl', () => {
  it.each([
    [
      'names the words around a short quotation',
      link,
      '他说：“是的。”',
      4,
      7,
      `${link}#:~:text=${encodeURIComponent('他说：“')}-,${encodeURIComponent('是的。')},-${encodeURIComponent('”')}`,
    ],
    [
      'encodes hyphens, commas and ampersands',
      `${link}#top`,
      'well-known, really & truly so',
      0,
      29,
      `${link}#top:~:text=well%2Dknown%2C%20really%20%26%20truly%20so`,
    ],
    [
      'replaces an older directive',
      `${link}#:~:text=x`,
      'a sentence that is long enough',
      0,
      30,
      `${link}#:~:text=a%20sentence%20that%20is%20long%20enough`,
    ],
    [
      'takes whole words for context',
      link,
      'Yesterday evening she said “yes” and then went home',
      28,
      31,
      `${link}#:~:text=she%20said%20%E2%80%9C-,yes,-%E2%80%9D%20and%20then`,
    ],
    [
      'tells the second of two equal sentences from the first',
      link,
      'He said “the wall will hold again”, and again “the wall will hold again”.',
      47,
      71,
      `${link}#:~:text=and%20again%20%E2%80%9C-,the%20wall%20will%20hold%20again,-%E2%80%9D.`,
    ],
  ])('%s', (_, url, text, start, end, expected) => {
    expect(quotationFragmentUrl(url, text, { start, end })).toBe(expected);
  });

  it('names a long quotation by its ends', () => {
    const text = `${'一二三四五六七八九十'.repeat(20)}终`;
    const fragment =
      quotationFragmentUrl(link, text, { start: 0, end: text.length }).split('text=')[1] ?? '';
    const [first = '', last = ''] = fragment.split(',').map(decodeURIComponent);
    expect(text.startsWith(first) && text.endsWith(last)).toBe(true);
    expect(fragment.split(',')).toHaveLength(2);
  });

  it('never throws, whatever is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 2, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 0] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
          expect(quotationFragmentUrl(link, text, { start, end })).toContain('#:~:text=');
        },
      ),
    );
  });
});

describe('createTextSelectors', () => {
  it('counts code points and gives the words around', () => {
    expect(createTextSelectors('😀：“好”', { start: 4, end: 5 }, 10)).toEqual({
      quote: { type: 'TextQuoteSelector', exact: '好', prefix: '😀：“', suffix: '”' },
      position: { type: 'TextPositionSelector', start: 13, end: 14 },
    });
  });
});

describe('contextOf', () => {
  it.each([
    ['他说：“是的。”随后离开。', 4, 7, 2, 3, { before: '：“', after: '”随后' }],
    ['😀ab😀', 2, 4, 1, 1, { before: '', after: '' }],
    ['ab', 0, 2, 9, 9, { before: '', after: '' }],
  ])('%j', (text, start, end, before, after, expected) => {
    expect(contextOf(text, { start, end }, before, after)).toEqual(expected);
  });
});

describe('countWords and readingMinutes', () => {
  it.each([
    ['签署AUKUS协议', 5],
    ['It’s a debt', 3],
    ['', 0],
    ['“…”', 0],
    ['カタカナと漢字', 7],
  ])('%j has %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });

  it('reads 400 characters a minute', () => {
    expect(readingMinutes('海'.repeat(401))).toBe(2);
    expect(readingMinutes('')).toBe(0);
  });
});

const article: CitedArticle = {
  url: 'https://www.example.org/a_b',
  headline: '渔业 & 协议',
  publisherName: 'Example Post',
  bylines: [
    { name: '闻知秋', role: 'AUTHOR', url: null },
    { name: '小舟', role: 'TRANSLATOR', url: null },
  ],
  publishedAt: Date.UTC(2020, 9, 12, 12),
  publishedAtPrecision: 'DAY',
  capturedAt: null,
  language: 'zh',
};
const quotation = { id: 'UXVvdGF0aW9uOjE', text: '是债', speakerName: '韩泽远' };

describe('citations', () => {
  it('are plain', () => {
    expect(citeArticle(article, 'PLAIN')).toBe(
      '闻知秋, “渔业 & 协议”, Example Post, 2020-10-12, https://www.example.org/a_b.',
    );
    expect(citeQuotation(quotation, article, 'PLAIN')).toMatch(/^“是债”, 韩泽远\. In: 闻知秋, /);
  });

  it('are CSL JSON', () => {
    expect(JSON.parse(citeQuotation(quotation, article, 'CSL_JSON'))).toEqual({
      id: `${article.url}#${quotation.id}`,
      type: 'article-newspaper',
      title: '渔业 & 协议',
      author: [{ literal: '闻知秋' }],
      'container-title': 'Example Post',
      issued: { 'date-parts': [[2020, 10, 12]] },
      URL: article.url,
      language: 'zh',
      annote: '韩泽远: “是债”',
    });
  });

  it('are BibTeX, braces balanced whatever the headline', () => {
    expect(citeArticle(article, 'BIBTEX')).toContain(String.raw`title = {{渔业 \& 协议}}`);
    const hostile = citeArticle({ ...article, headline: '}, url={javascript:x} \\ %' }, 'BIBTEX');
    // BibTeX counts braces behind a backslash too.
    expect(hostile.match(/\{/g)?.length).toBe(hostile.match(/\}/g)?.length);
  });

  it('tell quotations of one article apart', () => {
    const other = { ...quotation, id: 'UXVvdGF0aW9uOjI' };
    const keys = [quotation, other].map(
      (cited) => /^@article\{([^,]+),/u.exec(citeQuotation(cited, article, 'BIBTEX'))?.[1],
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('leave out a date that nobody knows', () => {
    expect(citeArticle({ ...article, publishedAt: null }, 'CSL_JSON')).not.toContain('issued');
  });
});

describe('articleJsonLd', () => {
  it('names speakers and dates as far as they are known', () => {
    const speaker = { name: '韩泽远', kind: 'PERSON' as const, sameAs: [] };
    const data = articleJsonLd(article, [
      { text: '是债', url: null, speaker },
      { text: 'x', url: link, speaker: null },
    ]);
    const person = { '@type': 'Person', name: '韩泽远' };
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2020-10-12',
      hasPart: [
        { '@type': 'Quotation', text: '是债', spokenByCharacter: person, creator: person },
        { text: 'x', url: link },
      ],
    });
  });

  it('cannot end a script element', () => {
    expect(stringifyJsonLd({ a: '</script>\u2028' })).toBe(
      String.raw`{"a":"\u003c/script\u003e\u2028"}`,
    );
  });
});
