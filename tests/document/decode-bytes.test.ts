import { assert, property, string, uint8Array } from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/document/decode-bytes.ts';

const CHINESE =
  '<!--1602571472000-->\n[雁湾港的雾](https://paper.example/a)\n------\n\n<p>总理韩泽远说：“灰鳍鱼的海不属于任何一个港口。”渔民们没有回答，船都停在岸边，等着雾散。</p>\n';
const TRADITIONAL =
  '<!--1602571472000-->\n[雁灣港的霧](https://paper.example/a)\n------\n\n<p>總理韓澤遠說：「灰鰭魚的海不屬於任何一個港口。」漁民們沒有回答，船都停在岸邊，等著霧散。</p>\n';

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', CHINESE, 'utf8', {}, 'utf-8'],
    ['UTF-8 with a mark', CHINESE, 'utf8', { addBOM: true }, 'utf-8'],
    ['UTF-16 with a mark', CHINESE, 'utf16le', { addBOM: true }, 'utf-16le'],
    ['UTF-16 of the other order with a mark', CHINESE, 'utf16be', { addBOM: true }, 'utf-16be'],
    ['UTF-16 without a mark', CHINESE, 'utf16le', {}, 'utf-16le'],
    ['UTF-16 of the other order without a mark', CHINESE, 'utf16be', {}, 'utf-16be'],
    ['GB18030', CHINESE, 'gb18030', {}, 'gb18030'],
    ['Big5', TRADITIONAL, 'big5', {}, 'big5'],
  ])('reads %s', (_, text, encoding, options, label) => {
    expect(decodeBytes(iconv.encode(text, encoding, options))).toEqual({
      text,
      encoding: label,
      hasInvalidBytes: false,
    });
  });

  it('reads long texts of GB18030 and Big5, whose statistics stand in the first bytes', () => {
    const long = CHINESE.repeat(800);
    expect(decodeBytes(iconv.encode(long, 'gb18030')).text).toBe(long);
  });

  it('reads Windows text of western languages', () => {
    const text =
      'Le port d’Yanwan s’éveille à peine : « La mer n’appartient à personne », déclare le préfet, élu l’été passé. Les pêcheurs étaient déçus.';
    expect(decodeBytes(iconv.encode(text, 'win1252')).text).toBe(text);
  });

  it.each([
    ['line ends of Windows', '甲\r\n乙\r\n', '甲\n乙\n'],
    ['line ends of old Macs', '甲\r乙', '甲\n乙'],
    ['NUL', '甲\0乙', '甲乙'],
    ['byte order marks inside', '\uFEFF甲\uFEFF乙', '甲乙'],
    ['nothing', '', ''],
  ])('cleans %s', (_, text, expected) => {
    expect(decodeBytes(Buffer.from(text)).text).toBe(expected);
  });

  it('keeps UTF-8 with a stray byte and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from(CHINESE),
      Buffer.from([0xff, 0xe4, 0xb8]),
      Buffer.from(CHINESE),
    ]);
    const { text, encoding, hasInvalidBytes } = decodeBytes(bytes);
    expect(encoding).toBe('utf-8');
    expect(hasInvalidBytes).toBe(true);
    expect(text.startsWith(CHINESE)).toBe(true);
    expect(text.endsWith(CHINESE)).toBe(true);
    expect(text).toContain('\uFFFD');
  });

  it('keeps a file that is cut in the middle of a character', () => {
    const bytes = Buffer.from(CHINESE).subarray(0, -6);
    const { text, hasInvalidBytes } = decodeBytes(bytes.subarray(0, -1));
    expect(hasInvalidBytes).toBe(true);
    expect(text.startsWith(CHINESE.slice(0, 60))).toBe(true);
  });

  it('replaces halves of a pair in UTF-16', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('甲', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from('乙', 'utf16le'),
    ]);
    expect(decodeBytes(bytes)).toMatchObject({ text: '甲\uFFFD乙', hasInvalidBytes: true });
  });

  it('gives well-formed text without controls of line or order for any bytes', () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (bytes) => {
        const { text } = decodeBytes(bytes);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\r\0\uFEFF]/u);
      }),
    );
  });

  it('gives back any text in UTF-8', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[\r\0\uFEFF]/gu, '');
        expect(decodeBytes(Buffer.from(plain))).toEqual({
          text: plain,
          encoding: 'utf-8',
          hasInvalidBytes: false,
        });
      }),
    );
  });
});
