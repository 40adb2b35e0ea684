import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/text/decode-entities.ts';

describe('decodeEntities', () => {
  it.each([
    ['港口&#8220;扩建&#8221;', '港口“扩建”'],
    ['Fish &amp; ships', 'Fish & ships'],
    ['&#x2019;&#X2019;', '’’'],
    ['&quot;&apos;&lt;&gt;&nbsp;|', '"\'<>\u00A0|'],
    ['&ldquo;&rdquo;&lsquo;&rsquo;&hellip;&mdash;&ndash;&middot;&copy;', '“”‘’…—–·©'],
    ['&HELLIP;', '…'],
    ['&#128512;', '😀'],
    ['&amp;lt;', '&lt;'],
    ['no reference', 'no reference'],
    ['a & b; c', 'a & b; c'],
    ['&unknown;', '&unknown;'],
    ['&#0;', '&#0;'],
    ['&#xD800;', '&#xD800;'],
    ['&#xFFFFFF;', '&#xFFFFFF;'],
    ['&#65279;', '&#65279;'],
    ['&#9;', '&#9;'],
    ['&#8220', '&#8220'],
  ])('reads %s', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });
});
