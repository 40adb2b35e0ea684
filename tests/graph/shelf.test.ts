import { describe, expect, it } from 'vitest';
import { followRows, groupRows, openMemoryShelf } from '../../src/graph/shelf.ts';
import type { OpenShelf } from '../../src/graph/shelf.ts';
import { openShelves } from '../../src/store/sqlite/open-shelves.ts';

type Row = readonly [name: string, place: number, note: string | null];

const ROWS: readonly Row[] = [
  ['乙', 2, null],
  ['甲', 9_007_199_254_740_991, '尾'],
  ['甲', 1, '“a”\n b'],
  ['', -5, ''],
  ['乙', 1, '😀'],
  ['😀', 3, null],
  ['ｱ', 3, null],
];

function fill(open: OpenShelf): readonly Row[] {
  const shelf = open<Row>(3, 2);
  for (const row of ROWS) shelf.add(row);
  return [...shelf.read()];
}

describe('shelves', () => {
  it('give rows back as they were, in the order of their leading columns', () => {
    const inMemory = fill(openMemoryShelf);
    expect(inMemory.map(([name, place]) => `${name}${place}`)).toEqual([
      '-5',
      '乙1',
      '乙2',
      '甲1',
      '甲9007199254740991',
      'ｱ3',
      '😀3',
    ]);
    for (const mostHeld of [0, 2, ROWS.length]) {
      const shelves = openShelves(mostHeld);
      try {
        expect(fill(shelves.open)).toEqual(inMemory);
      } finally {
        shelves.close();
      }
    }
  });

  it('are read while other shelves of the same place are filled', () => {
    const shelves = openShelves(10);
    try {
      const from = shelves.open<readonly [number]>(1, 1);
      for (let value = 999; value >= 0; value -= 1) from.add([value]);
      const to = shelves.open<readonly [number]>(1, 1);
      for (const [value] of from.read()) to.add([-value]);
      expect([...to.read()].map(([value]) => value).slice(0, 3)).toEqual([-999, -998, -997]);
      expect([...from.read()]).toHaveLength(1000);
    } finally {
      shelves.close();
    }
  });
});

describe('groupRows', () => {
  it('puts together what follows with one key', () => {
    const rows = [
      ['a', 1],
      ['a', 2],
      ['b', 3],
    ] as const;
    expect([...groupRows<string, (typeof rows)[number]>(rows)]).toEqual([
      [
        'a',
        [
          ['a', 1],
          ['a', 2],
        ],
      ],
      ['b', [['b', 3]]],
    ]);
    expect([...groupRows([])]).toEqual([]);
  });
});

describe('followRows', () => {
  it('finds the rows of each key and nothing for keys between them', () => {
    const follow = followRows<readonly [number, string]>([
      [2, 'a'],
      [2, 'b'],
      [5, 'c'],
    ]);
    expect(follow(1)).toEqual([]);
    expect(follow(2)).toEqual([
      [2, 'a'],
      [2, 'b'],
    ]);
    expect(follow(4)).toEqual([]);
    expect(follow(5)).toEqual([[5, 'c']]);
    expect(follow(6)).toEqual([]);
  });
});
