import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../support/text-article.ts';

/** The first quotation of an article with a standfirst, and its speaker's name. */
function readStandfirst(language: string, standfirst: string, ...body: readonly string[]) {
  const kinds = ['STANDFIRST' as const, ...body.map(() => 'BODY' as const)];
  const { quotations, speakers } = attributeArticle(
    createTextArticle(language, [standfirst, ...body], kinds),
  );
  const [first] = quotations;
  return { first, name: speakers[first?.speaker ?? -1]?.name ?? null, speakers };
}

describe('adoptBodyVerdicts', () => {
  it.each([
    [
      'Chinese',
      'zh',
      '「今年的鱼比去年少了一半。」',
      '渔民林若梅说：「今年的鱼比去年少了一半，我们得想办法。」',
      '林若梅',
    ],
    [
      'English',
      'en',
      '“There is half as much fish as there was last year.”',
      '“There is half as much fish as there was last year, and we must act,” said Tom Haberland.',
      'Tom Haberland',
    ],
  ])('gives what a standfirst quotes to whom the body gives it: %s', (_, code, top, body, name) => {
    const standfirst = readStandfirst(code, top, '——', body);
    expect(standfirst.name).toBe(name);
    expect(standfirst.first).toMatchObject({ kind: 'DIRECT', paragraph: 0, reason: null });
    expect(standfirst.first?.evidence).toContainEqual(
      expect.objectContaining({ role: 'ANTECEDENT', paragraph: 2 }),
    );
    expect(standfirst.speakers.find((speaker) => speaker.name === name)?.quotationCount).toBe(2);
  });

  it('leaves a standfirst alone that says who speaks', () => {
    const { name } = readStandfirst(
      'zh',
      '镇长周启明说：「今年的鱼比去年少了一半。」',
      '渔民林若梅说：「今年的鱼比去年少了一半。」',
    );
    expect(name).toBe('周启明');
  });

  it('finds nothing where only a few characters are the same', () => {
    const { name } = readStandfirst('zh', '「今年的鱼」', '渔民林若梅说：「今年的鱼少了。」');
    expect(name).toBeNull();
  });
});
