import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { ParsedFile } from '../../../src/document/source-document.ts';

const BODY = `<p>海水漫过旧码头，船队整夜没有离开，第二天早上风才停下来，人们开始清点损失。</p><p>“没有码头的配额，只是一张纸，”顾听澜说，她在雨里站了一个小时，等待港务局开门。</p>`;
const PAGE = `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>旧码头 - 示例报</title>
<link rel="canonical" href="https://www.example.org/news/quay"><meta property="og:title" content="旧码头被淹">
<meta property="article:tag" content="港口"><meta property="article:tag" content="气候">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"旧码头被淹","datePublished":"2020-10-12T08:00:00+02:00","author":[{"@type":"Person","name":"闻知秋"}],"articleSection":"亚洲"}]}</script>
</head><body><nav><a href="/">首页</a></nav><article>${BODY}</article><footer>版权所有</footer></body></html>`;

/* As the reader of pages hands it on: what it took for body says so. */
const KEPT = `<article data-kept="">${BODY.replaceAll('<p>', '<p data-kept="">')}</article>`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string | Uint8Array, file = 'a.html'): ParsedFile =>
  parseDocument(typeof text === 'string' ? bytesOf(text) : text, file);

describe('a saved web page', () => {
  it('gives its facts from JSON-LD and meta, and the body alone', () => {
    const { documents, issues } = parse(PAGE);
    expect(issues).toEqual([]);
    expect(documents).toMatchObject([
      {
        format: 'WEB_PAGE',
        url: 'https://www.example.org/news/quay',
        header: {
          title: '旧码头被淹',
          author: '闻知秋',
          date: '2020-10-12T08:00:00+02:00',
          tags: ['港口', '气候'],
          categories: ['亚洲'],
          language: 'zh-Hans',
        },
      },
    ]);
    expect(documents[0]?.html).toBe(KEPT);
  });

  it('takes the text of its JSON-LD where the page itself has none', () => {
    const text = '第一段在脚本里面，页面本身没有正文。'.repeat(5);
    const html = `<html><head><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', articleBody: `${text}\n第二段 <b>` })}</script></head><body><div id="app"></div></body></html>`;
    expect(parse(html).documents[0]?.html).toBe(`<p>${text}</p><p>第二段 &lt;b></p>`);
  });

  it('is named by the browser that saved it where it names no address', () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0031)https://www.example.org/saved/1 -->\n<html><body><article>${BODY}</article></body></html>`;
    expect(parse(html).documents[0]?.url).toBe('https://www.example.org/saved/1');
  });

  it('says so where nothing looks like an article', () => {
    expect(
      parse('<html><body><a href="/">x</a></body></html>').documents[0]?.warnings.map(
        ({ code }) => code,
      ),
    ).toContain('NO_MAIN_CONTENT');
  });
});

describe('a gzip file', () => {
  it('is read as what it holds, under the hash of the file itself', () => {
    const packed = gzipSync(bytesOf(PAGE));
    const { documents } = parse(packed, 'a.html.gz');
    expect(documents).toMatchObject([{ format: 'WEB_PAGE', byteLength: packed.length }]);
  });

  it.each([
    ['is broken', gzipSync(bytesOf(PAGE)).subarray(0, 60)],
    ['unpacks to too much', gzipSync(new Uint8Array(33 * 1024 * 1024))],
  ])('that %s gives an issue', (_, bytes) => {
    expect(parse(bytes).issues).toMatchObject([{ code: 'BAD_GZIP' }]);
  });
});

