import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { describeShared, sharedDir } from '../support/shared.ts';

interface Gold {
  readonly file: string;
  readonly quotes: readonly { readonly text: string; readonly speaker: string }[];
}

function normalise(text: string): string {
  return text.replace(/\s+/gu, '').replace(/[。，！？]+$/u, '');
}

describeShared('who said what in the reference document', () => {
  const gold: Gold = JSON.parse(readFileSync(`${sharedDir}/reference/gold.json`, 'utf8'));
  const parsed = parseDocument(readFileSync(`${sharedDir}/reference/${gold.file}`), gold.file);
  const document = parsed.documents[0];
  if (document === undefined) throw new Error('The reference gave no document.');
  const { quotations, speakers } = attributeArticle(extractArticle(document));
  const spoken = quotations.filter(({ kind }) => kind === 'DIRECT' || kind === 'MIXED');

  it('gives all 40 quotations to the right speaker', () => {
    const found = new Map(
      spoken.map(({ text, speaker }) => [
        normalise(text),
        speaker === null ? null : speakers[speaker]?.name,
      ]),
    );
    const verdicts = gold.quotes.map(({ text }) => found.get(normalise(text)));
    expect(verdicts).toEqual(gold.quotes.map(({ speaker }) => speaker));
    expect(verdicts).toHaveLength(40);
  });

  it('lets nobody else speak: neither an addressee nor somebody mentioned', () => {
    const names = new Set(
      spoken.map(({ speaker }) => (speaker === null ? null : speakers[speaker]?.name)),
    );
    expect(names).toEqual(new Set(gold.quotes.map(({ speaker }) => speaker)));
  });

  it('knows the other forms of their names and their offices', () => {
    const rolesOf = (name: string) => speakers.find((one) => one.name === name)?.roles;
    expect(rolesOf('拜登')).toContain('美国总统');
    expect(rolesOf('岸田文雄')).toContain('日本首相');
    const aliasesOf = (name: string) => speakers.find((one) => one.name === name)?.aliases;
    expect(aliasesOf('拜登')).toEqual(expect.arrayContaining(['Joe Biden']));
    expect(aliasesOf('岸田文雄')).toEqual(expect.arrayContaining(['岸田']));
    const statement = gold.quotes.at(-1)?.speaker ?? '';
    expect(aliasesOf(statement)).toEqual(expect.arrayContaining(['声明', '该声明', '联合声明']));
  });
});
