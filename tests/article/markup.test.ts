import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/document/limits.ts';
import { readBody } from './read-body.ts';

const textsOf = (body: string, url?: string): readonly string[] =>
  readBody(body, url === undefined ? {} : { url }).paragraphs.map(({ text }) => text);

describe('rule 8: any HTML', () => {
  it.each([
    ['a stray end tag', '<p>雾散了。</small></p><p>船开了。</p>'],
    ['a block in a paragraph', '<p>雾散了。<div>船开了。</div></p>'],
    ['bold in bold', '<p><strong><strong>雾散了。</strong></strong></p><p>船开了。</p>'],
    ['capitals', '<P CLASS="x">雾散了。</P><P>船开了。</P>'],
    ['paragraphs that are never closed', '<p>雾散了。<p>船开了。'],
    ['a pretty-printed page', '\n  <p>\n    雾散\n    了。\n  </p>\n\n  <p>\n 船开了。</p>\n'],
    [
      'a whole page',
      '<!doctype html><html><head><title>x</title></head><body><p>雾散了。</p><p>船开了。</p></body></html>',
    ],
    ['comments inside', '<p>雾<!-- x -->散了。</p><!-- y --><p>船开了。</p>'],
    ['text without any tag', '雾散了。<br><br>船开了。'],
    ['divisions only', '<div>雾散了。</div><div><div>船开了。</div></div>'],
    ['an unclosed attribute', '<p>雾散了。</p><p>船开了。</p><p class="x'],
    ['unknown elements', '<x-card><p>雾散了。</p></x-card><foo>船开了。</foo>'],
  ])('reads %s', (_, body) => {
    expect(textsOf(body)).toEqual(['雾散了。', '船开了。']);
  });
});

describe('rule 9: breaks and blanks', () => {
  it.each([
    ['two breaks divide', '<p>甲在。<br><br>乙在。</p>', ['甲在。', '乙在。']],
    [
      'three breaks with spaces divide',
      '<p>甲在。<br> <br/>\n<br>乙在。</p>',
      ['甲在。', '乙在。'],
    ],
    ['one break does not', '<p>甲在。<br>乙在。</p>', ['甲在。 乙在。']],
    [
      'one break before a new line of the source does not join',
      '<p>甲在<br/>\n 乙在</p>',
      ['甲在 乙在'],
    ],
    ['breaks at the edges are nothing', '<p><br>甲在。<br><br></p>', ['甲在。']],
    ['a no-break space is blank', '<p>\u00A0</p><p>&nbsp; </p><p>甲在。</p>', ['甲在。']],
    ['an ideographic space is blank', '<p>　　</p><p>　　甲在。</p>', ['甲在。']],
    [
      'zero-width characters are blank',
      '<p>\u200B\u200D\u2060\uFEFF</p><p>\u200B甲在。\u200B</p>',
      ['甲在。'],
    ],
    ['a lone dot is nothing', '<p>甲在。</p><p>.</p>', ['甲在。']],
  ])('%s', (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it('records the break of a verse where it stands', () => {
    const [verse] = readBody('<p>雾散了，<br>船开了</p>').paragraphs;
    expect(verse?.marks).toEqual([{ kind: 'LINE_BREAK', start: 4, end: 4, href: null }]);
  });
});

describe('rule 10: text over several tags', () => {
  it('reads as one, with marks as spans', () => {
    const [paragraph] = readBody(
      '<p>他说：“<a href="/1">雾</a><b>太</b><i>大</i>了<b>”</b>，走了。</p>',
    ).paragraphs;
    expect(paragraph?.text).toBe('他说：“雾太大了”，走了。');
    expect(
      paragraph?.marks.map(({ kind, start, end }) => [kind, paragraph.text.slice(start, end)]),
    ).toEqual([
      ['LINK', '雾'],
      ['STRONG', '太'],
      ['EMPHASIS', '大'],
      ['STRONG', '”'],
    ]);
  });
});

describe('rule 22: text as it is', () => {
  it('keeps odd characters and mixed widths', () => {
    const text = '丶於後，ＡＢ１２，ﬁ，"直"，„低“，呀.....!!!';
    expect(textsOf(`<p>${text}</p>`)).toEqual([text]);
  });
});

describe('the caps of one document', () => {
  it('nesting: the rest counts as its text, with a warning', () => {
    const deep = `${'<div>'.repeat(5000)}雾散了。${'</div>'.repeat(5000)}`;
    const article = readBody(`<p>甲在。</p>${deep}`);
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['甲在。', '雾散了。']);
    expect(article.warnings).toEqual([
      { code: 'TOO_DEEP', message: 'Markup nested deeper than 512 levels was read as its text.' },
    ]);
    expect(readBody(`${'<b>'.repeat(5000)}雾散了。`).paragraphs).toHaveLength(1);
  });

  it('nesting up to the limit gives no warning', () => {
    const body = `${'<div>'.repeat(500)}雾散了。${'</div>'.repeat(500)}`.repeat(3);
    expect(readBody(body)).toMatchObject({ warnings: [], paragraphs: { length: 3 } });
  });

  it('paragraphs: a longer one is divided, and no character with it', () => {
    const limits = { ...DEFAULT_LIMITS, paragraphLength: 10 };
    const article = readBody(`<p>${'雾'.repeat(9)}😀${'海'.repeat(12)}</p>`, { limits });
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      '雾'.repeat(9),
      `😀${'海'.repeat(8)}`,
      '海'.repeat(4),
    ]);
    expect(article.warnings.map(({ code }) => code)).toEqual(['PARAGRAPH_TOO_LONG']);
  });

  it('tags with thousands of attributes lose them', () => {
    const article = readBody(
      `<p ${Array.from({ length: 4000 }, (_, at) => `a${at}=1`).join(' ')}>雾散了。</p>`,
    );
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['雾散了。']);
  });
});

