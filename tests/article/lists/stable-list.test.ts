import { describe, expect, test } from 'vitest';
import { stabilizeList } from '../../../lib/article/lists/stable-list.ts';

/** Numbers are times here, so 5 is newer than 3. */
const byTime = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

describe('stable list', () => {
  test.each<[string, number[], number[], number[], number[]]>([
    ['shows everything at once if nothing is on screen', [], [5, 4, 3], [5, 4, 3], []],
    ['is unchanged if nothing changed', [5, 4, 3], [5, 4, 3], [5, 4, 3], []],
    ['keeps a row that was read in place', [5, 4, 3], [5, 3], [5, 4, 3], []],
    ['keeps all rows if all were read', [5, 4], [], [5, 4], []],
    ['lets new articles wait', [5, 4], [7, 6, 5, 4], [5, 4], [7, 6]],
    ['lets articles between rows wait too', [9, 5], [9, 7, 5], [9, 5], [7]],
    ['appends older articles', [5, 4], [5, 4, 3, 2], [5, 4, 3, 2], []],
    ['continues below if all rows were read', [9, 8], [5, 4], [9, 8, 5, 4], []],
    ['continues below if the last row was read', [9, 8], [9, 5], [9, 8, 5], []],
    ['sorts what is on screen', [4, 9], [9], [9, 4], []],
    ['drops rows that are no longer stored', [9, 99, 4], [9, 4], [9, 4], []],
    ['starts anew if no row is stored any more', [99], [5, 4], [5, 4], []],
  ])('%s', (_case, shown, current, rows, waiting) => {
    expect(stabilizeList({ shown, current, order: byTime })).toEqual({ rows, waiting });
  });

  test('inserts an arrival between rows if it need not wait, but not above the first', () => {
    const joins = (n: number) => n % 2 === 0;
    const actual = stabilizeList({
      shown: [9, 5],
      current: [12, 9, 8, 7, 5, 3],
      order: byTime,
      joins,
    });
    expect(actual).toEqual({ rows: [9, 8, 5, 3], waiting: [12, 7] });
  });

  test('inserts an arrival above the first row if it need not wait there', () => {
    const actual = stabilizeList({
      shown: [9, 5],
      current: [12, 11, 9, 5],
      order: byTime,
      joinsAbove: (n) => n % 2 === 0,
    });
    expect(actual).toEqual({ rows: [12, 9, 5], waiting: [11] });
  });

  test('may have an order of its own', () => {
    const actual = stabilizeList({
      shown: [5, 3],
      current: [2, 3, 4, 5, 6],
      order: [2, 3, 4, 5, 6],
    });
    expect(actual).toEqual({ rows: [3, 5, 6], waiting: [2, 4] });
  });
});
