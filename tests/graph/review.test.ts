import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/graph/corrections.ts';
import { findProbableMerges } from '../../src/graph/find-probable-merges.ts';
import { hashRevision } from '../../src/graph/revision.ts';

describe('findProbableMerges', () => {
  it('lists namesakes and surnames with the evidence, likeliest first', () => {
    const speaker = { kind: 'PERSON', articleCount: 1, forms: [], roles: [] } as const;
    const merges = findProbableMerges([
      { ...speaker, id: 1, name: '瑟鲁·阿兰', articleCount: 3, roles: ['记者'] },
      { ...speaker, id: 2, name: '阿兰' },
      { ...speaker, id: 3, name: '瑟魯·阿蘭', roles: ['记者'] },
      { ...speaker, id: 4, name: '一位渔民', kind: 'ANONYMOUS' },
      { ...speaker, id: 5, name: '一位渔民', kind: 'ANONYMOUS' },
    ]);
    expect(merges.map(({ into, from, evidence }) => [into.id, from.id, evidence])).toEqual([
      [1, 3, ['Both are printed as 瑟鲁·阿兰.', 'Both are called 记者.']],
      [1, 2, ['阿兰 is a form of 瑟鲁·阿兰.']],
    ]);
  });
});

describe('hashRevision', () => {
  it('depends on contents, program and corrections, not on order', () => {
    const revision = hashRevision(['a', 'b'], '1', NO_CORRECTIONS);
    expect(hashRevision(['b', 'a'], '1', NO_CORRECTIONS)).toBe(revision);
    expect(hashRevision(['a'], '1', NO_CORRECTIONS)).not.toBe(revision);
    expect(hashRevision(['a', 'b'], '2', NO_CORRECTIONS)).not.toBe(revision);
    const corrections = {
      ...NO_CORRECTIONS,
      topics: [{ action: 'rename', name: 'a', to: 'b', by: null, why: null }],
    } as const;
    expect(hashRevision(['a', 'b'], '1', corrections)).not.toBe(revision);
  });
});
