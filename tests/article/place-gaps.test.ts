import { describe, expect, test } from 'vitest';
import type { Gap } from '../../lib/article/coverage.ts';
import { placeGaps } from '../../lib/article/place-gaps.ts';

const gap = (after: number, before: number, channel = 'news'): Gap => ({ channel, after, before });

/** Rows by their time and gaps as `after…before`, in the order of the list. */
const placed = (rows: number[], gaps: Gap[], isWhole = true): (number | string)[] =>
  placeGaps(
    rows.map((sortAt) => ({ sortAt })),
    gaps,
    isWhole,
  ).map((entry) =>
    entry.kind === 'row' ? entry.row.sortAt : `${entry.gap.after}…${entry.gap.before}`,
  );

describe('a gap stands', () => {
  test.each<[string, number[], Gap[], (number | string)[]]>([
    ['nowhere, where there is none', [9, 5], [], [9, 5]],
    ['below the first article behind it', [9, 8, 3, 2], [gap(4, 8)], [9, 8, '4…8', 3, 2]],
    ['above articles of its own time', [9, 8, 6, 3], [gap(4, 8)], [9, 8, '4…8', 6, 3]],
    ['below all that came at its end', [8, 8, 3], [gap(4, 8)], [8, 8, '4…8', 3]],
    ['above all where only older ones are listed', [3, 2], [gap(4, 8)], ['4…8', 3, 2]],
    ['below all where only newer ones are listed', [9, 8], [gap(4, 8)], [9, 8, '4…8']],
    ['alone in an empty list', [], [gap(4, 8)], ['4…8']],
    ['where it ends, though dates are odd', [9, 8, 3], [gap(9, 8)], [9, 8, '9…8', 3]],
    ['in order with others', [9, 6, 2], [gap(3, 6), gap(7, 9)], [9, '7…9', 6, '3…6', 2]],
    ['once for each channel', [9, 2], [gap(3, 8), gap(4, 7, 'podcast')], [9, '3…8', '4…7', 2]],
  ])('%s', (_where, rows, gaps, entries) => {
    expect(placed(rows, gaps)).toEqual(entries);
  });
});

describe('in a list that goes on below its rows', () => {
  test.each<[string, number[], (number | string)[]]>([
    ['a gap among the rows is shown', [9, 8, 3], [9, 8, '4…8', 3]],
    ['one further down is not yet', [12, 9], [12, 9]],
    ['nor is one right below the last of them', [9, 8], [9, 8]],
    ['and none where there are no rows', [], []],
  ])('%s', (_what, rows, entries) => {
    expect(placed(rows, [gap(4, 8)], false)).toEqual(entries);
  });
});
