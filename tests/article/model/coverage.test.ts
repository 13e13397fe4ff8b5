import { describe, expect, test } from 'vitest';
import {
  type Coverage,
  coverageAfterBackfillPage,
  coverageAfterNewestPage,
  coverageGaps,
  oldestOf,
} from '../../../lib/article/model/coverage.ts';

const period = (fields: Partial<Coverage> = {}): Coverage => ({
  channel: 'news',
  from: 100,
  to: null,
  reachesStart: false,
  ...fields,
});

describe('how far a page reaches', () => {
  test.each([
    ['to its last item', [300, 100, 200], 200],
    ['to now, if its last item is not dated', [300, null], 1_000],
    ['to now, if its last item is dated later', [300, 2_000], 1_000],
    ['nowhere without items', [], null],
  ])('%s', (_case, times, expected) => {
    const drafts = times.map((publishedAt) => ({ publishedAt }));
    expect(oldestOf(drafts, 1_000)).toBe(expected);
  });
});

describe('coverage after a newest page', () => {
  test.each([
    [
      'starts with the first page',
      undefined,
      { oldest: 100, overlaps: false },
      { closed: null, open: period() },
    ],
    [
      'continues if the page overlaps known articles',
      period({ id: 1 }),
      { oldest: 200, overlaps: true },
      { closed: null, open: period({ id: 1 }) },
    ],
    [
      'extends further back if the page does',
      period({ id: 1 }),
      { oldest: 50, overlaps: true },
      { closed: null, open: period({ id: 1, from: 50 }) },
    ],
    [
      'ends and starts anew if the page overlaps nothing',
      period({ id: 1 }),
      { oldest: 500, overlaps: false },
      { closed: period({ id: 1, to: 300 }), open: period({ from: 500 }) },
    ],
    [
      'is unchanged by an empty page',
      period({ id: 1 }),
      { oldest: null, overlaps: false },
      { closed: null, open: period({ id: 1 }) },
    ],
    [
      'stays empty after an empty first page',
      undefined,
      { oldest: null, overlaps: false },
      { closed: null, open: null },
    ],
  ])('%s', (_case, open, page, expected) => {
    expect(coverageAfterNewestPage(open, 'news', page, 300)).toEqual(expected);
  });

  test('ends at its start if no check ever succeeded', () => {
    const { closed } = coverageAfterNewestPage(
      period(),
      'news',
      { oldest: 500, overlaps: false },
      null,
    );
    expect(closed).toMatchObject({ to: 100 });
  });
});

describe('coverage after an older page', () => {
  const earlier = period({ id: 1, from: 10, to: 300, reachesStart: true });

  test.each([
    [
      'leaves a smaller gap if the page is inside it',
      { oldest: 400, overlaps: false },
      { open: period({ from: 400 }), merged: false },
    ],
    [
      'merges with the earlier period if the page overlaps it',
      { oldest: 290, overlaps: true },
      { open: period({ from: 10, reachesStart: true }), merged: true },
    ],
    [
      'is unchanged by an empty page',
      { oldest: null, overlaps: false },
      { open: period({ from: 500 }), merged: false },
    ],
  ])('%s', (_case, page, expected) => {
    expect(coverageAfterBackfillPage(period({ from: 500 }), earlier, page)).toEqual(expected);
  });

  test('overlaps nothing without an earlier period', () => {
    expect(
      coverageAfterBackfillPage(period({ from: 500 }), undefined, { oldest: 50, overlaps: true }),
    ).toEqual({
      open: period({ from: 50 }),
      merged: false,
    });
  });
});

describe('coverage gaps', () => {
  test('are between periods', () => {
    const periods = [
      period({ from: 500 }),
      period({ from: 300, to: 400 }),
      period({ from: 10, to: 200 }),
    ];
    expect(coverageGaps(periods)).toEqual([
      { channel: 'news', after: 400, before: 500 },
      { channel: 'news', after: 200, before: 300 },
    ]);
  });

  test('are none for one period, or for none', () => {
    expect([coverageGaps([period()]), coverageGaps([])]).toEqual([[], []]);
  });
});
