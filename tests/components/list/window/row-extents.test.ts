import { describe, expect, test } from 'vitest';
import {
  covers,
  indexesToDraw,
  rangeBetween,
  rowAt,
  startsOf,
  successorOf,
} from '../../../../components/list/window/row-extents.ts';

/** Five rows, of which the second is 60 high and the fourth 20; the others were never drawn. */
const articleIds = [10, 11, 12, 13, 14];
const heights = new Map([
  [11, 60],
  [13, 20],
]);

test('rows that were never drawn count as high as the mean of the others', () => {
  expect([...startsOf(articleIds, heights)]).toEqual([0, 40, 100, 140, 160, 200]);
});

test('before anything was drawn, every row is likely as high as any', () => {
  const starts = startsOf([1, 2], new Map());
  expect([...starts]).toEqual([0, 100, 200]);
});

describe('the row at a place', () => {
  const starts = startsOf(articleIds, heights);
  test.each([
    ['above the first', -50, 0],
    ['at its very beginning', 40, 1],
    ['in its middle', 99, 1],
    ['where the next one begins', 100, 2],
    ['in the last', 199, 4],
    ['below the last', 5_000, 4],
  ])('%s', (_story, place, row) => {
    expect(rowAt(starts, place)).toBe(row);
  });

  test('of ten thousand rows is the one that covers it', () => {
    const many = Array.from({ length: 10_000 }, (_, articleId) => articleId);
    const odd = new Map(
      many
        .filter((articleId) => articleId % 3 === 0)
        .map((articleId) => [articleId, 40 + (articleId % 7) * 10]),
    );
    const all = startsOf(many, odd);
    for (let place = 0; place < (all.at(-1) ?? 0); place += 997) {
      const row = rowAt(all, place);
      expect(all[row]).toBeLessThanOrEqual(place);
      expect(all[row + 1]).toBeGreaterThan(place);
    }
  });
});

test('what is in view are the rows between two places', () => {
  const starts = startsOf(articleIds, heights);
  expect(rangeBetween(starts, 50, 145)).toEqual({ from: 1, to: 4 });
  expect(rangeBetween(starts, -900, 900)).toEqual({ from: 0, to: 5 });
  expect(rangeBetween(startsOf([], heights), 0, 900)).toEqual({ from: 0, to: 0 });
});

test('drawn is enough when it reaches both ends of what is needed', () => {
  expect(covers({ from: 2, to: 9 }, { from: 2, to: 9 })).toBe(true);
  expect(covers({ from: 2, to: 9 }, { from: 1, to: 5 })).toBe(false);
  expect(covers({ from: 2, to: 9 }, { from: 5, to: 10 })).toBe(false);
});

test.each([
  ['nothing has the keyboard', undefined, [4, 5, 6]],
  ['a row in view has it', 5, [4, 5, 6]],
  ['a row far above has it', 1, [1, 4, 5, 6]],
  ['a row far below has it', 90, [4, 5, 6, 90]],
])('drawn in reading order: %s', (_story, held, places) => {
  expect(indexesToDraw({ from: 4, to: 7 }, held)).toEqual(places);
});

describe('a row that has left the list', () => {
  const before = [7, 3, 9, 5];
  const left = (...rows: number[]) => new Map(rows.map((articleId, place) => [articleId, place]));
  test.each([
    ['is followed by the next one', 1, left(7, 9, 5), 9],
    ['or by the first behind it that is left', 1, left(7, 5), 5],
    ['at the end by the one before it', 3, left(7, 3), 3],
    ['by none where none is left', 0, left(), undefined],
  ])('%s', (_story, index, places, expected) => {
    expect(successorOf(before, index, places)).toBe(expected);
  });
});
