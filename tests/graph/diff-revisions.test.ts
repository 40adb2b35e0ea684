import { describe, expect, it } from 'vitest';
import { diffRevisions } from '../../src/graph/diff-revisions.ts';
import { createRecord } from './sample-record.ts';

const url = 'https://paper.example/1';
const kindsOf = (
  older: Parameters<typeof createRecord>[0],
  newer: Parameters<typeof createRecord>[0],
) => diffRevisions(createRecord(older), createRecord(newer)).map(({ kind }) => kind);

describe('diffRevisions', () => {
  it('finds nothing between equal captures', () => {
    const sample = { url, headline: '港口', paragraphs: ['风停了。', '船回来了。'] };
    expect(kindsOf(sample, sample)).toEqual([]);
  });

  it('tells the headline, added, removed and changed paragraphs', () => {
    const older = {
      url,
      headline: '港口停工',
      paragraphs: ['风停了。', '渔民说配额应当重新谈判。', '完。'],
    };
    const newer = {
      url,
      headline: '港口复工',
      paragraphs: ['风停了。', '渔民说配额必须重新谈判。', '船都回来了，码头上很热闹。'],
    };
    expect(kindsOf(older, newer)).toEqual([
      'HEADLINE_CHANGED',
      'PARAGRAPH_CHANGED',
      'PARAGRAPH_ADDED',
      'PARAGRAPH_REMOVED',
    ]);
  });

  it('tells dropped quotations and changed speakers', () => {
    const speakers = [{ name: '韩泽远' }, { name: '瑟鲁' }];
    const older = {
      url,
      speakers,
      quotations: [
        { text: '网是空的', speaker: '韩泽远' },
        { text: '海还在', speaker: '瑟鲁' },
      ],
    };
    const newer = { url, speakers, quotations: [{ text: '网是空的', speaker: '瑟鲁' }] };
    const changes = diffRevisions(createRecord(older), createRecord(newer));
    expect(changes.map(({ kind }) => kind)).toEqual([
      'PARAGRAPH_REMOVED',
      'SPEAKER_CHANGED',
      'QUOTATION_REMOVED',
    ]);
    expect(changes[1]).toMatchObject({ before: { speaker: '韩泽远' }, after: { speaker: '瑟鲁' } });
  });
});
