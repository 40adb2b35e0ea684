import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import type { Store } from '../../src/store/store.ts';
import { createFileResult } from '../contract/store.ts';

const SPEAKERS = ['韩泽远', '贺明漪', '陆知微', 'Jane Roe', '雁湾港务局'];
const WORDS = ['海风', '配额', '渔船', '雾', 'harbour', 'quota', '台湾', '記者'];

/** Fills a store with so many invented articles, each with a few paragraphs, quotations and topics. */
export async function fillStore(store: Store, size: number): Promise<void> {
  await store.writeFiles(
    Array.from({ length: size }, (_, index) => {
      const word = (offset: number): string => WORDS[(index + offset) % WORDS.length] ?? '';
      const name = SPEAKERS[index % SPEAKERS.length] ?? '';
      const other = SPEAKERS[(index + 1) % SPEAKERS.length] ?? '';
      return createFileResult({
        file: `${index}.md`,
        url: `https://${index % 3 === 0 ? 'other' : 'paper'}.example/${index}`,
        publisher: index % 3 === 0 ? 'other.example' : 'paper.example',
        headline: `第${index}天的${word(0)}`,
        language: index % 5 === 0 ? 'en' : 'zh',
        publishedAt: index % 7 === 6 ? null : new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
        capturedAt: new Date(Date.UTC(2021, 0, 1 + index)).toISOString(),
        tags: ['渔业', word(1)],
        paragraphs: [`港口在雾里，${word(2)}也在。`, `第${index}段说的是${word(3)}和${word(4)}。`],
        speakers: [{ name, roles: ['总理'] }, { name: other }],
        quotations: [
          { text: `这片海不属于任何一个港口，第${index}次`, speaker: name },
          { text: `没有人问过${word(5)}`, speaker: other },
          { text: `不知道是谁说的第${index}句`, speaker: null },
        ],
      });
    }),
  );
  await store.finishRun({ corrections: NO_CORRECTIONS, parserVersion: '1', finishedAt: 5 });
}
