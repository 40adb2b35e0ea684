import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs } from './read-body.ts';

const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
const kindsOf = (body: string): readonly string[] => [
  ...new Set(showParagraphs(readBody(body)).map((line) => line.split(' ')[0] ?? '')),
];
const ANSWER = '<p>港口里停着三十条船，雾散之后才会出海。</p>';

describe('labels that open bold lines', () => {
  it('are those of questions where the lines ask or speak to somebody', () => {
    const body = `<p>开头。</p>${bold('雾报：船在等什么？')}${ANSWER}${bold('雾报：说说您的船。')}${ANSWER}`;
    expect(kindsOf(body)).toEqual(['BODY', 'QUESTION', 'ANSWER']);
  });

  it.each([
    '步骤：找到港口',
    'https://fog.example/',
    '三个启示：',
    '延伸阅读：《雾中谁在等船？》和更多',
  ])('are none where they count, lead elsewhere or head something: %s', (line) => {
    expect(kindsOf(`<p>开头。</p>${bold(line)}${ANSWER}${bold(line)}${ANSWER}`)).not.toContain(
      'QUESTION',
    );
  });
});

describe('bold lines of which most ask, without a label', () => {
  const lines = ['谁拿走了您的鱼？', '哪些船最需要您的网？', '雾什么时候散？', '港口', '方法'];
  const ask = (answer: string): string =>
    `<p>开头。</p>${lines.map((line) => `${bold(line)}<p>${answer}</p>`).join('')}`;

  it('are questions where somebody answers of himself', () => {
    expect(kindsOf(ask('我在港口等了三天。'))).toEqual(['BODY', 'QUESTION', 'ANSWER']);
  });

  it('are headings where the article explains something to its reader', () => {
    expect(kindsOf(ask('图表显示了港口的渔获，我们国家的船最多。'))).toEqual(['BODY']);
  });
});
