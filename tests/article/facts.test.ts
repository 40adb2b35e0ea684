import { describe, expect, it } from 'vitest';
import { splitNames } from '../../src/article/byline.ts';
import { readBody } from './read-body.ts';

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
      'an address that a lazy loader has marked',
      'data-lazy-src="/b.jpg?w=9&amp;is-pending-load=1#038;ssl=1" src="/blank.gif"',
      'https://news.example/b.jpg?w=9&ssl=1',
    ],
    [
      'one with nothing but the mark',
      'data-lazy-src="/b.jpg?is-pending-load=1"',
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
    [
      '自由亚洲电台记者程未   责编：沈知远   网编：韩微澜',
      ['REPORTER 程未', 'EDITOR 沈知远', 'EDITOR 韩微澜'],
    ],
    ['记者程未晚 责编 沈知远', ['REPORTER 程未晚', 'EDITOR 沈知远']],
    [
      '记者程未晚、闻知秋 责编 沈知远 韩微澜',
      ['REPORTER 程未晚', 'REPORTER 闻知秋', 'EDITOR 沈知远', 'EDITOR 韩微澜'],
    ],
    [
      '记者：程未晚、闻秋报道  责编：沈知远 韩微澜  网编：文哲',
      ['REPORTER 程未晚', 'REPORTER 闻秋', 'EDITOR 沈知远', 'EDITOR 韩微澜', 'EDITOR 文哲'],
    ],
    ['采访记者：程未晚', ['REPORTER 程未晚']],
    ['文山/程未/(雁湾时报等)', ['AUTHOR 文山', 'EDITOR 程未', 'SOURCE 雁湾时报']],
    ['本报记者程未晚报道', ['REPORTER 程未晚']],
    ['特约记者：程未晚 雁湾报道', ['REPORTER 程未晚']],
    ['By: Jane Roe and John Doe', ['AUTHOR Jane Roe', 'AUTHOR John Doe']],
    ['作者：程未晚是某大学教授，研究雾。', ['AUTHOR 程未晚']],
  ])('%s', (line, expected) => {
    const { bylines } = readBody(`<p>雾散了，船开了，港口静了下来。</p><p>${line}</p>`);
    expect(bylines.map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
  });

  it.each([
    ['（海湾社雁湾12日电）    渔船今天回港。', ['SOURCE 海湾社']],
    ['【环海通讯社雁湾讯】渔船今天回港。', ['SOURCE 环海通讯社']],
    ['（雁湾社区渔民）渔船今天回港。', []],
    ['（海湾社）渔船今天回港。', []],
    ['渔船今天回港（海湾社雁湾12日电）。', []],
  ])('name the agency whose copy begins: %s', (text, expected) => {
    const { bylines, paragraphs } = readBody(`<p>${text}</p><p>雾散了，船开了。</p>`);
    expect(bylines.map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
    expect(paragraphs).toHaveLength(2);
  });

  it('are not the words of somebody who is asked', () => {
    expect(readBody('<p>记者：您怎么看雾？</p><p>雾散了。</p>').bylines).toEqual([]);
  });
});

describe('names in the lines of authors', () => {
  it.each<[string, readonly string[]]>([
    ['Wen Zhiqiu & Gu Tinglan', ['Wen Zhiqiu', 'Gu Tinglan']],
    ['Tide & i', ['Tide & i']],
    ['Wen Zhiqiu (with Gu Tinglan, Jane Roe)', ['Wen Zhiqiu', 'Gu Tinglan', 'Jane Roe']],
    ['程未晚、沈知远', ['程未晚', '沈知远']],
    [
      '闻知秋（Autumn Wen），韩微澜（Anna Han）和顾听澜（Tina Gu）',
      ['闻知秋（Autumn Wen）', '韩微澜（Anna Han）', '顾听澜（Tina Gu）'],
    ],
    ['与归', ['与归']],
    ['李和', ['李和']],
  ])('of “%s” are %j', (list, names) => {
    expect(splitNames(list)).toEqual(names);
  });

  it('are no words of links beside a name', () => {
    const { bylines } = readBody(
      '<div class="byline"><a href="/author/wen">Wen Zhiqiu</a> <a href="/author/wen/feed">her feed</a> <a href="/users/like">a fan</a> <a href="/author/of">von der Kai</a></div><p>The fog has gone.</p>',
    );
    expect(bylines.map(({ name }) => name)).toEqual(['Wen Zhiqiu', 'von der Kai']);
  });
});
