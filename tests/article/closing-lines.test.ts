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
    const article = readBody(`${BODY}<p>—— 本系列双月月底更新 ——</p>${notes}`);
    expect(showRemoved(article)).toEqual(['RULE —— 本系列双月月底更新 ——']);
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
