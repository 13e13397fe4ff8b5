import { describe, expect, test } from 'vitest';
import { groupByDay } from '../../../lib/article/lists/day-groups.ts';
import { useTimeZone } from '../../support/time-zone.ts';

// The publisher's time zone: UTC−7, or UTC−6 in summer.
useTimeZone('America/Denver');

/** Groups times into days, each labeled in local time. */
function grouped(...times: string[]) {
  const rows = times.map((time) => ({ time, at: Date.parse(time) }));
  return groupByDay(rows, (row) => row.at).map(({ day, rows: inDay }) => [
    new Date(day).toString().slice(0, 24),
    inDay.map((row) => row.time),
  ]);
}

test('day groups: none for no rows', () => {
  expect(grouped()).toEqual([]);
});

test("day groups: start at the user's local midnight", () => {
  expect(grouped('2026-11-24T07:00:00Z', '2026-11-24T06:59:59Z')).toEqual([
    ['Tue Nov 24 2026 00:00:00', ['2026-11-24T07:00:00Z']],
    ['Mon Nov 23 2026 00:00:00', ['2026-11-24T06:59:59Z']],
  ]);
});

describe('the day on which clocks go back', () => {
  test('has 25 hours and is one group', () => {
    const first = '2026-11-01T06:00:00Z';
    const last = '2026-11-02T06:59:59Z';
    expect(grouped('2026-11-02T07:00:00Z', last, first, '2026-11-01T05:59:59Z')).toEqual([
      ['Mon Nov 02 2026 00:00:00', ['2026-11-02T07:00:00Z']],
      ['Sun Nov 01 2026 00:00:00', [last, first]],
      ['Sat Oct 31 2026 00:00:00', ['2026-11-01T05:59:59Z']],
    ]);
  });
});

describe('the day on which clocks go forward', () => {
  test('has 23 hours and is one group', () => {
    const first = '2026-03-08T07:00:00Z';
    const last = '2026-03-09T05:59:59Z';
    expect(grouped('2026-03-09T06:00:00Z', last, first, '2026-03-08T06:59:59Z')).toEqual([
      ['Mon Mar 09 2026 00:00:00', ['2026-03-09T06:00:00Z']],
      ['Sun Mar 08 2026 00:00:00', [last, first]],
      ['Sat Mar 07 2026 00:00:00', ['2026-03-08T06:59:59Z']],
    ]);
  });
});

test('day groups: an unsorted row starts a new group instead of moving', () => {
  const [monday, tuesday] = ['2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z'];
  expect(grouped(tuesday, monday, tuesday).map(([, rows]) => rows)).toEqual([
    [tuesday],
    [monday],
    [tuesday],
  ]);
});