describe('a feed', () => {
  it('gives one document an item: RSS', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>示例</title><language>zh</language>
<item><title>旧码头</title><link>https://www.example.org/1</link><dc:creator>闻知秋</dc:creator><pubDate>Mon, 12 Oct 2020 18:02:26 GMT</pubDate><category>港口</category><description>摘要</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item>
<item><title>无正文</title><link>https://www.example.org/2</link></item></channel></rss>`;
    const { documents, issues } = parse(rss, 'feed.xml');
    expect(documents).toMatchObject([
      {
        item: 0,
        format: 'FEED_ITEM',
        url: 'https://www.example.org/1',
        html: BODY,
        header: {
          title: '旧码头',
          author: '闻知秋',
          date: 'Mon, 12 Oct 2020 18:02:26 GMT',
          categories: ['港口'],
          summary: '摘要',
          language: 'zh',
        },
      },
    ]);
    expect(issues).toMatchObject([{ item: 1, code: 'EMPTY_ITEM', sample: '无正文' }]);
  });

  it('gives one document an item: Atom, plain text escaped', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>A</title><link href="https://www.example.org/a"/><published>2020-10-12T00:00:00Z</published><content>1 &lt; 2</content></entry></feed>`;
    expect(parse(atom, 'a.xml').documents).toMatchObject([
      { html: '<p>1 &lt; 2</p>', header: { date: '2020-10-12T00:00:00Z' } },
    ]);
  });

  it('gives one document an item: JSON Feed', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [{ id: '1', url: 'https://www.example.org/j', content_html: BODY, tags: ['港口'] }],
    });
    expect(parse(feed, 'a.json').documents).toMatchObject([
      { url: 'https://www.example.org/j', html: BODY, header: { tags: ['港口'] } },
    ]);
  });

  it('that cannot be read gives an issue', () => {
    expect(parse('<rss version="2.0"><channel', 'a.xml').issues).toMatchObject([
      { code: 'BAD_FEED' },
    ]);
  });
});

describe('an MHTML file', () => {
  const quotedPrintable = [...bytesOf(PAGE)]
    .map((byte) =>
      byte === 0x3d || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60}[^=]{3})(?=.)/g, '$1=\r\n');
  it.each([
    ['quoted-printable', quotedPrintable],
    ['base64', Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n')],
  ])('gives the page of its HTML part, %s', (encoding, body) => {
    const mhtml = `From: <Saved>\r\nSnapshot-Content-Location: https://www.example.org/snap\r\nDate: Mon, 12 Oct 2020 18:02:26 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"\r\n\r\n\r\n----=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----=_b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://www.example.org/snap\r\n\r\n${body}\r\n----=_b--\r\n`;
    expect(parse(mhtml, 'a.mhtml').documents).toMatchObject([
      {
        format: 'WEB_PAGE',
        capturedAt: '2020-10-12T18:02:26.000Z',
        url: 'https://www.example.org/news/quay',
        html: KEPT,
      },
    ]);
  });

  it.each([
    [
      'without an HTML part',
      'multipart/related; boundary=b',
      '--b\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--b--\r\n',
      'The MHTML file holds no HTML part.',
    ],
    [
      'with a part of plain text alone',
      'multipart/report; boundary=b',
      '--b\r\nContent-Type: text/plain\r\n\r\n雾散了。\r\n--b--\r\n',
      'The MHTML file holds no HTML part.',
    ],
    ['of plain text', 'text/plain', '雾散了。\r\n', 'The MHTML file holds no HTML part.'],
    [
      'without a boundary',
      'multipart/related',
      `--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b--\r\n`,
      'The MHTML file does not say what divides its parts.',
    ],
  ])('%s gives an issue', (_, type, body, message) => {
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
    expect(parse(mhtml, 'a.mht')).toMatchObject({
      documents: [],
      issues: [{ code: 'NO_HTML_PART', message }],
    });
  });

  it('that is one page without parts is read', () => {
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`;
    expect(parse(mhtml, 'a.mht').documents).toMatchObject([{ format: 'WEB_PAGE', html: KEPT }]);
  });
});

const record = (type: string, address: string, block: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2020-10-12T18:02:26Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
const answer = (status: string, headers: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), body]);

describe('a WARC file', () => {
  const html = Buffer.from(PAGE);
  const chunked = Buffer.concat([
    Buffer.from(`${html.length.toString(16)}\r\n`),
    html,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const warc = Buffer.concat([
    record('warcinfo', 'urn:x', Buffer.from('software: x')),
    record(
      'response',
      'https://www.example.org/w1',
      answer('200 OK', 'Content-Type: text/html; charset=utf-8', html),
    ),
    record(
      'response',
      'https://www.example.org/w2',
      answer('404 Not Found', 'Content-Type: text/html', html),
    ),
    record(
      'response',
      'https://www.example.org/w3',
      answer('200 OK', 'Content-Type: text/html\r\nTransfer-Encoding: chunked', chunked),
    ),
    record(
      'response',
      'https://www.example.org/w4',
      answer('200 OK', 'Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html)),
    ),
    record(
      'response',
      'https://www.example.org/w5',
      answer('200 OK', 'Content-Type: image/png', Buffer.from('x')),
    ),
  ]);

  it.each([
    ['plain', warc],
    ['packed', gzipSync(warc)],
  ])('gives a page for each successful HTML answer (%s)', (_, bytes) => {
    const { documents, issues } = parse(bytes, 'a.warc');
    expect(issues).toEqual([]);
    expect(documents.map(({ item }) => item)).toEqual([1, 3, 4]);
    expect(documents.every((document) => document.html === KEPT)).toBe(true);
    expect(documents[0]?.capturedAt).toBe('2020-10-12T18:02:26.000Z');
  });

  it('that breaks off keeps what came before and names the place', () => {
    const { documents, issues } = parse(warc.subarray(0, warc.length - 20), 'a.warc');
    expect(documents).toHaveLength(3);
    expect(issues).toMatchObject([{ item: 5, code: 'BAD_WARC' }]);
  });
});
