import { describe, expect, it } from 'vitest';
import { readBody, showBylines, showRemoved, SIX_PARAGRAPHS } from './read-body.ts';

describe('who the author is, under the text', () => {
  it.each([
    ['作者沈知远系自由撰稿人。', 'AUTHOR 沈知远'],
    ['沈知远系澜岛大学副教授。研究领域为港口史。', 'AUTHOR 沈知远'],
    ['沈知远系自由撰稿人。原文标题为“雾港：谁在等船”。', 'AUTHOR 沈知远'],
    ['本文作者安娜·灰博士是澜岛事务中心的高级研究员。', 'AUTHOR 安娜·灰'],
    ['作者 Ann Ash 是雁湾大学社会学系的助理教授。', 'AUTHOR Ann Ash'],
    ['译者贺明漪，雁湾人，澜岛大学港口研究所讲师。', 'TRANSLATOR 贺明漪'],
  ])('names him: %s', (line, byline) => {
    const html = `${SIX_PARAGRAPHS}<blockquote><p>${line}</p></blockquote>`;
    expect(showRemoved(readBody(html))).toEqual([`BIOGRAPHY ${line}`]);
    expect(showBylines(readBody(html))).toEqual([byline]);
  });

  it('is known by the names over the text, in a block quote too', () => {
    const html = `<p>撰稿丨安娜·灰；翻译丨贺明漪</p>${SIX_PARAGRAPHS}<blockquote><p>安娜·灰（Anna Grey），澜岛历史学家，著有《雾》。</p><p>贺明漪，雁湾人，澜岛大学讲师。</p></blockquote>`;
    expect(readBody(html).paragraphs).toHaveLength(6);
    expect(showBylines(readBody(html))).toEqual(['AUTHOR 安娜·灰', 'TRANSLATOR 贺明漪']);
  });

  it('leaves a link after it what it was', () => {
    const html = `${SIX_PARAGRAPHS}<p>作者沈知远系自由撰稿人。</p><p><a href="https://fog.example/1">Counting Fish in the Fog</a></p>`;
    expect(showRemoved(readBody(html))).toEqual([
      'BIOGRAPHY 作者沈知远系自由撰稿人。',
      'RELATED_LINKS Counting Fish in the Fog',
    ]);
  });

  it.each([
    '作者笔锋一转，写到一对老去的教授，他们在港口等船。',
    '沈知远说，他系在港口的船没有人动过。',
    '作者沈知远是教授，他说：“我只写雾。”',
  ])('is no sentence of the story: %s', (line) => {
    expect(showRemoved(readBody(`${SIX_PARAGRAPHS}<p>${line}</p>`))).toEqual([]);
  });
});
