import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../../support/text-article.ts';
import { listSpeakers } from '../list-speakers.ts';

describe('phrases for who speaks', () => {
  it.each([
    [
      ['73%的受访者', '近40%的人'],
      '73%的受访者表示，船票应该更便宜。近40%的人认为，港口也要扩大。',
    ],
    [
      ['超过70.5%的居民', '约四成的居民'],
      '超过70.5%的居民表示，船票应该更便宜。约四成的居民表示，港口也要扩大。',
    ],
    [['三分之二的船东'], '三分之二的船东表示，船票应该更便宜。'],
  ])('keeps shares of people apart: %s', (speakers, text) => {
    expect(listSpeakers(text)).toEqual(speakers);
  });

  it('takes a share of people for a group', () => {
    const article = createTextArticle('zh', ['73%的受访者表示，船票应该更便宜。']);
    expect(attributeArticle(article).speakers[0]?.kind).toBe('GROUP');
  });

  it.each([
    ['一些居民', 'people', '一些居民报告说，船票又涨价了。'],
    ['哈伯兰', 'a person', '渔业专家哈伯兰 (Tom Haberland) 报告说，港口的船已经不能再多了。'],
    ['有人', 'somebody', '有人留言说“船票又涨价了，我们怎么办”。'],
    ['海洋研究院报告', 'a text of a body', '海洋研究院报告称，船票又涨价了。'],
    ['谷歌的报告', 'a text that is owned', '谷歌的报告说，船票又涨价了。'],
    ['这份报告', 'a text that is pointed at', '这份报告说，船票又涨价了。'],
  ])('tells who reports from what does: %s', (speaker, _, text) => {
    expect(listSpeakers(text)).toEqual([speaker]);
  });

  it.each([
    ['船长', '不愿透露姓名的船长表示，船票又涨价了。'],
    ['知情人士', '不愿具名的知情人士表示，船票又涨价了。'],
    ['官员', '未具名官员表示，船票又涨价了。'],
  ])('leaves out what one does not tell: %s', (speaker, text) => {
    expect(listSpeakers(text)).toEqual([speaker]);
  });

  it('takes 服 of 令人信服地 for no part of a speaker', () => {
    expect(listSpeakers('本书令人信服地指出，船票的价格没有人能够决定。')).toEqual([]);
  });

  it.each([
    ['教育局局长', '雁湾市教育局局长林永海说：“船到了。”'],
    ['局长', '雁湾市税收局局长林永海说：“船到了。”'],
  ])('leaves no piece of a body before an office: %s', (role, text) => {
    const { speakers } = attributeArticle(createTextArticle('zh', [text]));
    expect(speakers.map(({ roles }) => roles)).toEqual([[role]]);
  });

  it('gives no office that begins in the middle of a word', () => {
    const text = '冰川学家林永海来到港口，他说：“船到了。”';
    const { speakers } = attributeArticle(createTextArticle('zh', [text]));
    expect(speakers.map(({ name, roles }) => [name, roles])).toEqual([['林永海', []]]);
  });

  it('tells China’s ministry from another that was named first', () => {
    const text = '瑞典外交部表示，船已经到了港口。/中国外交部表示，船还没有到港口。';
    expect(listSpeakers(text)).toEqual(['瑞典外交部', '中国外交部']);
  });
});
