import { describe, expect, test } from 'vitest';
import { stabilizeList } from '../../../lib/article/lists/stable-list.ts';

/** Numbers stand for their own place in time, so 5 is newer than 3. */
const byTime = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

describe('a list under the reader’s eyes', () => {
  test.each<[string, number[], number[], number[], number[]]>([
    ['nothing on the screen: all is shown at once', [], [5, 4, 3], [5, 4, 3], []],
    ['nothing changed', [5, 4, 3], [5, 4, 3], [5, 4, 3], []],
    ['a row that was read stays where it is', [5, 4, 3], [5, 3], [5, 4, 3], []],
    ['all were read and stay', [5, 4], [], [5, 4], []],
    ['new ones wait', [5, 4], [7, 6, 5, 4], [5, 4], [7, 6]],
    ['one that belongs between waits too', [9, 5], [9, 7, 5], [9, 5], [7]],
    ['older ones join at the end', [5, 4], [5, 4, 3, 2], [5, 4, 3, 2], []],
    ['all were read and the list goes on below', [9, 8], [5, 4], [9, 8, 5, 4], []],
    ['the last row was read; below it the list goes on', [9, 8], [9, 5], [9, 8, 5], []],
    ['what is on the screen is put in order', [4, 9], [9], [9, 4], []],
    ['what is no longer stored goes', [9, 99, 4], [9, 4], [9, 4], []],
    ['nothing on the screen is stored any more', [99], [5, 4], [5, 4], []],
  ])('%s', (_story, shown, current, rows, waiting) => {
    expect(stabilizeList({ shown, current, order: byTime })).toEqual({ rows, waiting });
  });

  test('what need not wait takes its place between rows, but not above the first', () => {
    const joins = (n: number) => n % 2 === 0;
    const actual = stabilizeList({
      shown: [9, 5],
      current: [12, 9, 8, 7, 5, 3],
      order: byTime,
      joins,
    });
    expect(actual).toEqual({ rows: [9, 8, 5, 3], waiting: [12, 7] });
  });

  test('a list may have an order of its own', () => {
    const actual = stabilizeList({
      shown: [5, 3],
      current: [2, 3, 4, 5, 6],
      order: [2, 3, 4, 5, 6],
    });
    expect(actual).toEqual({ rows: [3, 5, 6], waiting: [2, 4] });
  });
});
