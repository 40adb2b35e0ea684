import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const BODY = ['甲', '乙', '丙', '丁', '戊', '己']
  .map(
    (name) =>
      `<p>${name}说，雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。</p>`,
  )
  .join('');
const namesOf = (html: string): readonly string[] =>
  readBody(html).bylines.map(({ role, name }) => `${role} ${name}`);

describe('names in lines of authors', () => {
  it.each([
    ['作者：Ann Ash 一位写港口的作家、研究者和水手。', ['AUTHOR Ann Ash']],
    ['作者 | 澜岛大学港口研究中心研究员 沈知远', ['AUTHOR 沈知远']],
    ['文丨沈 远', ['AUTHOR 沈远']],
    ['原作者：Ann Ash 授权翻译', ['AUTHOR Ann Ash']],
    ['文/ Anonymous (未验证)', []],
    ['文/ 佚名', []],
  ])('%s', (line, names) => expect(namesOf(`<p>${line}</p>${BODY}`)).toEqual(names));

  it('are no papers that the site reprints', () => {
    const { bylines } = readBody(
      `<div class="post-meta"><a class="author" href="/medium/initium">澜岛 Initium Media</a></div>${BODY}`,
      { url: 'https://nei.st/medium/initium/fog' },
    );
    expect(bylines.map(({ role, name }) => `${role} ${name}`)).toEqual(['SOURCE Initium Media']);
  });
});
