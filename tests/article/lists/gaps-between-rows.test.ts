import { expect, test } from 'vitest';
import { gapsBetweenRows } from '../../../lib/article/lists/gaps-between-rows.ts';
import type { CoverageGap } from '../../../lib/article/model/coverage.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';

const gap = (after: number, before: number, channel: ChannelId = 'news'): CoverageGap => ({
  channel,
  after,
  before,
});

/** Rows by time and gaps as `after…before`, in list order. */
function placed(rows: readonly number[], gaps: readonly CoverageGap[]): (number | string)[] {
  const newer = [Number.POSITIVE_INFINITY, ...rows];
  const older = [...rows, Number.NEGATIVE_INFINITY];
  return newer.flatMap((at, index) => [
    ...(index === 0 ? [] : [at]),
    ...gapsBetweenRows(at, older[index] ?? 0, gaps).map(
      ({ after, before }) => `${after}…${before}`,
    ),
  ]);
}

test.each<[string, number[], CoverageGap[], (number | string)[]]>([
  ['none without gaps', [9, 5], [], [9, 5]],
  ['below the first article after the gap', [9, 8, 3, 2], [gap(4, 8)], [9, 8, '4…8', 3, 2]],
  ['above articles from the gap itself', [9, 8, 6, 3], [gap(4, 8)], [9, 8, '4…8', 6, 3]],
  ['below all articles from its end', [8, 8, 3], [gap(4, 8)], [8, 8, '4…8', 3]],
  ['above all if only older ones are listed', [3, 2], [gap(4, 8)], ['4…8', 3, 2]],
  ['below all if only newer ones are listed', [9, 8], [gap(4, 8)], [9, 8, '4…8']],
  ['alone in an empty list', [], [gap(4, 8)], ['4…8']],
  ['at its end, even if dates are out of order', [9, 8, 3], [gap(9, 8)], [9, 8, '9…8', 3]],
  ['in order with others', [9, 6, 2], [gap(3, 6), gap(7, 9)], [9, '7…9', 6, '3…6', 2]],
  ['once for each channel', [9, 2], [gap(4, 7, 'podcast'), gap(3, 8)], [9, '3…8', '4…7', 2]],
])('gaps between rows: %s', (_where, rows, gaps, entries) => {
  expect(placed(rows, gaps)).toEqual(entries);
});

test('gaps between rows: none beside a row whose time is not loaded yet', () => {
  expect(gapsBetweenRows(9, Number.NaN, [gap(4, 8)])).toEqual([]);
  expect(gapsBetweenRows(Number.NaN, 3, [gap(4, 8)])).toEqual([]);
});
