import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/document/limits.ts';
import { readBody, showParagraphs, showRemoved } from './read-body.ts';

const textsOf = (body: string, url?: string): readonly string[] =>
  readBody(body, url === undefined ? {} : { url }).paragraphs.map(({ text }) => text);
/** Prose enough on both sides that nothing between stands at the rim of the page. */
const INSIDE = (body: string): string => {
  const prose = (name: string): string =>
    `<p>${name}说，雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。</p>`;
  return `${['甲', '乙', '丙', '丁', '戊'].map(prose).join('')}${body}${['己', '庚', '辛', '壬', '癸'].map(prose).join('')}`;
};
const inside = (body: string, url?: string): readonly string[] =>
  textsOf(INSIDE(body), url).slice(5, -5);

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

describe('rule 11: bold paragraphs', () => {
  const kinds = (body: string): readonly string[] =>
    readBody(body).blocks.map((block) => (block.kind === 'PARAGRAPH' ? 'P' : block.kind));
  const LONG =
    '澜岛总理韩泽远与环海联盟主席在雁湾举行会谈后宣布，双方将重新划定灰鳍鱼的捕捞海域，明年春天执行。';
  it.each([
    ['the first, long one is the standfirst', `<p><b>${LONG}</b></p><p>雾散了。</p>`, ['P', 'P']],
    [
      'a short one inside is a heading',
      '<p>甲在。</p><p><b>谁在等</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    [
      'two bold pieces are one heading',
      '<p>甲在。</p><p><b>谁</b><b>在等</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    [
      'a long one inside is a paragraph',
      `<p>甲在。</p><p><b>${LONG}</b></p><p>乙在。</p>`,
      ['P', 'P', 'P'],
    ],
    [
      'a sentence is a paragraph',
      '<p>甲在。</p><p><b>没有人在等。</b></p><p>乙在。</p>',
      ['P', 'P', 'P'],
    ],
    [
      'an outcry is one unless it is short',
      `<p>甲在。</p><p><b>${LONG.slice(0, 45)}！</b></p><p>乙在。</p>`,
      ['P', 'P', 'P'],
    ],
    [
      'a short question is a heading',
      '<p>甲在。</p><p><b>谁在等？</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    ['the last one is a last word', '<p>甲在。</p><p><b>谁在等</b></p>', ['P', 'P']],
  ])('%s', (_, body, expected) => {
    expect(kinds(body)).toEqual(expected);
  });

  it('are questions in an interview, whose answers go on without a name', () => {
    expect(
      showParagraphs(
        readBody(
          '<p>雾里的采访，在港口的灯下进行，持续了整整一个下午，没有人打断。</p><p><b>本报：您在等谁？</b></p><p>沈知远：等雾散。</p><p>没有别的。</p><p><b>本报：之后呢？</b></p><p>出海。</p>',
        ),
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['BODY', 'QUESTION', 'ANSWER', 'ANSWER', 'QUESTION', 'ANSWER']);
    expect(
      showParagraphs(
        readBody('<p>问：您在等谁？</p><p>答：等雾散。</p><p>问：之后呢？</p><p>答：出海。</p>'),
      ),
    ).toEqual([
      'QUESTION 问：您在等谁？',
      'ANSWER 答：等雾散。',
      'QUESTION 问：之后呢？',
      'ANSWER 答：出海。',
    ]);
  });
});

describe('rule 12: what belongs to pictures', () => {
  it.each([
    [
      'a caption in its figure',
      '<figure><img src="/a.jpg"><figcaption>港口“静了”</figcaption></figure>',
      '港口“静了”',
      null,
    ],
    [
      'a caption before the picture',
      '<figure><figcaption>港口</figcaption><img src="/a.jpg"></figure>',
      '港口',
      null,
    ],
    [
      'caption and credit',
      '<figure><img src="/a.jpg"><figcaption>港口<span class="x"></span></figcaption><div class="credit">甲摄</div></figure>',
      '港口',
      '甲摄',
    ],
    ['small print under it', '<img src="/a.jpg"><div><small>港口</small></div>', '港口', null],
    ['a line of credit', '<p><img src="/a.jpg"></p><p>图片来源：甲社</p>', null, '图片来源：甲社'],
    [
      'a signed line',
      '<p><img src="/a.jpg"></p><p>雾中的渔港。摄影：甲</p>',
      '雾中的渔港。摄影：甲',
      null,
    ],
    [
      'the text of its alt again',
      '<img src="/a.jpg" alt="雾中的渔港"><p>雾中的渔港</p>',
      '雾中的渔港',
      null,
    ],
  ])('takes %s', (_, picture, caption, credit) => {
    const article = readBody(`${picture}<p>船长说，雾太大了。</p>`);
    expect(article.leadImage).toMatchObject({
      url: 'https://news.example/a.jpg',
      caption,
      credit,
    });
    expect(showParagraphs(article)).toEqual(['BODY 船长说，雾太大了。']);
  });

  it('keeps the paragraph after a picture, and records a caption without one', () => {
    expect(textsOf('<img src="/a.jpg"><p>船长说，雾太大了。</p>')).toEqual(['船长说，雾太大了。']);
    expect(
      showRemoved(readBody('<p>甲在。</p><figure><figcaption>港口</figcaption></figure>')),
    ).toEqual(['CAPTION 港口']);
  });
});

describe('rule 13: removed by structure, with a reason', () => {
  it.each([
    [
      'a share bar',
      '<div class="addtoany_share" data-a2a-title="x"><a href="#">分享</a></div>',
      'SHARE_BAR',
    ],
    ['a related box', '<div class="related-posts"><p>另一条新闻的标题</p></div>', 'RELATED_LINKS'],
    [
      'a list of links to the site',
      '<ul><li><a href="/1">另一条新闻的标题</a></li></ul>',
      'RELATED_LINKS',
    ],
    ['a paragraph that is one link', '<p><a href="/1">另一条新闻的标题</a></p>', 'RELATED_LINKS'],
    [
      'a card',
      '<a href="/1"><div><img src="/t.jpg"></div><h3>另一条新闻</h3></a>',
      'RELATED_LINKS',
    ],
    ['an aside', '<aside><p>另一条新闻</p></aside>', 'RELATED_LINKS'],
    ['self-promotion', '<div data-selfpromo-newsletter>订阅</div>', 'ADVERTISEMENT'],
    ['an advertisement', '<div class="ad-slot"><p>买船</p></div>', 'ADVERTISEMENT'],
    ['a newsletter box', '<div class="newsletter"><p>订阅我们</p></div>', 'SUBSCRIPTION'],
    ['comments', '<div id="comments"><p>沙发</p></div>', 'COMMENTS'],
    [
      'a tag list',
      '<ul class="post-tags"><li><a rel="tag" href="/t">港口</a></li></ul>',
      'TAG_LIST',
    ],
    ['navigation', '<nav><a href="/">首页</a></nav>', 'NAVIGATION'],
    ['what is hidden', '<div style="display: none">藏</div>', 'HIDDEN'],
    ['a button', '<button>查看</button>', 'CONTROL'],
    ['a list to choose from', '<select><option>甲</option></select>', 'CONTROL'],
    ['words in a drawing', '<svg><text>图标</text></svg>', 'GRAPHIC'],
    ['a copyright line', '<p>© 2020 某社</p>', 'COPYRIGHT'],
    ['a line of editors', '<p>责编：甲乙丙</p>', 'BYLINE'],
    ['a link to the original', '<p>原文链接：https://x.example/1</p>', 'SOURCE_LINE'],
    ['a fall-back of a player', '<p>您的浏览器不支持 HTML5 视频</p>', 'MEDIA_FALLBACK'],
    ['a rule', '<p>* * *</p>', 'RULE'],
  ])('%s', (_, furniture, reason) => {
    const article = readBody(INSIDE(furniture));
    expect(article.paragraphs).toHaveLength(10);
    expect(article.removed.map((removed) => removed.reason)).toEqual([reason]);
  });

  it('but not what the text announces, or leads to elsewhere from inside', () => {
    const links = (host: string): string =>
      `<ul><li><a href="${host}/1">第一件工具</a></li><li><a href="${host}/2">第二件工具</a></li></ul>`;
    expect(inside(`<p>港口用到的东西：</p>${links('')}`)).toEqual([
      '港口用到的东西：',
      '第一件工具',
      '第二件工具',
    ]);
    expect(inside(links('https://tools.example'))).toEqual(['第一件工具', '第二件工具']);
    expect(inside(links(''))).toEqual([]);
    expect(inside('<p><a href="https://tools.example/1">https://tools.example/1</a></p>')).toEqual([
      'https://tools.example/1',
    ]);
    expect(inside(`<p>延伸阅读：</p>${links('https://tools.example')}`)).toEqual([]);
  });

  it('keeps a wrapper with an unlucky name that holds the article', () => {
    const prose =
      '雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家，船都停在岸边，一动不动，像是睡着了一样。';
    const body = `<div class="share footer">${`<p>${prose}</p>`.repeat(4)}</div>`;
    expect(textsOf(body)).toHaveLength(4);
  });

  it('takes words of furniture inside a text for text', () => {
    expect(inside('<p>他在广告里说，欢迎订阅，分享给朋友，版权所有，翻印必究。</p>')).toHaveLength(
      1,
    );
    expect(inside('<p class="commentary">评论者说，雾太大了。</p>')).toHaveLength(1);
    expect(inside('<blockquote><p>雾太大了。</p><footer>——沈知远</footer></blockquote>')).toEqual([
      '雾太大了。',
      '——沈知远',
    ]);
  });

  it('keeps the facts in what it removes', () => {
    const article = readBody(
      '<div class="entry-meta"><a rel="author" href="/author/x">程未晚</a> <a rel="category tag" href="/c">社论</a><time class="published" datetime="2020-10-12T09:00:00+08:00">x</time></div><p>雾散了。</p><ul class="tags"><li><a rel="tag" href="/t">港口</a></li></ul>',
    );
    expect(article).toMatchObject({
      publishedAt: '2020-10-12T01:00:00.000Z',
      bylines: [{ name: '程未晚', role: 'AUTHOR', url: 'https://news.example/author/x' }],
      tags: ['港口'],
      categories: ['社论'],
    });
  });
});

describe('rule 15: addresses of pictures', () => {
  it.each([
    ['a proxy', 'src="https://images.weserv.nl/?url=a.example/b.jpg"', 'https://a.example/b.jpg'],
    [
      'an encoded proxy',
      'src="https://images.weserv.nl/?w=9&url=https%3A%2F%2Fa.example%2Fb.jpg"',
      'https://a.example/b.jpg',
    ],
    [
      'the widest of a set',
      'src="/s.jpg" srcset="/m.jpg 300w, /l.jpg 900w"',
      'https://news.example/l.jpg',
    ],
    ['a set by density', 'src="/s.jpg" srcset="/m.jpg, /l.jpg 2x"', 'https://news.example/l.jpg'],
    [
      'an address that comes late',
      'src="/blank.gif" data-src="/b.jpg"',
      'https://news.example/b.jpg',
    ],
    [
      'a placeholder',
      'src="data:image/gif;base64,R0" data-lazy-src="/b.jpg"',
      'https://news.example/b.jpg',
    ],
    ['one without a scheme', 'src="//a.example/b.jpg"', 'https://a.example/b.jpg'],
    ['a relative one', 'src="b.jpg"', 'https://news.example/b.jpg'],
  ])('reads %s', (_, attributes, url) => {
    expect(readBody(`<img ${attributes}><p>雾散了。</p>`).leadImage?.url).toBe(url);
  });

  it.each([
    '',
    'src=""',
    'src="data:image/gif;base64,R0"',
    'src="javascript:x"',
    'src="/i.png" width="16" height="16"',
  ])('takes <img %s> for no picture', (attributes) => {
    expect(readBody(`<img ${attributes}><p>雾散了。</p>`).images).toEqual([]);
  });
});

describe('rule 16: bylines', () => {
  it.each([
    ['作者：程未晚', ['AUTHOR 程未晚']],
    ['文/ 程未晚', ['AUTHOR 程未晚']],
    ['作 者 | 程 晚', ['AUTHOR 程晚']],
    ['撰稿丨程未晚（某大学研究员）', ['AUTHOR 程未晚']],
    ['采写︱程未晚、沈知远', ['AUTHOR 程未晚', 'AUTHOR 沈知远']],
    ['作者丨甲·乙；翻译丨程未晚', ['AUTHOR 甲·乙', 'TRANSLATOR 程未晚']],
    [
      '自由亚洲电台记者程未晚华盛顿报道 责编：沈知远 网编：韩微澜',
      ['REPORTER 程未晚', 'EDITOR 沈知远', 'EDITOR 韩微澜'],
    ],
    ['本报记者程未晚报道', ['REPORTER 程未晚']],
    ['特约记者：程未晚 雁湾报道', ['REPORTER 程未晚']],
    ['By: Jane Roe and John Doe', ['AUTHOR Jane Roe', 'AUTHOR John Doe']],
    ['作者：程未晚是某大学教授，研究雾。', ['AUTHOR 程未晚']],
  ])('%s', (line, expected) => {
    const { bylines } = readBody(`<p>雾散了，船开了，港口静了下来。</p><p>${line}</p>`);
    expect(bylines.map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
  });

  it('are not the words of somebody who is asked', () => {
    expect(readBody('<p>记者：您怎么看雾？</p><p>雾散了。</p>').bylines).toEqual([]);
  });
});

describe('rules 20 and 21: posts and empty documents', () => {
  it('tells posts from prose', () => {
    expect(
      showParagraphs(readBody('<p>甲在。</p><p>@雾里看船：船呢？</p><p>@雾里看船 说船呢。</p>')),
    ).toEqual(['BODY 甲在。', 'POST @雾里看船：船呢？', 'BODY @雾里看船 说船呢。']);
  });

  it.each([
    ['', 'EMPTY_BODY'],
    ['<div></div>', 'EMPTY_BODY'],
    ['<!-- 雾 -->', 'EMPTY_BODY'],
    ['<script>雾</script>', 'EMPTY_BODY'],
    ['<img src="/a.jpg">', 'MEDIA_ONLY'],
    ['<video src="/a.mp4"></video></small>', 'MEDIA_ONLY'],
    ['<iframe src="https://x.example/1"></iframe>', 'MEDIA_ONLY'],
  ])('takes “%s” for a result without paragraphs', (body, emptyReason) => {
    expect(readBody(body)).toMatchObject({ paragraphs: [], emptyReason });
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
      leadImage: { caption: 'The quay. Photo: A. B.' },
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
