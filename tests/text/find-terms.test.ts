import { describe, expect, it } from 'vitest';
import { findTerms, listFirstCharacters } from '../../src/text/find-terms.ts';
import { foldText, listOriginals } from '../../src/text/fold.ts';
import { parseSearch } from '../../src/text/parse-search.ts';

const HAN = /[\u3400-\u9fff]/gu;

describe('findTerms', () => {
  const find = (text: string, search: string): readonly string[] =>
    findTerms(text, parseSearch(search).terms, 10).map(({ start, end }) => text.slice(start, end));

  it('finds a word in either script and shows the original', () => {
    expect(find('他在臺灣說：台湾很好', '台灣')).toEqual(['臺灣', '台湾']);
    expect(find('㊥国', '中國')).toEqual(['㊥国']);
  });

  it('finds a word that a PDF wrote in radicals, and shows the original', () => {
    expect(find('雁湾⻄岸的渔⺠', '西岸 渔民')).toEqual(['⻄岸', '渔⺠']);
    expect(find('雁湾西岸', '⻄岸')).toEqual(['西岸']);
  });

  it('finds characters only side by side', () => {
    expect(find('中、国，中国', '中国')).toEqual(['中国']);
  });

  it('finds each of several words where only one of them stands', () => {
    expect(find('議會昨天表決', '渔业 议会')).toEqual(['議會']);
  });
});

describe('listFirstCharacters', () => {
  it('names what every text with a place of a term holds', () => {
    const { terms } = parseSearch('台灣 "中国人"');
    const first = listFirstCharacters(terms) ?? [];
    for (const text of ['台灣', '臺灣', '颱灣', '㊥国人', '中國人']) {
      expect(findTerms(text, terms, 5)).not.toEqual([]);
      expect(first.some((character) => text.includes(character))).toBe(true);
    }
  });

  it('knows none for words', () => {
    expect(listFirstCharacters(parseSearch('中国 covid').terms)).toBeNull();
  });
});

describe('listOriginals', () => {
  it('leaves out no character of Unicode that folds to a Chinese one', () => {
    const missing: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const original = String.fromCodePoint(code);
      for (const character of foldText(original).match(HAN) ?? [])
        if (original !== character && !isListed(character, original)) missing.push(original);
    }
    expect(missing).toEqual([]);
    expect(listOriginals('a')).toBeNull();
    expect(listOriginals('한')).toBeNull();
  });
});

const originals = new Map<string, readonly string[] | null>();

function isListed(character: string, original: string): boolean {
  if (!originals.has(character)) originals.set(character, listOriginals(character));
  return originals.get(character)?.includes(original) ?? false;
}
