import { describe, expect, test } from 'vitest';
import {
  clampRange,
  covers,
  indexesToDraw,
  overlaps,
  rangeBetween,
  rowExtents,
  successorOf,
} from '../../../../components/list/window/row-extents.ts';
import { idSequence } from '../../../../lib/article/lists/id-sequence.ts';

/** Five rows: the second is 60 px high, the fourth 20 px, the others are unmeasured. */
const rows = idSequence([10, 11, 12, 13, 14]);
const heights = new Map([
  [11, 60],
  [13, 20],
]);
const none = new Map<number, number>();

const starts = (...[list, measured]: Parameters<typeof rowExtents<number>>) => {
  const { startOf } = rowExtents(list, measured);
  return Array.from({ length: list.count + 1 }, (_, index) => startOf(index));
};

test('row extents: an unmeasured row has the mean height of the others', () => {
  expect(starts(rows, heights)).toEqual([0, 40, 100, 140, 160, 200]);
});

test('row extents: rows have the default height before any was measured', () => {
  expect(starts(idSequence([1, 2]), none)).toEqual([0, 100, 200]);
});

test('row extents: a row that left the list counts only for the mean', () => {
  expect(starts(idSequence([10, 11]), heights)).toEqual([0, 40, 100]);
});

describe('row extents: row at a distance', () => {
  const { rowAt } = rowExtents(rows, heights);
  test.each([
    ['is the first row above the list', -50, 0],
    ['is that row at its top', 40, 1],
    ['is that row within it', 99, 1],
    ['is the next row at the bottom of a row', 100, 2],
    ['is the last row within it', 199, 4],
    ['is the last row below the list', 5_000, 4],
  ])('%s', (_story, distance, row) => {
    expect(rowAt(distance)).toBe(row);
  });

  test('is the row that covers it, in ten thousand rows', () => {
    const ids = Array.from({ length: 10_000 }, (_, articleId) => articleId);
    const many = idSequence(ids);
    const measured = new Map(
      ids
        .filter((articleId) => articleId % 3 === 0)
        .map((articleId) => [articleId, 40 + (articleId % 7) * 10]),
    );
    const extents = rowExtents(many, measured);
    for (let distance = 0; distance < extents.startOf(many.count); distance += 997) {
      const row = extents.rowAt(distance);
      expect(extents.startOf(row)).toBeLessThanOrEqual(distance);
      expect(extents.startOf(row + 1)).toBeGreaterThan(distance);
    }
  });
});

test('row extents: rows in view are those between two distances', () => {
  const extents = rowExtents(rows, heights);
  expect(rangeBetween(extents, 50, 145)).toEqual({ from: 1, to: 4 });
  expect(rangeBetween(extents, -900, 900)).toEqual({ from: 0, to: 5 });
  const empty = rowExtents(idSequence<number>([]), heights);
  expect(rangeBetween(empty, 0, 900)).toEqual({ from: 0, to: 0 });
});

test('row window: a range is clamped to the list', () => {
  expect(clampRange({ from: 4, to: 40 }, 20)).toEqual({ from: 4, to: 20 });
  expect(clampRange({ from: 30, to: 40 }, 20)).toEqual({ from: 19, to: 20 });
  expect(clampRange({ from: 0, to: 40 }, 0)).toEqual({ from: 0, to: 0 });
});

test('row window: two windows overlap if they have a row in common', () => {
  const drawn = { from: 2, to: 9 };
  expect(overlaps(drawn, { from: 8, to: 12 })).toBe(true);
  expect(overlaps(drawn, { from: 9, to: 12 })).toBe(false);
  expect(overlaps(drawn, { from: 0, to: 2 })).toBe(false);
});

test('row window: is sufficient when it covers both ends of the needed range', () => {
  expect(covers({ from: 2, to: 9 }, { from: 2, to: 9 })).toBe(true);
  expect(covers({ from: 2, to: 9 }, { from: 1, to: 5 })).toBe(false);
  expect(covers({ from: 2, to: 9 }, { from: 5, to: 10 })).toBe(false);
});

test.each([
  ['the window alone when no row is focused', undefined, [4, 5, 6]],
  ['the window alone when a row in it is focused', 5, [4, 5, 6]],
  ['a focused row above the window before it', 1, [1, 4, 5, 6]],
  ['a focused row below the window after it', 90, [4, 5, 6, 90]],
])('row window: draws %s', (_story, focused, indexes) => {
  expect(indexesToDraw([{ from: 4, to: 7 }], focused)).toEqual(indexes);
});

test('row window: draws rows that a jump has left, each once', () => {
  const ranges = [
    { from: 90, to: 92 },
    { from: 4, to: 7 },
  ];
  expect(indexesToDraw(ranges, 5)).toEqual([4, 5, 6, 90, 91]);
});

describe('row window: a row that left the list', () => {
  const before = idSequence([7, 3, 9, 5]);
  test.each([
    ['is followed by the next row', 1, [7, 9, 5], 9],
    ['is followed by the first row below that remains', 1, [7, 5], 5],
    ['is followed by the row above when none remains below', 3, [7, 3], 3],
    ['is followed by none when no row remains', 0, [], undefined],
  ])('%s', (_story, index, remaining, expected) => {
    expect(successorOf(before, index, idSequence<number>(remaining))).toBe(expected);
  });
});
