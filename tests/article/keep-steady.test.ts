import { describe, expect, test } from 'vitest';
import { keepSteady } from '../../lib/article/keep-steady.ts';

interface Row {
  n: number;
  sortAt: number;
}

/** Rows by their number; their place in time is the same number, so 5 is newer than 3. */
const rows = (...numbers: number[]): Row[] => numbers.map((n) => ({ n, sortAt: n }));
const numbers = (list: readonly Row[]): number[] => list.map(({ n }) => n);

describe('a list under the reader’s eyes', () => {
  test.each([
    ['nothing on the screen: all is shown at once', [], [5, 4, 3], [5, 4, 3], []],
    ['nothing changed', [5, 4, 3], [5, 4, 3], [5, 4, 3], []],
    ['a row that was read stays where it is', [5, 4, 3], [5, 3], [5, 4, 3], []],
    ['all were read and stay', [5, 4], [], [5, 4], []],
    ['new ones wait', [5, 4], [7, 6, 5, 4], [5, 4], [7, 6]],
    ['one that belongs between waits too', [9, 5], [9, 7, 5], [9, 5], [7]],
    ['older ones join at the end', [5, 4], [5, 4, 3, 2], [5, 4, 3, 2], []],
    ['all were read and the page goes on below', [9, 8], [5, 4], [9, 8, 5, 4], []],
    ['the last row was read; below it the list goes on', [9, 8], [9, 5], [9, 8, 5], []],
    ['what is on the screen is put in order', [4, 9], [9], [9, 4], []],
  ])('%s', (_story, kept, found, shown, waiting) => {
    const actual = keepSteady(rows(...kept), rows(...found));
    expect({ shown: numbers(actual.rows), waiting: numbers(actual.waiting) }).toEqual({
      shown,
      waiting,
    });
  });

  test('of two that came at the same time, the later arrival stands above', () => {
    const at = (n: number): Row => ({ n, sortAt: 100 });
    const actual = keepSteady([at(2)], [at(3), at(2), at(1)]);
    expect(numbers(actual.rows)).toEqual([2, 1]);
    expect(numbers(actual.waiting)).toEqual([3]);
  });

  test('what need not wait takes its place between rows, but not above the first', () => {
    const joins = ({ n }: Row) => n % 2 === 0;
    const actual = keepSteady(rows(9, 5), rows(12, 9, 8, 7, 5, 3), { joins });
    expect(numbers(actual.rows)).toEqual([9, 8, 5, 3]);
    expect(numbers(actual.waiting)).toEqual([12, 7]);
  });

  test('a list may have an order of its own', () => {
    const order = (one: Row, other: Row) => one.n - other.n;
    const actual = keepSteady(rows(5, 3), rows(2, 3, 4, 5, 6), { order });
    expect(numbers(actual.rows)).toEqual([3, 5, 6]);
    expect(numbers(actual.waiting)).toEqual([2, 4]);
  });
});
