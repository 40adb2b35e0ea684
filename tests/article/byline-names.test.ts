import { describe, expect, it } from 'vitest';
import { readBody, showBylines, SIX_PARAGRAPHS } from './read-body.ts';

describe('names in lines of authors', () => {
  it.each([
    ['作者：Ann Ash 一位写港口的作家、研究者和水手。', ['AUTHOR Ann Ash']],
    ['作者 | 澜岛大学港口研究中心研究员 沈知远', ['AUTHOR 沈知远']],
    ['文丨沈 远', ['AUTHOR 沈远']],
    ['原作者：Ann Ash 授权翻译', ['AUTHOR Ann Ash']],
    ['文/ Anonymous (未验证)', []],
    ['文/ 佚名', []],
  ])('%s', (line, names) =>
    expect(showBylines(readBody(`<p>${line}</p>${SIX_PARAGRAPHS}`))).toEqual(names),
  );

  it('are no papers that the site reprints', () => {
    const { bylines } = readBody(
      `<div class="post-meta"><a class="author" href="/medium/initium">澜岛 Initium Media</a></div>${SIX_PARAGRAPHS}`,
      { url: 'https://nei.st/medium/initium/fog' },
    );
    expect(bylines.map(({ role, name }) => `${role} ${name}`)).toEqual(['SOURCE Initium Media']);
  });
});
