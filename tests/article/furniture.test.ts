import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

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
    [
      'labels of a chart',
      '<div class="g-artboard g-show-small"><div class="g-GFX g-aiAbs"><p class="g-pstyle1">三百吨</p></div></div>',
      'GRAPHIC',
    ],
    [
      'the source under a chart',
      '<div class="djai2html-foot"><p class="djai2html-source"><tspan>Source: the port</tspan></p></div>',
      'GRAPHIC',
    ],
    ['the title of a chart', '<div class="chart__title"><p>渔获，吨</p></div>', 'GRAPHIC'],
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
