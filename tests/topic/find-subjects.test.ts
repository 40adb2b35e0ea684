import { describe, expect, it } from 'vitest';
import { findSubjects } from '../../src/topic/find-subjects.ts';
import { isSubject, SUBJECTS } from '../../src/topic/subjects.ts';

describe('findSubjects', () => {
  it.each([
    ['關稅戰再起\n港口说贸易战伤人。', [['中美贸易战', [0, 9]]]],
    ['码头\n贸易战、关税战、贸易战，又是贸易戰。', [['中美贸易战', [3, 7, 11, 17]]]],
    ['码头\n贸易战、关税战。', []],
    ['Vaccines\nThe vaccine came late.', [['疫苗', [0, 13]]]],
    ['Manifesto\nA robotic arm. Robotically, they said, roboticist.', []],
  ])('finds in %s', (text, found) => {
    expect(findSubjects(text).map(({ label, positions }) => [label, positions])).toEqual(found);
  });
});

describe('the table of subjects', () => {
  it('gives every word to one subject', () => {
    const words = SUBJECTS.flatMap((subject) => subject.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('knows a label by its slug', () => {
    expect(isSubject('气候变化')).toBe(true);
    expect(isSubject('灰鳍鱼')).toBe(false);
  });
});
