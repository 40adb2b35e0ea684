import { describe, expect, it } from 'vitest';
import { HashCounts } from '../../src/graph/hash-counts.ts';
import { hashQuickly } from '../../src/graph/hash-id.ts';
import { RepeatFilter } from '../../src/graph/repeat-filter.ts';

describe('HashCounts', () => {
  it('counts as a map does, through all its growth', () => {
    const counts = new HashCounts();
    const expected = new Map<number, number>();
    for (let index = 0; index < 20_000; index += 1) {
      const hash = hashQuickly(`word ${(index * index) % 9973}`);
      counts.add(hash);
      expected.set(hash, (expected.get(hash) ?? 0) + 1);
    }
    expect(expected.size).toBeGreaterThan(4096);
    const wrong = [...expected].filter(([hash, count]) => counts.get(hash) !== count);
    expect(wrong).toEqual([]);
    expect(counts.get(hashQuickly('never seen'))).toBe(0);
  });
});

describe('RepeatFilter', () => {
  it('knows everything that came twice, and takes little else for it', () => {
    const filter = new RepeatFilter(16);
    const hashes = Array.from({ length: 4000 }, (_, index) => hashQuickly(`text ${index}`));
    for (const hash of hashes) filter.add(hash);
    for (const hash of hashes.slice(0, 100)) filter.add(hash);
    expect(hashes.slice(0, 100).every((hash) => filter.mayRepeat(hash))).toBe(true);
    const wrong = hashes.slice(100).filter((hash) => filter.mayRepeat(hash));
    expect(wrong.length).toBeLessThan(500);
  });
});
