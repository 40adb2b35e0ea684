import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import type { Article } from '../../src/article/article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { findLostText } from '../../scripts/audit/find-lost-text.ts';
import { describeShared, sharedDir } from '../support/shared.ts';

function read(body: string, address = 'https://news.example/a', title = '标题'): Article {
  const text = `<!--1700000000000-->\n[${title}](${address})\n------\n\n${body}\n`;
  const document = parseDocument(new TextEncoder().encode(text), 'a.md').documents[0];
  if (document === undefined) throw new Error('No document.');
  return extractArticle(document);
}
const texts = (article: Article): readonly string[] => article.paragraphs.map(({ text }) => text);

describe('the language of an article', () => {
  const latin = 'The harbour that nobody remembered to close when the fog came in from the east';
  it.each([
    ['a long Latin headline over a Chinese line', latin, '雾散了，船都开走了。', 'zh', 'Hans'],
    [
      'a long Chinese headline over an English line',
      '雾从东边来的时候没有人记得关上的那座港口，以及后来在港口里等了一整夜的人',
      'The boats came home before the fog, and nobody was on the quay.',
      'en',
      'Latn',
    ],
    ['a headline alone', '雾中的港口', '<img src="/a.jpg">', 'zh', 'Hans'],
    ['a headline over numbers', latin, '12:30', 'en', 'Latn'],
    ['a headline that tells the script', '誰說霧會散', '港口静了。', 'zh', 'Hant'],
  ])('of %s', (_, title, body, language, script) => {
    const article = read(`<p>${body}</p>`, 'https://news.example/a', title);
    expect(article).toMatchObject({ language, script });
  });
});

describe('extractArticle', () => {
  it('divides at two breaks, not at one', () => {
    expect(texts(read('<p>甲先生来了。<br/><br/>乙女士走了。<br/>丙也是。</p>'))).toEqual([
      '甲先生来了。',
      '乙女士走了。 丙也是。',
    ]);
  });

  it('takes line breaks of pretty-printed Chinese for nothing and of English for a space', () => {
    expect(
      texts(read('<p>\n  渔船在\n  <a href="/x">港口</a>\n  等待。\n</p><p>The boats\n wait.</p>')),
    ).toEqual(['渔船在港口等待。', 'The boats wait.']);
  });

  it('keeps inline marks as spans of the text', () => {
    const [paragraph] = read(
      '<p> 他说<strong>“不”</strong>，<a href="/b">然后</a>走了。</p>',
    ).paragraphs;
    expect(
      paragraph?.marks.map(({ kind, start, end, href }) => [
        kind,
        paragraph.text.slice(start, end),
        href,
      ]),
    ).toEqual([
      ['STRONG', '“不”', null],
      ['LINK', '然后', 'https://news.example/b'],
    ]);
  });

  it('tells headings, captions, questions and answers from body text', () => {
    const article = read(
      '<img src="/a.jpg"><div><small>码头的清晨</small></div><p>第一段在这里说明发生的事情。</p><p><strong>小标题</strong></p><p><strong>本报：您去过吗？</strong></p><p>沈某：去过。</p><p><strong>本报：还会去吗？</strong></p><p>会的。</p>',
    );
    expect(article.leadImage).toMatchObject({
      url: 'https://news.example/a.jpg',
      caption: '码头的清晨',
    });
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'BODY',
      'QUESTION',
      'ANSWER',
      'QUESTION',
      'ANSWER',
    ]);
    expect(article.blocks.filter(({ kind }) => kind === 'HEADING')).toEqual([
      { kind: 'HEADING', level: 2, text: '小标题' },
    ]);
  });

  it.each([
    ['<p>正文在这里。</p><ul><li><a href="/1">另一条新闻的标题</a></li></ul>', 'RELATED_LINKS'],
    ['<p>正文在这里。</p><div class="addtoany_share"><a href="#">分享</a></div>', 'SHARE_BAR'],
    ['<p>正文在这里。</p><div id="comments"><p>读者评论</p></div>', 'COMMENTS'],
    ['<p>正文在这里。</p><p>© 2020 某社</p>', 'COPYRIGHT'],
    [
      '<p>正文在这里。</p><br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a></div>',
      'FEED_FOOTER',
    ],
  ])('removes furniture with its reason: %s', (body, reason) => {
    const article = read(body);
    expect(texts(article)).toEqual(['正文在这里。']);
    expect(article.removed.map((removed) => removed.reason)).toContain(reason);
  });

  it.each([
    [
      'https://www.rfi.fr/cn/x',
      '<div>13/10/2020 - 07:35</div><p>正文。</p>',
      '2020-10-13T05:35:00.000Z',
      'MINUTE',
    ],
    [
      'https://www.dw.com/zh/x',
      '<div><i>某人<br>2020-10-09T06:11:18.366Z</i></div><p>正文。</p>',
      '2020-10-09T06:11:18.366Z',
      'SECOND',
    ],
    [
      'https://cn.nytimes.com/x',
      '<div><i>某人,某人<br>2020-10-13 14:38:42</i></div><p>正文。</p>',
      '2020-10-13T06:38:42.000Z',
      'SECOND',
    ],
    [
      'https://www.voachinese.com/x',
      '<div><i>Mon, 12 Oct 2020 18:02:26 GMT</i></div><p>正文。</p>',
      '2020-10-12T18:02:26.000Z',
      'SECOND',
    ],
    ['https://www.rfi.fr/cn/x', '<div>31/02/2020 - 07:35</div><p>正文。</p>', null, 'UNKNOWN'],
  ])('reads the date of %s in its zone', (address, body, publishedAt, precision) => {
    expect(read(body, address)).toMatchObject({ publishedAt, publishedAtPrecision: precision });
  });

  it('takes an empty body and a body of pictures for results with a reason', () => {
    expect(read('').emptyReason).toBe('EMPTY_BODY');
    expect(read('<img src="/a.jpg">').emptyReason).toBe('MEDIA_ONLY');
  });
});

describeShared('the archive', () => {
  it('loses no text: what is not kept is recorded as removed', { timeout: 120_000 }, () => {
    const lost: string[] = [];
    for (const folder of ['posts', 'chinadigitaltimes']) {
      const files = readdirSync(`${sharedDir}/archive/${folder}`);
      // Every fourth document: all of them by `npm run audit ../shared/archive`.
      for (const file of files.filter((_, at) => at % 4 === 0)) {
        const bytes = readFileSync(`${sharedDir}/archive/${folder}/${file}`);
        for (const document of parseDocument(bytes, file).documents) {
          for (const { place, text } of findLostText(document.html, extractArticle(document)))
            lost.push(`${file}: ${place}: ${text}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('gives an article or an issue for every file', () => {
    const lost: string[] = [];
    for (const folder of ['posts', 'chinadigitaltimes']) {
      for (const file of readdirSync(`${sharedDir}/archive/${folder}`)) {
        const parsed = parseDocument(readFileSync(`${sharedDir}/archive/${folder}/${file}`), file);
        const articles = parsed.documents.map((document) => extractArticle(document));
        const isExplained = articles.every(
          ({ paragraphs, emptyReason }) => paragraphs.length > 0 || emptyReason !== null,
        );
        if (articles.length + parsed.issues.length === 0 || !isExplained) lost.push(file);
      }
    }
    expect(lost).toEqual([]);
  });
});
