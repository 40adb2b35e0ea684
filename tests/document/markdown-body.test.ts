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
    [
      'more HTML than text, where the parts are written as Markdown',
      '<p align="center"><img src="/a-very-long-name-of-a-picture.jpg" width="50%"></p>\n\n雾**散**了。\n\n![灯](/c.jpg)\n\n- 船\n- 灯',
    ],
    ['inline elements alone', '雾<b>散</b>了。<a href="/1">船</a>'],
    ['nothing', ''],
  ])('takes %s', (_, body) => {
    expect(isMarkdown(body)).toBe(true);
  });

  it.each([
    ['a page', '<article>\n\n <p>\n  雾散了。\n </p>\n\n</article>'],
    [
      'a page with stray asterisks and numbers in its paragraphs',
      '<div>\n\n<p>\n1. 雾**散**了\n</p>\n\n<p>\n2. 船**来**了\n</p>\n\n</div>',
    ],
    [
      'a page with code between blank lines',
      '<article>\n\n<pre>\n\n# cat a\n\n# cat b\n\n# cat c\n\n</pre>\n\n<p>雾散了，船都回来了，灯还亮着，没有人回家，大家都在等</p></article>',
    ],
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

  it('records an instruction once, as it was written', () => {
    const { removed } = readFile('---\ntitle: 雾\n---\n见{{< ref "x.md" >}}。');
    expect(removed).toEqual([{ reason: 'SHORTCODE', text: '{{< ref "x.md" >}}' }]);
  });

  it('reads plain text whose paragraphs are set in by wide spaces', () => {
    const { paragraphs } = readFile('---\ntitle: 雾\n---\n　　雾散了。\n　　船回来了。');
    expect(paragraphs.map(({ text }) => text)).toEqual(['雾散了。', '船回来了。']);
  });

  it.each([
    ['attributes', '雾散了。\n{: .lead}\n\n![灯](/a.jpg){: width="300"}', ['雾散了。']],
    ['a place for the contents', '* TOC\n{:toc}\n\n[TOC]\n\n雾散了。', ['雾散了。']],
    [
      'notes, also those that are an address',
      '雾散了。[^1] 船来了。[^b]\n\n[^1]: 三天后。\n[^b]: https://x.example/b',
      ['雾散了。[1] 船来了。[b]', '[1] 三天后。', '[b] https://x.example/b'],
    ],
    ['boxes round notes', ':::tip\n雾大。\n:::\n\n> [!NOTE]\n> 船停。', ['雾大。', '船停。']],
    ['boxes of tasks', '- [ ] 修船\n- [x] 补网', ['修船', '补网']],
    ['addresses made by the builder', '见[前文]({% post_url 2020-10-01-fog %})。', ['见前文。']],
    ['values', '本站是{{ site.title }}。', ['本站是。']],
    ['comments', '雾。\n{% comment %}\n草稿\n\n草稿\n{% endcomment %}\n\n船。', ['雾。', '船。']],
    ['code between tags', '{% highlight js %}\nlet a = 1;\n{% endhighlight %}', ['let a = 1;']],
    ['a rule right under a sentence', '雾散了。\n---\n船来了。', ['雾散了。', '船来了。']],
    ['lines of Windows', '雾散了。\r\n\r\n船来了。\r\n', ['雾散了。', '船来了。']],
  ])('reads %s', (_, text, texts) => {
    const { paragraphs } = readFile(`---\ntitle: 标题\n---\n${text}`);
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(texts);
  });

  it.each([
    ['```\n{% if x %}{{ y }} [^1]\n```', '{% if x %}{{ y }} [^1]'],
    ['写`{{ y }}`即可。', '写{{ y }}即可。'],
  ])('leaves code as it is: %s', (text, shown) => {
    const { paragraphs } = readFile(`---\ntitle: 标题\n---\n${text}`);
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([shown]);
  });

  it.each([
    ['{{< youtube aB3-x_y >}}', 'https://www.youtube.com/watch?v=aB3-x_y', 'VIDEO'],
    ['{{< vimeo id="12345" >}}', 'https://vimeo.com/12345', 'VIDEO'],
    ['{{< tweet user="fog" id="12345" >}}', 'https://twitter.com/fog/status/12345', 'POST'],
    ['{% youtube aB3-x_y %}', 'https://www.youtube.com/watch?v=aB3-x_y', 'VIDEO'],
  ])('shows what %s stands for', (code, url, medium) => {
    const { blocks } = readFile(`---\ntitle: 标题\n---\n雾。\n\n${code}\n`);
    expect(blocks[1]).toMatchObject({ kind: 'EMBED', medium, url });
  });

  it('completes pictures whose address the builder completes', () => {
    const { images } = readFile(
      '---\ntitle: 标题\nurl: https://post.example/fog\n---\n![灯]({{ site.baseurl }}/a.jpg)',
    );
    expect(images).toMatchObject([{ url: 'https://post.example/a.jpg', alt: '灯' }]);
  });

  it('makes no element of hostile text and stays linear in it', () => {
    for (const part of [
      '[',
      '*a ',
      '>',
      '![a](',
      '<a ',
      '`',
      '{{<',
      '{%',
      '{{< figure ',
      '{:',
      '[^',
      '```\n',
      '{% comment %}',
      ' {#',
    ])
      expect(typeof renderMarkdown(part.repeat(20_000))).toBe('string');
  });
});
