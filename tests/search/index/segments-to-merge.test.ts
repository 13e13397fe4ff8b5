import { describe, expect, test } from 'vitest';
import { segmentsToMerge } from '../../../lib/search/index/segments-to-merge.ts';

/** Segments by their numbers of live documents. None has deleted documents. */
const segments = (...live: readonly number[]) =>
  live.map((count, segment) => ({ segment, documents: count, live: count }));

describe('segments to merge', () => {
  test.each([
    ['none of three', segments(1, 2, 3), []],
    ['four of the lowest tier', segments(1, 20, 50, 99), [0, 1, 2, 3]],
    ['none of four of two tiers', segments(1, 20, 50, 100), []],
    ['four of a higher tier', segments(100, 200, 300, 399), [0, 1, 2, 3]],
    ['the smallest of two full tiers', segments(100, 100, 100, 100, 1, 2, 3, 4), [4, 5, 6, 7]],
    ['one that is mostly deleted', [{ segment: 7, documents: 5, live: 2 }], [7]],
    ['none that is half deleted', [{ segment: 7, documents: 4, live: 2 }], []],
    [
      'a full tier before one that is mostly deleted',
      [{ segment: 7, documents: 999, live: 200 }, ...segments(1, 2, 3, 4)],
      [0, 1, 2, 3],
    ],
  ])('are %s', (_which, sizes, expected) => {
    expect(segmentsToMerge(sizes)).toEqual(expected);
  });
});
