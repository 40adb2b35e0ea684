import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
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
  readonly headings: readonly { readonly text: string }[];
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
    expect(article.bylines.map(({ name }) => name)).toEqual([gold.byline]);
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
