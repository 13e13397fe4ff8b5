import { describe, expect, test } from 'vitest';
import {
  type Coverage,
  coverageAfterBackfillPage,
  coverageAfterNewestPage,
  coverageGaps,
} from '../../../lib/article/model/coverage.ts';

const stretch = (fields: Partial<Coverage> = {}): Coverage => ({
  channel: 'news',
  from: 100,
  to: null,
  reachesStart: false,
  ...fields,
});

describe('after a newest page', () => {
  test.each([
    [
      'the first one begins the record',
      undefined,
      { oldest: 100, overlaps: false },
      { closed: null, open: stretch() },
    ],
    [
      'one that reaches what is known carries it on',
      stretch({ id: 1 }),
      { oldest: 200, overlaps: true },
      { closed: null, open: stretch({ id: 1 }) },
    ],
    [
      'one that goes further back makes it longer',
      stretch({ id: 1 }),
      { oldest: 50, overlaps: true },
      { closed: null, open: stretch({ id: 1, from: 50 }) },
    ],
    [
      'one that reaches nothing ends it and begins another',
      stretch({ id: 1 }),
      { oldest: 500, overlaps: false },
      { closed: stretch({ id: 1, to: 300 }), open: stretch({ from: 500 }) },
    ],
    [
      'an empty one says nothing',
      stretch({ id: 1 }),
      { oldest: null, overlaps: false },
      { closed: null, open: stretch({ id: 1 }) },
    ],
    [
      'an empty one at the beginning says nothing',
      undefined,
      { oldest: null, overlaps: false },
      { closed: null, open: null },
    ],
  ])('%s', (_story, open, page, expected) => {
    expect(coverageAfterNewestPage(open, 'news', page, 300)).toEqual(expected);
  });

  test('a record that was never read well ends where it began', () => {
    const { closed } = coverageAfterNewestPage(
      stretch(),
      'news',
      { oldest: 500, overlaps: false },
      null,
    );
    expect(closed).toMatchObject({ to: 100 });
  });
});

describe('after an older page', () => {
  const earlier = stretch({ id: 1, from: 10, to: 300, reachesStart: true });

  test.each([
    [
      'between the two, the gap is smaller',
      { oldest: 400, overlaps: false },
      { open: stretch({ from: 400 }), merged: false },
    ],
    [
      'that reaches the earlier one, they are one',
      { oldest: 290, overlaps: true },
      { open: stretch({ from: 10, reachesStart: true }), merged: true },
    ],
    [
      'that is empty, nothing has changed',
      { oldest: null, overlaps: false },
      { open: stretch({ from: 500 }), merged: false },
    ],
  ])('%s', (_story, page, expected) => {
    expect(coverageAfterBackfillPage(stretch({ from: 500 }), earlier, page)).toEqual(expected);
  });

  test('without an earlier stretch there is nothing to reach', () => {
    expect(
      coverageAfterBackfillPage(stretch({ from: 500 }), undefined, { oldest: 50, overlaps: true }),
    ).toEqual({
      open: stretch({ from: 50 }),
      merged: false,
    });
  });
});

describe('gaps', () => {
  test('lie between stretches', () => {
    const stretches = [
      stretch({ from: 500 }),
      stretch({ from: 300, to: 400 }),
      stretch({ from: 10, to: 200 }),
    ];
    expect(coverageGaps(stretches)).toEqual([
      { channel: 'news', after: 400, before: 500 },
      { channel: 'news', after: 200, before: 300 },
    ]);
  });

  test('are none in one stretch, or in none', () => {
    expect([coverageGaps([stretch()]), coverageGaps([])]).toEqual([[], []]);
  });
});
