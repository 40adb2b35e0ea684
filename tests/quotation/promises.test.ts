import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from '../../src/article/article.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import type { PlacedSpan } from '../../src/text/span.ts';
import { createTextArticle } from '../support/text-article.ts';

const MARKS = [
  ...['“', '”', '‘', '’', '「', '」', '『', '』', '"', "''", '«', '»', '„', '《', '》', "'", '`'],
  ...[
    '，',
    '。',
    '：',
    '、',
    ',',
    '.',
    ':',
    '?',
    '!',
    '…',
    '—',
    '(',
    ')',
    '[',
    ' ',
    ' ',
    '\n',
    '\u00a0',
  ],
];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  zh: [
    ...[
      '说',
      '表示',
      '称',
      '他',
      '她',
      '林若梅',
      '周启明',
      '记者',
      '该公司',
      '这名',
      '的',
      '据',
      'Tom',
    ],
    ...[
      '声明',
      '在',
      '中',
      '对',
      '问',
      '答',
      '@海边',
      '所谓',
      '双方',
      '前述人士',
      '2019',
      '·',
      '卡特',
    ],
  ],
  en: [
    ...[
      ' said ',
      ' Ann Lee ',
      ' he ',
      ' she ',
      ' told ',
      ' according to ',
      ' the spokesman ',
      ' Mr. ',
      ' Lee ',
    ],
    ...[
      ' who ',
      ' and ',
      ' by ',
      ' was ',
      ' asked ',
      ' with ',
      ' saying ',
      ' Q: ',
      ' @lee: ',
      ' I ',
      ' it ',
      ' of ',
    ],
    ...[' Lee’s ', ' they ', ' quoted ', ' as ', ' that ', ' report ', ' Ohio ', ' said', 'wrote '],
  ],
  fr: [
    ...[
      ' a déclaré ',
      ' Anne Roux ',
      ' il ',
      ' dit-elle ',
      ' a-t-il ajouté ',
      ' selon ',
      ' d’après ',
      ' M. ',
      ' Roux ',
    ],
    ...[
      ' le ministre ',
      ' l’élu ',
      ' qui ',
      ' et ',
      ' par ',
      ' des ',
      ' que ',
      ' s’est exclamé ',
      ' communiqué ',
      ' on ',
    ],
  ],
};
const KINDS: readonly ParagraphKind[] = ['BODY', 'BODY', 'QUESTION', 'ANSWER', 'POST'];

/** Paragraphs of random marks, names, pronouns and cues of a language. */
function paragraphsOf(language: string) {
  const piece = fc.constantFrom(...MARKS, ...MARKS, ...(WORDS[language] ?? []));
  return fc.array(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    { maxLength: 5 },
  );
}

describe('attribution of random text', () => {
  it.each(['zh', 'en', 'fr', 'xx'])('holds its promises: %s', (language) => {
    fc.assert(
      fc.property(paragraphsOf(language), fc.constantFrom(...KINDS), (texts, kind) => {
        const { quotations, speakers } = attributeArticle(createTextArticle(language, texts, kind));
        const expectPlaced = ({ paragraph, start, end, text }: PlacedSpan): void => {
          expect(texts[paragraph]?.slice(start, end)).toBe(text);
          expect(end).toBeGreaterThan(start);
        };
        let last = { paragraph: -1, start: 0, end: 0 };
        let utterance = 0;
        for (const quotation of quotations) {
          const { paragraph, start, end, speaker, via, kind: found, reason } = quotation;
          expectPlaced(quotation);
          for (const evidence of quotation.evidence) expectPlaced(evidence);
          if (quotation.cue !== null) expectPlaced(quotation.cue);
          if (quotation.mention !== null) expectPlaced(quotation.mention);
          expect(speaker === null).toBe(reason !== null);
          expect(quotation.evidence.length > 0 || reason !== null).toBe(true);
          expect(found === 'SCARE').toBe(quotation.scareReason !== null);
          expect(found === 'SCARE').toBe(reason === 'NOT_SPEECH');
          for (const index of [speaker, via])
            expect(index === null || index in speakers).toBe(true);
          expect(via === null || via !== speaker).toBe(true);
          expect(quotation.alternatives.length).toBeLessThanOrEqual(3);
          for (const alternative of quotation.alternatives) {
            expect(alternative.speaker in speakers && alternative.speaker !== speaker).toBe(true);
          }
          for (const share of [quotation, ...quotation.alternatives]) {
            expect(share.confidence).toBeGreaterThanOrEqual(0);
            expect(share.confidence).toBeLessThanOrEqual(1);
          }
          expect(quotation.utterance).toBeLessThanOrEqual(utterance + 1);
          utterance = Math.max(utterance, quotation.utterance);
          if (paragraph === last.paragraph) {
            const isApart = start >= last.end;
            const isInside = start >= last.start && end <= last.end;
            expect(isApart || isInside).toBe(true);
          } else expect(paragraph).toBeGreaterThan(last.paragraph);
          last = { paragraph, start, end };
        }
        const counted = speakers.reduce((sum, one) => sum + one.quotationCount, 0);
        expect(counted).toBe(quotations.filter(({ speaker }) => speaker !== null).length);
      }),
      { numRuns: 150 },
    );
  });
});
