import { describe, expect, it } from 'vitest';
import { isMarkdown, renderMarkdown } from '../../src/document/markdown-body.ts';
import { readFile } from '../article/read-body.ts';

describe('isMarkdown', () => {
  it.each([
    ['paragraphs between blank lines', '雾散了。\n\n船回来了。'],
    [
      'some HTML between the paragraphs',
      '雾散了，船都回来了。\n\n<div>灯</div>\n\n船回来了，灯还亮着。',
    ],
    ['inline elements alone', '雾<b>散</b>了。<a href="/1">船</a>'],
    ['nothing', ''],
  ])('takes %s', (_, body) => {
    expect(isMarkdown(body)).toBe(true);
  });

  it.each([
    ['a page', '<article>\n\n <p>\n  雾散了。\n </p>\n\n</article>'],
    ['breaks alone', '雾散了。<br/><br/>船回来了。'],
    ['blank lines inside paragraphs', '<p>雾\n\n散了，船都回来了</p><p>灯还亮着，没有人回家</p>'],
  ])('leaves %s', (_, body) => {
    expect(isMarkdown(body)).toBe(false);
  });
});

describe('a post in Markdown', () => {
  const body = [
    '# 雾',
    '',
    '“我们等了三天，”船长沈知远说，',
    '“雾没有散。”',
    '',
    '## 回港',
    '',
    '- 灰鳍号',
    '- 白帆号',
    '',
    '> 没有人回家。',
    '',
    '{{< figure src="/fog.jpg" alt="雾" caption="雁湾的雾 A & B" >}}',
    '',
    '{% include related.html %}',
    '',
    '| 船 | 吨 |',
    '| - | - |',
    '| 灰鳍号 | 三 |',
    '',
    '    船长的[日记](https://log.example/1)还在。',
  ].join('\n');
  const article = readFile(
    `---\ntitle: 雾\nurl: https://post.example/fog\ndate: 2020-10-21\n---\n${body}`,
  );

  it('has paragraphs, headings, lists, quotes, tables and pictures as any page', () => {
    expect(article.paragraphs.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'BODY “我们等了三天，”船长沈知远说，“雾没有散。”',
      'LIST_ITEM 灰鳍号',
      'LIST_ITEM 白帆号',
      'BLOCK_QUOTE 没有人回家。',
      'BODY 船长的日记还在。',
    ]);
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'PARAGRAPH',
      'HEADING',
      'LIST',
      'BLOCK_QUOTE',
      'IMAGE',
      'TABLE',
      'PARAGRAPH',
    ]);
    expect(article.images).toMatchObject([
      { url: 'https://post.example/fog.jpg', alt: '雾', caption: '雁湾的雾 A & B' },
    ]);
  });

  it('loses nothing: instructions to the builder of the site are recorded', () => {
    expect(article.removed).toContainEqual({
      reason: 'SHORTCODE',
      text: '{% include related.html %}',
    });
  });

  it('reads plain text whose paragraphs are set in by wide spaces', () => {
    const { paragraphs } = readFile('---\ntitle: 雾\n---\n　　雾散了。\n　　船回来了。');
    expect(paragraphs.map(({ text }) => text)).toEqual(['雾散了。', '船回来了。']);
  });

  it('makes no element of hostile text and stays linear in it', () => {
    for (const part of ['[', '*a ', '>', '![a](', '<a ', '`', '{{<', '{%', '{{< figure '])
      expect(typeof renderMarkdown(part.repeat(20_000))).toBe('string');
  });
});
