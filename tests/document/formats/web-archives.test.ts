import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { readArticle } from '../../../src/index.ts';

const TEXT = '海水漫过旧码头，船队整夜没有离开，第二天早上风才停下来，人们开始清点损失。';
const PAGE = `<!DOCTYPE html><html><head><title>旧码头</title></head><body><article><p>${TEXT}</p></article></body></html>`;
const textsOf = (bytes: Uint8Array, file: string): readonly (readonly string[])[] =>
  readArticle(bytes, file).records.map(({ article }) => article.paragraphs.map(({ text }) => text));

const record = (headers: string, block: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${headers}\r\nContent-Length: ${block.length}\r\n\r\n`),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
const response = (http: string, body: Uint8Array, address = 'https://www.example.org/w'): Buffer =>
  record(
    `WARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2020-10-12T18:02:26Z\r\nContent-Type: application/http; msgtype=response`,
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${http}\r\n\r\n`), body]),
  );
const chunk = (body: Uint8Array, size = 40): Buffer =>
  Buffer.concat([
    ...Array.from({ length: Math.ceil(body.length / size) }, (_, at) => {
      const part = body.subarray(at * size, (at + 1) * size);
      return Buffer.concat([
        Buffer.from(`${part.length.toString(16)};x=1\r\n`),
        part,
        Buffer.from('\r\n'),
      ]);
    }),
    Buffer.from('0\r\n\r\n'),
  ]);

describe('an HTTP answer in a WARC record', () => {
  const html = Buffer.from(PAGE);
  it.each<[string, string, Uint8Array]>([
    ['plain', 'Content-Type: text/html; charset=utf-8', html],
    ['header names in capitals', 'CONTENT-TYPE: TEXT/HTML', html],
    ['chunked', 'Content-Type: text/html\r\nTransfer-Encoding: chunked', chunk(html)],
    ['gzip', 'Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html)],
    [
      'gzip in chunks',
      'Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked',
      chunk(gzipSync(html)),
    ],
    [
      'said to be gzip, but unpacked by the crawler',
      'Content-Type: text/html\r\nContent-Encoding: gzip',
      html,
    ],
    ['brotli', 'Content-Type: text/html\r\nContent-Encoding: br', brotliCompressSync(html)],
    ['deflate', 'Content-Type: text/html\r\nContent-Encoding: deflate', deflateSync(html)],
    [
      'deflate without its head',
      'Content-Type: text/html\r\nContent-Encoding: deflate',
      deflateRawSync(html),
    ],
    [
      'GB18030, said in the header only',
      'Content-Type: text/html; charset="gb2312"',
      encode(PAGE, 'gb18030'),
    ],
    [
      'Big5, said in the page',
      'Content-Type: text/html',
      encode(
        PAGE.replace('<head>', '<head><meta charset="big5">').replaceAll(
          TEXT,
          '海水漫過舊碼頭，船隊整夜沒有離開，第二天早上風才停下來。',
        ),
        'big5',
      ),
    ],
  ])('is read: %s', (name, http, body) => {
    const expected = name.startsWith('Big5')
      ? '海水漫過舊碼頭，船隊整夜沒有離開，第二天早上風才停下來。'
      : TEXT;
    const { issues } = readArticle(response(http, body), 'a.warc');
    expect(issues).toEqual([]);
    expect(textsOf(response(http, body), 'a.warc')).toEqual([[expected]]);
  });
});

describe('a WARC file', () => {
  const page = (n: number): Buffer =>
    response('Content-Type: text/html', Buffer.from(PAGE), `https://www.example.org/${n}`);
  const others = ['request', 'metadata', 'revisit', 'warcinfo', 'conversion'].map((type) =>
    record(
      `WARC-Type: ${type}\r\nWARC-Target-URI: https://www.example.org/1\r\nContent-Type: application/http; msgtype=${type}`,
      Buffer.from(`GET / HTTP/1.1\r\nHost: www.example.org\r\nContent-Type: text/html\r\n\r\n`),
    ),
  );

  it('packed record by record gives its pages, and other records pass without noise', () => {
    const bytes = Buffer.concat(
      [others[3], page(1), ...others, page(2)].map((part) => gzipSync(part ?? '')),
    );
    const { documents, issues } = parseDocument(bytes, 'a.warc.gz');
    expect(issues).toEqual([]);
    expect(documents.map(({ url }) => url)).toEqual([
      'https://www.example.org/1',
      'https://www.example.org/2',
    ]);
    expect(documents[0]?.capturedAt).toBe('2020-10-12T18:02:26.000Z');
  });

  it('goes on after a damaged record', () => {
    const broken = Buffer.from(
      page(2)
        .toString('latin1')
        .replace(/Content-Length: \d+/, 'Content-Length: x'),
      'latin1',
    );
    const { documents, issues } = parseDocument(
      Buffer.concat([page(1), broken, page(3)]),
      'a.warc',
    );
    expect(documents.map(({ url }) => url)).toEqual([
      'https://www.example.org/1',
      'https://www.example.org/3',
    ]);
    expect(issues).toMatchObject([{ code: 'BAD_WARC', byteOffset: page(1).length }]);
  });

  it.each<[string, number, readonly string[], readonly string[]]>([
    ['in the body of its last member', -20, ['1', '2'], ['BAD_WARC', 'BAD_GZIP']],
    ['in the checksum of its last member', -3, ['1', '2', '3'], ['BAD_GZIP']],
    ['in the head of its last member', 5 - gzipSync(page(3)).length, ['1', '2'], ['BAD_GZIP']],
  ])('packed record by record keeps the records before a cut %s', (_, cut, pages, codes) => {
    const bytes = Buffer.concat([page(1), page(2), page(3)].map((part) => gzipSync(part)));
    const { documents, issues } = parseDocument(bytes.subarray(0, cut), 'a.warc.gz');
    expect(documents.map(({ url }) => url)).toEqual(
      pages.map((name) => `https://www.example.org/${name}`),
    );
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues.at(-1)).toMatchObject({
      message: 'The file breaks off; the records before that were read.',
      byteOffset: bytes.length + cut,
    });
  });

  it('names a body that cannot be unpacked', () => {
    const bad = response(
      'Content-Type: text/html\r\nContent-Encoding: br',
      Buffer.from('no brotli'),
    );
    expect(parseDocument(bad, 'a.warc').issues).toMatchObject([{ code: 'BAD_WARC' }]);
  });
});

describe('an MHTML file', () => {
  const quote = (bytes: Uint8Array): string =>
    [...bytes]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/(.{72})/g, '$1=\r\n');
  const head = (boundary: string, kind = 'related'): string =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/m\r\nSubject: x\r\nDate: Mon, 12 Oct 2020 18:02:26 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/${kind};\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n`;

  it('is read in the encoding that its part states', () => {
    const mhtml = `${head('b;1')}--b;1\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quote(encode(PAGE, 'gb18030'))}\r\n--b;1--\r\n`;
    expect(textsOf(Buffer.from(mhtml), 'a.mhtml')).toEqual([[TEXT]]);
  });

  it('is read where the page stands in a part of parts, under a longer boundary', () => {
    const inner = `Content-Type: multipart/alternative; boundary="b2"\r\n\r\n--b2\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b2--\r\n`;
    const mhtml = `${head('b')}--b\r\n${inner}--b--\r\n`;
    expect(textsOf(Buffer.from(mhtml), 'a.mht')).toEqual([[TEXT]]);
  });
});
