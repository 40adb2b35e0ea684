import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs, showRemoved } from './read-body.ts';

const PROSE = ['甲', '乙', '丙'].map(
  (name) =>
    `<p>${name}说，雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。</p>`,
);
const TOLD =
  '三年前这家卖雾灯的公司似乎已经完了，它的账本被人放到港口的墙上，谁都可以看；如今它又活过来了，靠的是一位没有人见过的投资者，船东们说。';

describe('prose in blocks with names of furniture', () => {
  it('is body where a page builder wraps every part in a widget', () => {
    const widget = (kind: string, inner: string): string =>
      `<div class="elementor-element elementor-widget elementor-widget-${kind}"><div class="elementor-widget-container">${inner}</div></div>`;
    const article = readBody(
      `${widget('heading', '<h2 class="elementor-heading-title">谁在港口等船</h2>')}${PROSE.map((p) => widget('text-editor', p)).join('')}`,
    );
    expect(article.blocks[0]).toMatchObject({ kind: 'HEADING', text: '谁在港口等船' });
    expect(article.paragraphs).toHaveLength(3);
    expect(showRemoved(article)).toEqual([]);
  });

  it('is no widget of a sidebar for that', () => {
    const article = readBody(`${PROSE.join('')}<div class="blog-widget"><p>最新文章</p></div>`);
    expect(showRemoved(article)).toEqual(['FURNITURE 最新文章']);
  });
});

describe('a list under the head of other articles', () => {
  it('keeps the item that tells something, and no title after it', () => {
    const article = readBody(
      `${PROSE.join('')}<ul><li>延伸阅读：《<a href="/1">雾中的账本</a>》</li><li>${TOLD}</li><li>《<a href="/2">港口的墙</a>》</li></ul>${PROSE.join('')}`,
    );
    expect(showParagraphs(article).slice(3, -3)).toEqual([`LIST_ITEM ${TOLD}`]);
    expect(showRemoved(article)).toEqual([
      'RELATED_LINKS 延伸阅读：《雾中的账本》',
      'RELATED_LINKS 《港口的墙》',
    ]);
  });

  it('may be a line of titles, however long, but no sentence', () => {
    const titles = `延伸阅读：${'《雾中的账本究竟是谁放到港口的墙上的？》'.repeat(5)}`;
    const article = readBody(
      `${PROSE.join('')}<p>${titles}</p><p>延伸阅读的人都知道《雾中的账本》。</p>`,
    );
    expect(showParagraphs(article).slice(3)).toEqual(['BODY 延伸阅读的人都知道《雾中的账本》。']);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['RELATED_LINKS']);
  });
});

it('when something began is no date of the article', () => {
  const article = readBody(`<p>起始时间：2020年3月23日</p>${PROSE.join('')}`);
  expect(article.publishedAt).toBeNull();
  expect(showParagraphs(article)[0]).toBe('BODY 起始时间：2020年3月23日');
});

it('a standfirst that a template prints twice is one', () => {
  const words = '没有人知道雾什么时候散，船都停在港口';
  const head = `<p class="blog-post__description">${words}</p>`;
  const article = readBody(`${head}<p>${words}。</p>${PROSE.join('')}`);
  expect(showParagraphs(article)[0]).toBe(`STANDFIRST ${words}`);
  expect(showRemoved(article)).toEqual([`STANDFIRST_REPEATED ${words}。`]);
  const later = readBody(`${head}${PROSE.join('')}<p>${words}。</p>`);
  expect(showRemoved(later)).toEqual([]);
});
