import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForm } from '../../src/text/fold-form.ts';
import { simplify } from '../../src/text/simplify.ts';

describe('foldForm', () => {
  it.each([
    ['傑克‧馬 ', '杰克·马'],
    ['ＡＢＣ News', 'abc news'],
    ['臺灣大學', '台湾大学'],
    ['於是後來', '于是后来'],
    ['O’Brien', "o'brien"],
    ['塔玛•迈尔', '塔玛·迈尔'],
    ['塔玛・迈尔', '塔玛·迈尔'],
    [' a \n\u00A0 b　', 'a b'],
    ['ﬁn', 'fin'],
    ['⻄⻔⺠⼈', '西门民人'],
    ['⻑⾕', '长谷'],
    ['⺀⺚', '⺀⺚'],
    ['𠮷', '𠮷'],
    ['', ''],
  ])('folds “%s”', (text, expected) => {
    expect(foldForm(text)).toBe(expected);
  });

  it('folds nothing further a second time', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const once = foldForm(text);
        expect(foldForm(once)).toBe(once);
      }),
    );
  });
});

describe('simplify', () => {
  it.each([
    ['灣', '湾'],
    ['湾', '湾'],
    ['後', '后'],
    ['乾', '干'],
    ['a', 'a'],
    ['・', '・'],
    ['한', '한'],
    ['𠮷', '𠮷'],
  ])('gives %s as %s', (character, expected) => {
    expect(simplify(character)).toBe(expected);
  });
});
