import { describe, expect, it } from 'vitest';
import { UtteranceGroups } from '../../src/graph/find-utterance-groups.ts';
import { foldWords } from '../../src/graph/fold-words.ts';
import { openMemoryShelf } from '../../src/graph/shelf.ts';

/** The changes of the group of these quotations, each in an article of its own; null: they are no group. */
function changesOf(texts: readonly string[]): readonly string[] | null {
  const groups = new UtteranceGroups(openMemoryShelf);
  for (const [index, text] of texts.entries())
    groups.add({
      id: `q${index}`,
      articleId: index + 1,
      place: index,
      publishedAt: index,
      speakerId: 1,
      words: foldWords(text),
    });
  const [group] = groups.read();
  return group?.members.map(({ change }) => change) ?? null;
}

describe('UtteranceGroups', () => {
  it.each<[string, readonly string[], readonly string[] | null]>([
    [
      'one text in both scripts',
      ['渔业协议不是礼物，是我们欠下一代人的债。', '漁業協議不是禮物，是我們欠下一代人的債'],
      ['EQUAL', 'EQUAL'],
    ],
    [
      'a long text and its telling half',
      [
        '渔业协议不是礼物，是我们欠下一代人的债，今天我要补一句，债务也需要利息。',
        '是我们欠下一代人的债，今天我要补一句',
      ],
      ['EQUAL', 'CUT'],
    ],
    [
      'a phrase that a long speech happens to use',
      [
        '我们在雁湾港开会的时候没有人提到北海气候观察所，直到最后一天下午散会以前才有人想起来。',
        '北海气候观察所',
      ],
      null,
    ],
    [
      'short texts of which one word differs',
      ['港口属于我们所有的人', '海滩属于我们所有的人'],
      null,
    ],
  ])('%s', (_name, texts, changes) => {
    expect(changesOf(texts)).toEqual(changes);
  });
});
