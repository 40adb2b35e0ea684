import { describe, expect, it } from 'vitest';
import { findChineseTerms } from '../../src/topic/find-chinese-terms.ts';
import { findLatinTerms } from '../../src/topic/find-latin-terms.ts';
import { slugOf } from '../../src/topic/slug.ts';
import { createRecord } from '../graph/sample-record.ts';

describe('slugOf', () => {
  it.each([
    ['氣候變遷', '气候变迁'],
    [' Climate Change', 'climate-change'],
    ['ＡＩ', 'ai'],
    ['「漁業」', '渔业'],
  ])('folds %s to %s', (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });
});

describe('findChineseTerms', () => {
  it.each([
    ['碳市场开市。各地谈碳市场，专家看好碳市场。', ['碳市场']],
    ['灰鳍鱼配额，灰鳍鱼配额！谈灰鳍鱼配额。', ['灰鳍鱼配额']],
    ['没有一个词重复。', []],
    ['的的的的的的', []],
    ['两项技法，三项技法，一项技法。', []],
    ['港口测二氧化碳。船上的二氧化碳，鱼也怕二氧化碳！', ['二氧化碳']],
    // A digit before what it cannot count, or a day of the year, is part of a name.
    ['船泊在五角大楼。谁建五角大楼？港口画五角大楼！', ['五角大楼']],
    ['一带一路经雁湾，谈一带一路；沿一带一路。', ['一带一路']],
    ['“六四”那天雾大。纪念六四，谁记得六四？', ['六四']],
    ['八达岭下雪。上八达岭，过八达岭！', ['八达岭']],
    // Of a few names that is the nouns' own doing.
    ['七国集团开会。雁湾请七国集团，谢七国集团！', ['七国集团']],
    // Any other number counts, and what it counts by goes with it.
    ['两国渔船，三国渔船；见渔船。', ['渔船']],
    ['四艘渔船，两艘渔船！买渔船。', ['渔船']],
    ['修港花 50 万英镑，买船花 3 亿英镑；雾灯花 9 万英镑。', ['英镑']],
    ['来了三四条，走了三四条；剩三四条。', []],
    ['一致开网。网一致，船一致！', []],
    ['土耳其人说，土耳其船说，土耳其菜。', []],
    ['捕鱼分鐘，捕鱼分鐘，捕鱼分鐘，分鐘。', ['捕鱼分鐘']],
    // What begins like a clause is none.
    ['然后捕鱼。然后捕鱼，然后捕鱼！', []],
  ])('%s', (text, labels) => {
    expect(findChineseTerms(text).map(({ label }) => label)).toEqual(labels);
  });

  it('parts no ordinary word', () => {
    // 流动 and 流程 are words, so 鱼群流 is none.
    expect(findChineseTerms('鱼群流动；鱼群流程。鱼群流失！')).toEqual([]);
    expect(findChineseTerms('鱼群流入；鱼群流出。鱼群流失！')).toMatchObject([{ label: '鱼群流' }]);
  });

  it('says where a term stands', () => {
    const text = '碳市场开市。各地谈碳市场，专家看好碳市场。';
    for (const { label, positions } of findChineseTerms(text))
      for (const position of positions) expect(text.startsWith(label, position)).toBe(true);
  });
});

describe('findLatinTerms', () => {
  it.each([
    ['Talks on the Lan Agreement stalled.', 'en', ['Lan Agreement']],
    ['They’ll go, don’t stop; they’ll go, don’t stop, they’ll, they’ll.', 'en', []],
    ['However, the talks failed. However, they met.', 'en', []],
    ['Le quota de pêche; un quota de pêche; quota, quota.', 'fr', ['quota']],
  ])('%s', (text, language, labels) => {
    expect(findLatinTerms(text, language, false).map(({ label }) => label)).toEqual(labels);
  });
});

describe('assignTopics', () => {
  it('gives tags, people, places and terms with their paragraphs', () => {
    const { topics } = createRecord({
      url: 'https://paper.example/1',
      headline: '灰鳍鱼配额谈判重开',
      tags: ['漁業'],
      paragraphs: ['灰鳍鱼配额，今年减半。', '日本，日本。日本！', '谈灰鳍鱼配额的人多了。'],
      speakers: [{ name: '韩泽远' }],
      quotations: [{ text: '网是空的', speaker: '韩泽远' }],
    });
    expect(topics.map(({ label, slug, kind }) => [label, slug, kind])).toEqual(
      expect.arrayContaining([
        ['漁業', '渔业', 'TAG'],
        ['韩泽远', '韩泽远', 'PERSON'],
        ['日本', '日本', 'PLACE'],
        ['灰鳍鱼配额', '灰鳍鱼配额', 'TERM'],
      ]),
    );
    expect(topics.find(({ kind }) => kind === 'TERM')).toMatchObject({
      paragraphs: [0, 2],
      inHeadline: true,
      count: 3,
    });
  });
});
