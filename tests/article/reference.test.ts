import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { describeShared, sharedDir } from '../support/shared.ts';

interface Gold {
  readonly file: string;
  readonly headline: string;
  readonly section: string;
  readonly capturedAt: string;
  readonly publishedAt: string;
  readonly publisher: string;
  readonly byline: string;
  readonly leadImage: { readonly src: string };
  readonly author: { readonly urlResolved: string };
  readonly headings: readonly { readonly text: string; readonly paragraph?: number }[];
  readonly quotes: readonly {
    readonly text: string;
    /** 1-based, headings counted. */
    readonly paragraph: number;
  }[];
  readonly paragraphs: {
    readonly starts: readonly { readonly start: string; readonly kind: string }[];
  };
}

describeShared('the reference document', () => {
  const gold: Gold = JSON.parse(readFileSync(`${sharedDir}/reference/gold.json`, 'utf8'));
  const parsed = parseDocument(readFileSync(`${sharedDir}/reference/${gold.file}`), gold.file);
  const document = parsed.documents[0];
  if (document === undefined) throw new Error('The reference gave no document.');
  const article = extractArticle(document);

  it('gives its facts', () => {
    expect(article).toMatchObject({
      headline: gold.headline,
      section: gold.section,
      publishedAt: gold.publishedAt,
      publishedAtPrecision: 'MINUTE',
      publishedAtOrigin: 'PAGE',
      capturedAt: gold.capturedAt,
      publisher: { name: gold.publisher },
      language: 'zh',
      script: 'Hans',
      leadImage: { url: gold.leadImage.src },
    });
    expect(article.bylines).toEqual([
      { name: gold.byline, role: 'AUTHOR', url: gold.author.urlResolved },
    ]);
    expect(article.images).toHaveLength(1);
    expect(article.warnings).toEqual([]);
  });

  it('gives its 40 paragraphs and 3 headings in order', () => {
    const starts = gold.paragraphs.starts.filter(({ kind }) => kind !== 'heading');
    expect(
      article.paragraphs.map(({ text }, at) => text.slice(0, starts[at]?.start.length)),
    ).toEqual(starts.map(({ start }) => start));
    expect(article.paragraphs[0]?.kind).toBe('STANDFIRST');
    const headings = article.blocks.flatMap((block) =>
      block.kind === 'HEADING' ? [block.text] : [],
    );
    expect(headings).toEqual(gold.headings.map(({ text }) => text));
  });

  it('has all 40 quotations as spans, in their paragraphs', () => {
    const { quotations } = attributeArticle(article);
    const headings = gold.headings.map(({ paragraph }) => paragraph ?? 0);
    const missing = gold.quotes.filter(({ text, paragraph }) => {
      const index = paragraph - 1 - headings.filter((heading) => heading < paragraph).length;
      const found = quotations.find((one) => one.paragraph === index && one.text === text);
      if (found === undefined) return true;
      return article.paragraphs[index]?.text.slice(found.start, found.end) !== text;
    });
    expect(gold.quotes).toHaveLength(40);
    expect(missing).toEqual([]);
  });

  it('says what was removed', () => {
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'DATELINE',
      'ADVERTISEMENT',
      'ADVERTISEMENT',
      'BYLINE',
      'FEED_FOOTER',
    ]);
  });
});
