import { describe, expect, it } from 'vitest';
import { readBody, showRemoved } from './read-body.ts';

const PROSE = ['甲', '乙', '丙', '丁', '戊', '己'].map(
  (name) => `${name}说，雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。`,
);
const BODY = PROSE.map((text) => `<p>${text}</p>`).join('');
/** What is taken out of a line that closes an article of six paragraphs. */
const closing = (line: string): readonly string[] => {
  const article = readBody(`${BODY}<p>${line}</p>`);
  const kept = article.paragraphs.slice(6).map(({ text }) => `KEPT ${text}`);
  return [...kept, ...showRemoved(article)];
};

describe('signs that close a text', () => {
  it.each([
    '⚪️',
    '◆◇◆',
    '♦️♦️',
    '◎',
    '、',
    '——️ 未完待续 ——',
    '—— 未完的待续 ——',
    '—— 持续更新中——',
  ])('%s is a rule', (line) => expect(closing(line)).toEqual([`RULE ${line}`]));

  it('are no body before notes either', () => {
    const notes = PROSE.map((text) => `<p>注${text}</p>`).join('');
    const article = readBody(`${BODY}<p>—— 本专栏逢雾更新 ——</p>${notes}`);
    expect(showRemoved(article)).toEqual(['RULE —— 本专栏逢雾更新 ——']);
  });

  it('end what was announced: a link after them is none of it', () => {
    const article = readBody(
      `${BODY}<p>还有一部关于渔港的短片：</p><p>—— 不定期更新中 ——</p><p><a href="/1">Counting Fish in the Fog</a></p>`,
    );
    expect(showRemoved(article)).toEqual([
      'RULE —— 不定期更新中 ——',
      'RELATED_LINKS Counting Fish in the Fog',
    ]);
  });

  it('are words where they say something', () => {
    expect(closing('港口的名册还在更新中')).toEqual(['KEPT 港口的名册还在更新中']);
    expect(closing('？')).toEqual(['KEPT ？']);
  });
});

describe('lines that tell where a text comes from', () => {
  it.each([
    '（原文刊於瀾島週報，https://weekly.example/2020/1.html，此為初版，與刊出版略有不同。）',
    '（原文發佈於 https://blog.example/2020/10/12/fog/）',
    '本文英文版原载于 Lan Island Review ，中文版由雾湾网编译',
    '本文经作者授权转载，原载于《澜岛时报》2020.6.25',
    '本文经授权转载自《新渔刊》公众号（ID：new-fishing）。《新渔刊》创刊于一九九六年，以“渔家的周刊”为定位。',
    '本文节选自沈知远《雾中的港口》，由海湾人民出版社授权刊发。',
    '原文标题为“沈知远：港口、渔民与雾”。',
    '信息综合自《The Lan Times》《海湾报》及《新渔刊》',
  ])('%s', (line) => expect(closing(line)).toEqual([`SOURCE_LINE ${line.slice(0, 80)}`]));

  it('but not where somebody tells of it', () => {
    for (const line of [
      '本文经过三次修改，才刊于周报。他说：“一个字也没有少。”',
      '本文节选自一本没有人读过的书，作者沈知远说。',
    ])
      expect(closing(line)).toEqual([`KEPT ${line}`]);
  });
});

describe('lines of the house', () => {
  it.each([
    ['DISCLAIMER', '免责声明：小报只管转述，版权归渔村说书人，谁的立场谁自己认。'],
    ['DISCLAIMER', '特别声明：码头墙报由船员自己贴，观点归贴的人。'],
    [
      'SUBSCRIPTION',
      '灯塔小报不登广告，靠读者养活；我们需要您的支持。谢谢！页脚有捐助按钮，一按就到',
    ],
    ['RELATED_LINKS', '更多雁湾消息，请点击雾中港口主题报道'],
    ['SUBSCRIPTION', '我開了新頻道……訂閱我：https://channel.example/fog'],
  ])('%s %s', (reason, line) => expect(closing(line)).toEqual([`${reason} ${line}`]));

  it('but not what an article tells of accounts and money', () => {
    for (const line of [
      '订阅帐户一天推一条，条条都要送到关注者手上。',
      '免责声明：如果没有照着说明做，船沉了与我们无关。',
      '公众若能固定捐款，我们的渔港就能活下去。',
    ])
      expect(closing(line)).toEqual([`KEPT ${line}`]);
  });
});

it('a disclaimer is one behind any number of lines that tell where the text comes from', () => {
  const lines = ['本文转载自渔网', '新渔刊（ID：new-fishing）', '作者 | 沈知远', '责编：贺明漪'];
  const disclaimer = '文中内容不代表本刊观点和立场';
  const article = readBody(
    `${[...lines, disclaimer].map((line) => `<p>${line}</p>`).join('')}${BODY}`,
  );
  expect(showRemoved(article).at(-1)).toBe(`DISCLAIMER ${disclaimer}`);
});
