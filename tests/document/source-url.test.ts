import { assert, property, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileUrl, normaliseUrl } from '../../src/document/source-url.ts';

describe('normaliseUrl', () => {
  it.each([
    ['the scheme', 'http://a.example/1', 'https://a.example/1'],
    ['case of scheme and host', 'HTTPS://WWW.A.Example/Ab', 'https://www.a.example/Ab'],
    ['the default port', 'https://a.example:443/1', 'https://a.example/1'],
    ['the default port of the other scheme', 'http://a.example:80/1', 'https://a.example/1'],
    ['a doubled slash', 'http://a.example//cn/1', 'https://a.example/cn/1'],
    ['case of percent codes', 'https://a.example/%e9%9b%be', 'https://a.example/%E9%9B%BE'],
    ['double encoding', 'https://a.example/%25E9%259B%25BE', 'https://a.example/%E9%9B%BE'],
    ['letters that were not encoded', 'https://a.example/雾', 'https://a.example/%E9%9B%BE'],
    ['a fragment', 'https://a.example/1#top', 'https://a.example/1'],
    ['tracking', 'https://a.example/1?utm_source=x&id=2&fbclid=y', 'https://a.example/1?id=2'],
    ['tracking alone', 'https://a.example/1?at_medium=x', 'https://a.example/1'],
    ['a name and password', 'https://me:secret@a.example/1', 'https://a.example/1'],
    ['spaces round it', ' https://a.example/1 ', 'https://a.example/1'],
    ['dots in the path', 'https://a.example/x/../1', 'https://a.example/1'],
  ])('does not tell addresses apart by %s', (_, address, url) => {
    expect(normaliseUrl(address)).toBe(url);
  });

  it.each([
    ['a colon and a comma', 'https://a.example/a-52:1,2'],
    ['brackets', 'https://a.example/x_(y)'],
    ['another port', 'https://a.example:8443/1'],
    ['a query', 'https://a.example/?p=12&lang=zh'],
    ['a percent sign that is none of a code', 'https://a.example/100%25'],
  ])('keeps %s', (_, address) => {
    expect(normaliseUrl(address)).toBe(address);
  });

  it.each(['', 'a.example/1', '/1', 'ftp://a.example/1', 'javascript:alert(1)', 'http://', 'NaN'])(
    'takes “%s” for no address',
    (address) => {
      expect(normaliseUrl(address)).toBeNull();
    },
  );

  it('gives an address that stays as it is', () => {
    assert(
      property(webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const url = normaliseUrl(address);
        expect(url === null ? null : normaliseUrl(url)).toBe(url);
      }),
    );
  });
});

describe('fileUrl', () => {
  it('names a file whatever its name is', () => {
    expect(fileUrl('a b/-“雾”?#\n.md')).toBe(
      'file:///a%20b/-%E2%80%9C%E9%9B%BE%E2%80%9D%3F%23%0A.md',
    );
  });

  it('tells composed and decomposed names apart', () => {
    expect(fileUrl('é.md'.normalize('NFC'))).not.toBe(fileUrl('é.md'.normalize('NFD')));
  });

  it('survives half of a pair', () => {
    expect(fileUrl('a\uD800.md')).toBe('file:///a%EF%BF%BD.md');
  });
});
