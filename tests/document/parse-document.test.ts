import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/document/limits.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import type { SourceDocument } from '../../src/document/source-document.ts';

const HEAD = '<!--1602571472000-->\n[雾](https://a.example/1)\n------\n\n';
const read = (text: string, file = 'a.md', limits = DEFAULT_LIMITS) =>
  parseDocument(Buffer.from(text), file, limits);
function readOne(text: string, file?: string, limits = DEFAULT_LIMITS): SourceDocument {
  const { documents, issues } = read(text, file, limits);
  expect(issues).toEqual([]);
  const [document] = documents;
  if (document === undefined || documents.length > 1) throw new Error('Not one document.');
  return document;
}

describe('parseDocument', () => {
  it('gives an archive document with its facts', () => {
    expect(readOne(`${HEAD}<p>雾散了。</p>`, '法广/1_雾.md')).toMatchObject({
      file: '法广/1_雾.md',
      item: 0,
      format: 'ARCHIVE',
      encoding: 'utf-8',
      capturedAt: '2020-10-13T06:44:32.000Z',
      url: 'https://a.example/1',
      sourceUrl: 'https://a.example/1',
      header: { title: '雾', author: null, date: null, tags: [], categories: [] },
      html: '\n<p>雾散了。</p>',
      warnings: [],
    });
  });

  it('tells formats by content, whatever the file is called', () => {
    for (const file of ['x', 'x.html', 'x.txt', 'x.json', '-rf', '“雾”\n.md'])
      expect(readOne(`${HEAD}<p>雾散了。</p>`, file)).toMatchObject({ format: 'ARCHIVE', file });
  });

  it('gives a front-matter post, entities in its title decoded', () => {
    const post =
      '---\nlayout: default\ntitle: "&#8220;雾&#8221; &amp; 港"\nauthor: 甲 &#38; 乙\nfrom: http://a.example//1\ndate: 2020-10-21\n---\n\n<p>正文</p>\n';
    expect(readOne(post)).toMatchObject({
      format: 'FRONT_MATTER',
      url: 'https://a.example/1',
      sourceUrl: 'http://a.example//1',
      capturedAt: null,
      header: { title: '“雾” & 港', author: '甲 & 乙', date: '2020-10-21' },
      html: '\n<p>正文</p>\n',
    });
  });

  it('finds the archive header inside a post; it wins, the front matter fills its gaps', () => {
    const post = `---\ntitle: "外"\nfrom: https://b.example/2\nauthor: 甲\ntags: [港口]\n---\n\n${HEAD}<p>正文</p>`;
    expect(readOne(post)).toMatchObject({
      format: 'FRONT_MATTER',
      url: 'https://a.example/1',
      capturedAt: '2020-10-13T06:44:32.000Z',
      header: { title: '雾', author: '甲', tags: ['港口'] },
      html: '\n<p>正文</p>',
    });
    const bare = post.replace('[雾](https://a.example/1)', '[]()').replace('1602571472000', 'NaN');
    expect(readOne(bare)).toMatchObject({
      url: 'https://b.example/2',
      capturedAt: null,
      header: { title: '外' },
    });
  });

  it.each([
    ['no address', '[雾]()', 'file:///a%20b/1.md'],
    ['a relative one', '[雾](/x)', 'file:///a%20b/1.md'],
    ['one of another kind', '[雾](mailto:x@a.example)', 'file:///a%20b/1.md'],
  ])('lets the file stand for a document with %s, with a warning', (_, line, url) => {
    const { url: found, warnings } = readOne(`${line}\n------\n\n正文`, 'a b/1.md');
    expect(found).toBe(url);
    expect(warnings.map(({ code }) => code)).toContain('NO_ADDRESS');
  });

  it.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['a blank file', ' \n\t\u00A0\u3000\n', 'EMPTY_FILE'],
    ['a byte order mark alone', '\uFEFF', 'EMPTY_FILE'],
    ['zeros', '\0\0\0\0\0\0\0\0', 'EMPTY_FILE'],
    ['a comment alone', '<!--1602571472000-->\n', 'NO_HEADER'],
    ['prose', '雾散了，船开了。', 'NO_HEADER'],
    ['controls', '\u0001\u0002\u0003\u0004'.repeat(40), 'NOT_TEXT'],
  ])('gives an issue with a place and a sample for %s', (_, text, code) => {
    const { documents, issues } = read(text, 'dir/x.md');
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ file: 'dir/x.md', item: 0, code, byteOffset: 0 }]);
    expect(issues[0]?.message).toMatch(/\.$/u);
    expect(issues[0]?.sample).not.toMatch(/\p{Cc}/u);
  });

  it('names the first byte that is none of a text', () => {
    const { issues } = parseDocument(
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 0x01)]),
      'x.exe',
    );
    expect(issues).toMatchObject([{ code: 'NOT_TEXT', byteOffset: 2 }]);
    expect(issues[0]?.sample.length).toBeLessThanOrEqual(200);
  });

  it('takes a document without a body for a document', () => {
    expect(readOne(HEAD).html.trim()).toBe('');
    expect(readOne('<!--NaN-->\n[雾](https://a.example/1)').html).toBe('');
  });

  it('reads gzip, and says where it cannot', () => {
    const text = `${HEAD}<p>雾散了。</p>`;
    const packed = gzipSync(text);
    expect(parseDocument(packed, 'a.md.gz').documents).toMatchObject([
      { html: '\n<p>雾散了。</p>', byteLength: packed.length },
    ]);
    expect(parseDocument(packed.subarray(0, 20), 'a.md.gz').issues).toMatchObject([
      { code: 'BAD_GZIP', byteOffset: 0 },
    ]);
    const limits = { ...DEFAULT_LIMITS, fileBytes: 5000 };
    expect(parseDocument(gzipSync('雾'.repeat(9999)), 'bomb.gz', limits).issues).toMatchObject([
      { code: 'BAD_GZIP' },
    ]);
  });

  it('reads other encodings and keeps their bytes’ hash and length', () => {
    const bytes = iconv.encode(`${HEAD}<p>灰鳍鱼的海不属于任何一个港口，渔民说。</p>`, 'gb18030');
    const [document] = parseDocument(bytes, 'gb.md').documents;
    expect(document).toMatchObject({ encoding: 'gb18030', byteLength: bytes.length });
    expect(document?.html).toContain('灰鳍鱼的海');
    expect(document?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('warns of bytes without meaning and reads the rest', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}<p>雾散了，船开了，港口静了。`),
      Buffer.from([0xff]),
      Buffer.from('</p>'),
    ]);
    const [document] = parseDocument(bytes, 'a.md').documents;
    expect(document?.warnings).toEqual([
      { code: 'INVALID_BYTES', message: 'Some bytes have no meaning in utf-8.' },
    ]);
    expect(document?.html).toBe('\n<p>雾散了，船开了，港口静了。\uFFFD</p>');
  });

  describe('holds the limits, each with a code', () => {
    it('of the file', () => {
      const limits = { ...DEFAULT_LIMITS, fileBytes: 100 };
      expect(read(HEAD.padEnd(98), 'a.md', limits).issues).toEqual([]);
      expect(read('x'.repeat(101), 'a.md', limits).issues).toMatchObject([
        {
          code: 'FILE_TOO_LARGE',
          message: 'The file has 101 bytes; 100 are allowed.',
          byteOffset: 100,
        },
      ]);
    });

    it('of the title, without cutting a character in two', () => {
      const document = readOne(`[${'雾'.repeat(4095)}😀](https://a.example/1)\n------\n正文`);
      expect(document.header.title?.length).toBe(4096);
      expect(document.header.title?.isWellFormed()).toBe(true);
      expect(document.warnings).toEqual([
        { code: 'TITLE_TOO_LONG', message: 'Only the first 4096 of 4097 characters were kept.' },
      ]);
    });

    it('of the address', () => {
      const document = readOne(`[雾](https://a.example/${'x'.repeat(9000)})\n------\n正文`);
      expect(document.sourceUrl.length).toBe(8192);
      expect(document.warnings.map(({ code }) => code)).toEqual(['ADDRESS_TOO_LONG']);
    });

    it('of the front matter', () => {
      const post = `---\ntitle: 雾\nx: ${'y'.repeat(70_000)}\n---\n正文`;
      expect(read(post).issues).toMatchObject([{ code: 'NO_HEADER' }]);
    });
  });
});