describe('marks of a `q`', () => {
  it.each([
    ['are printed round it', '他说<q>雾散了</q>。', '他说“雾散了”。'],
    ['are not doubled where they stand in it', '他说<q>“雾散了。”</q>', '他说“雾散了。”'],
    ['nor before its full stop', '他说<q>「雾散了」。</q>', '他说「雾散了」。'],
    ['nor where they stand round it', '他说“<q>雾散了</q>”。', '他说“雾散了”。'],
    ['stand round inner ones', '他说<q>‘雾’散了</q>。', '他说“‘雾’散了”。'],
  ])('%s', (_, body, text) => {
    expect(textsOf(`<p>${body}</p>`)).toEqual([text]);
  });
});

describe('a pull quote', () => {
  const words = '渔业协议不是礼物，是我们欠下一代人的债';
  const page = (quote: string): string =>
    `<p>韩泽远说：“${words}。”他说完就走了。</p>${quote}<p>雾散之后，船都开走了。</p>`;
  const long =
    'The harbour stayed closed all night because nobody on the quay could see the boats that waited outside the wall, said the pilot.';

  it.each([
    ['a box', `<div class="c-pullquote"><p>“${words}”</p><p>韩泽远</p></div>`, 2],
    ['a paragraph', `<p class="pull-quote">“${words}”</p>`, 1],
    ['a block quote', `<blockquote class="pullquote">${words}。</blockquote>`, 1],
    [
      'a figure',
      `<figure class="wp-block-pullquote"><blockquote><p>${words}</p><cite>韩泽远</cite></blockquote></figure>`,
      2,
    ],
    ['a `q`', `<q>${words}</q>`, 1],
    ['a paragraph that is a `q`', `<p><q>${words}</q></p>`, 1],
    ['a long heading', `<h2>${long}</h2><p>${long} Then they went home.</p>`, 1],
  ])('that repeats the words of the body as %s is taken out', (_, quote, count) => {
    const { paragraphs, removed } = readBody(page(quote));
    expect(paragraphs.filter(({ text }) => text.includes(words))).toHaveLength(1);
    expect(removed.map(({ reason }) => reason)).toEqual(Array(count).fill('PULL_QUOTE'));
  });

  it.each([
    ['says other words', `<div class="pullquote">“${words}，他不会忘记”</div>`],
    [
      'says more',
      `<div class="pullquote"><p>“${words}”</p><p>${'雾里看船，'.repeat(10)}</p></div>`,
    ],
    ['is a short word', '<div class="pullquote">下一代人</div>'],
    ['is a block quote like others', `<blockquote>${words}</blockquote>`],
    ['is a paragraph like others', `<p>“${words}”</p>`],
    ['heads what follows', `<h2>“${words}”</h2>`],
  ])('is none where it %s', (_, quote) => {
    expect(readBody(page(quote)).removed).toEqual([]);
  });
});
