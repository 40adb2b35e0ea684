import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ParagraphKind } from '../../src/article/article.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';

function createArticle(
  language: string,
  texts: readonly string[],
  kind: ParagraphKind = 'BODY',
): Article {
  return {
    url: 'https://news.example/a',
    sourceUrl: 'https://news.example/a',
    headline: '',
    rawTitle: '',
    section: null,
    publisher: { id: 'news.example', name: 'News' },
    language,
    script: null,
    publishedAt: null,
    publishedAtPrecision: 'UNKNOWN',
    publishedAtOrigin: 'UNKNOWN',
    capturedAt: null,
    bylines: [],
    leadImage: null,
    blocks: [],
    paragraphs: texts.map((text, index) => ({ index, kind, text, marks: [] })),
    images: [],
    tags: [],
    categories: [],
    removed: [],
    warnings: [],
    emptyReason: null,
    capture: {
      file: 'a.txt',
      item: 0,
      sha256: '',
      byteLength: 0,
      encoding: 'utf-8',
      format: 'ARCHIVE',
    },
  };
}

/** Every quotation that is somebody's speech, as [text, speaker]. */
function whoSaidWhat(language: string, ...texts: readonly string[]) {
  const { quotations, speakers } = attributeArticle(createArticle(language, texts));
  return quotations
    .filter(({ kind }) => kind === 'DIRECT' || kind === 'MIXED')
    .map(({ text, speaker }) => [text, speaker === null ? null : speakers[speaker]?.name]);
}

describe('attributeArticle', () => {
  it.each([
    ['the verb before', '林若梅说：“今年的鱼比去年少了一半。”', '林若梅'],
    ['the verb after', '「今年的鱼比去年少了一半，」林若梅说。', '林若梅'],
    ['Traditional', '「今年的魚比去年少了一半，」林若梅說。', '林若梅'],
    ['an addressee', '林若梅对镇长周启明说：“今年的鱼比去年少了一半。”', '林若梅'],
    ['Latin in brackets', '渔业专家哈伯兰 (Tom Haberland) 说：“今年的鱼太少了。”', '哈伯兰'],
    ['an unnamed source', '一位知情人士说：“今年的鱼比去年少了一半。”', '一位知情人士'],
    ['a body', '渔业局表示：“今年的鱼比去年少了一半。”', '渔业局'],
  ])('names the speaker: %s', (_, text, speaker) => {
    expect(whoSaidWhat('zh', text)[0]?.[1]).toBe(speaker);
  });

  it('keeps the speaker through a string split round its cue', () => {
    const article = createArticle('zh', ['“鱼少了，”林若梅说。“我们得想办法，不能再等了。”']);
    const { quotations } = attributeArticle(article);
    expect(quotations.map(({ speaker }) => speaker)).toEqual([
      quotations[0]?.speaker,
      quotations[0]?.speaker,
    ]);
  });

  it('gives reported speech without marks', () => {
    const { quotations } = attributeArticle(
      createArticle('zh', ['林若梅表示，渔船明年将减少到三十艘。']),
    );
    expect(quotations.map(({ kind, text }) => [kind, text])).toEqual([
      ['INDIRECT', '渔船明年将减少到三十艘'],
    ]);
  });

  it('gives a post to its handle', () => {
    const { quotations, speakers } = attributeArticle(
      createArticle('zh', ['@海边的人：今天又没有鱼。']),
    );
    expect(quotations[0]).toMatchObject({ kind: 'POST', text: '今天又没有鱼。', method: 'HANDLE' });
    expect(speakers[quotations[0]?.speaker ?? -1]?.name).toBe('海边的人');
  });

  it('says so where no module serves the language', () => {
    const { quotations } = attributeArticle(createArticle('xx', ['"abc def," x.']));
    expect(quotations).toMatchObject([{ speaker: null, reason: 'UNSUPPORTED_LANGUAGE' }]);
  });

  it('holds its promises over random text with random marks', () => {
    const piece = fc.constantFrom(
      ...['“', '”', '‘', '’', '「', '」', '"', "''", '《', '》', '，', '。', '：', '@', ' ', '\n'],
      ...[
        '说',
        '表示',
        '他',
        '她',
        '林若梅',
        '记者',
        '该公司',
        '的',
        '据',
        'Tom',
        '声明',
        '在',
        '中',
      ],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const { quotations, speakers } = attributeArticle(createArticle('zh', texts));
        let last = { paragraph: -1, start: 0, end: 0 };
        for (const quotation of quotations) {
          const { paragraph, start, end } = quotation;
          expect(texts[paragraph]?.slice(start, end)).toBe(quotation.text);
          for (const evidence of quotation.evidence) {
            const place = texts[evidence.paragraph]?.slice(evidence.start, evidence.end);
            expect(place).toBe(evidence.text);
          }
          expect(quotation.reason !== null || quotation.evidence.length > 0).toBe(true);
          expect(quotation.speaker === null || quotation.speaker in speakers).toBe(true);
          expect(quotation.confidence).toBeGreaterThanOrEqual(0);
          expect(quotation.confidence).toBeLessThanOrEqual(1);
          if (paragraph === last.paragraph) {
            const isApart = start >= last.end;
            const isInside = start >= last.start && end <= last.end;
            expect(isApart || isInside).toBe(true);
          } else expect(paragraph).toBeGreaterThan(last.paragraph);
          last = { paragraph, start, end };
        }
      }),
    );
  });
});
