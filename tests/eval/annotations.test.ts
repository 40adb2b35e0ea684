import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnnotatedGold, readArchiveArticle } from '../../scripts/fit/annotated-gold.ts';
import { createAnnotation, parseVerdicts } from '../../scripts/fit/create-annotation.ts';
import type { GoldArticle } from '../../scripts/fit/gold.ts';
import { findQuotationSpans } from '../../src/quotation/find-quotation-spans.ts';
import type { ArticleSpeaker } from '../../src/speaker/speaker.ts';

const FILE = 'posts/a.txt';
const WORDS = ['灯塔计划', '船明天就到，', '是的。', '我们等着。', '船明天就到，'];
const VERDICTS = `@${FILE}
# a remark
a p 林海生|Lin Haisheng
b u 一名船员|船员
2,5 a
3 ?
4 !
`;

let folder = '';
const write = (paragraphs: readonly string[]): void => {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  writeFileSync(
    join(folder, FILE),
    `[港口的一天](https://example.com/harbour)\n------\n\n${body}\n`,
  );
};
const ARTICLE = [
  '港口的「灯塔计划」今年开始，记者在码头上看了整整一天。',
  '「船明天就到，」林海生说。有人喊：「是的。」',
  '「我们等着。」',
  '林海生又说了一次：「船明天就到，」然后离开了。',
];
const store = (): void => {
  const article = readArchiveArticle(folder, FILE);
  const [verdicts] = parseVerdicts(VERDICTS);
  if (article === null || verdicts === undefined) throw new Error('Nothing to annotate.');
  writeFileSync(
    join(folder, 'annotations/a.json'),
    JSON.stringify(createAnnotation(article, verdicts)),
  );
};
const read = (): GoldArticle | undefined =>
  readAnnotatedGold(join(folder, 'annotations'), folder)[0];
const judgeAll = (gold: GoldArticle) =>
  findQuotationSpans(gold.article.paragraphs, 'zh').map((span) => gold.judge(span));
const speaker = (name: string) => ({ name, aliases: [] }) as unknown as ArticleSpeaker;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotations-'));
  mkdirSync(join(folder, 'posts'));
  mkdirSync(join(folder, 'annotations'));
  write(ARTICLE);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('annotated articles', () => {
  it('give each marked string the verdict of its number', () => {
    store();
    const gold = read();
    const verdicts = gold === undefined ? [] : judgeAll(gold);
    expect(verdicts.map((one) => one?.isSpeech ?? null)).toEqual([false, true, true, null, true]);
    expect(verdicts[1]?.isSpeaker?.(speaker('林海生'))).toBe(true);
    expect(verdicts[1]?.isSpeaker?.(speaker('一名船员'))).toBe(false);
    expect(verdicts[2]).toMatchObject({ isSpeaker: null, isMeasured: false });
    expect(gold?.goldCount).toBe(2);
  });

  it('are found again when paragraphs move', () => {
    store();
    write(['码头在城市的东边，每天有很多船从这里出发。', ...ARTICLE]);
    const gold = read();
    expect(gold?.goldCount).toBe(2);
    expect(gold === undefined ? [] : judgeAll(gold).map((one) => one?.isSpeech ?? null)).toEqual([
      false,
      true,
      true,
      null,
      true,
    ]);
  });

  it('leave out strings that the article no longer has, with a note', () => {
    store();
    write(ARTICLE.slice(0, 3));
    const log = vi.spyOn(console, 'log').mockReturnValue();
    expect(read()?.goldCount).toBe(1);
    expect(log).toHaveBeenCalledWith(`${FILE}: 1 of ${WORDS.length} strings not found again.`);
  });

  it('keep no text of the article', () => {
    const article = readArchiveArticle(folder, FILE);
    const [verdicts] = parseVerdicts(VERDICTS);
    if (article === null || verdicts === undefined) throw new Error('Nothing to annotate.');
    const stored = JSON.stringify(createAnnotation(article, verdicts));
    expect(WORDS.filter((words) => stored.includes(words))).toEqual([]);
  });

  it('refuse verdicts on strings and speakers that are not there', () => {
    const article = readArchiveArticle(folder, FILE);
    if (article === null) throw new Error('Nothing to annotate.');
    const annotate = (text: string) => () =>
      parseVerdicts(text).map((verdicts) => createAnnotation(article, verdicts));
    expect(annotate(`@${FILE}\n6 ?`)).toThrow('no string 6');
    expect(annotate(`@${FILE}\n1 c`)).toThrow('no speaker c');
    expect(annotate(`@${FILE}\n1,1 ?`)).toThrow('1 twice');
    expect(annotate('1 ?')).toThrow('No file before');
  });

  it('say what of the archive is not there', () => {
    store();
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const annotations = join(folder, 'annotations');
    expect(readAnnotatedGold(annotations, join(folder, 'none'))).toEqual([]);
    expect(readAnnotatedGold(annotations, annotations)).toEqual([]);
    expect(log.mock.calls.flat()).toEqual([
      `${join(folder, 'none')} is absent: its annotated articles are not read.`,
      `${FILE}: not in ${annotations}, left out.`,
    ]);
  });
});
